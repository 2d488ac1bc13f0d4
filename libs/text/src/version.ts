/**
 * A version: what one side makes of a base of several provisions, a line each. Of every provision it
 * says what stands there now (the same, other words, nothing) and whether it has moved; of every place
 * between provisions that stay, what was put there: new lines, and provisions from elsewhere.
 */
import { type Passages } from './carry';
import { type Line } from './lines';
import { lineUp } from './moves';

/** A new line's words, or the index of the line of the base that was moved here. */
export type Item = string | number;

export interface Version {
  /** The words of every line of the base as this side has them, null when it took the line away. */
  readonly lines: readonly (string | null)[];
  readonly moved: readonly boolean[];
  /** `before[i]`: what this side put before line i; behind all lines for the last. */
  readonly before: readonly (readonly Item[])[];
}

/** The provisions of a text; an empty text has none. */
export const provisionsOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** What the text makes of the base. */
export function versionOf(
  base: readonly string[],
  text: readonly string[],
  passages: Passages,
): Version {
  const { partners, stays } = lineUp(linesOf(base, passages), linesOf(text, passages));
  const origins = new Int32Array(text.length).fill(-1);
  partners.forEach((partner, line) => {
    if (partner >= 0) origins[partner] = line;
  });
  const before: Item[][] = Array.from({ length: base.length + 1 }, () => []);
  let put: Item[] = [];
  text.forEach((words, at) => {
    const origin = origins[at] ?? -1;
    if (origin >= 0 && stays[origin]) {
      before[origin] = put;
      put = [];
    } else put.push(origin >= 0 ? origin : words);
  });
  before[base.length] = put;
  return {
    lines: base.map((_, line) => text[partners[line] ?? -1] ?? null),
    moved: base.map((_, line) => (partners[line] ?? -1) >= 0 && !stays[line]),
    before,
  };
}

/** The lines as they are compared: blanks tell nothing, but where there is nothing else. */
export function linesOf(texts: readonly string[], passages: Passages): Line[] {
  return texts.map((text) => {
    const passage = passages.of(text);
    const words = passage.numbers.filter((_, word) => passage.kinds[word] !== 'blank');
    const number = passages.vocabulary.numberOf(`line ${text}`);
    return { number, words: words.length > 0 ? words : passage.numbers };
  });
}
