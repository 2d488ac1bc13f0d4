import { type Logger } from '@nestjs/common';
import { type Audience, type Grade } from '@shanyrak/council';
import { type StreamState } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { type MeetingState } from '@shanyrak/meeting';
import { type RoomEvent } from '@shanyrak/protocol';
import { lift, readEntry, type RecordedEvent } from '@shanyrak/ledger';
import { type Core } from './cores';
import { audienceOf, type Logged, type Unseen } from './log';
import { type Snapshot } from './snapshots';

/** What a stream adds up to, by its kind. */
export type LiveState = StreamState | MeetingState;

/** A stream as it stands: its state, the number and the instant of its last event. */
export interface StreamView {
  readonly stream: string;
  readonly seq: number;
  readonly at: Instant;
  readonly audience: Audience;
  readonly grade: Grade;
  readonly state: LiveState;
  /** An event stands in the log that this release cannot read: the state is that before it. */
  readonly readOnly: boolean;
}

/**
 * Called for events in order, those of a command never apart and those of a group together, with the
 * stream as it stands after the last of them.
 */
export type Listener = (events: readonly RoomEvent[], view: StreamView) => void;

/** The events of one command, and the state after them. */
export interface Step {
  readonly events: readonly RecordedEvent[];
  readonly state: unknown;
}

/** A step of which the followers have not been told, and the stream as it stood after it. */
interface Untold {
  readonly step: Step;
  readonly view: StreamView;
}

const eventsOf = (untold: readonly Untold[]): readonly RoomEvent[] =>
  untold.flatMap(({ step }) => step.events as readonly RoomEvent[]);

/** What is fixed when a stream opens. */
export interface Opening {
  readonly audience: Audience;
  readonly grade: Grade;
}

/** Why nothing can be appended: an unknown version of an event, or contents that were erased. */
type Obstacle = { readonly unknown: { type: string; v: number } } | 'erased';

/**
 * One stream in memory. It only goes forward, number by number, whoever brings the events: the own
 * writer after its commit, or the log. Followers are told in a later turn, so that an
 * acknowledgement overtakes the fan-out, and always in the order of the numbers.
 */
export class KnownStream {
  seq = 0;
  at: Instant = 0;
  state: unknown = null;
  /** The number of the newest snapshot that this process knows of. */
  snapshotAt = 0;
  private opening: Opening | null = null;
  private obstacle: Obstacle | null = null;
  private readonly followers = new Map<object, { listener: Listener; from: number | null }>();
  private untold: Untold[] = [];
  private telling = false;
  private writing = false;
  private heardWhileWriting = 0;

  constructor(
    readonly stream: string,
    readonly core: Core,
    private readonly logger: Logger,
  ) {}

  get isFollowed(): boolean {
    return this.followers.size > 0;
  }

  get isPinned(): boolean {
    return this.isFollowed || this.writing;
  }

  get isAbsent(): boolean {
    return this.opening === null;
  }

  /** It exists, and its state must be read anew. */
  get isForgotten(): boolean {
    return !this.isAbsent && this.seq === 0 && !this.isReadOnly;
  }

  get isReadOnly(): boolean {
    return this.obstacle !== null;
  }

  /** Audience and grade; null where the stream does not exist. */
  get fixed(): Opening | null {
    return this.opening;
  }

  /** Null where the stream does not exist, or nothing of it can be read any more. */
  get view(): StreamView | null {
    if (!this.opening || this.state === null || this.obstacle === 'erased') return null;
    const { stream, seq, at } = this;
    const state = this.state as LiveState;
    return { stream, seq, at, ...this.opening, state, readOnly: this.isReadOnly };
  }

  /** While the own writer holds the stream's lock, the bell has nothing to say that it will not know. */
  beginWriting(): void {
    this.writing = true;
    this.heardWhileWriting = 0;
  }

  /** Answers whether the bell rang meanwhile for something that is not known yet. */
  endWriting(): boolean {
    this.writing = false;
    return this.heardWhileWriting > this.seq;
  }

  /** Whether to read the log at once. */
  hears(seq: number): boolean {
    if (this.writing) this.heardWhileWriting = Math.max(seq, this.heardWhileWriting);
    return !this.writing;
  }

