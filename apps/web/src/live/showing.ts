import { councilNow } from '../platform/clock';
import { type Kind, type Live } from './kind';
import { type RoomView } from './room-view';
import * as screens from './screen';
import { type Screen } from './screen';

/** What a room shows, and who looks on: however much changes in one turn, it is drawn once. */
export class Showing<L extends Live> {
  screen: Screen<L> = screens.EMPTY;
  private current: RoomView<L>;
  private drawing = false;
  private closed = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly kind: Kind<L>,
    first: RoomView<L>,
  ) {
    this.current = first;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = (): RoomView<L> => this.current;

  close(): void {
    this.closed = true;
  }

  /** Shows what the screen adds up to now. */
  draw(): void {
    const { screen } = this;
    // Whose acts are one's own is not known yet: no own act is shown as a stranger's.
    if (this.current.wording !== 'open' && !this.current.context) return;
    const state = screens.shown(this.kind, screen, this.current.context, councilNow());
    this.change({ state, pending: screen.pending });
  }

  change(changes: Partial<RoomView<L>>): void {
    if (this.closed) return;
    this.current = { ...this.current, ...changes };
    this.tell();
  }

  /** Whoever looks on looks again. */
  tell(): void {
    if (this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      if (this.closed) return;
      for (const listener of this.listeners) listener();
    });
  }
}
