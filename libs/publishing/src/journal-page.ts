import { type Texts } from '@shanyrak/meeting';
import { escaped } from '@shanyrak/text';
import { INTERIM_WORDS } from './interim-words';
import {
  announcementLine,
  inLanguage,
  interimsIn,
  nextLine,
  type OpenItem,
  orderLine,
  placedLine,
  resultLine,
  sittingLines,
  speakerLine,
  statementLine,
  takenLine,
} from './journal-lines';
import { JOURNAL_WORDS } from './journal-words';
import { fact, head, lines, otherForms, type PageAddresses } from './page-frame';
import {
  type JournalDocument,
  type JournalItem,
  type SpeakerRead,
  type StatementRead,
} from './public-journal';
import { dateInWords, type PageLanguage, WORDS } from './words';

/**
 * An issued journal as a page (domain 2.2): semantic HTML without script, which prints as the document
 * that it is. The same facts give the same bytes (I15); an item is cited by its label, `#item-3.b`.
 */
export function journalPageOf(
  journal: JournalDocument,
  language: PageLanguage,
  addresses: PageAddresses,
): string {
  const words = JOURNAL_WORDS[language];
  const [date, chair, subjects, next] = words.parts;
  const title = journal.number === null ? words.draft : words.journal(journal.number);
  const body = inLanguage(journal.body, language, journal.originalLanguage).words;
  return lines(
    `<!doctype html>`,
    `<html lang="${language}">`,
    head(`${journal.symbol ?? journal.meeting}. ${body}`, language, addresses),
    `<body>`,
    `<a class="skip" href="#text">${escaped(words.skip)}</a>`,
    header(journal, language, addresses),
    `<main id="text" class="journal">`,
    `<h1>${escaped(title)}</h1>`,
    ...(journal.onPaper ? [`<p class="notice" role="note">${escaped(words.onPaper)}</p>`] : []),
    part(1, date, dates(journal, language)),
    part(2, chair, people(journal, language)),
    part(3, subjects, items(journal, language)),
    part(4, next, `<p>${escaped(nextLine(journal, language))}</p>`),
    ...appended(journal, language),
    `</main>`,
    footer(language, addresses),
    `</body>`,
    `</html>`,
    ``,
  );
}

function header(
  { body, symbol, date, meeting, originalLanguage, chairmanship }: JournalDocument,
  language: PageLanguage,
  addresses: PageAddresses,
): string {
  const words = WORDS[language];
  const own = JOURNAL_WORDS[language];
  const day = `<time datetime="${escaped(date)}">${escaped(dateInWords(date, language))}</time>`;
  const states = chairmanship.map((name) => inLanguage(name, language, originalLanguage).words);
  return lines(
    `<header>`,
    `<p class="body">${escaped(inLanguage(body, language, originalLanguage).words)}</p>`,
    `<dl>`,
    fact(words.symbol, escaped(symbol ?? '')),
    fact(words.date, day),
    fact(own.meeting, escaped(meeting)),
    ...(states.length > 0 ? [fact(own.chairmanship, escaped(states.join(', ')))] : []),
    `</dl>`,
    otherForms(language, addresses),
    `</header>`,
  );
}

function part(number: number, heading: string, content: string): string {
  return lines(
    `<section aria-labelledby="part-${number}">`,
    `<h2 id="part-${number}">${number}. ${escaped(heading)}</h2>`,
    content,
    `</section>`,
  );
}

function dates(journal: JournalDocument, language: PageLanguage): string {
  const { date, city, place, originalLanguage } = journal;
  const said = (texts: Texts): string => inLanguage(texts, language, originalLanguage).words;
  const where = [said(city), ...(place ? [said(place)] : [])].join(', ');
  return lines(
    `<p>${escaped(dateInWords(date, language))}. ${escaped(where)}</p>`,
    `<ul class="plain">`,
    ...sittingLines(journal, language).map((line) => `<li>${escaped(line)}</li>`),
    `</ul>`,
  );
}

function people(journal: JournalDocument, language: PageLanguage): string {
  const { chairpersons, originalLanguage } = journal;
  const names = chairpersons.map((name) => inLanguage(name, language, originalLanguage).words);
  return `<p>${escaped(names.join(', '))}</p>`;
}

