/**
 * The telling alignment: of several that leave equally few words changed, the one that an editor would
 * have marked (design 4, step 2).
 *
 * `an early and comprehensive agreement` becomes `a comprehensive and early agreement`: one may keep
 * `comprehensive`, and has two brackets that mean nothing apart, or `and`, and has one that reads as it
 * was typed. So an alignment is weighed as a whole:
 *  - every word that it keeps is a gain, a character of a script without blanks a smaller one, the end
 *    of a sentence a greater one: sentences are held together before the words in them;
 *  - every edit costs, as join.ts will show it: a single short word kept between two changes does not
 *    part them. It costs less than a word gains, and more than a character does;
 *  - of equals the one that keeps more letters: a telling word rather than an `and`;
 *  - of these the leftmost, and where two words change places the same one stays whichever of the two
 *    texts is the base, so that what was done is undone in the same words.
 *
 * Plan: the alignment found before (align.ts) says where changes stand near one another with words
 * between them that might be paired otherwise. Such a *neighbourhood*, up to a size, is searched for the
 * weightiest alignment (weightiest.ts); all the rest stays. The work is
 * the length times a constant.
 */
import { type Sequence } from './myers';
import { CELLS_TO_SEARCH, type Stretch, type Weighing, pairWeightiest } from './weightiest';

/** Changes with more kept words than this between them are no neighbours. */
const NEAR = 16;

/** Changes the partners where another alignment is weightier. */
export function weigh(
  partners: Int32Array,
  [base, text]: readonly [Sequence, Sequence],
  weighing: Weighing,
): void {
  for (const stretch of neighbourhoods(partners, text.length)) {
    if (!isOpen(partners, [base, text], stretch)) continue;
    pairWeightiest(partners, [base, text], stretch, weighing);
  }
}

/** Stretches that begin and end with a change and hold more than one. */
function neighbourhoods(partners: Int32Array, textEnd: number): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | null = null;
  let changes = 0;
  for (const change of changesIn(partners, textEnd)) {
    const wider: Stretch = { ...(open ?? change), to: change.to, textTo: change.textTo };
    if (open && change.from - open.to <= NEAR && cellsOf(wider) <= CELLS_TO_SEARCH) {
      open = wider;
      changes += 1;
      continue;
    }
    if (open && changes > 1) found.push(open);
    open = change;
    changes = 1;
  }
  if (open && changes > 1) found.push(open);
  return found;
}

/** The stretches without partners. */
function changesIn(partners: Int32Array, textEnd: number): Stretch[] {
  const found: Stretch[] = [];
  let [from, textFrom] = [0, 0];
  for (let word = 0; word <= partners.length; word += 1) {
    const partner = word < partners.length ? partners[word]! : textEnd;
    if (partner < 0) continue;
    if (from < word || textFrom < partner) {
      found.push({ from, to: word, textFrom, textTo: partner });
    }
    from = word + 1;
    textFrom = partner + 1;
  }
  return found;
}

const cellsOf = ({ from, to, textFrom, textTo }: Stretch): number =>
  (to - from) * (textTo - textFrom);

/** Whether a changed word stands on the other side too: else nothing could be kept instead. */
function isOpen(
  partners: Int32Array,
  [base, text]: readonly [Sequence, Sequence],
  { from, to, textFrom, textTo }: Stretch,
): boolean {
  let expected = textFrom;
  for (let word = from; word <= to; word += 1) {
    const partner = word < to ? partners[word]! : textTo;
    if (partner < 0) {
      for (let other = textFrom; other < textTo; other += 1) {
        if (base[word] === text[other]) return true;
      }
      continue;
    }
    for (; expected < partner; expected += 1) {
      for (let other = from; other < to; other += 1)
        if (base[other] === text[expected]) return true;
    }
    expected = partner + 1;
  }
  return false;
}
