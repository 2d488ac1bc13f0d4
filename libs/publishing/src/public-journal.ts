import { dayInAstana } from '@shanyrak/council';
import {
  heldAt,
  type Intervention,
  type Journal,
  type JournalEntry,
  type JournalResult,
  type Manner,
  type MeetingState,
  type ItemOutcome,
  type SpeakerKind,
  type Texts,
} from '@shanyrak/meeting';
import {
  announcementRead,
  type AnnouncementRead,
  NOTHING_TOLD,
  silencesRead,
  type StatementRead,
  statementsRead,
  toldBeside,
  toldOf,
  type ToldPublicly,
  type UnderSilenceRead,
} from './journal-silence';
import { type Moment, momentOf } from './moments';

export { type Moment, momentOf } from './moments';
export {
  type AnnouncementRead,
  NOTHING_TOLD,
  type StatementRead,
  type ToldPublicly,
  type UnderSilenceRead,
} from './journal-silence';

/**
 * The journal of the day as a document (domain 2.2): what it says in order, with everything called as
 * it was on that day, and nothing else. No objection and no objector, no stance, no presence, no
 * request, no dispute, no quorum (practice rule 5, I23): none of these is read here. The public has
 * less than the Members: of a closed item its label alone, and no symbol of a draft, which is the
 * Members' own. `v` is the version of its shape.
 */
export interface JournalDocument {
  readonly v: 1;
  readonly kind: 'journal';
  /** `PC.JOUR/45`; null while it is a draft. */
  readonly symbol: string | null;
  readonly number: number | null;
  readonly body: Texts;
  readonly meeting: string;
  /** The day on which it was opened, in the host city: `2026-03-26`. */
  readonly date: string;
  readonly city: Texts;
  readonly place: Texts | null;
  /** The States that held the Chair. */
  readonly chairmanship: readonly Texts[];
  readonly chairpersons: readonly Texts[];
  readonly onPaper: boolean;
  readonly agendaAdopted: boolean;
  readonly sittings: readonly SittingRead[];
  /** What the Chair announced of silence; left out where nothing was. */
  readonly announcements?: readonly AnnouncementRead[];
  readonly items: readonly JournalItem[];
  readonly next: { readonly symbol: string | null; readonly begins: Moment | null } | null;
  /** Symbols of what is appended. */
  readonly attachments: readonly string[];
  readonly originalLanguage: string;
  readonly languages: readonly string[];
}

export interface SittingRead {
  readonly from: Moment;
  readonly until: Moment | null;
}

export type JournalItem =
  | { readonly label: string; readonly closed: true }
  | {
      readonly label: string;
      readonly closed: false;
      readonly heading: Texts;
      readonly taken: JournalEntry['taken'];
      readonly adjournedTo: string | null;
      readonly speakers: readonly SpeakerRead[];
      readonly orders: readonly { readonly name: Texts; readonly granted: boolean }[];
      readonly results: readonly ResultRead[];
      /** For Members alone; left out where nothing was put under silence. */
      readonly silences?: readonly UnderSilenceRead[];
      readonly note: Texts | null;
    };

export interface SpeakerRead {
  readonly name: Texts;
  readonly kind: SpeakerKind;
  readonly others: readonly Texts[];
  readonly manner: Manner;
  readonly summary: Texts | null;
  /** Of the written text. */
  readonly symbol: string | null;
}

export interface ResultRead {
  /** Null for the item as a whole, and, for the public, for a draft. */
  readonly document: string | null;
  readonly title: Texts | null;
  readonly outcome: ItemOutcome;
  /** The name of the body to which it goes. */
  readonly to: Texts | null;
  readonly decision: { readonly symbol: string; readonly number: number } | null;
  /** What is attached to the decision; left out where nothing is. */
  readonly statements?: readonly StatementRead[];
}

/** What the meeting's own stream does not say: how things were called then. */
export interface CalledThen {
  /** A delegation or a body, by its code. */
  readonly nameOf: (code: string) => Texts;
  readonly city: Texts;
  readonly chairpersons: readonly Texts[];
  readonly originalLanguage: string;
  readonly languages: readonly string[];
}

export type JournalReaders = 'members' | 'public';

type Written = Pick<
  Journal,
  'symbol' | 'number' | 'place' | 'entries' | 'announcements' | 'statements' | 'attachments'
>;

