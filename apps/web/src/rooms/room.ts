import {
  type AnyCommand,
  type DraftEvent,
  type ObserversView,
  type StreamState,
} from '@shanyrak/draft';
import { type Instant, parseStream } from '@shanyrak/kernel';
import {
  type CommandAnswer,
  type JoinAnswer,
  type Presence,
  type Problem,
  type RoomContext,
  type StateAnswer,
} from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';
import { councilNow, forgetClock, heardInstant } from '../platform/clock';
import { lookForRelease } from '../platform/release';
import { type Absence, begunAt, heardBack, type Missed, worthTelling } from './absence';
import { changedUnder } from './changed-under';
import { type AnyAct, commandOf, type ContextHere } from './foresee';
import { isSame, ownEventsIn, ownStateIn } from './own-names';
import { type Line, type Listener } from './line';
import { type Outbox, sessionOutbox } from './outbox';
import { pollingLine } from './polling-line';
import { pageOf } from './record';
import { type RoomView, TURNED_AWAY } from './room-view';
import * as screens from './screen';
import { type Screen } from './screen';
import { socketLine } from './socket-line';
import { cameBack, wasTaken } from './kept';

/** Behind by a number for so long, the screen enters the room anew, in milliseconds. */
const BEHIND = 1_000;
/** Failed sockets in a row, while HTTP answers, after which requests take over. */
const BLOCKED = 2;
/** Between two looks whether web sockets have come back, in milliseconds. */
const LOOK_FOR_SOCKETS = 60_000;
const RETRY = 1_000;
/** A line that is back within so many milliseconds was never gone, for whoever reads. */
const GRACE = 1_500;
/** Answers that decide nothing: the same command is sent again. */
const UNDECIDED: readonly Problem['code'][] = ['unavailable', 'too-many-requests'];

/**
 * One room on one screen. It joins by number, evolves its own state with the shared core, shows its
 * own acts at once, comes back by number when the line breaks, and sends again what was not answered:
 * the ledger takes each command once.
 */
export class Room implements Listener {
  private screen: Screen = screens.EMPTY;
  private current: RoomView;
  private line: Line;
  /** The last number that the screen has: of events, or of views for an observer. */
  private number: number | undefined;
  private loading: Promise<boolean> | null = null;
  /** Whether acts are sent now: false as soon as the line breaks, whatever the screen still says. */
  private isIn = false;
  private absence: Absence | null = null;
  private grace: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private closed = false;
  private drawing = false;
  private saved: Instant | null = null;
  private behind: ReturnType<typeof setTimeout> | undefined;
  private sockets: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly underWay = new Set<string>();
  private readonly hearers = new Set<(events: readonly DraftEvent[]) => void>();
  /** What stood on the screen from which an act was sent, by the act's name. */
  private readonly sentFrom = new Map<string, StreamState | null>();
  private readonly outbox: Outbox;

  readonly stream: string;

