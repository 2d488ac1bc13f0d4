import { addresseesOf, type Audience, type NoticeKind, type Told } from '@shanyrak/council';
import { type DraftState } from '@shanyrak/draft';
import { type Instant, uuidNamed } from '@shanyrak/kernel';
import { type RecordedEvent } from '@shanyrak/ledger';
import { type MeetingState } from '@shanyrak/meeting';

/** A row of `notices`, with the names of its columns: written in the transaction that decides. */
export interface NoticeRow {
  readonly id: string;
  readonly addressee: string;
  readonly kind: NoticeKind;
  readonly stream: string;
  readonly seq: number;
  readonly symbol: string;
  readonly due: Instant | null;
  readonly at: Instant;
}

/** What of an event its audience is told: the one table of it, by the event's name. */
type Tells<State> = Readonly<Record<string, (data: Said, state: State) => Told | null>>;

/** The fields of events that are looked at here. */
interface Said {
  readonly symbol: string;
  readonly silence: string | { readonly symbol: string; readonly until: Instant };
  readonly until: Instant;
  readonly startsAt: Instant;
  readonly onPaper?: boolean;
}

const circulated = (_: Said, { symbol }: DraftState): Told => ({
  ...{ kind: 'draft.circulate', symbol: symbol ?? '', due: null },
});

/** A round that ends, by its own symbol. */
const ended =
  (kind: NoticeKind) =>
  ({ silence }: Said, state: DraftState): Told => ({
    ...{ kind, symbol: roundOf(state, silence), due: null },
  });

function roundOf({ silences }: DraftState, id: Said['silence']): string {
  return silences.find((one) => one.id === id)?.symbol ?? '';
}

const OF_DRAFTS: Tells<DraftState> = {
  'draft.circulate': circulated,
  // Before the other body it is circulated by being received.
  'draft.receive': circulated,
  'silence.start': ({ silence }) =>
    typeof silence === 'string'
      ? null
      : { kind: 'silence.start', symbol: silence.symbol, due: silence.until },
  'silence.extend': ({ silence, until }, state) => ({
    ...{ kind: 'silence.extend', symbol: roundOf(state, silence), due: until },
  }),
  'silence.cancel': ended('silence.cancel'),
  // The sponsor who takes the draft back takes the round with it; the Chair would have said why.
  'draft.withdraw': (_, { silences }) => {
    const latest = silences.at(-1);
    if (latest?.status !== 'CANCELLED' || latest.reason !== null) return null;
    return { kind: 'silence.cancel', symbol: latest.symbol, due: null };
  },
  'silence.break': ended('silence.break'),
  'silence.recordBreak': ended('silence.break'),
  'silence.expire': ended('silence.expire'),
  'silence.void': ended('silence.void'),
};

const OF_MEETINGS: Tells<MeetingState> = {
  // One that was held on paper is past when it is entered.
  'meeting.convene': ({ startsAt, onPaper }, { symbol }) =>
    onPaper ? null : { kind: 'meeting.convene', symbol, due: startsAt },
  'meeting.reschedule': ({ startsAt }, { symbol }) => ({
    ...{ kind: 'meeting.reschedule', symbol, due: startsAt },
  }),
  'meeting.cancel': (_, { symbol }) => ({ kind: 'meeting.cancel', symbol, due: null }),
  'journal.issue': ({ symbol }) => ({ kind: 'journal.issue', symbol, due: null }),
};

const told =
  <State>(tells: Tells<State>) =>
  ({ type, data }: RecordedEvent, state: unknown): Told | null =>
    Object.hasOwn(tells, type) ? tells[type]!(data as Said, state as State) : null;

export const toldOfDraft = told(OF_DRAFTS);
export const toldOfMeeting = told(OF_MEETINGS);

/** One row for each addressee; the same event names the same rows wherever it is told. */
export function noticesOf(
  stream: string,
  { seq, at }: Pick<RecordedEvent, 'seq' | 'at'>,
  what: Told,
  audience: Audience,
  members: readonly string[],
): readonly NoticeRow[] {
  return addresseesOf(audience, members).map((addressee) => ({
    id: uuidNamed({ notice: { stream, seq, addressee } }),
    ...{ addressee, kind: what.kind, stream, seq, symbol: what.symbol, due: what.due, at },
  }));
}
