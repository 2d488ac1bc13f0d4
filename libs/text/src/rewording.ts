/**
 * A rewording: a proposal cut into words beside its base. Most of it is the base, word for word, and
 * need not be cut again; the outcome is that of `passageOf`, word for word (rewording.spec.ts).
 *
 * Why it may be taken: where a word ends depends on nothing before it, and on a bounded number of
 * code units behind it (`lookedUpTo`). So from a place where both texts begin a word, all words of
 * the base are words of the text that were decided before the first unit in which the two differ.
 *
 * Plan: go along with the base as far as that holds; cut a word; if the base has this word a little
 * further on, go along again from there. The common end of both texts is found at the beginning:
 * once a word of the text begins in it where one of the base does, the rest is taken as a whole.
 */
import { type Base, Cutting, type Passage, Vocabulary, startOf } from './passage';

/** Words of the base, blanks and signs included, that are looked through for the one just cut. */
const LOOKED_THROUGH = 96;
/** So many words alike in a row are no accident: the search goes on behind them. */
const NO_ACCIDENT = 4;

/** The words of a text; numbers of words that the base does not have hold for this text alone. */
export function rewordingOf(base: Base, text: string): Passage {
  const more = Math.max(0, text.length - base.text.length);
  const cutting = new Cutting(text, new Vocabulary(base.vocabulary), base.length + more / 2);
  const tailAt = text.length - commonEnd(base.text, text);
  let expected = 0;
  let word = 0;
  while (!cutting.done) {
    const behind = wordsAlike(base, word, text, cutting.at);
    cutting.copy(base, word, behind);
    if (behind - word >= NO_ACCIDENT) expected = behind;
    word = cutUntilKnown(base, cutting, expected, tailAt);
  }
  return cutting.passage();
}

/**
 * Cuts until the base goes on with a word as the text does, and returns that word. In the common end
 * nothing is cut that begins where a word of the base begins.
 */
function cutUntilKnown(base: Base, cutting: Cutting, expected: number, tailAt: number): number {
  const shift = base.text.length - cutting.text.length;
  while (!cutting.done) {
    const tail = cutting.at >= tailAt ? wordBeginningAt(base, cutting.at + shift) : -1;
    if (tail >= 0) {
      cutting.copy(base, tail, base.length);
      return base.length;
    }
    const found = spokenAmong(base, cutting.cut(), expected);
    if (found >= 0) return found + 1;
  }
  return base.length;
}

/** Behind how many words of the base, from `word` on, the text at `at` says the same. */
function wordsAlike(base: Base, word: number, text: string, at: number): number {
  const from = startOf(base, word);
  const shift = at - from;
  const most = Math.min(base.text.length, text.length - shift);
  let same = from;
  while (same < most && base.text.charCodeAt(same) === text.charCodeAt(same + shift)) same += 1;
  if (same === base.text.length && same + shift === text.length) return base.length;
  let behind = word;
  while (behind < base.length && base.decided[behind]! <= same) behind += 1;
  return behind;
}

function commonEnd(base: string, text: string): number {
  const most = Math.min(base.length, text.length);
  let same = 0;
  while (
    same < most &&
    base.charCodeAt(base.length - 1 - same) === text.charCodeAt(text.length - 1 - same)
  ) {
    same += 1;
  }
  return same;
}

/** The word of the base that begins at this code unit, or -1. */
function wordBeginningAt(base: Base, unit: number): number {
  let low = 0;
  let high = base.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (base.starts[middle]! < unit) low = middle + 1;
    else high = middle;
  }
  return base.starts[low] === unit ? low : -1;
}

/** Where the base has a spoken word of this number next; blanks and signs stand everywhere. */
function spokenAmong(base: Base, number: number, expected: number): number {
  if (number >= base.vocabulary.size) return -1;
  const behind = Math.min(base.length, expected + LOOKED_THROUGH);
  for (let word = expected; word < behind; word += 1) {
    if (base.numbers[word] !== number) continue;
    return base.kinds[word] === 'word' || base.kinds[word] === 'character' ? word : -1;
  }
  return -1;
}
