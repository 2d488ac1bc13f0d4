import { type ProvisionKind } from '@shanyrak/draft';
import { pastedWords } from '../rooms/pasted';

/**
 * A whole text that comes from a word processor or a cable, taken apart into provisions by what
 * delegations write in front of paragraphs and at their ends: `1.` and `OP1` lead an operative
 * paragraph, `PP1` one of the preamble, (a) and (i) their parts; without a sign, a comma ends a
 * paragraph of the preamble, a semicolon or a full stop an operative one, and a title or a heading
 * ends in nothing; small letters behind a colon begin a part. Whoever pasted it corrects what it has not told.
 */
export interface PastedParagraph {
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly words: string;
}

/** Empty lines part paragraphs where there are any; else each line is one. */
export function paragraphsOf(text: string): readonly string[] {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n\s*\n/);
  const paragraphs = blocks.length > 1 ? blocks.flatMap(inBlock) : linesOf(text);
  return paragraphs.map((one) => pastedWords(one, false).trim()).filter((one) => one !== '');
}

const linesOf = (text: string): readonly string[] => pastedWords(text, true).split('\n');

/** Between two empty lines: lines that all end as paragraphs do, or lines that a margin has broken. */
function inBlock(block: string): readonly string[] {
  const lines = linesOf(block);
  if (lines.every((line) => ENDS.test(line))) return lines;
  return lines.reduce<readonly string[]>(
    (all, line) =>
      all.length === 0 || signOf(line)
        ? [...all, line]
        : [...all.slice(0, -1), `${all.at(-1)} ${line}`],
    [],
  );
}

/** The punctuation at the end of a paragraph, before the `and` of a list. */
const ENDS = /([,;:.])\s*(?:and|or|и|или)?$/iu;
const endOf = (words: string): string => ENDS.exec(words)?.[1] ?? '';

const SIGN =
  /^(?:(?<named>PP|OP)\s?\d+(?:\s(?:bis|ter|quater))?[.):]?|(?<number>\d{1,3})[.)]|\(?(?<letter>[a-zа-яё]{1,5})\)|(?<dash>[–—•-]))\s+/iu;

function signOf(line: string): RegExpExecArray['groups'] | null {
  const groups = SIGN.exec(line)?.groups;
  const isWord = groups?.['letter'] && groups['letter'].length > 1 && !ROMAN.test(groups['letter']);
  return groups && !isWord ? groups : null;
}

const ROMAN = /^[ivx]+$/i;
/** `The Council,`: whoever speaks, above the preamble. */
const MOST_WORDS_OF_SPEAKER = 4;
const ANNEX = /^(?:annex|приложение)(?![\p{L}])/iu;

/** The letters of the parts of one paragraph: which come first, and the last of those. */
interface Series {
  readonly isRoman: boolean;
  readonly last: string;
}

/** The provisions of a text, of which the first may be its title. */
export function provisionsOf(text: string): readonly PastedParagraph[] {
  const found: PastedParagraph[] = [];
  let series: Series | null = null;
  for (const line of paragraphsOf(text)) {
    const sign = signOf(line);
    const words = sign ? line.replace(SIGN, '') : line;
    const placed = sign ? signed(sign, series) : unsigned(words, found);
    series = seriesAfter(placed, sign?.['letter'] ?? '', series);
    found.push({ ...placed, words });
  }
  return found;
}

function seriesAfter({ depth }: Placed, last: string, series: Series | null): Series | null {
  if (depth === 0) return null;
  return depth === 1 ? { isRoman: series?.isRoman ?? ROMAN.test(last), last } : series;
}

type Placed = Pick<PastedParagraph, 'kind' | 'depth'>;

/** Letters of the other kind than the first are one level further down; (i) behind (h) is a letter. */
function signed(sign: NonNullable<ReturnType<typeof signOf>>, series: Series | null): Placed {
  if (sign['named']?.toUpperCase() === 'PP') return { kind: 'preambular', depth: 0 };
  if (sign['named'] || sign['number']) return { kind: 'operative', depth: 0 };
  const letter = sign['letter'] ?? '';
  const isNext = letter.length === 1 && letter.charCodeAt(0) - 1 === series?.last.charCodeAt(0);
  const isRoman = ROMAN.test(letter) && !isNext;
  const isBeneath = series !== null && letter !== '' && isRoman !== series.isRoman && !isNext;
  return { kind: 'subparagraph', depth: isBeneath ? 2 : 1 };
}

function unsigned(words: string, before: readonly PastedParagraph[]): Placed {
  if (isPart(words, before)) return { kind: 'subparagraph', depth: 1 };
  return { kind: kindOf(words, before), depth: 0 };
}

/** Behind a colon what begins in small letters is a part, where the paragraph itself does not. */
function isPart(words: string, before: readonly PastedParagraph[]): boolean {
  const whole = before.findLast(({ depth }) => depth === 0);
  const opens = whole?.kind === 'operative' && endOf(whole.words) === ':';
  return opens && SMALL.test(words) && !SMALL.test(whole.words);
}

const SMALL = /^\P{L}*\p{Ll}/u;

function kindOf(words: string, before: readonly PastedParagraph[]): ProvisionKind {
  const end = endOf(words);
  const isOperativePart = before.some(({ kind }) => kind === 'operative');
  if (ANNEX.test(words)) return 'annex';
  if (end === '') return before.length === 0 ? 'title' : 'heading';
  if (end !== ',' || isOperativePart) return 'operative';
  return words.split(/\s+/).length <= MOST_WORDS_OF_SPEAKER ? 'heading' : 'preambular';
}
