import { type DraftEvent, type NumberedView } from '@shanyrak/draft';
import { type RoomContext } from '@shanyrak/protocol';
import { type Visitor } from './visitor';

/** What a reader may see of a room: its events, or the views that the server makes for observers. */
export type Audience = 'members' | 'observers';

/**
 * The line from one room to one visitor. It lets everything through strictly by number, once, and
 * holds it back while the visitor is still catching up or waits for the answer to its own command.
 */
export class Line {
  /** The last number that the visitor has been given: of events, or of views. */
  private given = 0;
  private catchingUp = true;
  private events: DraftEvent[] = [];
  private views: NumberedView[] = [];
  /** The context as it was last sent, to send it again only when it says something else. */
  context: RoomContext | null = null;

  constructor(
    readonly stream: string,
    readonly visitor: Visitor,
    readonly audience: Audience,
  ) {}

  /** The visitor has everything up to this number: from here on the line is open. */
  openFrom(number: number): void {
    this.given = number;
    this.catchingUp = false;
    this.flush();
  }

  offer(events: readonly DraftEvent[]): void {
    this.events.push(...events);
    this.flush();
  }

  offerViews(views: readonly NumberedView[]): void {
    this.views.push(...views);
    this.flush();
  }

  flush(): void {
    if (this.catchingUp) return;
    this.flushEvents();
    this.flushViews();
  }

  private flushEvents(): void {
    const waiting = this.events.filter((event) => event.seq > this.given);
    const held = waiting.findIndex((event) => this.visitor.awaitsAnswerTo(event.command));
    const ready = held < 0 ? waiting : waiting.slice(0, held);
    this.events = held < 0 ? [] : waiting.slice(held);
    const [first, last] = [ready[0], ready.at(-1)];
    if (!first || !last) return;
    if (first.seq !== this.given + 1) {
      // A gap must never reach a screen: the visitor comes back and catches up by number.
      this.visitor.end();
      return;
    }
    this.given = last.seq;
    this.visitor.emit('events', {
      stream: this.stream,
      from: first.seq,
      to: last.seq,
      events: ready,
    });
  }

  private flushViews(): void {
    const ready = this.views.filter((view) => view.number > this.given);
    this.views = [];
    for (const { number, view } of ready) {
      this.given = number;
      this.visitor.emit('view', { stream: this.stream, number, view });
    }
  }
}
