/**
 * One provision: an amendment was accepted, another is still pending on the same words. What becomes
 * of it (design 4, "Rebase")?
 *
 * Plan, on the unjoined edits of both against their common base:
 *  1. a changed stretch with equally many words on both sides is taken word for word, so that what
 *     both want is seen even where one wants more;
 *  2. what of the pending amendment is *done* falls away: an edit that the adopted text also makes,
 *     or a deletion inside one of its deletions. Nothing left: satisfied. But who deletes words and
 *     has them anew elsewhere has moved them (moved-words.ts), and that is one wish: against another's
 *     deletion, or a move to another place, it is a conflict;
 *  3. what is left must not meet what else is adopted, on the table too (join.ts), nor meet a stretch
 *     that the other side has rewritten as a whole: else conflict. One meeting is none: a deletion
 *     around adopted deletions, the *rest of a larger deletion*;
 *  4. both sets of edits are made on the base: carried. As a set has no order, the text is the same
 *     whichever of the two was adopted first. Where words would run together that stood
 *     apart in both texts, nobody has written what then stands there: conflict;
 *  5. the text so made must also hold from the two other corners: undoing one amendment in it gives
 *     the other one (what of it was its own, where both want a part in common), or a conflict, and
 *     never a third text. Among repeated words it may not, as with `a` put before and behind a lone
 *     `a`: the texts then do not say which word was meant, so it is a conflict. A State's words are
 *     rather returned once too often than left, unseen, to mean something that nobody wrote.
 * Joins over short words, made for the eye, turn nobody away who stands apart. They may let two
 * through that would meet but for them: an insertion that has become part of a changed stretch, beside
 * another's change. Both stand in brackets of their own, and either can be accepted alone.
 */
import { type Edit, type Place, meet } from './edit';
import { editsBetween } from './edits';
import { joined, rewrittenStretches } from './join';
import { type Moving, movedOtherwise, spokenOf } from './moved-words';
import { type Passage, Vocabulary, onlyBlanks, passageOf, wording } from './passage';

/** The fate of a pending wording: its new text, or that nothing of it is left to be wanted. */
export type Fate =
  | { outcome: 'carried'; text: string; inCommon: boolean }
  | { outcome: 'satisfied' }
  | { outcome: 'conflict' };

/** An edit with its own words, comparable between proposals. */
interface Change extends Moving {
  readonly words: string;
  /** How many words it puts there. */
  readonly count: number;
  /** The stretch of the base in whose bracket it stands. */
  readonly shown: Place;
}

interface Changes {
  list: Change[];
  keys: ReadonlySet<string>;
  rewritten: Place[];
}

/** The passages of the texts that are compared with one another, each cut once. */
export class Passages {
  readonly vocabulary = new Vocabulary();
  private readonly cut = new Map<string, Passage>();

  of(text: string): Passage {
    const known = this.cut.get(text);
    if (known) return known;
    const passage = passageOf(text, this.vocabulary);
    this.cut.set(text, passage);
    return passage;
  }
}

/** What becomes of `pending` when `adopted` replaces `base`; all three are one provision's text. */
export function carry(base: string, adopted: string, pending: string, passages: Passages): Fate {
  const { fate, own, theirs } = carryFrom(base, adopted, pending, passages);
  const text = settledBy(fate, adopted);
  if (text === null || pending === adopted || pending === base) return fate;
  const leadsTo = (expected: string, from: string): boolean => {
    const seen = settledBy(carryFrom(from, base, text, passages).fate, base);
    return seen === null || seen === expected;
  };
  return leadsTo(own, adopted) && leadsTo(theirs, pending) ? fate : { outcome: 'conflict' };
}

/** The text that stands in the end, or null in conflict. */
function settledBy(fate: Fate, adopted: string): string | null {
  if (fate.outcome === 'conflict') return null;
  return fate.outcome === 'carried' ? fate.text : adopted;
}

/** The fate as it looks from this base alone. */
export interface Outlook {
  fate: Fate;
  /** The base with what only the pending text wants, and with what only the adopted one has. */
  own: string;
  theirs: string;
}

