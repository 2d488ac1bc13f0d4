/**
 * Rebase of a text of one or more provisions, a line each (design 4, "Rebase" and "Whole texts";
 * design 6, `text rebase`): provisions are aligned first, words are merged only inside one provision.
 *
 * Plan: against the base both texts say of every line what stands there now (the same, other words,
 * nothing) and which new lines stand before it. Then line by line:
 *  - only one side changed it: that side holds; both did the same: done;
 *  - both changed it: carry.ts decides, a deleted provision counting as one without words;
 *  - new lines of one side are taken, also beside a deleted line; inside a run of lines that the
 *    other side deleted they have lost their place: conflict. New lines of both sides at one place
 *    must be the same, or are in conflict: no order between them is anybody's wish.
 * One conflict and nothing is carried: the pending amendment returns with its own words untouched.
 */
import { carry } from './carry';
import { type Line, alignLines } from './lines';
import { Vocabulary, passageOf } from './passage';

/** What stands in one provision in conflict; '' where a side has deleted it or there was none. */
export interface ConflictReading {
  base: string;
  adopted: string;
  pending: string;
}

export type Rebase =
  | { outcome: 'carried'; text: string }
  | { outcome: 'satisfied' }
  | { outcome: 'conflict'; readings: ConflictReading[] };

/** What one side makes of the base: `lines[i]` is null when deleted, `before[i]` is new before i. */
interface Version {
  lines: (string | null)[];
  before: string[][];
}

/** Lines of the merged text, and the provisions in conflict. */
interface Merged {
  lines: string[];
  conflicts: ConflictReading[];
}

/** What becomes of a pending text when `adopted` replaces `base`. A line feed separates provisions. */
export function rebase(input: { base: string; adopted: string; pending: string }): Rebase {
  const base = provisionsOf(input.base);
  const vocabulary = new Vocabulary();
  const adopted = versionOf(base, provisionsOf(input.adopted), vocabulary);
  const pending = versionOf(base, provisionsOf(input.pending), vocabulary);
  const merged: Merged = { lines: [], conflicts: [] };
  for (let line = 0; line <= base.length; line += 1) {
    mergeNew(merged, adopted, pending, line);
    const original = base[line];
    if (original !== undefined)
      mergeLine(merged, original, adopted.lines[line], pending.lines[line]);
  }
  if (merged.conflicts.length > 0) return { outcome: 'conflict', readings: merged.conflicts };
  const text = merged.lines.join('\n');
  return text === input.adopted ? { outcome: 'satisfied' } : { outcome: 'carried', text };
}

/** An empty text has no provision. */
const provisionsOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

function versionOf(base: readonly string[], text: readonly string[], words: Vocabulary): Version {
  const asLines = (lines: readonly string[]): Line[] => lines.map((line) => asLine(line, words));
  const lines: (string | null)[] = base.map(() => null);
  const before: string[][] = Array.from({ length: base.length + 1 }, () => []);
  let from = 0;
  const pairs = alignLines(asLines(base), asLines(text));
  for (const [inBase, inText] of [...pairs, [base.length, text.length] as const]) {
    before[inBase] = text.slice(from, inText);
    if (inBase < base.length) lines[inBase] = text[inText] ?? null;
    from = inText + 1;
  }
  return { lines, before };
}

function asLine(line: string, vocabulary: Vocabulary): Line {
  const passage = passageOf(line, vocabulary);
  const words = passage.numbers.filter((_, word) => passage.kinds[word] !== 'blank');
  return { number: vocabulary.numberOf(`line ${line}`), words };
}

function mergeNew(merged: Merged, adopted: Version, pending: Version, at: number): void {
  const ours = adopted.before[at] ?? [];
  const theirs = pending.before[at] ?? [];
  const same = ours.join('\n') === theirs.join('\n') && ours.length === theirs.length;
  const lost = (other: Version): boolean =>
    at > 0 && other.lines[at - 1] === null && other.lines[at] === null;
  const rivals = ours.length > 0 && theirs.length > 0 && !same;
  const placeless = (ours.length > 0 && lost(pending)) || (theirs.length > 0 && lost(adopted));
  if (rivals || (placeless && !same)) {
    merged.conflicts.push({ base: '', adopted: ours.join('\n'), pending: theirs.join('\n') });
  }
  merged.lines.push(...(ours.length > 0 ? ours : theirs));
}

function mergeLine(
  merged: Merged,
  base: string,
  adopted: string | null = null,
  pending: string | null = null,
): void {
  const stands = lineOf(base, adopted, pending);
  if (stands === undefined) {
    merged.conflicts.push({ base, adopted: adopted ?? '', pending: pending ?? '' });
  } else if (stands !== null) merged.lines.push(stands);
}

/** The line that stands, null when it is gone, undefined when both sides claim it. */
function lineOf(
  base: string,
  adopted: string | null,
  pending: string | null,
): string | null | undefined {
  if (pending === base || pending === adopted) return adopted;
  if (adopted === base) return pending;
  const fate = carry(base, adopted ?? '', pending ?? '');
  if (fate.outcome === 'conflict') return undefined;
  // To take a provision away is more than to empty it, whichever came first.
  if (adopted === null || pending === null) return null;
  return fate.outcome === 'satisfied' ? adopted : fate.text;
}
