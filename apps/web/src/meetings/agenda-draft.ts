import {
  type ExpectedAction,
  type Item,
  type ItemDocument,
  itemsInOrder,
  type MeetingState,
  type Payloads,
  type Texts,
} from '@shanyrak/meeting';

/**
 * An agenda as somebody draws it up, before it is laid before the Members: both languages side by
 * side, whatever is still empty included.
 */
export interface DraftedItem {
  /** Of its own on this screen; an item that stands in the agenda keeps its id beside it. */
  readonly key: string;
  readonly id: string | null;
  readonly label: string;
  readonly title: InBoth;
  readonly annotation: InBoth;
  readonly documents: readonly ItemDocument[];
  readonly action: ExpectedAction;
  readonly closed: boolean;
  readonly currentIssues: boolean;
  readonly carriedFrom: string | null;
}

export interface InBoth {
  readonly en: string;
  readonly ru: string;
}

export interface AgendaDraft {
  /** The version of the agenda from which one began. */
  readonly version: number;
  readonly items: readonly DraftedItem[];
}

const inBoth = ({ en = '', ru = '' }: Texts): InBoth => ({ en, ru });

export function draftedFrom(state: MeetingState): AgendaDraft {
  return {
    version: state.agenda.version,
    items: itemsInOrder(state).map((item) => ({ ...plan(item), key: item.id, id: item.id })),
  };
}

function plan(item: Item): Omit<DraftedItem, 'key' | 'id'> {
  const { label, title, annotation, documents, action, closed, currentIssues, carriedFrom } = item;
  return {
    ...{ label, documents, action, closed, currentIssues, carriedFrom },
    ...{ title: inBoth(title), annotation: inBoth(annotation) },
  };
}

/** What is sent: a language that says nothing is left out. */
export function plannedFrom({ items }: AgendaDraft): Payloads['agenda.set']['items'] {
  return items.map((item) => {
    const { id, label, documents, action, closed, currentIssues, carriedFrom } = item;
    return {
      ...(id !== null && { id }),
      ...{ label: label.trim(), documents, action, closed, currentIssues, carriedFrom },
      ...{ title: said(item.title), annotation: said(item.annotation) },
    };
  });
}

function said({ en, ru }: InBoth): Texts {
  return {
    ...(en.trim() !== '' && { en: en.trim() }),
    ...(ru.trim() !== '' && { ru: ru.trim() }),
  };
}

const isBeneath = ({ label }: DraftedItem): boolean => label.includes('.');

/** Numbered from 1, lettered beneath, in the order in which they stand. */
export function numbered(items: readonly DraftedItem[]): readonly DraftedItem[] {
  let [number, letter] = [0, 0];
  return items.map((item, n) => {
    if (isBeneath(item) && n > 0) {
      letter += 1;
      return { ...item, label: `${number}.${String.fromCharCode(96 + letter)}` };
    }
    number += 1;
    letter = 0;
    return { ...item, label: String(number) };
  });
}

/** With an item more at its end, numbered behind the last, or lettered beneath it. */
export function added(
  items: readonly DraftedItem[],
  key: string,
  { beneath = false, ...given }: Partial<DraftedItem> & { readonly beneath?: boolean } = {},
): readonly DraftedItem[] {
  const item: DraftedItem = {
    ...{ key, id: null, label: beneath && items.length > 0 ? '1.a' : '1' },
    ...{ title: inBoth({}), annotation: inBoth({}), documents: [], action: 'exchange' },
    ...{ closed: false, currentIssues: false, carriedFrom: null, ...given },
  };
  const label = numbered([...items, item]).at(-1)!.label;
  return [...items, { ...item, label: freeOf(items, label) }];
}

/** A label that none of them bears; what an author numbered by hand stays as it is. */
function freeOf(items: readonly DraftedItem[], label: string): string {
  if (items.every((one) => one.label !== label)) return label;
  const numbers = items.map((one) => Number(one.label.split('.')[0])).filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}

/** One place up or down; at either end as it was. */
export function moved(
  items: readonly DraftedItem[],
  key: string,
  by: 1 | -1,
): readonly DraftedItem[] {
  const from = items.findIndex((one) => one.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= items.length) return items;
  const all = [...items];
  [all[from], all[to]] = [all[to]!, all[from]!];
  return all;
}

/** What an earlier meeting left: adjourned to this one or to none that was named, or not taken up. */
export function leftOver(earlier: MeetingState, symbol: string): readonly Item[] {
  return itemsInOrder(earlier).filter(
    ({ status, adjournedTo }) =>
      status === 'PENDING' ||
      (status === 'ADJOURNED' && (adjournedTo === null || adjournedTo === symbol)),
  );
}

/** Such an item, as it would be carried over. */
export function carriedFrom(item: Item, meeting: string): Partial<DraftedItem> {
  const { title, annotation, documents, action, closed, currentIssues } = plan(item);
  return { title, annotation, documents, action, closed, currentIssues, carriedFrom: meeting };
}
