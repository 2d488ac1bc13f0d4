import { type Capacity, type CommandType } from '@shanyrak/council';
import { type Wording } from '@shanyrak/draft';
import { type Instant, type Verdict } from '@shanyrak/kernel';
import { type CommandFrame, type Presence, type RoomContext } from '@shanyrak/protocol';

/**
 * What is live in the browser is a stream of one kind or another, a draft or a meeting. Whatever holds
 * of every live room (the line, own acts on their way, what was missed) is told here once; a kind says
 * what is its own: how its events add up, what its rules say, under what an act's feet may change.
 */

/** What a kind is made of, as types; it is never a value. */
export interface Live {
  readonly state: { readonly seq: number; readonly at: Instant };
  readonly event: {
    readonly seq: number;
    readonly at: Instant;
    readonly command: string;
    readonly by: { readonly person: string };
  };
  readonly command: CommandFrame;
  readonly act: ActOf;
  /** What observers see. */
  readonly view: unknown;
  /** A state from which one may be told what happened since. */
  readonly told: { readonly seq: number };
  /** Where something has changed under an act that waited. */
  readonly changed: object;
}

/** An act as a screen offers it: who would do what, in which capacity, on which words. */
export interface ActOf<T extends CommandType = CommandType, P = unknown> {
  readonly type: T;
  readonly as: Capacity;
  readonly payload: P;
  readonly digest?: string | null;
}

/** What the rules need to know beside the state, and who sits at the table as this screen heard last. */
export interface ContextHere extends RoomContext {
  readonly presence: Presence;
}

/** Who reads, and by which numbers where names are sealed. */
export type Reader = Pick<RoomContext, 'actor' | 'sealed'>;

export interface Kind<L extends Live> {
  /** Where HTTP answers for a stream: `/drafts/<id>`. */
  readonly path: (stream: string) => string;
  readonly evolve: (state: L['state'] | null, event: L['event']) => L['state'];
  /** What the rules say of a command, as far as this screen can know. */
  readonly judged: (
    state: L['state'] | null,
    command: L['command'],
    context: ContextHere,
    at: Instant,
  ) => Verdict<readonly object[]>;
  /** Whether such an act may be entered afterwards, with the instant at which it was done in the room. */
  readonly mayBeCertified: (type: CommandType) => boolean;
  /** Whether that of which an act speaks has changed since it was sent, and where. */
  readonly changedUnder: (
    command: L['command'],
    then: L['state'] | null,
    now: L['state'] | null,
  ) => L['changed'] | null;
  /** The same with one's own delegation under its own name, where names are sealed (decision 9). */
  readonly ownState: (state: L['state'], reader: Reader) => L['state'];
  readonly ownEvents: (events: readonly L['event'][], reader: Reader) => readonly L['event'][];
  /** Null where nothing is told of what happens from this state on. */
  readonly toldFrom: (state: L['state'] | null) => L['told'] | null;
}

/** A stream as HTTP answers it: what a room begins from. */
export type Found<L extends Live> =
  | {
      readonly audience: 'members';
      readonly stream: string;
      readonly wording: Wording;
      readonly state: L['state'];
    }
  | {
      readonly audience: 'observers';
      readonly stream: string;
      readonly number: number;
      readonly view: L['view'] | null;
    };

/** The same for what comes after a number. */
export type FoundEvents<L extends Live> =
  | {
      readonly audience: 'members';
      readonly seq: number;
      readonly events: readonly L['event'][];
      readonly context: RoomContext;
      readonly presence: Presence;
      readonly at: Instant;
    }
  | {
      readonly audience: 'observers';
      readonly views: readonly { readonly number: number; readonly view: L['view'] | null }[];
    };
