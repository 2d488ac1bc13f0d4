import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type CommandAnswer } from '@shanyrak/protocol';
import { STANCES } from '@shanyrak/draft';
import { eventually } from '../support/deadline';
import { Room } from '../support/room';
import { type Hall } from './hall';

/** The Members that sit at each process. */
const AT = [
  ['xak', 'xbe', 'xci', 'xdo', 'xel'],
  ['xfe', 'xge', 'xhe', 'xin', 'xja'],
] as const;
/** Between two acts of one hand, in milliseconds: fast for a person, slow for a machine. */
const PACE = 100;
/** Every so many acts an amendment, the rest stances. */
const AMENDS_EVERY = 6;

/** A command that the server said it has accepted. */
export interface Acknowledged {
  readonly command: string;
  readonly from: number;
  readonly to: number;
  /** By this process's clock. */
  readonly heardAt: number;
  readonly process: number;
}

/** One delegation's client, which acts without end and remembers what it was promised. */
export class Delegation {
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: CommandAnswer[] = [];
  /** When the event of each number was heard here, by this process's clock. */
  readonly heardAt: number[] = [];
  /** When the line was made, first and again. */
  private room!: Room;
  private acts = 0;
  private amendment: string | null = null;

  private constructor(
    readonly code: string,
    readonly process: number,
  ) {}

  static async enter(hall: Hall, code: string, process: number): Promise<Delegation> {
    const delegation = new Delegation(code, process);
    const window = await hall.signIn(process, `head@${code}.example`);
    delegation.room = await Room.enter(window, hall.stream, {
      persistent: true,
      since: 0,
      onEvent: ({ seq }) => (delegation.heardAt[seq] = performance.now()),
    });
    return delegation;
  }

  get line(): Pick<
    Room,
    'stream' | 'seq' | 'events' | 'faults' | 'resent' | 'joins' | 'unanswered'
  > {
    return this.room;
  }

  /** Sends one act after another until `stopped`; each is sent until it is decided. */
  async work(stopped: () => boolean): Promise<void> {
    while (!stopped()) {
      await this.act();
      await pause(PACE);
    }
  }

  leave(): void {
    this.room.leave();
  }

  private async act(): Promise<void> {
    const command = randomUUID();
    const amends = this.acts++ % AMENDS_EVERY === 0;
    const answer = await (amends ? this.amend(command) : this.takeStance(command));
    if (!answer.ok) return void this.refused.push(answer);
    const { from, to } = answer;
    const { process } = this;
    this.acknowledged.push({ command, from, to, heardAt: performance.now(), process });
    if (amends) this.amendment = `${command}.1`;
  }

  /** New words for one paragraph: an amendment, and then revisions of it. */
  private amend(id: string): Promise<CommandAnswer> {
    const provision = this.room.draft.order[3]!;
    const text = `*Bearing in mind* what ${this.code} has said in its word number ${this.acts},`;
    const words = { text, language: 'en' };
    if (this.amendment === null) {
      const change = { kind: 'replace', provision, text } as const;
      return this.room.send('amendment.propose', { change, language: 'en' }, { id });
    }
    return this.room.send('amendment.revise', { amendment: this.amendment, ...words }, { id });
  }

  private takeStance(id: string): Promise<CommandAnswer> {
    const { order } = this.room.draft;
    const target = order[this.acts % order.length]!;
    const stance = STANCES[this.acts % STANCES.length]!;
    return this.room.send('stance.set', { target, stance }, { id });
  }
}

/** All delegations at work. */
export class Floor {
  private stopping = false;
  private work: Promise<unknown> = Promise.resolve();

  private constructor(readonly delegations: readonly Delegation[]) {}

  static async open(hall: Hall): Promise<Floor> {
    const entering = AT.flatMap((codes, process) =>
      codes.map((code) => Delegation.enter(hall, code, process)),
    );
    const floor = new Floor(await Promise.all(entering));
    floor.work = Promise.all(floor.delegations.map((one) => one.work(() => floor.stopping)));
    // What goes wrong is told to whoever waits for the end.
    floor.work.catch(() => undefined);
    return floor;
  }

  get stream(): string {
    return this.delegations[0]!.line.stream;
  }

  get acknowledged(): Acknowledged[] {
    return this.delegations.flatMap(({ acknowledged }) => acknowledged);
  }

  /** Everybody has been promised something more than before: all lines work again. */
  async everybodyActs(more: number): Promise<void> {
    const before = this.delegations.map(({ acknowledged }) => acknowledged.length);
    const reached = (): boolean =>
      this.delegations.every(({ acknowledged }, n) => acknowledged.length >= before[n]! + more);
    await eventually(reached, `${more} more acts of every delegation`, 60_000);
  }

  /** An act is under way at this process, or at any: sent, and not answered yet. */
  async inTheMiddle(process?: number): Promise<void> {
    const there = this.delegations.filter(
      (one) => process === undefined || one.process === process,
    );
    await eventually(() => there.some(({ line }) => line.unanswered > 0), 'an act under way');
  }

  /** Nobody begins anything new; what is under way is decided, and heard everywhere. */
  async rest(): Promise<void> {
    this.stopping = true;
    await this.work;
    const last = Math.max(...this.acknowledged.map(({ to }) => to));
    const heard = (): boolean => this.delegations.every(({ line }) => line.seq >= last);
    await eventually(heard, 'everything heard by everybody');
  }

  leave(): void {
    this.stopping = true;
    for (const one of this.delegations) one.leave();
  }
}
