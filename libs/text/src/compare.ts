/**
 * Comparison of two whole texts, provision by provision: two revisions of a draft, or a revision with
 * the copy that came back from a capital. It says of every provision what a secretary would say: the
 * same, changed in these words, new, gone, moved, split in two, merged with its neighbour.
 *
 * Plan:
 *  1. which provision is which: by ids, where every provision on both sides has one (an edited copy
 *     from a word processor has none); else by their lines, wherever they stand (moves.ts);
 *  2. those that left the longest orderly chain have moved;
 *  3. a provision that is new beside a changed one, both together sharing most of their words with what
 *     stood there alone, is a split; turned round, it is a merger;
 *  4. the list in reading order of the second text; what is gone stands where it stood, behind the
 *     provision that it followed.
 * Words are marked as in the rolling text: the canonical edits, joined. draft-changes.ts makes draft
 * amendments of the answer.
 */
import { Passages } from './carry';
import { likeness, wordCounts } from './lines';
import { type Sequence } from './myers';
import { type LineUp, lineUp, orderly } from './moves';
import { type TrackedSpan, spansBetween } from './spans';
import { linesOf } from './version';

/** A provision as it is compared: with an id where the text has one, and its label for the reader. */
export interface ComparedProvision {
  readonly id?: string;
  readonly label?: string;
  readonly text: string;
}

/** What became of a provision. One that moved may be changed too: its spans tell. */
export type ComparisonKind =
  'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'split' | 'merged';

/** `from` and `to` are places in the first and the second text: two of them in a merger or a split. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly spans: readonly TrackedSpan[];
}

const MOST = 2 / 3;

/** What became of every provision, in the order of the second text. Ids are distinct in each text. */
export function compareTexts(
  first: readonly ComparedProvision[],
  second: readonly ComparedProvision[],
): Comparison[] {
  const passages = new Passages();
  const lineUp = identified(first, second, passages);
  const origins = new Int32Array(second.length).fill(-1);
  lineUp.partners.forEach((partner, at) => {
    if (partner >= 0) origins[partner] = at;
  });
  const inFirst = first.map(({ text }) => text);
  const inSecond = second.map(({ text }) => text);
  const given = { first: inFirst, second: inSecond, origins, passages, ...lineUp };
  const splits = neighboursWith(
    inFirst,
    inSecond,
    lineUp.partners,
    origins,
    lineUp.stays,
    passages,
  );
  // A provision that was split is not looked at again as a merger.
  const staysInSecond = inSecond.map((_, at) => {
    const origin = origins[at] ?? -1;
    return lineUp.stays[origin] === true && !splits.has(origin);
  });
  const mergers = neighboursWith(
    inSecond,
    inFirst,
    origins,
    lineUp.partners,
    staysInSecond,
    passages,
  );
  return inReadingOrder(given, splits, mergers);
}

/** Step 1. */
function identified(
  first: readonly ComparedProvision[],
  second: readonly ComparedProvision[],
  passages: Passages,
): LineUp {
  const byId = new Map<string, number>();
  second.forEach(({ id }, at) => {
    if (id !== undefined) byId.set(id, at);
  });
  const ids = [...first, ...second].every(({ id }) => id !== undefined);
  if (ids) {
    const partners = Int32Array.from(first, ({ id }) => byId.get(id ?? '') ?? -1);
    return { partners, stays: orderly(partners) };
  }
  const lines = [first, second].map((all) =>
    linesOf(
      all.map(({ text }) => text),
      passages,
    ),
  );
  return lineUp(lines[0] ?? [], lines[1] ?? []);
}

interface Given extends LineUp {
  first: readonly string[];
  second: readonly string[];
  origins: Int32Array;
  passages: Passages;
}

/**
 * Step 3: for lines that became two, their first half's place in the other text. The line stays where
 * it was, or is gone; of the two, one is its partner, or both are new.
 */
function neighboursWith(
  whole: readonly string[],
  parts: readonly string[],
  partners: Int32Array,
  origins: Int32Array,
  stays: readonly boolean[],
  passages: Passages,
): Map<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const free = (at: number): boolean => at >= 0 && at < parts.length && (origins[at] ?? 0) < 0;
  whole.forEach((text, at) => {
    const partner = partners[at] ?? -1;
    if (partner < 0 || stays[at] !== true || parts[partner] === text) return;
    for (const half of [partner, partner - 1]) {
      const other = half === partner ? half + 1 : half;
      if (!free(other) || taken.has(other) || found.has(at)) continue;
      if (!isSplit(text, parts[half] ?? '', parts[half + 1] ?? '', passages)) continue;
      found.set(at, half);
      taken.add(other);
    }
  });
  return found;
}

/** Both parts come from the whole for the most part, and share most of their words with it together. */
function isSplit(whole: string, one: string, other: string, passages: Passages): boolean {
  const [all = [], first = [], second = []] = linesOf([whole, one, other], passages).map(
    ({ words }) => words,
  );
  const counts = wordCounts(all);
  const owned = (part: Sequence): boolean =>
    [...part].filter((word) => counts.has(word)).length * 2 > part.length;
  if (!owned(first) || !owned(second)) return false;
  return likeness(all, counts, [...first, ...second]) >= MOST;
}

/** Step 4. */
function inReadingOrder(
  given: Given,
  splits: ReadonlyMap<number, number>,
  mergers: ReadonlyMap<number, number>,
): Comparison[] {
  const { first, second, partners, origins, stays } = given;
  const merged = new Set([...mergers.values()].flatMap((half) => [half, half + 1]));
  const found: Comparison[] = [];
  const gone = (from: number): void => {
    for (let at = from; at < first.length && stays[at] !== true; at += 1) {
      if ((partners[at] ?? -1) >= 0 || merged.has(at)) continue;
      found.push({ kind: 'deleted', from: [at], to: [], spans: spansOf(given, [at], []) });
    }
  };
  gone(0);
  for (let to = 0; to < second.length; to += 1) {
    const origin = origins[to] ?? -1;
    const halves = [to, to + 1].map((at) => splits.get(origins[at] ?? -1));
    const split = halves.findIndex((half) => half === to);
    const merger = mergers.get(to);
    if (split >= 0) {
      const from = origins[to + split] ?? 0;
      found.push(described(given, 'split', [from], [to, to + 1]));
      to += 1;
      gone(from + 1);
    } else if (merger !== undefined) {
      found.push(described(given, 'merged', [merger, merger + 1], [to]));
      gone(origin + 1);
    } else if (origin < 0) found.push(described(given, 'inserted', [], [to]));
    else {
      const changed = first[origin] === second[to] ? 'same' : 'changed';
      found.push(described(given, stays[origin] ? changed : 'moved', [origin], [to]));
      if (stays[origin]) gone(origin + 1);
    }
  }
  return found;
}

function described(
  given: Given,
  kind: ComparisonKind,
  from: readonly number[],
  to: readonly number[],
): Comparison {
  return { kind, from, to, spans: spansOf(given, from, to) };
}

/** The words of the provisions, several of them with a line feed between. */
function spansOf(
  { first, second, passages }: Given,
  from: readonly number[],
  to: readonly number[],
): TrackedSpan[] {
  const together = (texts: readonly string[], which: readonly number[]): string =>
    which.map((at) => texts[at] ?? '').join('\n');
  const [base, text] = [together(first, from), together(second, to)];
  return spansBetween(passages.of(base), passages.of(text));
}
