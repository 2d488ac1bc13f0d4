import { Listener } from './listener';

/** An account at the table: its window's token, and its delegation where it holds a Member's seat. */
export interface Guest {
  readonly token: string;
  readonly delegation: string | null;
}

/** Commands of one account in ten seconds; the server allows 200. */
const PACE = { commands: 190, within: 10_000 } as const;

/** How long a room may take to be complete, in milliseconds. */
const PATIENCE = 60_000;

/** A room with its listeners, of whom each must hear every number once, in order. */
export class Room {
  readonly faults: string[] = [];
  private readonly last: number[];
  private target = Infinity;
  private arrived = 0;
  private complete: (at: number) => void = () => undefined;

  constructor(
    readonly stream: string,
    readonly size: number,
    /** The number from which the next event counts. */
    public head: number,
  ) {
    this.last = Array.from({ length: size }, () => head);
  }

  /** The instant at which the last listener has heard `to`. */
  async until(to: number): Promise<number> {
    let limit: NodeJS.Timeout | undefined;
    const complete = new Promise<number>((done, fail) => {
      this.complete = done;
      limit = setTimeout(
        () => fail(new Error(`${this.arrived} of ${this.size} listeners heard ${to}`)),
        PATIENCE,
      );
    });
    this.arrived = this.last.filter((seq) => seq >= to).length;
    this.target = to;
    try {
      return await complete;
    } finally {
      clearTimeout(limit);
      this.target = Infinity;
      this.head = to;
    }
  }

  hear(listener: number, from: number, to: number): void {
    const before = this.last[listener]!;
    if (from !== before + 1) this.faults.push(`${from} came after ${before} in ${this.stream}`);
    this.last[listener] = to;
    if (before >= this.target || to < this.target) return;
    this.arrived += 1;
    if (this.arrived === this.size) this.complete(performance.now());
  }
}

/** Listeners on one server, and the rooms in which they sit: the first n of them in a room of n. */
export class Hall {
  private readonly rooms = new Map<string, Room>();
  private readonly sent = new Map<Guest, number[]>();
  private turn = 0;

  private constructor(
    private readonly listeners: readonly Listener[],
    private readonly guests: readonly Guest[],
  ) {}

  /**
   * Opens the doors of `url`: as many listeners as the largest room, the accounts in turn, and each
   * room with its number of listeners in it.
   */
  static async open(
    url: string,
    guests: readonly Guest[],
    rooms: readonly { readonly size: number; readonly stream: string }[],
  ): Promise<Hall> {
    const most = Math.max(...rooms.map(({ size }) => size));
    const listeners: Listener[] = [];
    for (let i = 0; i < most; i++)
      listeners.push(await Listener.open(url, guests[i % guests.length]!.token));
    const hall = new Hall(listeners, guests);
    for (const { size, stream } of rooms) await hall.fill(size, stream);
    for (const [i, listener] of listeners.entries())
      listener.hears = (stream, from, to) => hall.rooms.get(stream)?.hear(i, from, to);
    return hall;
  }

  room(stream: string): Room {
    const room = this.rooms.get(stream);
    if (!room) throw new Error(`Nobody listens to ${stream}`);
    return room;
  }

  get faults(): readonly string[] {
    return [...this.rooms.values()].flatMap(({ faults }) => faults);
  }

  /** The next member at the table who may send, with its own listener's socket. */
  async sender(): Promise<{ readonly delegation: string; readonly listener: Listener }> {
    const seated = this.guests.filter(({ delegation }) => delegation !== null);
    const guest = seated[this.turn++ % seated.length]!;
    await this.paced(guest);
    return {
      delegation: guest.delegation!,
      listener: this.listeners[this.guests.indexOf(guest)]!,
    };
  }

  /** Waits until `commands` more may be sent without a pause. */
  async ready(commands: number): Promise<void> {
    const seated = this.guests.filter(({ delegation }) => delegation !== null);
    const each = Math.ceil(commands / seated.length) + 1;
    for (const guest of seated) await this.paced(guest, each, 0);
  }

  /** The next whole `events` frame that the first listener hears. */
  nextFrame(): Promise<string> {
    const [first] = this.listeners;
    return new Promise((done) => {
      first!.onFrame = (frame) => {
        first!.onFrame = null;
        done(frame);
      };
    });
  }

  close(): void {
    for (const listener of this.listeners) listener.close();
  }

  private async fill(size: number, stream: string): Promise<void> {
    let head = 0;
    for (const listener of this.listeners.slice(0, size)) {
      const answer = await listener.ask('room.join', { stream, protocol: 1 });
      head = answer['seq'] as number;
    }
    this.rooms.set(stream, new Room(stream, size, head));
  }

  /** Nobody is turned away for haste: an account that has sent its share waits. */
  private async paced(guest: Guest, coming = 1, counting = coming): Promise<void> {
    const sent = this.sent.get(guest) ?? [];
    this.sent.set(guest, sent);
    for (;;) {
      const now = performance.now();
      while (sent.length > 0 && now - sent[0]! > PACE.within) sent.shift();
      if (sent.length + coming <= PACE.commands) break;
      const until = sent[sent.length + coming - PACE.commands - 1]! + PACE.within;
      await new Promise((done) => setTimeout(done, until - now + 1));
    }
    for (let i = 0; i < counting; i++) sent.push(performance.now());
  }
}
