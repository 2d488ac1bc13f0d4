import { type NoticeChoices, type NoticeKind } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type Names } from './council';

/** One line of the inbox. */
export interface Notice {
  readonly id: string;
  /** A delegation's code, `CHAIR` or `SECRETARIAT`. */
  readonly addressee: string;
  readonly kind: NoticeKind;
  readonly stream: string;
  readonly symbol: string;
  /** A deadline, or when a meeting begins. */
  readonly due: Instant | null;
  readonly at: Instant;
  /** The reader's own mark, shown to nobody else. */
  readonly read: boolean;
  /** The stamp of the delegation's registry; null of an office. */
  readonly received: NoticeStamp | null;
}

/** Received on behalf of a delegation, never opened or read. */
export interface NoticeStamp {
  readonly at: Instant;
  readonly person: string;
}

/** `GET /notices`, the newest first. */
export interface NoticesAnswer {
  readonly notices: readonly Notice[];
  readonly unread: number;
  /** Where to read on; null at the end. */
  readonly before: string | null;
  /** The reader may stamp for the delegation. */
  readonly mayStamp: boolean;
  /** False where this council's server sends no mail at all. */
  readonly mails: boolean;
}

/** `GET /notices/:id/stamps`, for the Chair and the Secretariat. */
export interface StampsAnswer {
  readonly stamps: readonly {
    readonly delegation: string;
    readonly receivedAt: Instant | null;
  }[];
}

export const TROUBLES = ['unsure', 'refused', 'failed'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** `GET /notices/mail`, for the Secretariat: mail that has not arrived for certain. */
export interface MailAnswer {
  readonly mails: boolean;
  readonly waiting: number;
  readonly troubles: readonly {
    readonly person: string;
    readonly name: Names;
    readonly symbol: string;
    readonly state: Trouble;
    /** What the mail server answered. */
    readonly code: number | null;
    readonly at: Instant;
  }[];
}

/** `GET /me/notices`, and `PUT` of its choices. */
export interface ChoicesAnswer {
  readonly mail: NoticeChoices;
  readonly mails: boolean;
  /** When the reader's calendar got its address; null where it has none. */
  readonly calendarAt: Instant | null;
}

/** `POST /me/calendar`: told once, and never again. */
export interface CalendarAddress {
  readonly path: string;
}
