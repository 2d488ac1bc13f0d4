import { canonical, found, isUuid, nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Payloads } from '../commands';
import { type Context } from '../context';
import { itemsInOrder } from '../order-of-business';
import { type Item, type ItemDocument, type MeetingState, type PlannedItem } from '../state';
import { parseSymbol } from '../symbol';
import { agendaOpen, happening, unless, type MeetingRule } from './rule';
import { annotated, fit, LONGEST_SYMBOL, titled } from './words';

/**
 * The draft agenda (domain 1.6, 8.2; practice 2.10). Chair and Secretariat lay it before the Members
 * whole and in order; an item keeps its id by naming it, with whatever was objected to it: only the
 * delegation takes that back. What was asked about the agenda lapses when it changes.
 */
const MOST_ITEMS = 60;
export const MOST_DOCUMENTS = 20;
/** `3`, or `3.b`: up to two figures, and a letter beneath. */
const LABEL = /^[1-9]\d?(\.[a-z])?$/;

type Sent = Payloads['agenda.set']['items'];

export const setAgenda: MeetingRule<'agenda.set'> = (state, { id, payload }, context) => {
  const unfit = agendaOpen(state) ?? fits(payload.items, state, context);
  if (unfit) return unless(unfit, () => []);
  let made = 0;
  const items = payload.items.map((sent) => {
    const known = sent.id === undefined ? null : itemNow(state, sent.id);
    return item(known, sent, () => nthOf(id, ++made));
  });
  const order = items.map((one) => one.id);
  const changed = items.filter((one) => !saysTheSame(found(state.items, one.id), one));
  const unchanged = changed.length === 0 && canonical(order) === canonical(state.agenda.order);
  return unless(unchanged ? refuse('agenda.unchanged', {}) : null, () => [
    happening('agenda.set', { order }),
    ...changed.map((one) => happening('agenda.item', { item: one })),
  ]);
};

function itemNow(state: MeetingState, id: string): Item | null {
  return itemsInOrder(state).find((item) => item.id === id) ?? null;
}

function saysTheSame(known: Item | null, item: Item): boolean {
  return known !== null && canonical(known) === canonical(item);
}

/** Only what is meant to be said is kept. */
function item(known: Item | null, sent: PlannedItem, newId: () => string): Item {
  const { label, title, annotation, action, closed, currentIssues, carriedFrom } = sent;
  const documents = sent.documents.map(({ symbol, draft }) => ({ symbol, draft }));
  return {
    ...(known ?? { ...UNTOUCHED, id: newId() }),
    ...{ label, title, annotation, documents, action, closed, currentIssues, carriedFrom },
  };
}

const UNTOUCHED = {
  status: 'PENDING',
  openedAt: null,
  closedAt: null,
  outcome: null,
  results: [],
  adjournedTo: null,
  movedTo: null,
  listClosed: false,
} as const;

function fits(items: Sent, state: MeetingState, context: Context): Refusal | null {
  if (items.length > MOST_ITEMS) return refuse('agenda.tooMany', { most: MOST_ITEMS });
  for (const one of items) {
    const unfit = itemFits(one, state, context);
    if (unfit) return unfit;
  }
  return (
    labelledOnce(items) ??
    namedOnce(items) ??
    (items.filter(({ currentIssues }) => currentIssues).length > 1
      ? refuse('agenda.currentIssues', {})
      : null)
  );
}

function itemFits(item: Sent[number], state: MeetingState, context: Context): Refusal | null {
  const { id, label, title, annotation, documents, carriedFrom } = item;
  return (
    (id === undefined || itemNow(state, id) ? null : refuse('item.absent', {})) ??
    (LABEL.test(label) ? null : refuse('agenda.label', { label: label.slice(0, 10) })) ??
    titled(title, 'title', context.settings) ??
    annotated(annotation, context.settings) ??
    documentsFit(documents) ??
    (carriedFrom === null || parseSymbol(carriedFrom)
      ? null
      : refuse('meeting.symbol', { meeting: carriedFrom.slice(0, LONGEST_SYMBOL) }))
  );
}

/** At most so many, each known by its symbol, each once. */
export function documentsFit(documents: readonly ItemDocument[]): Refusal | null {
  if (documents.length > MOST_DOCUMENTS)
    return refuse('item.tooManyDocuments', { most: MOST_DOCUMENTS });
  for (const { symbol, draft } of documents) {
    if (symbol.trim() === '') return refuse('text.empty', { field: 'symbol' });
    const unfit = fit(symbol, 'symbol', LONGEST_SYMBOL);
    if (unfit) return unfit;
    if (draft !== null && !isUuid(draft)) return refuse('item.draft', { symbol });
  }
  const twice = repeated(documents.map(({ symbol }) => symbol));
  return twice === null ? null : refuse('item.linked', { symbol: twice });
}

function labelledOnce(items: Sent): Refusal | null {
  const label = repeated(items.map((one) => one.label));
  return label === null ? null : refuse('agenda.labelTwice', { label });
}

function namedOnce(items: Sent): Refusal | null {
  const ids = items.map(({ id }) => id).filter((id) => id !== undefined);
  return repeated(ids) === null ? null : refuse('item.twice', {});
}

function repeated(names: readonly string[]): string | null {
  return names.find((name, n) => names.indexOf(name) !== n) ?? null;
}
