import { type OwnNames } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import {
  type JoinAnswer,
  type Presence,
  type Problem,
  type RoomContext,
  type RoomEvent,
} from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';
import { councilNow, forgetClock, heardInstant } from '../platform/clock';
import { lookForRelease } from '../platform/release';
import { type Absence, begunAt, heardBack, type Missed, worthTelling } from './absence';
import { certified, happenedAt } from './certified';
import { commandOf, hindrance } from './foresee';
import { type ContextHere, type Found, type Kind, type Live } from './kind';
import { type Listener } from './line';
import { Lines } from './lines';
import { sessionOutbox } from './outbox';
import { OwnActs } from './own-acts';
import { pageOf } from './pages';
import { atTheDoor, type RoomView, TURNED_AWAY } from './room-view';
import * as screens from './screen';
import { Showing } from './showing';

/** Behind by a number for so long, the screen enters the room anew, in milliseconds. */
const BEHIND = 1_000;
const RETRY = 1_000;
/** A line that is back within so many milliseconds was never gone, for whoever reads. */
const GRACE = 1_500;

/**
 * One room on one screen, of whatever kind. It joins by number, evolves its own state with the shared
 * core, shows its own acts at once, comes back by number when the line breaks, and sends again what
 * was not answered: the ledger takes each command once.
 */
export class Room<L extends Live> implements Listener {
  readonly stream: string;
  private readonly showing: Showing<L>;
  private readonly own: OwnActs<L>;
  private readonly lines: Lines;
  private readonly path: string;
  /** The last number that the screen has: of events, or of views for an observer. */
  private number: number | undefined;
  private loading: Promise<boolean> | null = null;
  /** Whether acts are sent now: false as soon as the line breaks, whatever the screen still says. */
  private isIn = false;
  private absence: Absence<L> | null = null;
  private grace: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private saved: Instant | null = null;
  private behind: ReturnType<typeof setTimeout> | undefined;
  private readonly hearers = new Set<(events: readonly L['event'][]) => void>();