function items(journal: JournalDocument, language: PageLanguage): string {
  if (!journal.agendaAdopted) return `<p>${escaped(JOURNAL_WORDS[language].agendaNotAdopted)}</p>`;
  return lines(
    ...announcements(journal, language),
    ...journal.items.map((item) => itemOf(item, journal, language)),
  );
}

/** What silence has adopted since the body met before; before the items. */
function announcements(journal: JournalDocument, language: PageLanguage): string[] {
  const all = journal.announcements ?? [];
  if (all.length === 0) return [];
  return [
    `<h3 id="by-silence">${escaped(JOURNAL_WORDS[language].bySilence)}</h3>`,
    ...all.flatMap((one) => [
      `<p>${escaped(announcementLine(one, journal, language))}</p>`,
      ...attached(one.statements, journal, language),
    ]),
  ];
}

function attached(
  statements: readonly StatementRead[] | undefined,
  { originalLanguage }: JournalDocument,
  language: PageLanguage,
): string[] {
  if (!statements) return [];
  const said = statements.map((one) => statementLine(one, language, originalLanguage));
  return [
    `<ul class="speakers">`,
    ...said.map((sentence) => `<li>${escaped(sentence)}</li>`),
    `</ul>`,
  ];
}

function itemOf(item: JournalItem, journal: JournalDocument, language: PageLanguage): string {
  const words = JOURNAL_WORDS[language];
  const id = `item-${escaped(item.label)}`;
  if (item.closed)
    return `<h3 id="${id}">${escaped(words.item(item.label))}. ${escaped(words.closedItem)}</h3>`;
  const { originalLanguage } = journal;
  const heading = spoken(item.heading, language, originalLanguage);
  const taken = takenLine(item, language);
  const orders = item.orders.map((order) => orderLine(order, language, originalLanguage));
  const placed = (item.silences ?? []).map((one) => placedLine(one, journal, language));
  return lines(
    `<h3 id="${id}">${escaped(words.item(item.label))}. ${heading}</h3>`,
    ...speakers(item, language, originalLanguage),
    ...(taken === null ? [] : [`<p>${escaped(taken)}</p>`]),
    ...orders.map((sentence) => `<p>${escaped(sentence)}</p>`),
    ...item.results.flatMap((result) => [
      `<p>${escaped(resultLine(result, journal, language))}</p>`,
      ...attached(result.statements, journal, language),
    ]),
    ...placed.map((sentence) => `<p>${escaped(sentence)}</p>`),
    ...(item.note ? [`<p>${spoken(item.note, language, originalLanguage)}</p>`] : []),
  );
}

function speakers(item: OpenItem, language: PageLanguage, original: string): string[] {
  if (item.speakers.length === 0) return [];
  return [
    `<p class="statements">${escaped(JOURNAL_WORDS[language].statements)}:</p>`,
    `<ul class="speakers">`,
    ...item.speakers.map((speaker) => `<li>${speakerOf(speaker, language, original)}</li>`),
    `</ul>`,
  ];
}

function speakerOf(speaker: SpeakerRead, language: PageLanguage, original: string): string {
  const line = escaped(speakerLine(speaker, language, original));
  if (!speaker.summary) return line;
  return `${line}: ${spoken(speaker.summary, language, original)}`;
}

/** Words, marked where they are of another language than the page. */
function spoken(texts: Texts, language: PageLanguage, original: string): string {
  const { words, lang } = inLanguage(texts, language, original);
  return lang === language
    ? escaped(words)
    : `<span lang="${escaped(lang)}">${escaped(words)}</span>`;
}

function appended(journal: JournalDocument, language: PageLanguage): string[] {
  const words = JOURNAL_WORDS[language];
  const interims = interimsIn(journal).map(
    ({ symbol }) => `${INTERIM_WORDS[language].name} ${symbol}`,
  );
  return [...listed(words.appended, journal.attachments), ...listed(words.annexed, interims)];
}

function listed(heading: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  return [
    `<p class="statements">${escaped(heading)}:</p>`,
    `<ul class="plain">`,
    ...all.map((one) => `<li>${escaped(one)}</li>`),
    `</ul>`,
  ];
}

function footer(language: PageLanguage, { document }: PageAddresses): string {
  const words = JOURNAL_WORDS[language];
  return lines(
    `<footer>`,
    `<p>${escaped(words.notVerbatim)}</p>`,
    `<p>${escaped(words.address)}: <code>${escaped(document)}</code></p>`,
    `</footer>`,
  );
}
