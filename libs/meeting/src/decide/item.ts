import { streamName, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { isDraftRead } from '../draft-read';
import { draftsUnder, itemOnAgenda } from '../order-of-business';
import { type Item, type ItemOutcome, type ItemResult, type MeetingState } from '../state';
import { documentsFit } from './agenda';
import { agendaAdopted, happening, meetingNamed, unless, type MeetingRule } from './rule';
import { nobodySpeaks } from './sitting';

/**
 * The items of an adopted agenda, one open at a time (domain 4 (e), practice 2.10). An item is
 * concluded with its outcome, or adjourned to another meeting, when nobody has the floor and no
 * draft under it has a question before the room: questions live in the drafts' own streams, which
 * are read for that. What becomes of its documents may be said one by one (domain 1.2).
 */
export const openItem: MeetingRule<'item.open'> = (state, { payload }) => {
  const { occurredAt } = payload;
  const item = itemOnAgenda(state, payload.item);
  return unless(
    agendaAdopted(state) ?? waits(item) ?? (state.current === null ? null : another(state)),
    () => [
      // Observers leave at that instant, before a word is said (practice 2.7).
      ...(item!.closed && state.format === 'plenary'
        ? [happening('format.set', { format: 'closed' }, occurredAt)]
        : []),
      happening('item.open', { item: item!.id }, occurredAt),
    ],
  );
};

/** A document or a draft comes under an item that is not dealt with yet. */
export const linkToItem: MeetingRule<'item.link'> = (state, { payload }) => {
  const { symbol, draft } = payload;
  const item = itemOnAgenda(state, payload.item);
  const documents = [...(item?.documents ?? []), { symbol, draft }];
  return unless(agendaAdopted(state) ?? alive(item) ?? documentsFit(documents), () => [
    happening('item.link', { item: { ...item!, documents } }),
  ]);
};

export const concludeItem: MeetingRule<'item.conclude'> = (state, { payload }, context) => {
  const { outcome, drafts, occurredAt } = payload;
  const results = (payload.results ?? []).map((one) => ({
    ...{ document: one.document, outcome: one.outcome, to: one.to },
  }));
  const item = itemOnAgenda(state, payload.item);
  return unless(
    mayClose(state, item, drafts, context) ??
      resultsFit(results, item!, state, context) ??
      resultsTrue(outcome, results, item!, context),
    () => [happening('item.conclude', { item: item!.id, outcome, results }, occurredAt)],
  );
};

export const adjournItem: MeetingRule<'item.adjourn'> = (state, { payload }, context) => {
  const { to = null, drafts, occurredAt } = payload;
  const item = itemOnAgenda(state, payload.item);
  return unless(
    mayClose(state, item, drafts, context) ??
      (to === state.symbol ? refuse('meeting.itself', { meeting: to }) : null) ??
      (to === null ? null : meetingNamed(to, context.settings)),
    () => [happening('item.adjourn', { item: item!.id, to }, occurredAt)],
  );
};

function waits(item: Item | null): Refusal | null {
  if (!item) return refuse('item.absent', {});
  return item.status === 'PENDING' ? null : refuse('item.status', { status: item.status });
}

/** On the agenda, and not dealt with yet. */
export function alive(item: Item | null): Refusal | null {
  return item?.status === 'OPEN' ? null : waits(item);
}

function another({ items, current }: MeetingState): Refusal {
  return refuse('item.another', { label: items[current!]?.label ?? '' });
}

function mayClose(
  state: MeetingState,
  item: Item | null,
  drafts: readonly string[],
  context: Context,
): Refusal | null {
  if (!item) return refuse('item.absent', {});
  if (item.status !== 'OPEN') return refuse('item.status', { status: item.status });
  return nobodySpeaks(state) ?? namesDrafts(item, drafts) ?? noQuestion(item, context);
}

/** Exactly the drafts under the item are named: whatever is under it has been looked at. */
function namesDrafts(item: Item, drafts: readonly string[]): Refusal | null {
  const under = draftsUnder(item);
  const same = under.length === new Set(drafts).size && under.every((one) => drafts.includes(one));
  return same ? null : refuse('item.drafts', {});
}

function noQuestion(item: Item, { reads }: Context): Refusal | null {
  const asked = item.documents.find(
    ({ draft }) => draft !== null && hasQuestion(reads[streamName('draft', draft)]),
  );
  return asked ? refuse('item.questionOpen', { symbol: asked.symbol }) : null;
}

/** A draft as it is read here: of its state only this matters, and its core is another lib's. */
function hasQuestion(draft: unknown): boolean {
  return (
    typeof draft === 'object' &&
    draft !== null &&
    'question' in draft &&
    draft.question !== null &&
    draft.question !== undefined
  );
}

/** What only the draft itself can have come to, by the outcome that says so. */
const COME_TO: Readonly<Partial<Record<ItemOutcome, readonly string[]>>> = {
  adopted: ['ADOPTED'],
  recommended: ['FORWARDED', 'CLOSED'],
  forwarded: ['FORWARDED', 'CLOSED'],
  remitted: ['REMITTED'],
};

/** The record says of drafts what has become of them, whatever the Chair says. */
function resultsTrue(
  outcome: ItemOutcome,
  results: readonly ItemResult[],
  { documents }: Item,
  { reads }: Context,
): Refusal | null {
  const statusOf = (draft: string | null): string | null => {
    const read = draft === null ? null : reads[streamName('draft', draft)];
    return isDraftRead(read) ? read.status : null;
  };
  const isSo = (said: ItemOutcome, status: string): boolean =>
    COME_TO[said]?.includes(status) ?? true;
  const under = documents.flatMap(({ symbol: document, draft }) => {
    const status = statusOf(draft);
    return status === null ? [] : [{ document, status }];
  });
  const untrue = under.find(({ document, status }) =>
    results.some((one) => one.document === document && !isSo(one.outcome, status)),
  );
  if (untrue) return refuse('item.untrue', untrue);
  // Of the item as a whole it is said where one of its drafts has come to it.
  const whole = under.length === 0 || under.some(({ status }) => isSo(outcome, status));
  return whole ? null : refuse('item.untrue', under[0]!);
}

const GOES_ON: readonly ItemOutcome[] = ['recommended', 'forwarded', 'remitted'];

/**
 * Of documents under the item, each once; what goes on to another body names one to which this body
 * forwards, what is remitted one that forwards to this body.
 */
function resultsFit(
  results: readonly ItemResult[],
  item: Item,
  { body }: MeetingState,
  { bodies }: Context,
): Refusal | null {
  const known = item.documents.map(({ symbol }) => symbol);
  const told = results.map(({ document }) => document);
  if (new Set(told).size !== told.length || !told.every((one) => known.includes(one)))
    return refuse('item.results', {});
  for (const { document, outcome, to } of results) {
    if (GOES_ON.includes(outcome) !== (to !== null)) return refuse('item.goesOn', { document });
    if (to === null || !bodies) continue;
    const [from, up] = outcome === 'remitted' ? [to, body] : [body, to];
    const forwards = bodies.find(({ code }) => code === from)?.forwardsTo ?? [];
    if (!forwards.includes(up)) return refuse('item.forwardsTo', { body: from, to: up });
  }
  return null;
}