  constructor(
    /** The room's state as it was found: the room is joined from there. */
    found: StateAnswer,
    /** Whose room it is: what they leave unanswered or unsent is nobody else's. */
    person: string,
  ) {
    const { stream } = found;
    this.stream = stream;
    this.outbox = sessionOutbox(person, stream);
    this.current = {
      ...{ stream, connection: 'joining', audience: null, state: null, view: null },
      ...{
        wording: 'open',
        context: null,
        presence: {},
        pending: [],
        unanswered: this.outbox.left(),
      },
      ...{ held: [], missed: [], others: 0 },
      ...{ refused: null, problem: null },
    };
    forgetClock();
    this.take(found);
    this.line = this.socket();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = (): RoomView => this.current;

  /**
   * The last instant, by the council's clock, at which the screen was known to be up to date. It moves
   * every few seconds while nothing happens, and is no part of the view: a room left alone draws nothing.
   */
  readonly savedAt = (): Instant | null => this.saved;

  /** How many own acts nobody has answered for yet. As with `savedAt`, an answer draws that alone. */
  readonly onTheWay = (): number =>
    this.screen.pending.filter(({ acknowledged }) => !acknowledged).length;

  /** Tells of every event that the line brings, as it comes. */
  readonly hear = (hearer: (events: readonly DraftEvent[]) => void): (() => void) => {
    this.hearers.add(hearer);
    return () => void this.hearers.delete(hearer);
  };

  close(): void {
    this.closed = true;
    clearTimeout(this.behind);
    clearTimeout(this.sockets);
    clearTimeout(this.grace);
    this.line.close();
  }

  /** Does an act: it is seen at once, sent, and sent again until it is answered. Returns its name. */
  act(act: AnyAct): string {
    const id = crypto.randomUUID();
    this.send(commandOf(act, { id, stream: this.stream, seen: this.screen.seq }));
    return id;
  }

  /** Sends what an earlier load of this page left unanswered, under its own name. */
  sendUnanswered(): void {
    const { unanswered } = this.current;
    this.change({ unanswered: [] });
    for (const command of unanswered) this.send(command);
  }

  dropUnanswered(): void {
    for (const { id } of this.current.unanswered) {
      this.outbox.drop(id);
      cameBack(id);
    }
    this.change({ unanswered: [] });
  }

  /** Sends an act that was kept back, now that its sender has seen what changed. */
  sendHeld(id: string): void {
    const held = this.current.held.find(({ command }) => command.id === id);
    if (!held) return;
    this.change({ held: this.current.held.filter((one) => one !== held) });
    this.send({ ...held.command, seen: this.screen.seq });
  }

  dropHeld(id: string): void {
    this.outbox.drop(id);
    cameBack(id);
    this.change({ held: this.current.held.filter(({ command }) => command.id !== id) });
  }

  putMissedAway(): void {
    this.change({ missed: [] });
  }

  forgetRefusal(): void {
    this.change({ refused: null });
  }

  /** Somebody has signed in again: the room is entered anew, and nothing on the screen is lost. */
  enterAgain(): void {
    this.change({ connection: 'joining', problem: null });
    this.begin(this.socket);
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
    this.failures = 0;
    const { audience, context, presence } = answer;
    const isWorded = this.learn(context && { ...context, presence });
    this.change({ audience, presence });
    this.draw();
    // Who was an observer, and was admitted, has views and no state: those numbers are not events'.
    const hasState = audience === 'observers' || this.screen.seq > 0;
    if (!answer.reload && isWorded && hasState) {
      this.events(answer.events ?? []);
      return this.entered();
    }
    void this.load().then((there) => {
      if (there) return this.entered();
      // Nobody answered, or not now: without its state the screen is not in the room.
      if (!this.current.problem) this.later(() => this.line.rejoin());
    });
  }

  events(told: Parameters<Listener['events']>[0]): void {
    if (told.length === 0) return;
    if (this.loading) return void this.loading.then(() => this.events(told));
    heardInstant(told.at(-1)!.at);
    const events = this.asOwn(told);
    if (screens.leavesGap(this.screen, events)) return this.line.rejoin();
    if (this.absence) this.absence = heardBack(this.absence, events);
    this.screen = screens.heard(this.screen, events);
    this.number = this.screen.seq;
    for (const hearer of this.hearers) hearer(events);
    const own = this.current.context?.actor.person;
    const others = events.findLast(({ by }) => by.person !== own)?.seq;
    if (others !== undefined) this.change({ others });
    this.answered(events.map(({ command }) => command));
    this.draw();
  }

  view(number: number, view: ObserversView | null): void {
    if (this.number !== undefined && number < this.number) return;
    this.number = number;
    this.change({ audience: 'observers', view });
  }

  presence(presence: Presence): void {
    const { context } = this.current;
    this.change({ presence, context: context && { ...context, presence } });
  }

  context(context: RoomContext): void {
    const isWorded = this.learn({ ...context, presence: this.current.presence });
    // What is read here is not for this reader any more, or not all of it: it is read anew.
    if (!isWorded && !this.loading) void this.load();
    this.draw();
  }

  alive(seq?: number): void {
    if (this.line.kind === 'polling') this.entered();
    if (seq === undefined || this.number === undefined || seq <= this.number) {
      clearTimeout(this.behind);
      this.behind = undefined;
      if (this.isIn) this.knownToBeSaved();
      return;
    }
    this.behind ??= setTimeout(() => {
      this.behind = undefined;
      this.line.rejoin();
    }, BEHIND);
  }

  lost(): void {
    if (!this.isIn) return;
    this.leave();
    this.grace = setTimeout(() => this.change({ connection: 'lost' }), GRACE);
  }

  turnedAway(problem: Problem): void {
    const connection = TURNED_AWAY[problem.code];
    if (!connection) {
      this.lost();
      return this.later(() => this.line.rejoin());
    }
    if (connection === 'absent') {
      this.screen = screens.EMPTY;
      this.number = undefined;
      this.change({ state: null, view: null });
    }
    this.leave();
    this.change({ connection, problem });
  }

  /**
   * What the room knows of its reader, by which names included. Answers whether the state on the screen
   * is in the wording that this reader is told now.
   */
  private learn(context: ContextHere | null): boolean {
    const before = this.current.context?.sealed;
    this.change({ context });
    if (!context) return true;
    const { confirmed } = this.screen;
    if (confirmed && !isSame(before, context.sealed))
      this.screen = { ...this.screen, confirmed: ownStateIn(confirmed, context) };
    return confirmed === null || this.isWorded();
  }

  private isWorded(): boolean {
    const { context, wording } = this.current;
    return !context || (context.sealed === null) === (wording === 'open');
  }

  /** Sealed events with one's own delegation under its name, and own acts as this person's. */
  private asOwn(told: readonly DraftEvent[]): readonly DraftEvent[] {
    const { context } = this.current;
    if (!context?.sealed) return told;
    const { person } = context.actor;
    return ownEventsIn(told, context).map((event) =>
      this.screen.pending.some(({ command }) => command.id === event.command)
        ? { ...event, by: { ...event.by, person } }
        : event,
    );
  }

  // Everything between.

  /** From now on acts are kept; what happens meanwhile will be told. */
  private leave(): void {
    clearTimeout(this.grace);
    if (this.isIn) this.absence = begunAt(councilNow(), this.saved, this.screen.confirmed);
    this.isIn = false;
  }

  private begin(line: () => Line): void {
    this.line.close();
    clearTimeout(this.sockets);
    this.line = line();
  }

  private readonly socket = (): Line =>
    socketLine(this.stream, this, (problem) => void this.socketFailed(problem));

  private readonly polling = (): Line => {
    this.sockets = setTimeout(() => this.begin(this.socket), LOOK_FOR_SOCKETS);
    return pollingLine(this.stream, this);
  };

  private async socketFailed(problem: Problem | null): Promise<void> {
    if (problem) return this.turnedAway(problem);
    this.failures += 1;
    if (this.failures < BLOCKED) return;
    // Where requests are answered and sockets are not, something between us blocks them.
    const reached = await this.load();
    if (reached && !this.closed && this.failures >= BLOCKED && this.line.kind === 'socket')
      this.begin(this.polling);
  }

  /** Loads the state whole: what a client that lacks too much begins from. Answers whether it is there. */
  private load(): Promise<boolean> {
    this.loading ??= this.loadOnce().finally(() => (this.loading = null));
    return this.loading;
  }

  private async loadOnce(): Promise<boolean> {
    try {
      const path = `/drafts/${parseStream(this.stream)!.id}/state`;
      const answer = await get<StateAnswer>(path);
      if (this.closed) return false;
      this.take(answer);
      return true;
    } catch (error) {
      if (error instanceof ProblemError && !error.offline) this.turnedAway(error.problem);
      return false;
    }
  }

  private take(answer: StateAnswer): void {
    if (answer.audience === 'observers') return this.view(answer.number, answer.view);
    heardInstant(answer.state.at);
    const { wording } = answer;
    const { context } = this.current;
    const state = context ? ownStateIn(answer.state, context) : answer.state;
    if (wording !== this.current.wording) this.forgetOtherWording();
    this.screen = screens.loaded(this.screen, state);
    this.number = this.screen.seq;
    this.change({ audience: 'members', wording, others: this.screen.seq });
    // It was answered before the room heard that it is for others now.
    if (!this.isWorded()) this.later(() => void this.load());
    this.draw();
  }

  /** What was read in the other wording goes: names that are sealed now, and numbers that are none. */
  private forgetOtherWording(): void {
    this.screen = { ...screens.EMPTY, pending: this.screen.pending };
    this.absence = null;
    this.change({ missed: [], held: this.current.held.map((one) => ({ ...one, missed: null })) });
  }

  /** In the room and up to date: what was not answered is sent again, or asked again. */
  private entered(): void {
    if (this.number === undefined) return;
    const connection = this.line.kind === 'socket' ? 'live' : 'polling';
    if (this.isIn && this.current.connection === connection) return;
    clearTimeout(this.grace);
    const { absence } = this;
    this.absence = null;
    this.isIn = true;
    if (absence) lookForRelease();
    const missed = absence && worthTelling(absence, this.screen, councilNow());
    if (missed) void this.tellMissed(missed, this.screen.seq);
    this.saved = councilNow();
    this.change({ connection, problem: null });
    this.goOn(missed ?? null);
  }

  /** What happened meanwhile, until `seq`. Where the state was loaded anew, its events are asked for. */
  private async tellMissed(missed: Missed, seq: number): Promise<void> {
    const whole = missed.events ? missed : await this.wholly(missed, seq).catch(() => missed);
    this.change({
      missed: [...this.current.missed, whole],
      held: this.current.held.map((one) =>
        one.missed === missed ? { ...one, missed: whole } : one,
      ),
    });
  }

  /** With its events, where one page of the log has them all. */
  private async wholly(missed: Missed, seq: number): Promise<Missed> {
    const { events } = await pageOf(parseStream(this.stream)!.id, missed.before.seq);
    const until = events.filter((one) => one.seq <= seq);
    return until.at(-1)?.seq === seq ? { ...missed, events: until } : missed;
  }

  /** Every pending act in its order: on its way again, or back with its sender where the words changed. */
  private goOn(missed: Missed | null): void {
    for (const { command, acknowledged } of this.screen.pending) {
      const changed =
        acknowledged || this.underWay.has(command.id)
          ? null
          : changedUnder(command, this.sentFrom.get(command.id) ?? null, this.before(command));
      if (!changed) {
        void this.deliver(command);
        continue;
      }
      this.screen = screens.withdrawn(this.screen, command.id);
      this.change({ held: [...this.current.held, { command, ...changed, missed }] });
      this.draw();
    }
  }

  /** What this screen shows without this act, and those that were sent after it. */
  private before({ id }: AnyCommand): StreamState | null {
    const { pending } = this.screen;
    const place = pending.findIndex(({ command }) => command.id === id);
    const screen = { ...this.screen, pending: pending.slice(0, place) };
    return screens.shown(screen, this.current.context, councilNow());
  }

  private send(command: AnyCommand): void {
    this.outbox.put(command);
    this.sentFrom.set(command.id, this.current.state);
    this.screen = screens.sent(this.screen, command);
    this.change({ refused: null });
    this.draw();
    void this.deliver(command);
  }

  private async deliver(command: AnyCommand): Promise<void> {
    // Not before the room knows us: the line may be new, and in another's name.
    if (!this.isIn || this.underWay.has(command.id)) return;
    this.underWay.add(command.id);
    const answer = await this.line.send(command).catch((): CommandAnswer | null => null);
    this.underWay.delete(command.id);
    if (this.closed) return;
    if (answer === null || (!answer.ok && UNDECIDED.includes(answer.problem.code)))
      return this.later(() => this.isPending(command) && this.isIn && void this.deliver(command));
    if (answer.ok) {
      heardInstant(answer.at);
      this.screen = screens.acknowledged(this.screen, command.id, answer.to);
      this.knownToBeSaved();
    } else if (answer.problem.code === 'unauthenticated') {
      return this.turnedAway(answer.problem);
    } else {
      this.screen = screens.withdrawn(this.screen, command.id);
      cameBack(command.id);
      this.change({ refused: { command, problem: answer.problem } });
    }
    this.answered([command.id]);
    // An act that is saved looks as it did: it is drawn again when its events are there.
    if (!answer.ok || !this.isPending(command)) this.draw();
  }

  private isPending({ id }: AnyCommand): boolean {
    return this.screen.pending.some(({ command }) => command.id === id);
  }

  private answered(commands: readonly string[]): void {
    for (const id of commands) {
      this.outbox.drop(id);
      this.sentFrom.delete(id);
      wasTaken(id);
    }
    const { unanswered, held } = this.current;
    const left = unanswered.filter(({ id }) => !commands.includes(id));
    if (left.length < unanswered.length) this.change({ unanswered: left });
    const still = held.filter(({ command }) => !commands.includes(command.id));
    if (still.length < held.length) this.change({ held: still });
  }

  private draw(): void {
    const { screen } = this;
    // Whose acts are one's own is not known yet: no own act is shown as a stranger's.
    if (this.current.wording === 'sealed' && !this.current.context) return;
    const state = screens.shown(screen, this.current.context, councilNow());
    this.change({ state, pending: screen.pending });
  }

  /** However much changes in one turn, it is drawn once. */
  private change(changes: Partial<RoomView>): void {
    if (this.closed) return;
    this.current = { ...this.current, ...changes };
    this.tell();
  }

  private knownToBeSaved(): void {
    this.saved = councilNow();
    this.tell();
  }

  private tell(): void {
    if (this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      if (this.closed) return;
      for (const listener of this.listeners) listener();
    });
  }

  private later(again: () => void): void {
    setTimeout(() => this.closed || again(), RETRY);
  }
}
