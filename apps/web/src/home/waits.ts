import { type DraftState } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { type MeAnswer, type MeetingSummary } from '@shanyrak/protocol';
import { type DraftRow } from '../drafts/groups';
import { type MeetingRow } from '../meetings/calendar';

/**
 * What waits for whoever looks, the most urgent first: reckoned in this browser from what the reader
 * may read anyway. No server knows what waits for whom (practice rule 8).
 */
export type WaitKind =
  | 'sits'
  | 'question'
  | 'asked'
  | 'askedSilence'
  | 'silenceSoon'
  | 'silence'
  | 'objecting'
  | 'answer'
  | 'insist'
  | 'returned'
  | 'adRef'
  | 'suggested'
  | 'register'
  | 'circulate'
  | 'receive'
  | 'confirm';

export interface Wait {
  readonly kind: WaitKind;
  /** Unique among what waits. */
  readonly id: string;
  readonly to: string;
  /** What the sentence names: a symbol, a provision's label. */
  readonly symbol: string;
  readonly label: string;
  readonly count: number;
  /** By when, where there is a term. */
  readonly by: Instant | null;
}

/** In the order in which they press. */
const URGENCY: readonly WaitKind[] = [
  ...(['question', 'asked', 'askedSilence', 'silenceSoon', 'sits', 'answer'] as const),
  ...(['objecting', 'insist', 'silence', 'returned'] as const),
  ...(['adRef', 'confirm', 'register', 'circulate', 'receive', 'suggested'] as const),
];

export interface Before {
  readonly me: MeAnswer;
  readonly drafts: readonly DraftRow[];
  /** Of the drafts that are at work. */
  readonly states: readonly DraftState[];
  readonly meetings: readonly MeetingRow[];
  /** Changes of the council that wait for a second officer. */
  readonly toConfirm: number;
  readonly now: Instant;
}

export function waitsFor(before: Before): readonly Wait[] {
  const { me } = before;
  const own = me.accreditations.find(({ status }) => status === 'MEMBER')?.delegation ?? null;
  const waits = [
    ...before.states.flatMap((state) => inDraft(state, own)),
    ...before.meetings.flatMap((row) => ofMeeting(row, before, own)),
    ...before.drafts.flatMap((row) => ofPaper(row, before, own)),
    ...before.drafts.flatMap((row) => ofSilence(row, before, own)),
    ...(before.toConfirm > 0 ? [toConfirm(before.toConfirm)] : []),
  ];
  return waits.sort(
    (a, b) =>
      URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind) ||
      (a.by ?? Infinity) - (b.by ?? Infinity) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Drafts in which something may wait, and so few that each is looked at. */
export function atWork(drafts: readonly DraftRow[]): readonly DraftRow[] {
  const statuses: readonly string[] = ['NEGOTIATION', 'CLEAN', 'SCHEDULED', 'UNDER_SILENCE'];
  return drafts.filter(({ status }) => statuses.includes(status)).slice(0, MOST);
}
const MOST = 12;

function inDraft(state: DraftState, own: string | null): Wait[] {
  const { id, symbol, question } = state;
  const at = (provision: string | null): string =>
    `/drafts/${id}${provision === null ? '' : `#p-${provision}`}`;
  const wait = (kind: WaitKind, of: string, more: Partial<Wait> = {}): Wait => ({
    ...{ kind, id: `${kind} ${id} ${of}`, to: at(null), symbol, label: '', count: 1, by: null },
    ...more,
  });
  const labelOf = (provision: string | null): string =>
    (provision !== null && state.provisions[provision]?.label) || symbol;
  const asks = Object.values(state.asks);
  const objects = (objections: object): boolean => own !== null && Object.hasOwn(objections, own);
  const objecting = [...asks, ...(question ? [question] : [])].filter((one) =>
    objects(one.objections),
  );
  const returned = Object.values(state.amendments).filter(
    (one) => one.status === 'RETURNED' && one.sponsor === own,
  );
  const marks = own === null ? [] : Object.entries(state.adRefs);
  return [
    ...(question && !objects(question.objections) ? [wait('question', question.id)] : []),
    ...asks
      .filter((one) => !objects(one.objections))
      .map((one) =>
        wait(one.kind === 'silence' ? 'askedSilence' : 'asked', one.id, {
          ...{ to: at(one.provision), label: labelOf(one.provision) },
        }),
      ),
    ...objecting.map((one) => wait('objecting', one.id)),
    ...returned.map(({ id: amendment, change: { provision } }) =>
      wait('returned', amendment, { to: at(provision), label: labelOf(provision) }),
    ),
    ...marks.flatMap(([target, by]) => {
      const mark = own === null ? undefined : by[own];
      const provision = state.provisions[target] ? target : null;
      return mark
        ? [
            wait('adRef', target, {
              ...{ to: at(provision), label: labelOf(provision), by: mark.until },
            }),
          ]
        : [];
    }),
  ];
}

function ofMeeting(row: MeetingRow, { me }: Before, own: string | null): Wait[] {
  const { symbol, status, id } = row;
  const to = `/meetings/${symbol.replace('/', '-')}`;
  const wait = (kind: WaitKind): Wait => ({
    ...{ kind, id: `${kind} ${id}`, to, symbol, label: '', count: 1, by: row.startsAt },
  });
  if (status === 'OPEN' || status === 'SUSPENDED') return [wait('sits')];
  if (status === 'REQUESTED' && me.offices.includes('chair')) return [wait('answer')];
  const declined = status === 'DECLINED' && own !== null && isSummary(row);
  return declined ? [wait('insist')] : [];
}

const isSummary = (row: MeetingRow): row is MeetingSummary => 'urgent' in row && row.urgent;

/** Papers between their sponsor and the Secretariat, and what is to be opened before another body. */
function ofPaper(row: DraftRow, { me }: Before, own: string | null): Wait[] {
  const officer = me.offices.includes('secretariat');
  const wait = (kind: WaitKind): Wait => ({
    ...{ kind, id: `${kind} ${row.id}`, to: `/drafts/${row.id}`, symbol: row.symbol ?? '' },
    ...{ label: '', count: 1, by: null },
  });
  const isPaper = 'kind' in row && row.kind === 'submission';
  if (officer && isPaper && row.status === 'SUBMITTED') return [wait('register')];
  if (officer && isPaper && row.status === 'REGISTERED') return [wait('circulate')];
  if (officer && row.status === 'FORWARDED') return [wait('receive')];
  const mine = 'sponsor' in row && row.sponsor === own;
  return isPaper && mine && row.status === 'SUGGESTED' ? [wait('suggested')] : [];
}

/** In its last day a deadline presses like what is asked in the room. */
const LAST_DAY = 24 * 3_600_000;

/** A text under silence: until the deadline a Member may break it. */
function ofSilence(row: DraftRow, { now }: Before, own: string | null): Wait[] {
  const silence = 'silence' in row ? row.silence : null;
  if (own === null || silence?.status !== 'RUNNING' || now >= silence.until) return [];
  const kind = silence.until - now <= LAST_DAY ? 'silenceSoon' : 'silence';
  return [
    {
      ...{ kind, id: `silence ${row.id}`, to: `/drafts/${row.id}`, symbol: row.symbol ?? '' },
      ...{ label: silence.symbol, count: 1, by: silence.until },
    },
  ];
}

function toConfirm(count: number): Wait {
  return {
    ...{ kind: 'confirm', id: 'confirm', to: '/council/credentials', symbol: '', label: '' },
    ...{ count, by: null },
  };
}
