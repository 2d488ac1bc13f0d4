import {
  type DraftState,
  runningSilence,
  type Silence,
  type StreamState,
  type Texts,
} from '@shanyrak/draft';
import { type Instant, parseStream, uuidNamed } from '@shanyrak/kernel';
import { dayInAstana } from '@shanyrak/council';
import { heldAt, type MeetingState } from '@shanyrak/meeting';

/**
 * What is kept beside the log so that lists and deadlines need not read it (design 3): written in
 * the transaction of the events, rebuilt from the log by `ledger rebuild`. Each row is a function of
 * one stream's state; the names of the fields are those of the columns.
 *
 *   draft_list    one row per submission and draft
 *   meeting_list  one row per meeting
 *   decisions     one row per decision adopted
 *   deadlines     what the council's clock must do, and when: adopt at the end of a quiet period, or of
 *                 a round of silence
 */
export interface Projected {
  readonly draft_list: readonly DraftRow[];
  readonly meeting_list: readonly MeetingRow[];
  readonly decisions: readonly DecisionRow[];
  readonly deadlines: readonly DeadlineRow[];
}

export interface DraftRow {
  readonly stream: string;
  readonly id: string;
  readonly symbol: string | null;
  readonly title: Texts;
  readonly status: string;
  readonly sponsor: string;
  readonly revision: number;
  readonly observers_open: boolean;
  /** The symbol of the decision that the draft has become, here or before the body to which it went. */
  readonly decision: string | null;
  /** The latest round of silence, as lists have it; null where there was none. */
  readonly silence: SilenceListed | null;
  readonly seq: number;
  readonly at: Instant;
}

export type SilenceListed = Pick<
  Silence,
  'id' | 'symbol' | 'status' | 'startedAt' | 'until' | 'due' | 'endedAt'
>;

export interface MeetingRow {
  readonly stream: string;
  readonly id: string;
  readonly symbol: string;
  readonly body: string;
  readonly title: Texts | null;
  readonly status: string;
  readonly starts_at: Instant;
  readonly mode: string;
  readonly format: string;
  /** A Member asked for it. */
  readonly urgent: boolean;
  /** How far its agenda is. */
  readonly agenda: string;
  /** Its journal, as lists have it; null while there is none. */
  readonly journal: JournalListed | null;
  readonly seq: number;
  readonly at: Instant;
}

export interface JournalListed {
  readonly status: string;
  readonly symbol: string | null;
  readonly number: number | null;
  readonly deadline: Instant;
  readonly issuedAt: Instant | null;
  /** The day of the meeting in the host city. */
  readonly date: string;
  /** Symbols of the decisions that it announces as adopted by silence, and as not adopted after all. */
  readonly announced: readonly string[];
  readonly voided: readonly string[];
}

export interface DecisionRow {
  readonly symbol: string;
  readonly number: number;
  readonly stream: string;
  readonly title: Texts;
  readonly adopted_at: Instant;
  readonly meeting: string;
  readonly digest: string;
  /** MEMBERS until it is published by an act of its own (practice rule 12). */
  readonly distribution: string;
  /** Silence had been broken in time: nothing was adopted under this number. */
  readonly voided: boolean;
}

export interface DeadlineRow {
  /** The id of the command that is due: the same whichever process sends it, however often. */
  readonly command: string;
  readonly stream: string;
  readonly due: Instant;
  readonly payload: Due;
}

/** What is due: the adoption after a gavel, or that of a text which nobody broke. */
export type Due =
  | { readonly question: string; readonly body: string }
  | { readonly silence: string; readonly until: Instant; readonly body: string };

export const NOTHING_PROJECTED: Projected = {
  draft_list: [],
  meeting_list: [],
  decisions: [],
  deadlines: [],
};

export function projectDraft(stream: string, state: StreamState): Projected {
  const draft = state.kind === 'draft' ? state : null;
  return {
    ...NOTHING_PROJECTED,
    draft_list: [rowOf(stream, state, draft)],
    decisions: draft ? decisionOf(stream, draft) : [],
    deadlines: draft ? deadlineOf(stream, draft) : [],
  };
}

