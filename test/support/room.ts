import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { type Capacity, type CommandType } from '@shanyrak/council';
import {
  type DraftEvent,
  type DraftState,
  evolve,
  type NumberedView,
  type ObserversView,
  type Payloads as DraftPayloads,
  type StreamState,
} from '@shanyrak/draft';
import { parseStream } from '@shanyrak/kernel';
import {
  evolve as evolveMeeting,
  type MeetingEvent,
  type MeetingState,
  type Payloads as MeetingPayloads,
} from '@shanyrak/meeting';
import {
  type ClientToServer,
  type CommandAnswer,
  type EventsAnswer,
  type EventsFrame,
  type JoinAnswer,
  type Outcome,
  type Presence,
  type Problem,
  PROTOCOL,
  type RoomContext,
  type RoomEvent,
  type ServerToClient,
  type StateAnswer,
} from '@shanyrak/protocol';
import { deadline } from './deadline';
import { Outbox } from './outbox';
import { Refused, type Window } from './window';

/** What an act says, on whatever kind of stream. */
export type Said<T extends CommandType> = (DraftPayloads & MeetingPayloads)[T];

/** What a sender may say beside the payload; what is left out is what an honest screen would say. */
export interface Words {
  readonly as?: Capacity;
  readonly id?: string;
  readonly seen?: number;
  readonly digest?: string;
}

export interface RoomOptions {
  /** A command is sent again, under its own id, until it is decided: through broken lines and restarts. */
  readonly persistent?: boolean;
  /** The number to begin from: 0 hears the whole stream. Left out, the client loads the state. */
  readonly since?: number;
  readonly onEvent?: (event: DraftEvent) => void;
  /** Called whenever the line has been made and everything that was missed has been heard. */
  readonly onJoin?: () => void;
}

const BETWEEN_TRIES = 100;
const LONGEST_WAIT = 30_000;

/**
 * A client of the live protocol as a browser is one: it joins by number, evolves its own state with
 * the shared core, comes back by number when the line breaks, and sends again what was not answered.
 * It also keeps watch: whatever does not come strictly by number stands in `faults`.
 */
export class Room {
  state: StreamState | MeetingState | null = null;
  view: ObserversView | null = null;
  audience: 'members' | 'observers' | null = null;
  context: RoomContext | null = null;
  presence: Presence = {};
  /** The last number heard: of events, or of views for an observer. */
  seq: number;
  readonly events: DraftEvent[] = [];
  readonly views: NumberedView[] = [];
  readonly faults: string[] = [];
  /** Why the last join or handshake failed, if it did. */
  problem: Problem | null = null;
  joined = false;
  /** How often the line was made. */
  joins = 0;
  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly outbox: Outbox;
  private readonly waiting = new Set<() => void>();
  private early: EventsFrame[] = [];
  /** What HTTP has brought up to here may run ahead of the line, which then says it once more. */
  private fetched = 0;
  private left = false;

  private constructor(
    readonly window: Window,
    readonly stream: string,
    private readonly options: RoomOptions,
  ) {
    this.seq = options.since ?? 0;
    this.socket = io(window.url, {
      transports: ['websocket'],
      auth: { token: window.token },
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 250,
    });
    this.outbox = new Outbox(
      (frame, answer) => this.socket.emit('command', frame, answer),
      () => this.joined,
      options.persistent ?? false,
      (again) => this.later(again),
    );
    this.listen();
  }

  /** Joins and waits until everything that there was has been heard; throws `Refused`. */
  static async enter(window: Window, stream: string, options: RoomOptions = {}): Promise<Room> {
    const room = new Room(window, stream, options);
    await room.settle(() => room.joined || (!options.persistent && room.problem !== null), 'join');
    if (room.joined) return room;
    room.leave();
    throw new Refused('room.join', room.problem!);
  }

  /** The state of a draft; throws where the stream is none, or has not been loaded. */
  get draft(): DraftState {
    if (this.state?.kind !== 'draft') throw new Error(`${this.stream} shows no draft.`);
    return this.state;
  }

  /** The state of a meeting; throws where the stream is none, or has not been loaded. */
  get meeting(): MeetingState {
    if (this.state?.kind !== 'meeting') throw new Error(`${this.stream} shows no meeting.`);
    return this.state;
  }

  /** Commands that have not been answered yet. */
  get unanswered(): number {
    return this.outbox.size;
  }

