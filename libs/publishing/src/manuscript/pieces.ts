import { type Texts } from '@shanyrak/draft';
import { inLanguage } from '../in-language';
import { emphasised } from '../markup';
import { dateInWords, type PageLanguage } from '../words';
import {
  type Fact,
  type FactRole,
  type Heading,
  type Line,
  type LineRole,
  type List,
  type Run,
  type Section,
  type Words,
} from './manuscript';

/**
 * The pieces of which makers put a manuscript together, so that each reads as the document does, from
 * above to below. A piece says nothing by itself; what it is given it holds to the letter.
 */

export const words = (text: string, more: Omit<Words, 'run' | 'text'> = {}): Words => ({
  run: 'words',
  text,
  ...more,
});

/** To be read by machine. */
export const code = (text: string): Words => words(text, { code: true });

/** Words of a text that was negotiated: what stands between asterisks is in italics (design 4). */
export const negotiated = (text: string): Words[] =>
  emphasised(text).map((span) => words(span.text, span.emphasis ? { italic: true } : {}));

const asRuns = (said: string | readonly Run[]): readonly Run[] =>
  typeof said === 'string' ? [words(said)] : said;

export const line = (
  role: LineRole,
  said: string | readonly Run[],
  more: Pick<Line, 'lang' | 'key'> = {},
): Line => ({ block: 'line', role, runs: asRuns(said), ...more });

export const paragraph = (said: string | readonly Run[]): Line => line('paragraph', said);

export const heading = (
  level: Heading['level'],
  key: string,
  said: string | readonly Run[],
): Heading => ({ block: 'heading', level, key, runs: asRuns(said) });

export const list = (role: List['role'], items: readonly (string | readonly Run[])[]): List => ({
  block: 'list',
  role,
  items: items.map(asRuns),
});

/** A list under the line that leads it; nothing at all where there is nothing to list. */
export const listed = (
  lead: string,
  items: readonly (string | readonly Run[])[],
): (Line | List)[] => (items.length === 0 ? [] : [line('lead', `${lead}:`), list('plain', items)]);

export const section = (
  role: Section['role'],
  key: string,
  said: string,
  blocks: Section['blocks'],
): Section => ({ block: 'section', role, key, level: 2, heading: asRuns(said), blocks });

export const fact = (
  role: FactRole,
  name: string,
  value: string,
  more: Pick<Fact, 'date' | 'href'> = {},
): Fact => ({ fact: role, name, value, ...more });

/** A day, `2026-11-05`, in words and for machines. */
export const dayFact = (name: string, date: string, language: PageLanguage): Fact =>
  fact('date', name, dateInWords(date, language), { date });

/** Words given to the letter: a paragraph for each of their lines, each in the language in which they are. */
export const given = (text: string, lang: string, language: PageLanguage): Line[] =>
  text
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => line('paragraph', one, lang === language ? {} : { lang }));

/** In this language, in the original, or in any that there is; marked where it is not this one. */
export function said(texts: Texts, language: PageLanguage, original: string): Words {
  const { words: text, lang } = inLanguage(texts, language, original);
  return words(text, lang === language ? {} : { lang });
}

/** The permanent address of a document (decision 12). */
export const addressOf = (symbol: string): string => `/id/${symbol}`;

/** `PC` of `PC.DEC/1` and of `PC/2026-XIV`. */
export const prefixOf = (symbol: string): string => /^[^./]*/.exec(symbol)![0];