export function projectMeeting(stream: string, meeting: MeetingState): Projected {
  const { id, symbol, body, title, status, startsAt, mode, format, urgent, agenda } = meeting;
  const { seq, at } = meeting;
  const row = {
    ...{ stream, id, symbol, body, title, status, starts_at: startsAt, mode, format },
    ...{ urgent: urgent !== null, agenda: agenda.status, journal: journalOf(meeting), seq, at },
  };
  return { ...NOTHING_PROJECTED, meeting_list: [row] };
}

function journalOf(meeting: MeetingState): JournalListed | null {
  if (!meeting.journal) return null;
  const { status, symbol, number, deadline, issuedAt, announcements } = meeting.journal;
  const announces = (none: boolean): string[] =>
    announcements.filter(({ voided }) => voided === none).map((one) => one.symbol);
  return {
    ...{ status, symbol, number, deadline, issuedAt, date: dayInAstana(heldAt(meeting)) },
    ...{ announced: announces(false), voided: announces(true) },
  };
}

function rowOf(stream: string, state: StreamState, draft: DraftState | null): DraftRow {
  const { symbol, status, sponsor, seq, at } = state;
  return {
    ...{ stream, id: parseStream(stream)?.id ?? stream, symbol, title: titleOf(state) },
    ...{ status, sponsor, revision: draft?.revision ?? 0 },
    observers_open: draft?.observers.open ?? false,
    decision: (draft?.decision ?? draft?.adoptedAbove)?.symbol ?? null,
    silence: draft && listedSilence(draft),
    ...{ seq, at },
  };
}

function listedSilence({ silences }: DraftState): SilenceListed | null {
  const latest = silences.at(-1);
  if (!latest) return null;
  const { id, symbol, status, startedAt, until, due, endedAt } = latest;
  return { id, symbol, status, startedAt, until, due, endedAt };
}

function titleOf({ order, provisions }: StreamState): Texts {
  const first = order.find((id) => provisions[id]?.kind === 'title');
  return first === undefined ? {} : provisions[first]!.text;
}

function decisionOf(stream: string, draft: DraftState): DecisionRow[] {
  if (!draft.decision) return [];
  const { symbol, number, adoptedAt, meeting, digest } = draft.decision;
  const title = titleOf(draft);
  return [
    {
      symbol,
      number,
      stream,
      title,
      adopted_at: adoptedAt,
      meeting,
      digest,
      distribution: 'MEMBERS',
      voided: draft.status === 'VOIDED',
    },
  ];
}

function deadlineOf(stream: string, state: DraftState): DeadlineRow[] {
  return [...gavelOf(stream, state), ...silenceOf(stream, state)];
}

/** A fallen gavel, until the adoption or until an objection takes the gavel back. */
function gavelOf(stream: string, { question, body }: DraftState): DeadlineRow[] {
  if (!question?.gavel) return [];
  const { id, gavel } = question;
  const command = adoptionId(stream, id, gavel.until);
  return [{ command, stream, due: gavel.until, payload: { question: id, body } }];
}

/** A round of silence, until it is broken or has passed; moved, it is another deadline. */
function silenceOf(stream: string, state: DraftState): DeadlineRow[] {
  const running = runningSilence(state);
  if (!running) return [];
  const { id, until, due } = running;
  const payload = { silence: id, until, body: state.body };
  return [{ command: expiryId(stream, id, until), stream, due, payload }];
}

/** The UUID of the adoption at the end of a round of silence: another for every deadline that it has had. */
export function expiryId(stream: string, silence: string, until: Instant): string {
  return uuidNamed({ expiry: { stream, silence, until } });
}

/** The UUID of the adoption that a question's gavel leads to (design 5: a deterministic id). */
export function adoptionId(stream: string, question: string, until: Instant): string {
  return uuidNamed({ adoption: { stream, question, until } });
}
