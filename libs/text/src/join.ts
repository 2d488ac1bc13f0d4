/**
 * Joining: from the smallest edits to those that a diplomat would have typed (design 4, step 2:
 * "joined only over a single unchanged word of at most three letters, a rewritten stretch as one
 * replacement").
 *
 * Four joins, in this order:
 *  1. over blanks: two changed words side by side are one change, `shall ensure` → `should promote`;
 *  2. a *rewritten stretch*: inside one sentence, three or more edits with at most two unchanged words
 *     between any two of them, where fewer than a quarter of all words of the stretch (on its longer
 *     side) are unchanged. What survived did so by accident; to mark it would be bracket soup;
 *  3. over a single unchanged word of at most three letters (`of`, `the`, `и`) or a single character
 *     of a script without blanks; never over a figure, a sign or a line end, nor behind a change that
 *     ends a sentence or an item of a list: `[(b) train; – delete] and [(c) / (b)]`;
 *  4. over all that stands between the halves of a pair of signs (pairs.ts).
 */
import { LETTER, classAt, clusterEnd } from './characters';
import { type Edit } from './edit';
import { withPairsWhole } from './pairs';
import { type Passage, onlyBlanks, startOf } from './passage';
import { endsSentence } from './slide';

const SHORT_WORD_LETTERS = 3;
const FEWEST_EDITS = 3;
const LONGEST_SCRAP = 2;
const LEAST_CHANGED = 4;
const MOST_EDITS_AHEAD = 64;

/** The edits as they are shown in brackets. */
export function joined(base: Passage, text: Passage, edits: readonly Edit[]): readonly Edit[] {
  const over = (from: number, to: number, before: Edit): boolean =>
    isShortWord(base, from, to) &&
    !isEnd(base, before.from, before.to) &&
    !isEnd(text, before.textFrom, before.textTo);
  return withPairsWhole(base, text, joinWhere(rewrittenAsOne(base, text, edits), over));
}

/** Whether these words end with the end of a sentence or of an item. */
function isEnd(passage: Passage, from: number, to: number): boolean {
  let last = to - 1;
  while (last > from && passage.kinds[last] === 'blank') last -= 1;
  return last >= from && endsSentence(passage, last);
}

/** Joins 1 and 2: neighbours and rewritten stretches. */
function rewrittenAsOne(base: Passage, text: Passage, edits: readonly Edit[]): Edit[] {
  return runsOf(base, text, edits).map((run) => spanning(run));
}

/** Only the stretches that were rewritten as a whole: what survived in them is not to be relied on. */
export function rewrittenStretches(base: Passage, text: Passage, edits: readonly Edit[]): Edit[] {
  return runsOf(base, text, edits)
    .filter((run) => run.length > 1)
    .map((run) => spanning(run));
}

/** The edits, neighbours joined, in runs: each a rewritten stretch, or one edit by itself. */
function runsOf(base: Passage, text: Passage, edits: readonly Edit[]): Edit[][] {
  const neighbours = joinWhere(edits, (from, to) => onlyBlanks(base, from, to));
  const runs: Edit[][] = [];
  for (let first = 0; first < neighbours.length;) {
    const behind = rewrittenUpTo(base, text, neighbours, first) + 1;
    runs.push(neighbours.slice(first, behind));
    first = behind;
  }
  return runs;
}

function joinWhere(
  edits: readonly Edit[],
  over: (from: number, to: number, before: Edit) => boolean,
): Edit[] {
  const joint: Edit[] = [];
  for (const edit of edits) {
    const before = joint.at(-1);
    if (before && over(before.to, edit.from, before))
      joint[joint.length - 1] = spanning([before, edit]);
    else joint.push(edit);
  }
  return joint;
}

function spanning(run: readonly Edit[]): Edit {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) throw new RangeError('a stretch needs an edit');
  return { from: first.from, to: last.to, textFrom: first.textFrom, textTo: last.textTo };
}

/** The last edit of the longest rewritten stretch that begins with this one; itself if there is none. */
function rewrittenUpTo(
  base: Passage,
  text: Passage,
  edits: readonly Edit[],
  first: number,
): number {
  let furthest = first;
  let kept = 0;
  let removed = 0;
  let added = 0;
  for (let last = first; last < edits.length && last < first + MOST_EDITS_AHEAD; last += 1) {
    const edit = edits[last];
    const before = edits[last - 1];
    if (!edit) break;
    if (before && last > first) {
      const scrap = scrapWords(base, before.to, edit.from);
      if (scrap < 0) break;
      kept += scrap;
    }
    removed += countWords(base, edit.from, edit.to);
    added += countWords(text, edit.textFrom, edit.textTo);
    const enough = kept * LEAST_CHANGED < kept + Math.max(removed, added);
    if (last - first + 1 >= FEWEST_EDITS && enough) furthest = last;
  }
  return furthest;
}

/** How many words an unchanged scrap holds, or -1 when it is no scrap but text that stands. */
function scrapWords(base: Passage, from: number, to: number): number {
  let found = 0;
  for (let word = from; word < to; word += 1) {
    if (base.kinds[word] === 'lineEnd' || endsSentence(base, word)) return -1;
    if (isWord(base, word)) found += 1;
    if (found > LONGEST_SCRAP) return -1;
  }
  return found;
}

function countWords(passage: Passage, from: number, to: number): number {
  let found = 0;
  for (let word = from; word < to; word += 1) if (isWord(passage, word)) found += 1;
  return found;
}

const isWord = (passage: Passage, word: number): boolean =>
  passage.kinds[word] === 'word' || passage.kinds[word] === 'character';

/** One word of at most three letters, nothing else but blanks beside it. */
export function isShortWord(base: Passage, from: number, to: number): boolean {
  let found = 0;
  for (let word = from; word < to; word += 1) {
    const kind = base.kinds[word];
    if (kind === 'blank') continue;
    if (kind !== 'character' && (kind !== 'word' || !isShort(base, word))) return false;
    found += 1;
    if (found > 1) return false;
  }
  return found === 1;
}

/** Letters are counted with what clings to them; a figure makes a word too telling to be swallowed. */
function isShort(base: Passage, word: number): boolean {
  const end = startOf(base, word + 1);
  let letters = 0;
  for (let at = startOf(base, word); at < end; at = clusterEnd(base.text, at)) {
    if (classAt(base.text, at) !== LETTER) return false;
    letters += 1;
    if (letters > SHORT_WORD_LETTERS) return false;
  }
  return true;
}