/** Steps 1 to 4, seen from one corner. */
export function carryFrom(
  base: string,
  adopted: string,
  pending: string,
  passages: Passages,
): Outlook {
  if (pending === adopted || pending === base) {
    return { fate: { outcome: 'satisfied' }, own: base, theirs: base };
  }
  const words = passages.of(base);
  const done = changesOf(words, passages.of(adopted));
  const wanted = changesOf(words, passages.of(pending));
  const left = wanted.list.filter((change) => !done.keys.has(keyOf(change)));
  const rest = left.filter((change) => !insideDeletion(change, done.list));
  const standing = done.list.filter((change) => !insideDeletion(change, rest));
  const rivals = standing.filter((change) => !wanted.keys.has(keyOf(change)));
  const own = withChanges(words, rest);
  const theirs = withChanges(words, rivals);
  const moved = movedOtherwise([done.list, wanted.list], [...rivals, ...rest]);
  if (moved) return { fate: { outcome: 'conflict' }, own, theirs };
  if (rest.length === 0) return { fate: { outcome: 'satisfied' }, own, theirs };
  const clash =
    anyMeet(rest, standing, (one, other) => meet(one.shown, other.shown)) ||
    anyMeet(rest, holding(done.rewritten, rivals)) ||
    anyMeet(rivals, holding(wanted.rewritten, rest));
  if (clash) return { fate: { outcome: 'conflict' }, own, theirs };
  const inCommon =
    left.length < wanted.list.length ||
    rest.length < left.length ||
    standing.length < done.list.length;
  const all = [...standing, ...rest];
  const text = withChanges(words, all);
  const runTogether =
    passages.of(text).length !==
    all.reduce((count, change) => count - (change.to - change.from) + change.count, words.length);
  if (runTogether) return { fate: { outcome: 'conflict' }, own, theirs };
  return { fate: { outcome: 'carried', text, inCommon }, own, theirs };
}

const keyOf = ({ from, to, words }: Change): string => `${from} ${to} ${words}`;

function changesOf(base: Passage, text: Passage): Changes {
  const edits = editsBetween(base, text);
  const shown = joined(base, text, edits);
  let at = 0;
  const list = edits.flatMap((edit) => {
    while (at + 1 < shown.length && shown[at + 1]!.from <= edit.from) at += 1;
    return oneForOne(base, text, edit, shown[at] ?? edit);
  });
  const keys = new Set(list.map(keyOf));
  return { list, keys, rewritten: rewrittenStretches(base, text, edits) };
}

/** Step 1: neighbouring words changed one for one, without a blank between them (Han, signs). */
function oneForOne(base: Passage, text: Passage, edit: Edit, shown: Place): Change[] {
  const change = (part: Edit): Change => ({
    ...{ from: part.from, to: part.to, shown },
    words: wording(text, part.textFrom, part.textTo),
    count: part.textTo - part.textFrom,
    taken: spokenOf(base, part.from, part.to),
    put: spokenOf(text, part.textFrom, part.textTo),
  });
  const count = edit.to - edit.from;
  const opposite = edit.textFrom - edit.from;
  const paired = count > 1 && count === edit.textTo - edit.textFrom;
  if (!paired || blankIn(base, edit.from, edit.to)) return [change(edit)];
  return Array.from({ length: count }, (_, step) => {
    const from = edit.from + step;
    const textFrom = from + opposite;
    return change({ from, to: from + 1, textFrom, textTo: textFrom + 1 });
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
  return change.count === 0 && around?.count === 0 && around.from <= change.from;
}

/** Step 3: whether any of these meets any of those, and truly; both in order, each apart from its own. */
function anyMeet<T extends Place>(
  these: readonly T[],
  those: readonly T[],
  truly: (one: T, other: T) => boolean = () => true,
): boolean {
  return these.some((one) => {
    for (let at = firstEndingAt(those, one.from); at < those.length; at += 1) {
      const other = those[at];
      if (!other || other.from > one.to) return false;
      if (meet(one, other) && truly(one, other)) return true;
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
  const inOrder = [...changes].sort(
    (one, other) => one.from - other.from || one.to - other.to || one.shown.from - other.shown.from,
  );
  const parts: string[] = [];
  let from = 0;
  for (const change of inOrder) {
    parts.push(wording(base, from, change.from), change.words);
    from = change.to;
  }
  parts.push(wording(base, from, base.length));
  return parts.join('');
}