  /** The last number at which loading may begin: whoever follows is told everything after its place. */
  get mayBeginAt(): number {
    const places = [...this.followers.values()].map(({ from }) => from ?? Infinity);
    return this.seq === 0 && !this.isReadOnly ? Math.min(Infinity, ...places) : 0;
  }

  /** What the log holds and this process has not seen, where nothing is known yet perhaps after a snapshot. */
  take(unseen: Unseen, snapshot: Snapshot | null = null): void {
    this.opening ??= { audience: audienceOf(unseen), grade: unseen.grade };
    if (snapshot && snapshot.seq <= this.mayBeginAt) {
      ({ seq: this.seq, at: this.at, state: this.state } = snapshot);
      this.snapshotAt = Math.max(snapshot.seq, this.snapshotAt);
    }
    // What was asked for before everything was forgotten does not join on: it is asked for again.
    if ((unseen.events[0]?.seq ?? 0) > this.seq + 1) return;
    if (!this.obstacle) for (const step of this.stepsOf(unseen.events)) this.advance(step);
    this.isKnown();
  }

  /** What the own writer has committed. */
  commit(opening: Opening | null, steps: readonly Step[]): void {
    this.opening ??= opening;
    for (const step of steps) this.advance(step);
    this.isKnown();
  }

  follow(listener: Listener): () => void {
    const key = {};
    // A stream that nobody followed may be behind: what is new begins after the next look at the log.
    const from = this.isFollowed ? this.seq : null;
    this.followers.set(key, { listener, from });
    return () => void this.followers.delete(key);
  }

  /** Back to nothing; the log is read again. Followers keep their place. */
  forget(): void {
    this.seq = 0;
    this.at = 0;
    this.state = null;
    this.obstacle = null;
  }

  erase(): void {
    this.obstacle = 'erased';
    this.state = null;
    this.untold = [];
  }

  /** From now on everything that comes is new to whoever follows. */
  isKnown(): void {
    for (const follower of this.followers.values()) follower.from ??= this.seq;
  }

  private advance(step: Step): void {
    const last = step.events.at(-1)!;
    if (last.seq <= this.seq) return;
    if (step.events[0]!.seq !== this.seq + 1)
      throw new Error(`${this.stream} has a gap in memory after ${this.seq}`);
    this.seq = last.seq;
    this.at = last.at;
    this.state = step.state;
    if (!this.isFollowed) return;
    this.untold.push({ step, view: this.view! });
    if (this.telling) return;
    this.telling = true;
    setImmediate(() => this.tell());
  }

  private tell(): void {
    this.telling = false;
    const untold = this.untold.splice(0);
    const view = untold.at(-1)?.view;
    if (!view) return;
    const all = eventsOf(untold);
    for (const follower of this.followers.values()) {
      const { from } = follower;
      if (from === null || view.seq <= from) continue;
      follower.from = view.seq;
      const begins = all[0]!.seq > from;
      const events = begins ? all : eventsOf(untold.filter((one) => one.view.seq > from));
      try {
        follower.listener(events, view);
      } catch (error) {
        this.logger.error(error, `A follower of ${this.stream} failed`);
      }
    }
  }

  /** Command by command, up to what cannot be read here. */
  private *stepsOf(logged: readonly Logged[]): Generator<Step> {
    let { state } = this;
    let events: RecordedEvent[] = [];
    for (const [i, one] of logged.entries()) {
      if (one.seq <= this.seq) continue;
      const event = this.readable(one);
      if (!event) break;
      try {
        state = this.core.evolve(state, event);
      } catch (error) {
        this.logger.error(error, `${this.stream} cannot be read from ${one.seq} on`);
        this.obstacle = { unknown: { type: one.type, v: one.v } };
        break;
      }
      events.push(event);
      if (logged[i + 1]?.command === one.command) continue;
      yield { events, state };
      events = [];
    }
  }

  private readable(one: Logged): RecordedEvent | null {
    if (one.payload === null) {
      this.erase();
      return null;
    }
    const lifted = lift(this.core.versions, readEntry(one, one.payload));
    if (lifted.ok) return lifted.event;
    this.obstacle = { unknown: lifted.unknown };
    this.logger.warn(
      `${this.stream} is read-only: ${lifted.unknown.type} v${lifted.unknown.v} is unknown here`,
    );
    return null;
  }
}
