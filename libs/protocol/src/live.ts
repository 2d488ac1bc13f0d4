import {
  type Actor,
  type Body,
  type Capacity,
  type CommandType,
  type Settings,
} from '@shanyrak/council';
import { type DraftEvent, type OwnNames, type ParticipantStatus } from '@shanyrak/draft';
import { type MeetingEvent } from '@shanyrak/meeting';
import { type Problem } from './problem';

/**
 * The live protocol (design 6): one socket.io namespace, websocket only. A client joins a room by
 * the number of the last event it has; from then on the room's events come strictly by number, or,
 * for an observer, views numbered by themselves.
 */
export const PROTOCOL = 1;
/** The versions of the protocol that the server speaks: the current one and the one before. */
export const PROTOCOLS_SPOKEN: readonly number[] = [1];

/** What happened in a room: events of one stream are of one kind. */
export type RoomEvent = DraftEvent | MeetingEvent;

export interface JoinRequest {
  readonly stream: string;
  /** The last number this client has: of events, or of views for an observer. */
  readonly since?: number;
  readonly protocol: number;
}

export interface CommandFrame {
  readonly stream: string;
  readonly id: string;
  readonly type: CommandType;
  readonly v: number;
  readonly as: Capacity;
  readonly payload: unknown;
  readonly seen: number;
  readonly digest?: string;
}

/**
 * Delegation → its seat, while a reading is in session; no entries outside one. Occupied: held in the
 * room; remote: held from elsewhere; empty: its holder is not there.
 */
export type Presence = Readonly<Record<string, 'occupied' | 'remote' | 'empty'>>;

/** What the council knows of a reader: what the browser's own `decide` needs beside the state. */
export interface CouncilContext {
  readonly actor: Actor;
  readonly roster: Readonly<Record<string, ParticipantStatus>>;
  readonly colleagues: readonly string[];
  readonly settings: Settings;
  /** The bodies in force, the main one first. */
  readonly bodies: readonly Body[];
}

/** The same in a room. */
export interface RoomContext extends CouncilContext {
  /**
   * The reader's own sealed names, where who spoke is sealed for this reader (decision 9); null where
   * names are open to this reader.
   */
  readonly sealed: OwnNames | null;
}

export interface JoinAnswer {
  readonly ok: true;
  readonly seq: number;
  readonly audience: 'members' | 'observers';
  readonly context: RoomContext | null;
  readonly presence: Presence;
  /** The council's clock as this was answered; observers are told no instant. */
  readonly at?: number;
  /** The events after `since`; absent where the client must load the state anew. */
  readonly events?: readonly RoomEvent[];
  readonly reload?: true;
}

export interface Refused {
  readonly ok: false;
  readonly problem: Problem;
}

/** The outcome of an accepted command: its events are `from` to `to`, at that instant. */
export interface Outcome {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}
export type CommandAnswer = ({ readonly ok: true } & Outcome) | Refused;

/** Events `from` to `to`, none missing; of one command or of several that were committed together. */
export interface EventsFrame {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly events: readonly RoomEvent[];
}

export interface ViewFrame {
  readonly stream: string;
  /** The number of this view, counted from 1 without gaps. */
  readonly number: number;
  readonly view: unknown;
}

export interface HeadFrame {
  readonly stream: string;
  readonly seq: number;
}

export interface ClosingFrame {
  /** Milliseconds after which to try again. */
  readonly reconnectIn: number;
}

export interface ServerToClient {
  events: (frame: EventsFrame) => void;
  view: (frame: ViewFrame) => void;
  head: (frame: HeadFrame) => void;
  presence: (frame: { readonly stream: string; readonly presence: Presence }) => void;
  context: (frame: { readonly stream: string; readonly context: RoomContext }) => void;
  closing: (frame: ClosingFrame) => void;
  /** Something was told to this reader: the inbox has it. Comes outside of rooms too, and says no more. */
  inbox: () => void;
}

export interface ClientToServer {
  'room.join': (request: JoinRequest, answer: (a: JoinAnswer | Refused) => void) => void;
  'room.leave': (
    request: { readonly stream: string },
    answer: (a: { ok: true } | Refused) => void,
  ) => void;
  command: (frame: CommandFrame, answer: (a: CommandAnswer) => void) => void;
}
