import { type AttachedStatement } from '../attached';
import { inLanguage } from '../in-language';
import { type PublicDecision } from '../public-decision';
import { type PageLanguage, WORDS } from '../words';
import { nameOf, nameOfLanguage, statementBlocks } from './attachments';
import { type LanguageStanding, type Manuscript } from './manuscript';
import { addressOf, code, dayFact, fact, line, paragraph, prefixOf, words as run } from './pieces';

/**
 * A statement that is attached to a decision, as a document of its own (domain 8.2, I10): "PC.DEC/31,
 * date, Attachment 1", the original language, who speaks, the words as they were given, and that it be
 * attached and appended. Attachments are cited by the symbol of their decision; among documents each is
 * told from the others by `/Att.1` behind it.
 */
export function statementManuscript(
  decision: PublicDecision,
  statement: AttachedStatement,
  language: PageLanguage,
): Manuscript {
  const words = WORDS[language];
  const own = STATEMENT_WORDS[language];
  const { symbol, adopted, distribution = 'general', originalLanguage } = decision;
  const { attachment, kind, author, given } = statement;
  const body = inLanguage(decision.body, language, originalLanguage).words;
  return {
    language,
    identity: {
      ...{ kind: 'statement', symbol: `${symbol}/Att.${attachment}`, prefix: prefixOf(symbol) },
      ...{ edition: decision.edition ?? null, date: adopted.date, distribution },
      ...{ originalLanguage: given.language, languages: languagesOf(statement) },
      standing: standingOf(statement, language),
      relations: [{ relation: 'refersTo', symbol }],
    },
    name: `${words.attachment(attachment, symbol)}. ${words.statements[kind]}`,
    body,
    facts: [
      fact('symbol', words.symbol, symbol, { href: addressOf(symbol) }),
      dayFact(words.date, adopted.date, language),
      fact('number', own.attachment, `${attachment}`),
      fact('original', words.original, nameOfLanguage(given.language, words)),
    ],
    blocks: [
      line('number', words.attachment(attachment, symbol)),
      { block: 'title', runs: [run(words.statements[kind])] },
      line('author', own.author(nameOf(author, language))),
      ...statementBlocks(statement, language, own.requests),
    ],
    foot: [paragraph([run(`${words.address}: `), code(addressOf(symbol))])],
    changes: {},
  };
}

const languagesOf = ({ given, translation }: AttachedStatement): string[] =>
  translation === null || translation.language === given.language
    ? [given.language]
    : [given.language, translation.language];

/** Its words are authentic in the language in which they were given, and in every other a courtesy at the most. */
function standingOf(
  { given, translation }: AttachedStatement,
  language: PageLanguage,
): LanguageStanding {
  if (given.language === language) return 'authentic';
  return translation?.language === language ? 'courtesy' : 'pending';
}

interface StatementWords {
  readonly attachment: string;
  readonly author: (name: string) => string;
  readonly requests: string;
}

const STATEMENT_WORDS: Readonly<Record<PageLanguage, StatementWords>> = {
  en: {
    attachment: 'Attachment',
    author: (name) => `By the delegation of ${name}`,
    requests:
      'The delegation requests that this statement be attached to the decision and appended to the journal of the day.',
  },
  ru: {
    attachment: 'Приложение',
    author: (name) => `Делегация: ${name}`,
    requests: 'Делегация просит приложить настоящее заявление к решению и к журналу заседания.',
  },
};
