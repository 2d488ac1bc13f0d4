/**
 * One provision: an amendment was accepted, another is still pending on the same words. What becomes
 * of it (design 4, "Rebase")?
 *
 * Plan, on the unjoined edits of both against their common base:
 *  1. a changed stretch with equally many words on both sides is taken word for word, so that what
 *     both want is seen even where one wants more;
 *  2. what of the pending amendment is *done* falls away: an edit that the adopted text also makes,
 *     or a deletion inside one of its deletions. Nothing left: satisfied;
 *  3. what is left must not meet what else is adopted (`meet`), nor meet a stretch that the other
 *     side has rewritten as a whole (join.ts): else conflict. One meeting is none: a deletion around
 *     adopted deletions, the *rest of a larger deletion*;
 *  4. both sets of edits are made on the base: carried. As a set has no order, the text is the same
 *     whichever of the two was adopted first.
 * Joins over short words, made for the eye, do not count: they would turn away what is disjoint.
 */
import { type Edit, type Place, meet } from './edit';
import { editsBetween } from './edits';
import { rewrittenStretches } from './join';
import { type Passage, Vocabulary, onlyBlanks, passageOf, wording } from './passage';

/** The fate of a pending wording: its new text, or that nothing of it is left to be wanted. */
export type Fate =
  { outcome: 'carried'; text: string } | { outcome: 'satisfied' } | { outcome: 'conflict' };

/** An edit with its own words, comparable between proposals. */
interface Change extends Place {
  readonly words: string;
  readonly deletes: boolean;
}

interface Changes {
  list: Change[];
  keys: ReadonlySet<string>;
  rewritten: Place[];
}

/** What becomes of `pending` when `adopted` replaces `base`; all three are one provision's text. */
export function carry(base: string, adopted: string, pending: string): Fate {
  if (pending === adopted || pending === base) return { outcome: 'satisfied' };
  const vocabulary = new Vocabulary();
  const words = passageOf(base, vocabulary);
  const done = changesOf(words, passageOf(adopted, vocabulary));
  const wanted = changesOf(words, passageOf(pending, vocabulary));
  const left = wanted.list.filter((change) => !done.keys.has(keyOf(change)));
  const rest = left.filter((change) => !insideDeletion(change, done.list));
  if (rest.length === 0) return { outcome: 'satisfied' };
  const standing = done.list.filter((change) => !insideDeletion(change, rest));
  const rivals = standing.filter((change) => !wanted.keys.has(keyOf(change)));
  const clash =
    anyMeet(rest, standing) ||
    anyMeet(rest, holding(done.rewritten, rivals)) ||
    anyMeet(rivals, holding(wanted.rewritten, rest));
  if (clash) return { outcome: 'conflict' };
  return { outcome: 'carried', text: withChanges(words, [...standing, ...rest]) };
}

const keyOf = ({ from, to, words }: Change): string => `${from} ${to} ${words}`;

function changesOf(base: Passage, text: Passage): Changes {
  const edits = editsBetween(base, text);
  const list = edits.flatMap((edit) => oneForOne(base, text, edit));
  const keys = new Set(list.map(keyOf));
  return { list, keys, rewritten: rewrittenStretches(base, text, edits) };
}

/** Step 1: neighbouring words changed one for one, without a blank between them (Han, signs). */
function oneForOne(base: Passage, text: Passage, edit: Edit): Change[] {
  const count = edit.to - edit.from;
  const opposite = edit.textFrom - edit.from;
  const paired = count > 1 && count === edit.textTo - edit.textFrom;
  if (!paired || blankIn(base, edit.from, edit.to)) {
    const words = wording(text, edit.textFrom, edit.textTo);
    return [{ from: edit.from, to: edit.to, words, deletes: words === '' }];
  }
  return Array.from({ length: count }, (_, step) => {
    const from = edit.from + step;
    const words = wording(text, from + opposite, from + opposite + 1);
    return { from, to: from + 1, words, deletes: false };
  });
}

function blankIn(base: Passage, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) if (onlyBlanks(base, word, word + 1)) return true;
  return false;
}

/** The first of some places, in order and apart, that ends at or behind this word. */
function firstEndingAt<T extends Place>(places: readonly T[], word: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.to ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Step 2: whether a deletion lies inside one of these deletions. */
function insideDeletion(change: Change, others: readonly Change[]): boolean {
  const around = others[firstEndingAt(others, change.to)];
  return change.deletes && around !== undefined && around.deletes && around.from <= change.from;
}

/** Step 3: whether any of these meets any of those; both in order, each apart from its own. */
function anyMeet(these: readonly Place[], those: readonly Place[]): boolean {
  return these.some((one) => {
    for (let at = firstEndingAt(those, one.from); at < those.length; at += 1) {
      const other = those[at];
      if (!other || other.from > one.to) return false;
      if (meet(one, other)) return true;
    }
    return false;
  });
}

/** The stretches in which one of these changes is made. */
const holding = (stretches: readonly Place[], changes: readonly Change[]): Place[] =>
  stretches.filter((stretch) => {
    const change = changes[firstEndingAt(changes, stretch.from)];
    return change !== undefined && change.from <= stretch.to;
  });

/** Step 4. */
function withChanges(base: Passage, changes: Change[]): string {
  const inOrder = [...changes].sort((one, other) => one.from - other.from || one.to - other.to);
  const parts: string[] = [];
  let from = 0;
  for (const change of inOrder) {
    parts.push(wording(base, from, change.from), change.words);
    from = change.to;
  }
  parts.push(wording(base, from, base.length));
  return parts.join('');
}
