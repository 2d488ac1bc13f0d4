import { type Texts, type WordsGiven } from '@shanyrak/draft';
import { escaped } from '@shanyrak/text';
import { type AttachedStatement } from './attached';
import { lines } from './page-frame';
import { type PageLanguage, type PageWords, WORDS } from './words';

/** The statements beneath a public decision, each an attachment of its own (domain 8.2). */
export function attachments(
  symbol: string,
  statements: readonly AttachedStatement[],
  language: PageLanguage,
): string[] {
  return statements.map((statement) => attachmentOf(symbol, statement, language));
}

function attachmentOf(
  symbol: string,
  statement: AttachedStatement,
  language: PageLanguage,
): string {
  const words = WORDS[language];
  const { attachment, kind, author, provision, given, translation } = statement;
  const id = `attachment-${attachment}`;
  return lines(
    `<section class="attachment" id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title">${escaped(words.attachment(attachment, symbol))}</h2>`,
    `<p class="kind">${escaped(words.statement(words.statements[kind], nameOf(author, language)))}</p>`,
    ...(provision === null ? [] : [line(words.onProvision(provision))]),
    ...togetherWith(statement, words, language),
    line(`${words.original}: ${nameOfLanguage(given.language, words)}`),
    said(given),
    ...(translation ? courtesy(translation, words) : []),
    `</section>`,
  );
}

function togetherWith(
  { onBehalfOf, aligned }: AttachedStatement,
  words: PageWords,
  language: PageLanguage,
): string[] {
  const list = (members: AttachedStatement['aligned']): string =>
    members.map((one) => nameOf(one, language)).join(', ');
  return [
    ...(onBehalfOf.length > 0 ? [line(words.onBehalfOf(list(onBehalfOf)))] : []),
    ...(aligned.length > 0 ? [line(words.aligned(list(aligned)))] : []),
  ];
}

function courtesy(translation: WordsGiven, words: PageWords): string[] {
  return [
    line(words.courtesy(nameOfLanguage(translation.language, words)), 'courtesy'),
    said(translation),
  ];
}

/** To the letter: its own line breaks, and no mark-up. */
const said = ({ language, text }: WordsGiven): string =>
  `<p class="said" lang="${escaped(language)}" dir="auto">${escaped(text)}</p>`;

const line = (words: string, kind = 'facts'): string => `<p class="${kind}">${escaped(words)}</p>`;

const nameOf = (
  { code, name }: { readonly code: string; readonly name: Texts },
  language: PageLanguage,
): string => name[language] ?? code;

const nameOfLanguage = (language: string, { languages }: PageWords): string =>
  languages[language] ?? language.toUpperCase();
