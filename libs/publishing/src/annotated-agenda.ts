import {
  type AgendaStatus,
  type ExpectedAction,
  type Item,
  itemsInOrder,
  type MeetingState,
  type Texts,
} from '@shanyrak/meeting';
import { type Moment, momentOf } from './moments';
import { type CalledThen } from './public-journal';

/**
 * An annotated agenda (domain 1.6, 8.2): the agenda of a meeting as it stands, each item with its note,
 * its documents and what is expected. Of a closed item whoever is no Member has the label alone.
 */
export interface AnnotatedAgenda {
  readonly v: 1;
  readonly kind: 'annotatedAgenda';
  /** Under which it is circulated; null: under that of its meeting. */
  readonly symbol: string | null;
  readonly meeting: string;
  readonly title: Texts | null;
  readonly body: Texts;
  readonly status: AgendaStatus;
  /** How often it has been set or changed. */
  readonly version: number;
  readonly begins: Moment;
  readonly city: Texts;
  readonly place: Texts | null;
  readonly items: readonly AgendaItemRead[];
  readonly originalLanguage: string;
  readonly languages: readonly string[];
}

export type AgendaItemRead =
  | { readonly label: string; readonly hidden: true }
  | {
      readonly label: string;
      readonly hidden: false;
      readonly title: Texts;
      readonly annotation: Texts;
      /** By symbol. */
      readonly documents: readonly string[];
      readonly action: ExpectedAction;
      /** For Members alone. */
      readonly closed: boolean;
      readonly carriedFrom: string | null;
    };

/** The agenda of a meeting as these readers have it, with everything called as it is on that day. */
export function annotatedAgenda(
  state: MeetingState,
  { nameOf, city, originalLanguage, languages }: Omit<CalledThen, 'chairpersons'>,
  readers: 'members' | 'observers',
  symbol: string | null = null,
): AnnotatedAgenda {
  const { symbol: meeting, title, body, agenda, startsAt, place } = state;
  return {
    ...{ v: 1, kind: 'annotatedAgenda', symbol, meeting, title, body: nameOf(body) },
    ...{ status: agenda.status, version: agenda.version, begins: momentOf(startsAt), city, place },
    items: itemsInOrder(state).map((item) => itemRead(item, readers)),
    ...{ originalLanguage, languages },
  };
}

function itemRead(item: Item, readers: 'members' | 'observers'): AgendaItemRead {
  const { label, title, annotation, documents, action, closed, carriedFrom } = item;
  if (closed && readers === 'observers') return { label, hidden: true };
  const symbols = documents.map((one) => one.symbol);
  return {
    ...{ label, hidden: false, title, annotation, action, closed },
    documents: symbols,
    carriedFrom,
  };
}
