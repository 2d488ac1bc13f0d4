import { type Texts } from '@shanyrak/draft';
import { type AttachedStatement } from '../attached';
import { type PageLanguage, type PageWords, WORDS } from '../words';
import { type Block, type Section } from './manuscript';
import { given, line, paragraph, section } from './pieces';

/** The statements beneath a decision, each an attachment of its own (domain 8.2, I10). */
export const attachments = (
  symbol: string,
  statements: readonly AttachedStatement[],
  language: PageLanguage,
): Section[] =>
  statements.map((statement) => {
    const words = WORDS[language];
    const { attachment } = statement;
    return section('attachment', `attachment-${attachment}`, words.attachment(attachment, symbol), [
      line('author', kindAndAuthor(statement, language)),
      ...statementBlocks(statement, language),
    ]);
  });

/** `Interpretative statement by the delegation of Akrenia`. */
export const kindAndAuthor = (
  { kind, author }: AttachedStatement,
  language: PageLanguage,
): string => WORDS[language].statement(WORDS[language].statements[kind], nameOf(author, language));

/**
 * Of what it speaks and for whom, its words to the letter, and beneath them a translation for courtesy.
 * `requests`: what its delegation asks besides, said between the two.
 */
export function statementBlocks(
  statement: AttachedStatement,
  language: PageLanguage,
  requests?: string,
): Block[] {
  const words = WORDS[language];
  const { provision, onBehalfOf, aligned, translation } = statement;
  const names = (members: AttachedStatement['aligned']): string =>
    members.map((one) => nameOf(one, language)).join(', ');
  return [
    ...(provision === null ? [] : [line('lead', words.onProvision(provision))]),
    ...(onBehalfOf.length > 0 ? [line('lead', words.onBehalfOf(names(onBehalfOf)))] : []),
    ...(aligned.length > 0 ? [line('lead', words.aligned(names(aligned)))] : []),
    line('lead', `${words.original}: ${nameOfLanguage(statement.given.language, words)}`),
    ...given(statement.given.text, statement.given.language, language),
    ...(requests === undefined ? [] : [paragraph(requests)]),
    ...(translation
      ? [
          line('lead', words.courtesy(nameOfLanguage(translation.language, words))),
          ...given(translation.text, translation.language, language),
        ]
      : []),
  ];
}

export const nameOf = (
  { code, name }: { readonly code: string; readonly name: Texts },
  language: PageLanguage,
): string => name[language] ?? code;

/** As a header has it: `ENGLISH`; what the council does not use, by its code. */
export const nameOfLanguage = (language: string, { languages }: PageWords): string =>
  languages[language] ?? language.toUpperCase();
