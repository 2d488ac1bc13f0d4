import { type Reader } from '@shanyrak/council';
import { type RoomContext, type RoomEvent } from '@shanyrak/protocol';
import { framesOf } from './frames';
import { type NumberedView } from './kinds';
import { type Packet } from './packet';
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
  private events: RoomEvent[] = [];
  private views: NumberedView[] = [];
  /** The context as it was last sent, to send it again only when it says something else. */
  context: RoomContext | null = null;

  constructor(
    readonly stream: string,
    readonly visitor: Visitor,
    readonly audience: Audience,
    /** Whom the room words its events for. */
    public reader: Reader | null = null,
    /** The events as this reader may read them now: what was held back is worded when it goes. */
    private readonly worded: (line: Line, events: readonly RoomEvent[]) => readonly RoomEvent[] = (
      _line,
      events,
    ) => events,
  ) {}

  /** Tells the reader its context, where that says something else than before. */
  say(context: RoomContext): void {
    const before = this.context;
    this.context = context;
    if (context === before || JSON.stringify(context) === JSON.stringify(before)) return;
    this.visitor.emit('context', { stream: this.stream, context });
  }

  /** The visitor has everything up to this number: from here on the line is open. */
  openFrom(number: number): void {
    this.given = number;
    this.catchingUp = false;
    this.flush();
  }

  /** `packet` is what the whole room is told of these events, in the wording of this line. */
  offer(events: readonly RoomEvent[], packet: Packet): void {
    if (!this.takesAsTold(events)) {
      this.events.push(...events);
      this.flush();
      return;
    }
    this.given = events.at(-1)!.seq;
    this.visitor.hand(packet);
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

  /** Nothing stands before these events, and nothing among them is to be held back. */
  private takesAsTold(events: readonly RoomEvent[]): boolean {
    if (this.catchingUp || this.events.length > 0 || events[0]?.seq !== this.given + 1)
      return false;
    const { visitor } = this;
    return !visitor.awaitsAnswer || !events.some(({ command }) => visitor.awaitsAnswerTo(command));
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
    for (const frame of framesOf(this.stream, this.worded(this, ready)))
      this.visitor.emit('events', frame);
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
