import { Component, type ReactNode } from 'react';

interface HoldStillProps {
  readonly children: ReactNode;
}

/** Something on the page, and how far it stood from the upper edge of the window, in pixels. */
interface Held {
  readonly element: Element;
  readonly top: number;
}

/** What a reader looks at: the paragraphs, and on a narrow screen what stands beneath the one in focus. */
const LOOKED_AT = '.text > .provision, .text > .focus-panel > *, .text > .focus-panel .amendment';
/** Whoever has done any of this has begun to read; before, a page that opens stands at its top. */
const BEGINS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Nothing above the eyes moves (look.md). The browser holds on to the first thing that is in sight by
 * itself, and be it the last line of a paragraph that grows: then everything below is pushed away. So
 * what is under the finger, or else the first thing that is whole before the reader, is held where it
 * was, whatever has been drawn.
 */
export class HoldStill extends Component<HoldStillProps> {
  private hasBegun = false;

  override componentDidMount(): void {
    for (const kind of BEGINS) addEventListener(kind, this.begin, { passive: true });
  }

  override componentWillUnmount(): void {
    for (const kind of BEGINS) removeEventListener(kind, this.begin);
  }

  override getSnapshotBeforeUpdate(): Held | null {
    return this.hasBegun || scrollY > 0 ? heldNow() : null;
  }

  override componentDidUpdate(_props: HoldStillProps, _state: object, held: Held | null): void {
    if (!held?.element.isConnected) return;
    const moved = held.element.getBoundingClientRect().top - held.top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  }

  override render(): ReactNode {
    return this.props.children;
  }

  private readonly begin = (): void => {
    this.hasBegun = true;
  };
}

function heldNow(): Held | null {
  const pressed = document.activeElement;
  if (pressed?.matches('.text > .focus-panel *') && isBefore(topOf(pressed)))
    return { element: pressed, top: topOf(pressed) };
  for (const element of document.querySelectorAll(LOOKED_AT)) {
    const top = topOf(element);
    if (top >= 0) return isBefore(top) ? { element, top } : null;
  }
  return null;
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
const isBefore = (top: number): boolean => top >= 0 && top < innerHeight;
