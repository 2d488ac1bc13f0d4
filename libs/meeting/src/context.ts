import { type Instant } from '@shanyrak/kernel';
import { type Actor, type Body, type Settings, type Status } from '@shanyrak/council';
import { type Texts } from './outcomes';

/** What must be locked and read before a command can be decided (design 2). */
export interface Needs {
  /** Other streams whose state the rule reads; they are locked in shared mode. */
  readonly reads: readonly string[];
  /** Only a journal takes a number, of its body's journals: a meeting is named by its symbol. */
  readonly register: `journals:${string}` | null;
  /** The command opens its stream, which must not exist yet. */
  readonly opens: boolean;
  /** Who is at the table at this instant. */
  readonly presence: boolean;
  /** What silence has adopted before the meeting's body, and no journal has announced. */
  readonly announces: boolean;
}

/** A draft of the meeting's body whose adoption by silence, or its voiding, is in no journal yet. */
export interface Unannounced {
  /** Its UUID. */
  readonly draft: string;
  /** When it was adopted, or declared void. */
  readonly endedAt: Instant;
}

/** What things were called at an instant, in each language. */
export interface Names {
  readonly delegation: (code: string, at: Instant) => Texts;
  readonly body: (code: string, at: Instant) => Texts;
}

/** Everything a rule may know beside the state. */
export interface Context {
  /** The instant of the commit, from the database's clock. */
  readonly at: Instant;
  /** The instant at which an act against a deadline was received, where it was receipted before. */
  readonly receivedAt: Instant | null;
  readonly actor: Actor;
  /** Delegation → status at this instant. */
  readonly roster: Readonly<Record<string, Status>>;
  /** Persons of the actor's own delegation who are accredited now: to whom a seat may pass. */
  readonly colleagues: readonly string[];
  readonly settings: Settings;
  /** Delegations whose seat's holder is there at this instant; null where `needs` does not ask. */
  readonly present: readonly string[] | null;
  /** By their numbers; null where `needs` does not ask. */
  readonly unannounced: readonly Unannounced[] | null;
  readonly number: { readonly value: number; readonly year: string } | null;
  /** The states that `needs` named; null for a stream that does not exist. */
  readonly reads: Readonly<Record<string, unknown>>;
  /** The bodies in force at this instant; absent where no rule asks. */
  readonly bodies?: readonly Body[];
  /** Absent on a screen, which does not know what things were called: the server, which decides, does. */
  readonly names?: Names;
}