  constructor(
    private readonly kind: Kind<L>,
    /** The room's state as it was found: the room is joined from there. */
    found: Found<L>,
    /** Whose room it is: what they leave unanswered or unsent is nobody else's. */
    person: string,
  ) {
    const { stream } = found;
    this.stream = stream;
    this.path = kind.path(stream);
    const outbox = sessionOutbox(person, stream);
    this.showing = new Showing(kind, atTheDoor<L>(stream, outbox.left()));
    this.own = new OwnActs(kind, this.showing, outbox, {
      isIn: () => this.isIn,
      isClosed: () => this.closed,
      sendOver: (command) => this.lines.send(command),
      turnedAway: (problem) => this.turnedAway(problem),
      knownToBeSaved: () => this.knownToBeSaved(),
      later: (again) => this.later(again),
    });
    forgetClock();
    this.take(found);
    const reached = (): Promise<boolean> => this.load();
    this.lines = new Lines({ stream, path: this.path, listener: this, reached });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.showing.subscribe(listener);
  readonly read = (): RoomView<L> => this.showing.read();

  /**
   * The last instant, by the council's clock, at which the screen was known to be up to date. It moves
   * every few seconds while nothing happens, and is no part of the view: a room left alone draws nothing.
   */
  readonly savedAt = (): Instant | null => this.saved;

  /** How many own acts nobody has answered for yet. As with `savedAt`, an answer draws that alone. */
  readonly onTheWay = (): number =>
    this.showing.screen.pending.filter(({ acknowledged }) => !acknowledged).length;

  /** Tells of every event that the line brings, as it comes. */
  readonly hear = (hearer: (events: readonly L['event'][]) => void): (() => void) => {
    this.hearers.add(hearer);
    return () => void this.hearers.delete(hearer);
  };

  close(): void {
    this.closed = true;
    this.showing.close();
    clearTimeout(this.behind);
    clearTimeout(this.grace);
    this.lines.close();
  }

  /** Does an act: it is seen at once, sent, and sent again until it is answered. Returns its name. */
  act(act: L['act']): string {
    const id = crypto.randomUUID();
    const done = certified(this.kind, act, this.read().occurredAt);
    this.own.send(commandOf<L>(done, { id, stream: this.stream, seen: this.showing.screen.seq }));
    return id;
  }

  /** Why the rules would refuse an act on what is shown; null where they let it through. */
  hindrance(act: L['act'], { state, context, occurredAt }: RoomView<L>) {
    const done = certified(this.kind, act, occurredAt);
    return hindrance(this.kind, state, this.stream, done, context, councilNow());
  }

  /** From now on acts are entered as of this instant; null: they happen as they are entered. */
  enterAsOf(occurredAt: Instant | null): void {
    this.showing.change({ occurredAt });
  }

  /** As of when an act would be entered; null where it happens as it is entered. */
  happenedAt(act: L['act'], { occurredAt }: RoomView<L>): Instant | null {
    return happenedAt(this.kind, act, occurredAt);
  }

  sendUnanswered(): void {
    this.own.sendUnanswered();
  }

  dropUnanswered(): void {
    this.own.dropUnanswered();
  }

  sendHeld(id: string): void {
    this.own.sendHeld(id);
  }

  dropHeld(id: string): void {
    this.own.dropHeld(id);
  }

  putMissedAway(): void {
    this.showing.change({ missed: [] });
  }

  forgetRefusal(): void {
    this.showing.change({ refused: null });
  }

  /** Somebody has signed in again: the room is entered anew, and nothing on the screen is lost. */
  enterAgain(): void {
    this.showing.change({ connection: 'joining', problem: null });
    this.lines.begin();
  }

  // What the line tells.

  readonly since = (): number | undefined => this.number;

  joined(answer: JoinAnswer): void {
    // Whatever broke the line may have changed the browser's own clock.
    forgetClock();
    if (answer.at !== undefined) heardInstant(answer.at);
    this.caughtUp(answer);
  }

  /** The screen is in the room when it has caught up: a state that is under way comes first. */
  private caughtUp(answer: JoinAnswer): void {
    if (this.loading) return void this.loading.then(() => this.closed || this.caughtUp(answer));
    this.lines.holds();
    const { audience, context, presence } = answer;
    const isWorded = this.learn(context && { ...context, presence });
    this.showing.change({ audience, presence });
    this.showing.draw();
    // Who was an observer, and was admitted, has views and no state: those numbers are not events'.
    const hasState = audience === 'observers' || this.showing.screen.seq > 0;
    if (!answer.reload && isWorded && hasState) {
      this.events(answer.events ?? []);
      return this.entered();
    }
    void this.load().then((there) => {
      if (there) return this.entered();
      // Nobody answered, or not now: without its state the screen is not in the room.
      if (!this.read().problem) this.later(() => this.lines.rejoin());
    });
  }

  /** Events of one stream are of one kind: this room's. */
  events(told: readonly RoomEvent[]): void {
    if (told.length === 0) return;
    if (this.loading) return void this.loading.then(() => this.events(told));
    heardInstant(told.at(-1)!.at);
    const { showing } = this;
    const events = this.asOwn(told);
    if (screens.leavesGap(showing.screen, events)) return this.lines.rejoin();
    if (this.absence) this.absence = heardBack(this.absence, events);
    showing.screen = screens.heard(this.kind, showing.screen, events);
    this.number = showing.screen.seq;
    for (const hearer of this.hearers) hearer(events);
    const own = this.read().context?.actor.person;
    const others = events.findLast(({ by }) => by.person !== own)?.seq;
    if (others !== undefined) showing.change({ others });
    this.own.answered(events.map(({ command }) => command));
    showing.draw();
  }

  view(number: number, view: L['view'] | null): void {
    if (this.number !== undefined && number < this.number) return;
    this.number = number;
    this.showing.change({ audience: 'observers', view });
  }

  presence(presence: Presence): void {
    const { context } = this.read();
    this.showing.change({ presence, context: context && { ...context, presence } });
  }

  context(context: RoomContext): void {
    const isWorded = this.learn({ ...context, presence: this.read().presence });
    // What is read here is not for this reader any more, or not all of it: it is read anew.
    if (!isWorded && !this.loading) void this.load();
    this.showing.draw();
  }

  alive(seq?: number): void {
    if (this.lines.kind === 'polling') this.entered();
    if (seq === undefined || this.number === undefined || seq <= this.number) {
      clearTimeout(this.behind);
      this.behind = undefined;
      if (this.isIn) this.knownToBeSaved();
      return;
    }
    this.behind ??= setTimeout(() => {
      this.behind = undefined;
      this.lines.rejoin();
    }, BEHIND);
  }

  lost(): void {
    if (!this.isIn) return;
    this.leave();
    this.grace = setTimeout(() => this.showing.change({ connection: 'lost' }), GRACE);
  }

  turnedAway(problem: Problem): void {
    const connection = TURNED_AWAY[problem.code];
    if (!connection) {
      this.lost();
      return this.later(() => this.lines.rejoin());
    }
    if (connection === 'absent') {
      this.showing.screen = screens.EMPTY;
      this.number = undefined;
      this.showing.change({ state: null, view: null });
    }
    this.leave();
    this.showing.change({ connection, problem });
  }

  /**
   * What the room knows of its reader, by which names included. Answers whether the state on the screen
   * is in the wording that this reader is told now.
   */
  private learn(context: ContextHere | null): boolean {
    const { showing } = this;
    const before = this.read().context?.sealed;
    showing.change({ context });
    if (!context) return true;
    const { confirmed } = showing.screen;
    if (confirmed && !isSame(before, context.sealed))
      showing.screen = { ...showing.screen, confirmed: this.kind.ownState(confirmed, context) };
    return confirmed === null || this.isWorded();
  }

  private isWorded(): boolean {
    const { context, wording } = this.read();
    return !context || (context.sealed === null) === (wording === 'open');
  }

  /** Sealed events with one's own delegation under its name, and own acts as this person's. */
  private asOwn(told: readonly L['event'][]): readonly L['event'][] {
    const { context } = this.read();
    if (!context?.sealed) return told;
    const { person } = context.actor;
    return this.kind
      .ownEvents(told, context)
      .map((event) =>
        this.showing.screen.pending.some(({ command }) => command.id === event.command)
          ? { ...event, by: { ...event.by, person } }
          : event,
      );
  }

  // Everything between.

  /** From now on acts are kept; what happens meanwhile will be told. */
  private leave(): void {
    clearTimeout(this.grace);
    if (this.isIn)
      this.absence = begunAt(
        councilNow(),
        this.saved,
        this.kind.toldFrom(this.showing.screen.confirmed),
      );
    this.isIn = false;
  }

  /** Loads the state whole: what a client that lacks too much begins from. Answers whether it is there. */
  private load(): Promise<boolean> {
    this.loading ??= this.loadOnce().finally(() => (this.loading = null));
    return this.loading;
  }

  private async loadOnce(): Promise<boolean> {
    try {
      const answer = await get<Found<L>>(`${this.path}/state`);
      if (this.closed) return false;
      this.take(answer);
      return true;
    } catch (error) {
      if (error instanceof ProblemError && !error.offline) this.turnedAway(error.problem);
      return false;
    }
  }

  private take(answer: Found<L>): void {
    if (answer.audience === 'observers') return this.view(answer.number, answer.view);
    heardInstant(answer.state.at);
    const { showing } = this;
    const { wording } = answer;
    const { context } = this.read();
    const state = context ? this.kind.ownState(answer.state, context) : answer.state;
    if (wording !== this.read().wording) this.forgetOtherWording();
    showing.screen = screens.loaded(showing.screen, state);
    this.number = showing.screen.seq;
    showing.change({ audience: 'members', wording, others: showing.screen.seq });
    // It was answered before the room heard that it is for others now.
    if (!this.isWorded()) this.later(() => void this.load());
    showing.draw();
  }

  /** What was read in the other wording goes: names that are sealed now, and numbers that are none. */
  private forgetOtherWording(): void {
    const { showing } = this;
    showing.screen = { ...screens.EMPTY, pending: showing.screen.pending };
    this.absence = null;
    const held = this.read().held.map((one) => ({ ...one, missed: null }));
    showing.change({ missed: [], held });
  }

  /** In the room and up to date: what was not answered is sent again, or asked again. */
  private entered(): void {
    if (this.number === undefined) return;
    const connection = this.lines.kind === 'socket' ? 'live' : 'polling';
    if (this.isIn && this.read().connection === connection) return;
    clearTimeout(this.grace);
    const { absence, showing } = this;
    this.absence = null;
    this.isIn = true;
    if (absence) lookForRelease();
    const missed = absence && worthTelling(absence, showing.screen, councilNow());
    if (missed) void this.tellMissed(missed, showing.screen.seq);
    this.saved = councilNow();
    showing.change({ connection, problem: null });
    this.own.goOn(missed ?? null);
  }

  /** What happened meanwhile, until `seq`. Where the state was loaded anew, its events are asked for. */
  private async tellMissed(missed: Missed<L>, seq: number): Promise<void> {
    const whole = missed.events ? missed : await this.wholly(missed, seq).catch(() => missed);
    const view = this.read();
    this.showing.change({
      missed: [...view.missed, whole],
      held: view.held.map((one) => (one.missed === missed ? { ...one, missed: whole } : one)),
    });
  }

  /** With its events, where one page of the log has them all. */
  private async wholly(missed: Missed<L>, seq: number): Promise<Missed<L>> {
    const { events } = await pageOf(this.kind, this.stream, missed.before.seq);
    const until = events.filter((one) => one.seq <= seq);
    return until.at(-1)?.seq === seq ? { ...missed, events: until } : missed;
  }

  private knownToBeSaved(): void {
    this.saved = councilNow();
    this.showing.tell();
  }

  private later(again: () => void): void {
    setTimeout(() => this.closed || again(), RETRY);
  }
}

/** Whether one goes by the same names as before. */
function isSame(before: OwnNames | null | undefined, now: OwnNames | null): boolean {
  const names = (own: OwnNames | null | undefined): string =>
    JSON.stringify([own?.said, own?.objected, own?.broke]);
  return names(before) === names(now);
}
