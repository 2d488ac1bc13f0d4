import { type Texts } from '@shanyrak/meeting';
import { inLanguage } from '../in-language';
import { INTERIM_WORDS } from '../interim-words';
import {
  announcementLine,
  interimsIn,
  nextLine,
  orderLine,
  placedLine,
  resultLine,
  sittingLines,
  speakerLine,
  statementLine,
  takenLine,
} from '../journal-lines';
import { JOURNAL_WORDS } from '../journal-words';
import {
  type JournalDocument,
  type JournalItem,
  type SpeakerRead,
  type StatementRead,
} from '../public-journal';
import { dateInWords, type PageLanguage, WORDS } from '../words';
import { type Block, type Fact, type Identity, type Manuscript, type Run } from './manuscript';
import {
  addressOf,
  code,
  dayFact,
  fact,
  heading,
  line,
  list,
  listed,
  paragraph,
  prefixOf,
  said,
  section,
  words as run,
} from './pieces';

/**
 * The journal of the day (domain 2.2): header, the four parts in order, what is appended. An item is
 * cited by its label, `item-3.b`. A journal does not say whom it is for: whoever has it made does.
 */
export function journalManuscript(
  journal: JournalDocument,
  language: PageLanguage,
  distribution: Identity['distribution'] = journal.symbol === null ? 'members' : 'general',
): Manuscript {
  const words = JOURNAL_WORDS[language];
  const { symbol, number, meeting, originalLanguage } = journal;
  const body = inLanguage(journal.body, language, originalLanguage).words;
  const [date, chair, subjects, next] = words.parts;
  const part = (at: number, name: string, blocks: readonly Block[]) =>
    section('part', `part-${at}`, `${at}. ${name}`, blocks);
  return {
    language,
    identity: identityOf(journal, language, distribution),
    name: `${symbol ?? meeting}. ${body}`,
    body,
    facts: factsOf(journal, language),
    blocks: [
      { block: 'title', runs: [run(number === null ? words.draft : words.journal(number))] },
      ...(journal.onPaper ? [line('notice', words.onPaper, { key: 'on-paper' })] : []),
      part(1, date, dates(journal, language)),
      part(2, chair, people(journal, language)),
      part(3, subjects, items(journal, language)),
      part(4, next, [paragraph(nextLine(journal, language))]),
      ...listed(words.appended, journal.attachments),
      ...listed(
        words.annexed,
        interimsIn(journal).map((one) => `${INTERIM_WORDS[language].name} ${one.symbol}`),
      ),
    ],
    foot: [
      paragraph(words.notVerbatim),
      ...(symbol === null
        ? []
        : [paragraph([run(`${WORDS[language].address}: `), code(addressOf(symbol))])]),
    ],
    changes: {},
  };
}

function identityOf(
  { symbol, meeting, date, originalLanguage, languages }: JournalDocument,
  language: PageLanguage,
  distribution: Identity['distribution'],
): Identity {
  const own = symbol ?? meeting;
  return {
    ...{ kind: 'journal', symbol: own, prefix: prefixOf(own), edition: null, date },
    ...{ originalLanguage, languages, distribution, relations: [] },
    standing: language === originalLanguage ? 'authentic' : 'official',
  };
}

function factsOf(journal: JournalDocument, language: PageLanguage): Fact[] {
  const words = WORDS[language];
  const own = JOURNAL_WORDS[language];
  const { symbol, date, meeting, chairmanship, originalLanguage } = journal;
  const states = chairmanship.map((name) => inLanguage(name, language, originalLanguage).words);
  return [
    ...(symbol === null ? [] : [fact('symbol', words.symbol, symbol)]),
    dayFact(words.date, date, language),
    fact('meeting', own.meeting, meeting),
    ...(states.length > 0 ? [fact('chairmanship', own.chairmanship, states.join(', '))] : []),
  ];
}

function dates(journal: JournalDocument, language: PageLanguage): Block[] {
  const { date, city, place, originalLanguage } = journal;
  const named = (texts: Texts): string => inLanguage(texts, language, originalLanguage).words;
  const where = [named(city), ...(place ? [named(place)] : [])].join(', ');
  return [
    paragraph(`${dateInWords(date, language)}. ${where}`),
    list('plain', sittingLines(journal, language)),
  ];
}

function people({ chairpersons, originalLanguage }: JournalDocument, language: PageLanguage) {
  const names = chairpersons.map((name) => inLanguage(name, language, originalLanguage).words);
  return names.length === 0 ? [] : [paragraph(names.join(', '))];
}

function items(journal: JournalDocument, language: PageLanguage): Block[] {
  if (!journal.agendaAdopted) return [paragraph(JOURNAL_WORDS[language].agendaNotAdopted)];
  return [
    ...announcements(journal, language),
    ...journal.items.flatMap((item) => itemOf(item, journal, language)),
  ];
}

/** What silence has adopted since the body met before; before the items. */
function announcements(journal: JournalDocument, language: PageLanguage): Block[] {
  const all = journal.announcements ?? [];
  if (all.length === 0) return [];
  return [
    heading(3, 'by-silence', JOURNAL_WORDS[language].bySilence),
    ...all.flatMap((one) => [
      paragraph(announcementLine(one, journal, language)),
      ...beside(one.statements, journal, language),
    ]),
  ];
}

/** The statements attached to a decision, beneath the line that tells of it. */
function beside(
  statements: readonly StatementRead[] | undefined,
  { originalLanguage }: JournalDocument,
  language: PageLanguage,
): Block[] {
  if (!statements) return [];
  const lines = statements.map((one) => statementLine(one, language, originalLanguage));
  return [list('speakers', lines)];
}

function itemOf(item: JournalItem, journal: JournalDocument, language: PageLanguage): Block[] {
  const words = JOURNAL_WORDS[language];
  const { originalLanguage } = journal;
  const name = `${words.item(item.label)}. `;
  const key = `item-${item.label}`;
  if (item.closed) return [heading(3, key, `${name}${words.closedItem}`)];
  const { orders, results, silences = [], note } = item;
  const taken = takenLine(item, language);
  const speakers = item.speakers.map((one) => speaker(one, language, originalLanguage));
  return [
    heading(3, key, [run(name), said(item.heading, language, originalLanguage)]),
    ...(speakers.length > 0
      ? [line('lead', `${words.statements}:`), list('speakers', speakers)]
      : []),
    ...(taken === null ? [] : [paragraph(taken)]),
    ...orders.map((order) => paragraph(orderLine(order, language, originalLanguage))),
    ...results.flatMap((result) => [
      paragraph(resultLine(result, journal, language)),
      ...beside(result.statements, journal, language),
    ]),
    ...silences.map((one) => paragraph(placedLine(one, journal, language))),
    ...(note ? [paragraph([said(note, language, originalLanguage)])] : []),
  ];
}

function speaker(one: SpeakerRead, language: PageLanguage, original: string): Run[] {
  const named = speakerLine(one, language, original);
  if (!one.summary) return [run(named)];
  return [run(`${named}: `), said(one.summary, language, original)];
}
