import { type Instant } from '@shanyrak/kernel';
import { type Actor, type Body, type Settings } from '@shanyrak/council';
import { type Rebaser } from './decide/joined';
import { type MeetingRead } from './meeting-read';
import { type StreamState } from './state';

/**
 * A register, by what it counts: that of the main body, or, as `decisions:MC`, of the body named.
 */
type Counted = 'drafts' | 'decisions' | 'silences';
export type Register = Counted | `${Counted}:${string}`;

/** What must be locked and read before a command can be decided (design 2). */
export interface Needs {
  /** Other streams whose state the rule reads; they are locked in shared mode. */
  readonly reads: readonly string[];
  /** The register that may give its next number: drafts and silences count per year, decisions for ever. */
  readonly register: Register | null;
  /** The command opens its stream, which must not exist yet. */
  readonly opens: boolean;
  /** Who is at the table at this instant. */
  readonly presence: boolean;
}

/** A status on the roster, at the instant of the act. */
export type ParticipantStatus = 'MEMBER' | 'OBSERVER_STATE' | 'OBSERVER_ORGANIZATION';

/** Everything a rule may know beside the state. */
export interface Context {
  /** The instant of the commit, from the database's clock. */
  readonly at: Instant;
  /** The instant at which an act against a deadline was received, where it was receipted before. */
  readonly receivedAt: Instant | null;
  readonly actor: Actor;
  /** Delegation → status at this instant. */
  readonly roster: Readonly<Record<string, ParticipantStatus>>;
  /** Persons of the actor's own delegation who are accredited now: to whom a seat may pass. */
  readonly colleagues: readonly string[];
  readonly settings: Settings;
  /** The bodies in force at this instant, the main one first; absent where no rule asks. */
  readonly bodies?: readonly Body[];
  /** Delegations whose seat's holder is there at this instant; null where `needs` does not ask. */
  readonly present: readonly string[] | null;
  /** The next number of the register that `needs` named, and for drafts its two-digit year. */
  readonly number: { readonly value: number; readonly year: string } | null;
  /**
   * The states that `needs` named; null for a stream that does not exist. `unread`: a screen that
   * holds one stream alone does not know; the server, which decides, always does.
   */
  readonly reads: Readonly<Record<string, StreamState | MeetingRead | 'unread' | null>>;
  /** The drafts on which the same act is decided in the same transaction, all or none (I20). */
  readonly together?: readonly string[];
  /** Rebases that were computed before the lock was taken; what it lacks it computes (decision 7). */
  readonly rebase?: Rebaser;
}
