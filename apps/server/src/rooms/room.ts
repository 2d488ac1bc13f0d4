import { type Reader } from '@shanyrak/council';
import { type OwnNames, type Wording } from '@shanyrak/draft';
import { type Presence, type RoomEvent } from '@shanyrak/protocol';
import { type Ledger, type StreamView } from '../ledger/ledger';
import { problem } from '../platform/problems';
import { framesOf } from './frames';
import { kindOf, type NumberedView } from './kinds';
import { type Line } from './line';
import { Packet } from './packet';
import { type Visitor } from './visitor';

/**
 * A live room: one stream as this process shows it to its own visitors. The ledger tells it what
 * was appended, here or by another process, strictly by number; the room passes it on,
 * events to those in the audience, to observers a view whenever theirs has changed.
 */
export class Room {
  readonly lines = new Map<Visitor, Line>();
  /** The presence as this process last told it. */
  presence: Presence = {};
  /** Persons who follow the room by requests, until when each counts as there (performance.now). */
  private readonly attending = new Map<string, number>();
  private latest: StreamView | null = null;
  private leaveLedger: () => void = () => undefined;

  constructor(
    readonly stream: string,
    private readonly ledger: Ledger,
    private readonly changed: (room: Room, events: readonly RoomEvent[]) => void,
  ) {}

  /** Follows the stream first and reads it then, so that nothing falls between. Throws `not-found`. */
  async open(): Promise<void> {
    this.leaveLedger = this.ledger.follow(this.stream, (events, view) => {
      const before = this.latest;
      if (!before || view.seq > before.seq) this.latest = view;
      this.deliver(before, events);
    });
    const view = await this.ledger.read(this.stream);
    if (!view) throw problem('not-found');
    if (!this.latest || view.seq > this.latest.seq) this.latest = view;
  }

  close(): void {
    this.leaveLedger();
  }

  /** The stream as the room last heard it. */
  get view(): StreamView {
    if (!this.latest) throw new Error(`${this.stream} has not been opened`);
    return this.latest;
  }

  /** The number that an audience counts by: of the last event, or of the observers' view. */
  numberFor(line: Line): number {
    const { state, seq } = this.view;
    return line.audience === 'members' ? seq : kindOf(state).viewNumber(state);
  }

  enter(line: Line): void {
    this.lines.set(line.visitor, line);
    line.visitor.lines.set(this.stream, line);
  }

  leave(visitor: Visitor): void {
    if (this.lines.delete(visitor)) visitor.lines.delete(this.stream);
  }

  /** Somebody without a socket is there, for `time` milliseconds more. Answers whether that is new. */
  attend(person: string, time: number): boolean {
    const isNew = !this.attending.has(person);
    this.attending.set(person, performance.now() + time);
    return isNew;
  }

  /** Lets go whoever has not asked for long enough. Answers whether anybody was. */
  letGo(): boolean {
    const before = this.attending.size;
    const now = performance.now();
    for (const [person, until] of this.attending) if (until < now) this.attending.delete(person);
    return this.attending.size < before;
  }

  /** Nobody looks at the room any more. */
  get isDeserted(): boolean {
    return this.lines.size === 0 && this.attending.size === 0;
  }

  /** The persons of the audience who are here, by socket or by request. */
  get persons(): ReadonlySet<string> {
    const byLine = [...this.lines.values()].filter(({ audience }) => audience === 'members');
    return new Set([...byLine.map(({ visitor }) => visitor.person), ...this.attending.keys()]);
  }

  /** Says where the stream stands, so that a client that missed something finds out. */
  sayHead(): void {
    const heads = new Map<number, Packet>();
    for (const line of this.lines.values()) {
      const seq = this.numberFor(line);
      const head = heads.get(seq) ?? Packet.of('head', { stream: this.stream, seq });
      heads.set(seq, head);
      line.visitor.hand(head);
    }
  }

  /** Presence is for the room itself; observers never learn who sits there. */
  sayPresence(presence: Presence): void {
    this.presence = presence;
    const said = Packet.of('presence', { stream: this.stream, presence });
    for (const line of this.lines.values())
      if (line.audience === 'members') line.visitor.hand(said);
  }

  /** The wording that a line's reader may read now (decision 9). */
  private wordingOf({ reader }: Line): Wording {
    const { state } = this.view;
    return kindOf(state).wordingFor(state, reader ?? NOBODY);
  }

  /** Events as the reader of a line may read them now. */
  readonly worded = (line: Line, events: readonly RoomEvent[]): readonly RoomEvent[] => {
    const { state } = this.view;
    const wording = this.wordingOf(line);
    return wording === 'open' ? events : kindOf(state).sealedEvents(events, state, wording);
  };

  /** The sealed names of a reader's own delegation; null where names are open to the reader. */
  ownNames(line: Line): OwnNames | null {
    if (this.wordingOf(line) === 'open') return null;
    const { state } = this.view;
    return kindOf(state).ownNames(state, line.reader?.delegation ?? null);
  }

  /** Whose own name is new, or whose names are sealed from now on, is told before the events are. */
  private nameOwn(line: Line): void {
    const sealed = this.ownNames(line);
    const { context } = line;
    if (context && (sealed || context.sealed)) line.say({ ...context, sealed });
  }

  /** Tells lines of one wording, which is written down once for all of them. */
  private tell(lines: readonly Line[], events: readonly RoomEvent[]): void {
    const [first] = lines;
    if (!first) return;
    for (const frame of framesOf(this.stream, this.worded(first, events))) {
      const packet = Packet.of('events', frame);
      const these = events.filter(({ seq }) => seq >= frame.from && seq <= frame.to);
      for (const line of lines) line.offer(these, packet);
    }
  }

  private deliver(before: StreamView | null, events: readonly RoomEvent[]): void {
    const lines = [...this.lines.values()];
    const members = lines.filter(({ audience }) => audience === 'members');
    const observers = lines.filter(({ audience }) => audience === 'observers');
    for (const line of members) this.nameOwn(line);
    for (const wording of ['open', 'discreet', 'sealed'] as const)
      this.tell(
        members.filter((line) => this.wordingOf(line) === wording),
        events,
      );
    const views = observers.length > 0 ? viewsAfter(before, events) : [];
    for (const line of observers) line.offerViews(views);
    this.changed(this, events);
  }
}

/** Of whom nothing is known: reads no names that are not for everybody. */
const NOBODY: Reader = { delegation: null, member: false, chair: false, secretariat: false };

/** Every view that observers get of these events, not only the last. */
function viewsAfter(before: StreamView | null, events: readonly RoomEvent[]): NumberedView[] {
  // Nobody was in the room before it was read: who comes later begins with the view of that moment.
  if (!before) return [];
  const { state, seq: last } = before;
  return kindOf(state).observersViews(
    state,
    events.filter(({ seq }) => seq > last),
  );
}