/** What one kind of reader is told of a journal, with everything called as it was. */
interface Telling {
  readonly nameOf: CalledThen['nameOf'];
  readonly isPublic: boolean;
  readonly statements: Journal['statements'];
}

/** `told`: what the public knows already; a Member's form does not ask. */
export function journalDocument(
  state: MeetingState,
  journal: Written,
  { nameOf, city, chairpersons, originalLanguage, languages }: CalledThen,
  readers: JournalReaders,
  told: ToldPublicly = NOTHING_TOLD,
): JournalDocument {
  const { symbol, number, place, entries } = journal;
  const { next, presided } = state;
  const isPublic = readers === 'public';
  const telling = {
    ...{ nameOf, isPublic },
    statements: isPublic ? toldBeside(journal, told) : journal.statements,
  };
  const announced = isPublic ? toldOf(journal.announcements, told) : journal.announcements;
  const untold = journal.announcements.filter((one) => !announced.includes(one));
  const agendaAdopted = state.agenda.status === 'ADOPTED';
  const states = presided.flatMap(({ delegation }) => (delegation === null ? [] : [delegation]));
  return {
    ...{ v: 1, kind: 'journal', symbol, number, body: nameOf(state.body), meeting: state.symbol },
    ...{ date: dayInAstana(heldAt(state)), city, place, chairpersons },
    chairmanship: [...new Set(states)].map(nameOf),
    ...{ onPaper: state.onPaper, agendaAdopted },
    sittings: sittingsOf(state, agendaAdopted),
    ...(announced.length > 0 && {
      announcements: announced.map((one) =>
        announcementRead(one, beside(one.symbol, telling), isPublic),
      ),
    }),
    items: agendaAdopted ? entries.map((entry) => itemOf(entry, telling)) : [],
    next: next && {
      symbol: next.symbol,
      begins: next.startsAt === null ? null : momentOf(next.startsAt),
    },
    attachments: journal.attachments.filter((one) => !untold.some((of) => of.symbol === one)),
    ...{ originalLanguage, languages },
  };
}

const beside = (decision: string, { statements, nameOf }: Telling) =>
  statementsRead(statements[decision], nameOf);

/** Where the agenda was not adopted: that the meeting was opened and closed, and no more. */
function sittingsOf({ sittings }: MeetingState, agendaAdopted: boolean): SittingRead[] {
  const [first] = sittings;
  const told =
    agendaAdopted || !first ? sittings : [{ from: first.from, until: sittings.at(-1)!.until }];
  return told.map(({ from, until }) => ({
    from: momentOf(from),
    until: until === null ? null : momentOf(until),
  }));
}

function itemOf(entry: JournalEntry, telling: Telling): JournalItem {
  const { label, heading, taken, adjournedTo, note } = entry;
  const { nameOf, isPublic } = telling;
  if (entry.closed && isPublic) return { label, closed: true };
  return {
    ...{ label, closed: false, heading, taken, adjournedTo, note },
    speakers: entry.interventions
      .filter(({ spoke }) => spoke)
      .map((intervention) => speakerOf(intervention, nameOf)),
    orders: entry.orders.map(({ delegation, granted }) => ({ name: nameOf(delegation), granted })),
    results: entry.results.map((result) => resultOf(result, telling)),
    ...(isPublic ? {} : silencesRead(entry.silences)),
  };
}

function speakerOf(
  { delegation, name, kind, others, manner, summary, symbol }: Intervention,
  nameOf: CalledThen['nameOf'],
): SpeakerRead {
  const called = delegation === null ? (name ?? {}) : nameOf(delegation);
  return { name: called, kind, others: others.map(nameOf), manner, summary, symbol };
}

function resultOf(
  { document, draft, title, outcome, to, decision }: JournalResult,
  telling: Telling,
): ResultRead {
  // What was not adopted is no public text, by symbol or by title.
  const unknown = telling.isPublic && draft;
  return {
    document: unknown ? null : document,
    title: unknown && UNDECIDED.includes(outcome) ? null : title,
    outcome,
    to: to === null ? null : telling.nameOf(to),
    decision: decision && { symbol: decision.symbol, number: decision.number },
    ...(decision && beside(decision.symbol, telling)),
  };
}

const UNDECIDED: readonly ItemOutcome[] = [
  'notAdopted',
  'deferred',
  'consultationsContinue',
  'remitted',
  'discussed',
];
