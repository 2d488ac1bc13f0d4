import { type Grade } from '@shanyrak/council';
import {
  type AgendaStatus,
  type Format,
  type MeetingEvent,
  type MeetingState,
  type MeetingStatus,
  type Mode,
  type Texts,
} from '@shanyrak/meeting';
import { type Presence, type RoomContext } from './live';

/**
 * What HTTP answers about meetings (design 6): the same shapes as for drafts. Observers never get what
 * Members get with something left out, but answers of their own, made from views.
 */

/** A meeting in the calendar of its body. */
export interface MeetingSummary {
  readonly id: string;
  readonly stream: string;
  readonly symbol: string;
  readonly body: string;
  readonly title: Texts | null;
  readonly status: MeetingStatus;
  readonly startsAt: number;
  readonly mode: Mode;
  readonly format: Format;
  /** A Member asked for it. */
  readonly urgent: boolean;
  readonly agenda: AgendaStatus;
  readonly seq: number;
  readonly at: number;
}

/** The same for observers: no number, no instant of an act, nothing of what is not for them. */
export type ObservedMeeting = Pick<
  MeetingSummary,
  'id' | 'stream' | 'symbol' | 'body' | 'title' | 'status' | 'startsAt' | 'mode' | 'format'
>;

export type MeetingStateAnswer =
  | {
      readonly audience: 'members';
      readonly stream: string;
      readonly grade: Grade;
      readonly seq: number;
      readonly wording: 'open';
      readonly state: MeetingState;
    }
  | {
      readonly audience: 'observers';
      readonly stream: string;
      readonly number: number;
      /** What the core of meetings makes for observers. */
      readonly view: unknown;
    };

export type MeetingEventsAnswer =
  | {
      readonly audience: 'members';
      readonly stream: string;
      readonly seq: number;
      readonly events: readonly MeetingEvent[];
      readonly context: RoomContext;
      readonly presence: Presence;
      readonly at: number;
    }
  | {
      readonly audience: 'observers';
      readonly stream: string;
      readonly number: number;
      readonly views: readonly { readonly number: number; readonly view: unknown }[];
    };
