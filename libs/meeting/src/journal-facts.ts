import { titleOf, type DraftRead } from './draft-read';
import { itemsInOrder } from './order-of-business';
import {
  type Announcement,
  type Intervention,
  type Item,
  type ItemDocument,
  type ItemOutcome,
  type JournalEntry,
  type JournalResult,
  type MeetingState,
  type PlacedUnderSilence,
} from './state';

/**
 * What the record alone says of a meeting (domain 2.2, practice 2.14): item by item who spoke, in the
 * order in which they spoke, the points of order as they were ruled on, and what became of each
 * document. In the order of the code: of an agenda that was not adopted nothing but that; an item
 * that made way before the adoption is on no agenda and in no journal, since who objected to it
 * would be asked next; a document's fate is what its draft decided in this meeting, else what the
 * Chair said of it, else what stands in the draft; never who stood in its way. What was put under
 * silence in this meeting is said as it was then, whatever became of the round.
 */
export function entriesOf(
  state: MeetingState,
  drafts: Readonly<Record<string, DraftRead>>,
): JournalEntry[] {
  if (state.agenda.status !== 'ADOPTED') return [];
  return itemsInOrder(state).map((item) => ({
    item: item.id,
    label: item.label,
    heading: item.title,
    closed: item.closed,
    taken: takenUp(item),
    adjournedTo: item.adjournedTo,
    interventions: interventionsUnder(item, state),
    orders: state.orders.flatMap(({ item: under, delegation, ruling }) =>
      under === item.id && ruling ? [{ delegation, granted: ruling.granted }] : [],
    ),
    results: resultsOf(item, state, drafts),
    ...silencesUnder(item, state, drafts),
    note: null,
  }));
}

/** What the Chair announced of these drafts: adopted by silence, or that it was not; by their numbers. */
export function announcementsOf(
  ids: readonly string[],
  drafts: Readonly<Record<string, DraftRead>>,
): Announcement[] {
  return ids
    .flatMap((id) => {
      const draft = drafts[id];
      if (!draft?.decision) return [];
      const { symbol, number, adoptedAt } = draft.decision;
      const voided = draft.status === 'VOIDED';
      return [{ draft: id, symbol, number, title: titleOf(draft), adoptedAt, voided }];
    })
    .sort((one, other) => one.number - other.number);
}

/** The symbols of what is appended: the decisions that were adopted, those by silence first, in order. */
export function attachmentsOf(
  entries: readonly JournalEntry[],
  announcements: readonly Announcement[] = [],
): string[] {
  const bySilence = announcements.filter(({ voided }) => !voided).map(({ symbol }) => symbol);
  const decisions = entries.flatMap(({ results }) =>
    results.flatMap(({ decision }) => (decision ? [decision.symbol] : [])),
  );
  return [...new Set([...bySilence, ...decisions])];
}

function takenUp({ status }: Item): JournalEntry['taken'] {
  if (status === 'ADJOURNED') return 'ADJOURNED';
  return status === 'CONCLUDED' ? 'DEALT_WITH' : 'NOT_TAKEN_UP';
}

function interventionsUnder(item: Item, { floor }: MeetingState): Intervention[] {
  return floor.spoken
    .filter(({ speaker }) => speaker.item === item.id)
    .map(({ speaker: { id, delegation, name, kind, aligned } }) => ({
      ...{ id, delegation, name, kind, others: aligned, manner: 'onBehalfOf', spoke: true },
      ...{ summary: null, symbol: null, correctedAt: null },
    }));
}

function resultsOf(
  item: Item,
  state: MeetingState,
  drafts: Readonly<Record<string, DraftRead>>,
): JournalResult[] {
  const results = item.documents.flatMap((document) => {
    const draft = document.draft === null ? undefined : drafts[document.draft];
    const result = resultOf(document, item, state, draft);
    return result ? [result] : [];
  });
  if (results.length > 0 || !item.outcome || item.outcome === 'discussed') return results;
  const { outcome } = item;
  const whole = { document: null, draft: false, title: null, outcome, to: null, decision: null };
  return [whole];
}

function resultOf(
  { symbol, draft: id }: ItemDocument,
  { results, status }: Item,
  meeting: MeetingState,
  draft: DraftRead | undefined,
): JournalResult | null {
  const is = { document: symbol, draft: id !== null, title: draft ? titleOf(draft) : null };
  const decided = draft?.decision?.meeting === meeting.symbol ? draft.decision : null;
  if (decided) {
    const { symbol: as, number, adoptedAt } = decided;
    return { ...is, outcome: 'adopted', to: null, decision: { symbol: as, number, adoptedAt } };
  }
  const sent = draft ? sentOn(draft, meeting.symbol) : null;
  if (sent) return { ...is, ...sent, decision: null };
  const said = results.find(({ document }) => document === symbol);
  if (said) return { ...is, outcome: said.outcome, to: said.to, decision: null };
  const stands = status === 'CONCLUDED' ? LEFT[draft?.status ?? ''] : undefined;
  return stands ? { ...is, outcome: stands, to: null, decision: null } : null;
}

/** The rounds that were begun in this meeting. */
function silencesUnder(
  { documents }: Item,
  { symbol: meeting }: MeetingState,
  drafts: Readonly<Record<string, DraftRead>>,
): { readonly silences?: readonly PlacedUnderSilence[] } {
  const silences = documents.flatMap(({ symbol: document, draft: id }) => {
    const draft = id === null ? undefined : drafts[id];
    if (!draft) return [];
    return draft.silences
      .filter((round) => round.meeting === meeting)
      .map(({ id: silence, symbol, deadlines, digest }) => ({
        ...{ draft: id!, document, title: titleOf(draft), silence, symbol },
        ...{ until: deadlines[0]!, digest },
      }));
  });
  return silences.length > 0 ? { silences } : {};
}

/** Up to another body, or back to the one that recommended it, in this meeting. */
function sentOn(
  { forwarded, remittals, remitted }: DraftRead,
  meeting: string,
): Pick<JournalResult, 'outcome' | 'to'> | null {
  const ups = [...remittals.map((one) => one.forwarded), ...(forwarded ? [forwarded] : [])];
  const up = ups.find((one) => one.meeting === meeting);
  if (up) return { outcome: 'recommended', to: up.to };
  return remitted?.meeting === meeting ? { outcome: 'remitted', to: remitted.to } : null;
}

/** How a draft was left when its item was closed here. */
const LEFT: Readonly<Record<string, ItemOutcome>> = {
  NOT_ADOPTED: 'notAdopted',
  DEFERRED: 'deferred',
};
