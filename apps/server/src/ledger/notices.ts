import { type NoticeKind, type Reached, tellingsOf, type Told } from '@shanyrak/council';
import { type DraftState, runningSilence } from '@shanyrak/draft';
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
  /** Told to an observer, since the stream was open to it. */
  readonly observing: boolean;
}

/** What is told of an event, and to whom: the one table of it, by the event's name. */
type Tells<State> = Readonly<Record<string, (data: Said, state: State) => readonly Told[]>>;

/** The fields of events that are looked at here. */
interface Said {
  readonly symbol: string;
  readonly silence: string | { readonly symbol: string; readonly until: Instant };
  readonly until: Instant;
  readonly startsAt: Instant;
  readonly onPaper?: boolean;
  readonly open: boolean;
  readonly statement: { readonly onBehalfOf: object };
}

const circulated = (_: Said, { symbol }: DraftState): readonly Told[] => [
  { kind: 'draft.circulate', symbol, due: null, to: 'all' },
];

/** Of a round, by its own symbol. */
const ofRound =
  (kind: NoticeKind, to: Told['to'] = 'all') =>
  ({ silence }: Said, state: DraftState): readonly Told[] => [
    { kind, symbol: roundOf(state, silence), due: null, to },
  ];

function roundOf({ silences }: DraftState, id: Said['silence']): string {
  return silences.find((one) => one.id === id)?.symbol ?? '';
}

const OF_DRAFTS: Tells<DraftState> = {
  'draft.circulate': circulated,
  // Before the other body it is circulated by being received.
  'draft.receive': circulated,
  'draft.openToObservers': ({ open }, { symbol }) =>
    open ? [{ kind: 'draft.openToObservers', symbol, due: null, to: 'observers' }] : [],
  'silence.start': ({ silence }) =>
    typeof silence === 'string'
      ? []
      : [{ kind: 'silence.start', symbol: silence.symbol, due: silence.until, to: 'all' }],
  // Until then the Chair may extend; who asked stands in the room, for those who may read it.
  'silence.requestTime': ({ silence }, state) => [
    {
      ...{ kind: 'silence.requestTime', symbol: roundOf(state, silence), to: 'all' },
      due: runningSilence(state)?.until ?? null,
    },
  ],
  'silence.extend': ({ silence, until }, state) => [
    { kind: 'silence.extend', symbol: roundOf(state, silence), due: until, to: 'all' },
  ],
  'silence.cancel': ofRound('silence.cancel'),
  // The sponsor who takes the draft back takes the round with it; the Chair would have said why.
  'draft.withdraw': (_, { silences }) => {
    const latest = silences.at(-1);
    if (latest?.status !== 'CANCELLED' || latest.reason !== null) return [];
    return [{ kind: 'silence.cancel', symbol: latest.symbol, due: null, to: 'all' }];
  },
  'silence.break': ofRound('silence.break'),
  'silence.recordBreak': ofRound('silence.break'),
  'silence.expire': ofRound('silence.expire'),
  // Proved after the adoption: the Chair declares what follows from it.
  'silence.prove': ofRound('silence.recordBreak', 'offices'),
  'silence.void': ofRound('silence.void'),
  // Those in whose name it is made are asked to confirm, all others may align.
  'statement.submit': ({ statement }, { symbol: draft, decision }) => {
    const said = { symbol: decision?.symbol ?? draft, due: decision?.statementsUntil ?? null };
    return [
      { kind: 'statement.confirm', ...said, to: Object.keys(statement.onBehalfOf) },
      { kind: 'statement.submit', ...said, to: 'all' },
    ];
  },
};

const OF_MEETINGS: Tells<MeetingState> = {
  // One that was held on paper is past when it is entered.
  'meeting.convene': ({ startsAt, onPaper }, { symbol }) =>
    onPaper ? [] : [{ kind: 'meeting.convene', symbol, due: startsAt, to: 'hall' }],
  'meeting.reschedule': ({ startsAt }, { symbol }) => [
    { kind: 'meeting.reschedule', symbol, due: startsAt, to: 'hall' },
  ],
  'meeting.cancel': (_, { symbol }) => [{ kind: 'meeting.cancel', symbol, due: null, to: 'hall' }],
  // An observer reads a journal when it is published.
  'journal.issue': ({ symbol }) => [{ kind: 'journal.issue', symbol, due: null, to: 'all' }],
};

const told =
  <State>(tells: Tells<State>) =>
  ({ type, data }: RecordedEvent, state: unknown): readonly Told[] =>
    Object.hasOwn(tells, type) ? tells[type]!(data as Said, state as State) : [];

export const toldOfDraft = told(OF_DRAFTS);
export const toldOfMeeting = told(OF_MEETINGS);

/** One row for each addressee; the same event names the same rows wherever it is told. */
export function noticesOf(
  stream: string,
  { seq, at }: Pick<RecordedEvent, 'seq' | 'at'>,
  told: readonly Told[],
  reached: Reached,
): readonly NoticeRow[] {
  return tellingsOf(told, reached).map(({ addressee, observing, told: { kind, symbol, due } }) => ({
    id: uuidNamed({ notice: { stream, seq, addressee } }),
    ...{ addressee, kind, stream, seq, symbol, due, at, observing },
  }));
}
