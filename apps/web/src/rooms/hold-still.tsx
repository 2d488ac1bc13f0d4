import { Component, type ReactNode } from 'react';

interface HoldStillProps {
  readonly children: ReactNode;
}

/** A row, and how far it stood from the upper edge of the window, in pixels. */
interface Held {
  readonly row: Element;
  readonly top: number;
}

/**
 * Nothing above the eyes moves (look.md). The browser holds on to the first thing that is in sight by
 * itself, and be it the last line of a paragraph that grows: then everything below is pushed away. So
 * the first paragraph that is whole before the reader is held where it was, whatever has been drawn.
 */
export class HoldStill extends Component<HoldStillProps> {
  override getSnapshotBeforeUpdate(): Held | null {
    for (const row of document.querySelectorAll('.text > .provision')) {
      const { top } = row.getBoundingClientRect();
      if (top >= 0) return top < innerHeight ? { row, top } : null;
    }
    return null;
  }

  override componentDidUpdate(_props: HoldStillProps, _state: object, held: Held | null): void {
    if (!held?.row.isConnected) return;
    const moved = held.row.getBoundingClientRect().top - held.top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