  /** How often a command was sent once more. */
  get resent(): number {
    return this.outbox.resent;
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** Sends a command and waits for its answer, however often it has to be sent. */
  send<T extends CommandType>(
    type: T,
    payload: Said<T>,
    words: Words = {},
  ): Promise<CommandAnswer> {
    const { as = 'national', id = randomUUID(), seen = this.seq, digest } = words;
    const { stream } = this;
    return this.outbox.send({
      ...{ stream, id, type, v: 1, as, payload, seen },
      ...(digest && { digest }),
    });
  }

  /** The same for an act that is expected to be accepted; throws `Refused`. */
  async act<T extends CommandType>(type: T, payload: Said<T>, words?: Words): Promise<Outcome> {
    const answer = await this.send(type, payload, words);
    if (!answer.ok) throw new Refused(type, answer.problem);
    await this.settle(() => this.seq >= answer.to, `${type} on its own screen`);
    return answer;
  }

  /** Waits until the draft on this screen is so; throws, saying what was waited for. */
  async until(condition: (state: DraftState) => boolean, what: string): Promise<DraftState> {
    await this.settle(() => this.state?.kind === 'draft' && condition(this.state), what);
    return this.draft;
  }

  /** Waits until this screen is so, looking whenever something arrives. */
  settle(condition: () => boolean, what: string, within = LONGEST_WAIT): Promise<void> {
    const said = (): string =>
      `${what}, at ${this.seq} of ${this.stream}, ${this.problem?.code ?? 'without a problem'}`;
    return deadline(within, said, (done) => {
      const look = (): void => {
        if (condition()) done();
      };
      this.waiting.add(look);
      look();
      return () => this.waiting.delete(look);
    });
  }

  leave(): void {
    this.left = true;
    this.joined = false;
    this.socket.disconnect();
  }

  private listen(): void {
    const { socket } = this;
    socket.on('connect', () => void this.join());
    socket.on('disconnect', (reason) => {
      this.joined = false;
      if (reason === 'io server disconnect') this.later(() => socket.connect());
    });
    socket.on('connect_error', (error: Error & { data?: Problem }) => {
      this.problem = error.data ?? this.problem;
      if (!socket.active) this.later(() => socket.connect());
      this.look();
    });
    socket.on('events', (frame) => this.hear(frame));
    socket.on('view', ({ number, view }) => this.see(number, view as ObserversView | null));
    socket.on('head', ({ seq }) => {
      if (seq > this.seq && this.joined) void this.join();
    });
    socket.on('presence', ({ presence }) => {
      this.presence = presence;
      this.look();
    });
    socket.on('context', ({ context }) => {
      this.context = context;
      this.look();
    });
  }

  private async join(): Promise<void> {
    this.joined = false;
    this.early = [];
    const visit = (this.joins += 1);
    const since = this.joins > 1 || this.options.since !== undefined ? this.seq : undefined;
    const request = {
      stream: this.stream,
      protocol: PROTOCOL,
      ...(since !== undefined && { since }),
    };
    try {
      const answer = await this.socket.timeout(LONGEST_WAIT).emitWithAck('room.join', request);
      if (visit !== this.joins || !this.socket.connected) return;
      if (!answer.ok) return this.turnedAway(answer.problem);
      await this.catchUp(answer, since);
      if (visit === this.joins && this.socket.connected) this.begin(answer);
    } catch (error) {
      if (error instanceof Refused) this.problem = error.problem;
      if (visit === this.joins && this.socket.connected) this.later(() => void this.join());
    }
  }

  private turnedAway(problem: Problem): void {
    this.problem = problem;
    if (this.options.persistent) this.later(() => void this.join());
    this.look();
  }

  /** What was missed comes with the answer, or by HTTP where it is much. */
  private async catchUp(answer: JoinAnswer, since: number | undefined): Promise<void> {
    // Views and events are numbered apart: whoever is read to differently now begins anew.
    const isOther = this.audience !== null && this.audience !== answer.audience;
    if (!isOther) for (const event of answer.events ?? []) this.take(event);
    if (!answer.reload && !isOther) return;
    const { kind, id } = parseStream(this.stream)!;
    const path = `/${kind === 'meeting' ? 'meetings' : 'drafts'}/${id}`;
    if (since !== undefined && answer.audience === 'members' && !isOther) {
      while (this.seq < answer.seq) {
        const page = await this.window.get<EventsAnswer>(`${path}/events?since=${this.seq}`);
        if (page.audience !== 'members' || page.events.length === 0) break;
        for (const event of page.events) this.take(event);
      }
      this.fetched = this.seq;
      return;
    }
    const loaded = await this.window.get<StateAnswer>(`${path}/state`);
    if (loaded.audience === 'observers') this.see(loaded.number, loaded.view, true);
    else [this.seq, this.state] = [loaded.seq, loaded.state];
  }

  private begin(answer: JoinAnswer): void {
    this.audience = answer.audience;
    this.context = answer.context;
    this.presence = answer.presence;
    this.problem = null;
    this.joined = true;
    for (const frame of this.early) for (const event of frame.events) this.take(event);
    this.early = [];
    this.options.onJoin?.();
    this.outbox.sendAgain();
    this.look();
  }

  private hear(frame: EventsFrame): void {
    if (!this.joined) return void this.early.push(frame);
    for (const { seq } of frame.events)
      if (seq <= this.seq && seq > this.fetched)
        this.faults.push(`${seq} came again at ${this.seq}`);
    for (const event of frame.events) this.take(event);
    this.look();
  }

  /** One event more; what this screen has already, it passes over. */
  private take(event: RoomEvent): void {
    if (event.seq <= this.seq) return;
    if (event.seq !== this.seq + 1) this.faults.push(`${event.seq} came after ${this.seq}`);
    this.state = evolved(this.state, event);
    this.seq = event.seq;
    this.events.push(event as DraftEvent);
    this.options.onEvent?.(event as DraftEvent);
  }

  private see(number: number, view: ObserversView | null, loaded = false): void {
    if (!loaded && number !== this.seq + 1)
      this.faults.push(`view ${number} came after ${this.seq}`);
    [this.seq, this.view] = [number, view];
    this.views.push({ number, view });
    this.look();
  }

  private look(): void {
    for (const look of [...this.waiting]) look();
  }

  private later(again: () => unknown): void {
    setTimeout(() => this.left || again(), BETWEEN_TRIES).unref();
  }
}

/** By the shared core of the stream's own kind. */
function evolved(state: Room['state'], event: RoomEvent): StreamState | MeetingState {
  return state?.kind === 'meeting' || /^meeting\./.test(event.type)
    ? evolveMeeting(state as MeetingState | null, event as MeetingEvent)
    : evolve(state, event as DraftEvent);
}
