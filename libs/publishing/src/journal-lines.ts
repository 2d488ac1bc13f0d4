import { type Texts } from '@shanyrak/meeting';
import { inLanguage } from './in-language';
import { JOURNAL_WORDS } from './journal-words';
import { unmarked } from './markup';
import { type Moment, untilInWords } from './moments';
import {
  type AnnouncementRead,
  type JournalDocument,
  type JournalItem,
  type ResultRead,
  type SpeakerRead,
  type StatementRead,
  type UnderSilenceRead,
} from './public-journal';
import { dateInWords, type PageLanguage, WORDS } from './words';

/** The sentences of a journal, one by one: on the public page, on screens and in minutes they are the same. */
export type OpenItem = Extract<JournalItem, { readonly closed: false }>;

/** When it was opened, suspended, resumed and closed; the date only where it is another day. */
export function sittingLines(
  { sittings, date }: JournalDocument,
  language: PageLanguage,
): readonly string[] {
  const words = JOURNAL_WORDS[language];
  const when = ({ date: day, time }: Moment): string => {
    const said = words.at(day === date ? null : dateInWords(day, language), time);
    return `${said} (${words.astana})`;
  };
  return sittings.flatMap(({ from, until }, n) => {
    const begun = n === 0 ? words.opened(when(from)) : words.resumed(when(from));
    if (!until) return [begun];
    const last = n === sittings.length - 1;
    return [begun, last ? words.closed(when(until)) : words.suspended(when(until))];
  });
}

/** "XAA (also on behalf of XBB) (PC.DEL/1/26)", without the summary. */
export function speakerLine(
  { name, kind, others, manner, symbol }: SpeakerRead,
  language: PageLanguage,
  original: string,
): string {
  const words = JOURNAL_WORDS[language];
  const called = (texts: Texts): string => inLanguage(texts, language, original).words;
  const why = words.kinds[kind];
  const list = others.map(called).join(', ');
  const together =
    others.length === 0
      ? null
      : manner === 'alignment'
        ? words.alignment(list)
        : words.onBehalfOf(list);
  const marks = [why, together, symbol].filter((mark) => mark !== undefined && mark !== null);
  return [called(name), ...marks.map((mark) => `(${mark})`)].join(' ');
}

export function orderLine(
  { name, granted }: OpenItem['orders'][number],
  language: PageLanguage,
  original: string,
): string {
  return JOURNAL_WORDS[language].order(inLanguage(name, language, original).words, granted);
}

/** What became of a document, with the verb that it was given (domain 1.2). */
export function resultLine(
  { document, title, outcome, to, decision }: ResultRead,
  { body, originalLanguage }: Pick<JournalDocument, 'body' | 'originalLanguage'>,
  language: PageLanguage,
): string {
  const words = JOURNAL_WORDS[language];
  const said = (texts: Texts | null): string | null =>
    texts === null ? null : unmarked(inLanguage(texts, language, originalLanguage).words);
  const who = said(body) ?? '';
  if (decision) return words.adopted(who, decision.number, decision.symbol, said(title));
  const nothing = document === null && title === null;
  const undecided = outcome === 'notAdopted' ? words.aDecision : words.theMatter;
  const about = nothing ? undecided : words.about(document, said(title), document === null);
  return words.outcomes[outcome](who, about, said(to));
}

/** What the Chair announced of a decision between the meetings (domain 2.1). */
export function announcementLine(
  { symbol, number, title, asOf, voided }: AnnouncementRead,
  { body, originalLanguage }: Pick<JournalDocument, 'body' | 'originalLanguage'>,
  language: PageLanguage,
): string {
  const words = JOURNAL_WORDS[language];
  if (voided) return words.announcedVoid(symbol);
  const date = dateInWords(asOf.date, language);
  const when = asOf.time === null ? date : `${words.at(date, asOf.time)} (${words.astana})`;
  const said = (texts: Texts): string => inLanguage(texts, language, originalLanguage).words;
  return words.announced(said(body), number, symbol, title && unmarked(said(title)), when);
}

/** A text that was put under silence, with the deadline that was named. */
export function placedLine(
  { document, title, symbol, until }: UnderSilenceRead,
  { body, originalLanguage }: Pick<JournalDocument, 'body' | 'originalLanguage'>,
  language: PageLanguage,
): string {
  const words = JOURNAL_WORDS[language];
  const said = (texts: Texts): string => inLanguage(texts, language, originalLanguage).words;
  const about = words.about(document, title && unmarked(said(title)), true);
  return words.placed(said(body), about, symbol, untilInWords(until, language));
}

/** "XAA (also on behalf of XBB) (interpretative statement, see attachment 1 to the decision)". */
export function statementLine(
  { attachment, kind, name, others, aligned, provision }: StatementRead,
  language: PageLanguage,
  original: string,
): string {
  const words = JOURNAL_WORDS[language];
  const called = (texts: Texts): string => inLanguage(texts, language, original).words;
  const list = (names: readonly Texts[]): string => names.map(called).join(', ');
  const where = provision === null ? null : words.provision(provision, kind === 'dissociation');
  const marks = [
    ...(others.length > 0 ? [words.onBehalfOf(list(others))] : []),
    words.attached(WORDS[language].statements[kind].toLowerCase(), where, attachment),
    ...(aligned.length > 0 ? [words.alignment(list(aligned))] : []),
  ];
  return [called(name), ...marks.map((mark) => `(${mark})`)].join(' ');
}

/** The interim texts that are annexed, in the order of the items. */
export function interimsIn({ items }: Pick<JournalDocument, 'items'>): UnderSilenceRead[] {
  return items.flatMap((item) => (item.closed ? [] : (item.silences ?? [])));
}

/** That it was not taken up, or was adjourned; null where it was dealt with. */
export function takenLine(item: OpenItem, language: PageLanguage): string | null {
  const words = JOURNAL_WORDS[language];
  switch (item.taken) {
    case 'DEALT_WITH':
      return null;
    case 'ADJOURNED':
      return words.adjourned(item.adjournedTo);
    case 'NOT_TAKEN_UP':
      return words.notTakenUp;
  }
}

export function nextLine({ next }: JournalDocument, language: PageLanguage): string {
  const words = JOURNAL_WORDS[language];
  if (!next || (next.symbol === null && next.begins === null)) return words.nextOpen;
  const { begins } = next;
  const when =
    begins && `${words.at(dateInWords(begins.date, language), begins.time)} (${words.astana})`;
  return words.nextMeeting(next.symbol, when);
}
