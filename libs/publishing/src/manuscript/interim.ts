import { type InterimText, roundLine, temporaryTitle } from '../interim-text';
import { INTERIM_WORDS } from '../interim-words';
import { unmarked } from '../markup';
import { type PageLanguage, WORDS } from '../words';
import { nameOfLanguage } from './attachments';
import { type Fact, type Manuscript } from './manuscript';
import { passagesOf, wordsOf } from './passages';
import { code, dayFact, fact, line, prefixOf, words as run } from './pieces';
import { standingNotices, standingOf } from './standing';

/**
 * An interim text as the paper that it is (domain 2.1, step 2): header with the symbol of the round and
 * the distribution, what became of it, the temporary title, the words.
 */
export function interimManuscript(text: InterimText, language: PageLanguage): Manuscript {
  const words = INTERIM_WORDS[language];
  const { symbol, title, date, originalLanguage, languages, until } = text;
  const passages = passagesOf(text.provisions, originalLanguage, language);
  const temporary = line('temporary', temporaryTitle(until, language));
  const titled = passages[0]?.block === 'title' ? 1 : 0;
  return {
    language,
    identity: {
      ...{ kind: 'interimText', symbol, prefix: prefixOf(symbol), edition: null, date },
      ...{ originalLanguage, languages, standing: standingOf(text, language) },
      ...{ distribution: 'members', relations: [] },
    },
    name: `${symbol}. ${unmarked(wordsOf(title, originalLanguage, language).words)}`,
    body: wordsOf(text.body, originalLanguage, language).words,
    facts: factsOf(text, language),
    blocks: [
      line('notice', roundLine(text, language), { key: 'round' }),
      ...standingNotices(text, language),
      line('number', words.name),
      ...passages.slice(0, titled),
      temporary,
      ...passages.slice(titled),
    ],
    foot: [line('digest', [run(`${words.digest}: `), code(text.digest)])],
    changes: {},
  };
}

function factsOf(text: InterimText, language: PageLanguage): Fact[] {
  const words = WORDS[language];
  const own = INTERIM_WORDS[language];
  const { symbol, date, draft, meeting, originalLanguage } = text;
  return [
    fact('symbol', words.symbol, symbol),
    dayFact(words.date, date, language),
    fact('draft', own.draft, draft),
    ...(meeting === null ? [] : [fact('meeting', own.meeting, meeting)]),
    fact('original', words.original, nameOfLanguage(originalLanguage, words)),
    fact('distribution', own.distribution, own.members),
  ];
}
