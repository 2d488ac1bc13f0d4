import { randomUUID } from 'node:crypto';
import { type Capacity, type CommandType } from '@shanyrak/council';
import { type DraftState } from '@shanyrak/draft';
import { type Outcome } from '@shanyrak/protocol';
import { Disappointed } from './account';
import { Room, type Said, type Words } from '../../support/room';
import { Refused, Window } from '../../support/window';
import { type CastPerson } from './script';

/** A refusal that somebody met, for the figures. */
export interface Rebuff {
  readonly who: string;
  readonly act: string;
  readonly rule: string;
}

/**
 * Somebody at the table with a screen of one's own: signed in over HTTP to one of the processes, and,
 * once the draft is circulated, in its room over a socket.
 */
export class Player {
  private entered: Room | null = null;

  constructor(
    /** The State, or the office, as the account calls it. */
    readonly title: string,
    /** The delegation's code; empty for the Secretariat. */
    readonly code: string,
    readonly person: CastPerson,
    readonly as: Capacity,
    readonly window: Window,
    private readonly rebuffs: Rebuff[],
  ) {}

  get room(): Room {
    if (!this.entered) throw new Error(`${this.title} is not in the room.`);
    return this.entered;
  }

  /** What this player's own screen shows. */
  get draft(): DraftState {
    return this.room.draft;
  }

  /** Enters a room; with `since` 0 it hears everything from the first event on. Throws `Refused`. */
  async enter(stream: string, since?: number): Promise<void> {
    this.entered = await Room.enter(this.window, stream, since === undefined ? {} : { since });
  }

  /** This player's screen has come as far as that number. */
  comesTo(seq: number): Promise<void> {
    return this.room.settle(() => this.room.seq >= seq, `the screen of ${this.title} at ${seq}`);
  }

  leave(): void {
    this.entered?.leave();
  }

  /** An act that must be accepted; throws what refused it. */
  act<T extends CommandType>(type: T, payload: Said<T>, words: Words = {}): Promise<Outcome> {
    return this.room.act(type, payload, { as: this.as, ...words });
  }

  /** An act that names something new; the name of the first thing that it brought. */
  async bring<T extends CommandType>(
    type: T,
    payload: Said<T>,
    words: Words = {},
  ): Promise<string> {
    const { id = randomUUID() } = words;
    await this.act(type, payload, { ...words, id });
    return `${id}.1`;
  }

  /** An act that must be refused by this rule. */
  async refused<T extends CommandType>(
    rule: string,
    type: T,
    payload: Said<T>,
    words: Words = {},
  ): Promise<void> {
    const answer = await this.room.send(type, payload, { as: this.as, ...words });
    if (answer.ok) throw new Disappointed(`${type} by ${this.title} was accepted, not ${rule}.`);
    this.rebuffed(type, rule, answer.problem.rule ?? answer.problem.code);
  }

  /** Something asked over HTTP, or a door, that must be refused. */
  async turnedAway(rule: string, what: string, asking: Promise<unknown>): Promise<void> {
    try {
      await asking;
    } catch (error) {
      if (error instanceof Refused) return this.rebuffed(what, rule, error.rule);
      throw error;
    }
    throw new Disappointed(`${what} by ${this.title} was answered, not ${rule}.`);
  }

  private rebuffed(act: string, expected: string, rule: string): void {
    if (rule !== expected)
      throw new Disappointed(`${act} by ${this.title} was refused by ${rule}, not ${expected}.`);
    this.rebuffs.push({ who: this.title, act, rule });
  }
}
