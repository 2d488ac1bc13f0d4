/**
 * Where a pure insertion or deletion stands (design 4, step 2: "slid to a fixed side, leftmost, with
 * its leading blank, never cutting a sentence").
 *
 * `Members shall [urgently ]act` and `Members shall[ urgently] act` say the same. Two delegations
 * with the same wish must get the same edit, and it must read as an editor would have marked it. So
 * of all places where the stretch says the same we take the one with the fewest faults, and of
 * equals the leftmost:
 *  - it contains the end of a sentence or of a list item but does not end with one (cuts a sentence);
 *  - it begins with a closing bracket or ends with an opening one;
 *  - it ends with a blank and does not begin with one.
 * A stretch never slides onto its neighbour: a kept word or blank stays between two edits. The way
 * searched is bounded, so that long monotonous texts cost no more than others.
 */
import { type Edit } from './edit';
import { type Passage } from './passage';

const LONGEST_WAY = 400;
const CUTS_A_SENTENCE = 4;
const CUTS_A_BRACKET = 2;
const TRAILING_BLANK = 1;

const SENTENCE_ENDS = new Set('.!?;…。！？；．｡؟؛۔।॥။៕។։።׃');
const OPENING = new Set('([{«“„‘‹（［｛「『【〈《');
const CLOSING = new Set(')]}»”’›）］｝」』】〉》');

/** Whether this word of the passage ends a sentence or an item of a list. */
export function endsSentence(passage: Passage, word: number): boolean {
  return isSignOf(SENTENCE_ENDS, passage, word);
}

/** A label `(b)` begins like a sign and is none. */
const isSignOf = (signs: ReadonlySet<string>, passage: Passage, word: number): boolean =>
  passage.kinds[word] === 'sign' && signs.has(passage.text.charAt(passage.starts[word] ?? 0));

const blankish = (passage: Passage, word: number): boolean =>
  passage.kinds[word] === 'blank' || passage.kinds[word] === 'lineEnd';

/** The same edits, each pure insertion or deletion at its fixed place. */
export function slid(base: Passage, text: Passage, edits: readonly Edit[]): Edit[] {
  const placed: Edit[] = [];
  edits.forEach((edit, index) => {
    const leftEnd = (placed.at(-1)?.to ?? -1) + 1;
    const rightEnd = (edits[index + 1]?.from ?? base.length + 1) - 1;
    const pure = edit.from === edit.to || edit.textFrom === edit.textTo;
    placed.push(pure ? bestPlace(base, text, edit, [leftEnd, rightEnd]) : edit);
  });
  return placed;
}

type Bounds = readonly [leftEnd: number, rightEnd: number];

function bestPlace(base: Passage, text: Passage, edit: Edit, [leftEnd, rightEnd]: Bounds): Edit {
  const deletes = edit.textFrom === edit.textTo;
  const passage = deletes ? base : text;
  const [from, to] = deletes ? [edit.from, edit.to] : [edit.textFrom, edit.textTo];
  const same = (one: number, other: number): boolean =>
    passage.numbers[one] === passage.numbers[other];
  const most = Math.min(LONGEST_WAY, edit.from - leftEnd);
  let left = 0;
  while (left < most && same(from - left - 1, to - left - 1)) left += 1;
  const furthest = Math.min(LONGEST_WAY, rightEnd - edit.to);
  let right = 0;
  while (right < furthest && same(from + right, to + right)) right += 1;
  if (left + right === 0) return edit;
  const way = fewestFaults(passage, [from, to], [-left, right]);
  return {
    from: edit.from + way,
    to: edit.to + way,
    textFrom: edit.textFrom + way,
    textTo: edit.textTo + way,
  };
}

/** Of all ways from the first to the last the one with the fewest faults, the leftmost of equals. */
function fewestFaults(
  passage: Passage,
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): number {
  let ends = 0;
  for (let word = from + first; word < to + first; word += 1) {
    if (endsSentence(passage, word)) ends += 1;
  }
  let best = first;
  let least = Infinity;
  for (let way = first; way <= last && least > 0; way += 1) {
    const faults = faultsOf(passage, from + way, to + way, ends > 0);
    if (faults < least) {
      least = faults;
      best = way;
    }
  }
  return best;
}

function faultsOf(passage: Passage, from: number, to: number, endsOne: boolean): number {
  let opening = from;
  while (opening < to - 1 && blankish(passage, opening)) opening += 1;
  let ending = to - 1;
  while (ending > opening && blankish(passage, ending)) ending -= 1;
  let faults = 0;
  if (endsOne && !endsSentence(passage, ending)) faults += CUTS_A_SENTENCE;
  if (isSignOf(CLOSING, passage, opening) || isSignOf(OPENING, passage, ending)) {
    faults += CUTS_A_BRACKET;
  }
  if (blankish(passage, to - 1) && !blankish(passage, from)) faults += TRAILING_BLANK;
  return faults;
}
