/**
 * Rebase of a text of one or more provisions, a line each (design 4, "Rebase" and "Whole texts";
 * design 6, `text rebase`): provisions are recognised first, wherever they stand, and words are merged
 * only inside one provision.
 *
 * Plan: against the base both texts say what they make of every provision (version.ts); merge.ts puts
 * the two in one text. One conflict and nothing is carried: the pending amendment returns with its own
 * words untouched. What is carried must also hold from the other corners, as inside one provision
 * (carry.ts): seen from the adopted text, taking the adoption back must not give a third text. Where
 * it would, the texts leave open which provision is which, and people must say.
 */
import { type Fate, Passages, carry, carryFrom } from './carry';
import { type ConflictReading, type Merged, merge } from './merge';
import { type Version, provisionsOf, versionOf } from './version';

export type Rebase =
  | { outcome: 'carried'; text: string }
  | { outcome: 'satisfied' }
  | { outcome: 'conflict'; readings: ConflictReading[] };

/** What becomes of a pending text when `adopted` replaces `base`. A line feed separates provisions. */
export function rebase(input: { base: string; adopted: string; pending: string }): Rebase {
  const { base, adopted, pending } = input;
  if (pending === base || pending === adopted) return { outcome: 'satisfied' };
  if (adopted === base) return { outcome: 'carried', text: pending };
  const square = new Square(base, adopted, pending);
  const { lines, conflicts, inCommon } = square.merged;
  if (conflicts.length > 0) return { outcome: 'conflict', readings: conflicts };
  const text = lines.join('\n');
  if (!inCommon && !square.closesWith(text)) {
    return { outcome: 'conflict', readings: square.wishes() };
  }
  return text === adopted ? { outcome: 'satisfied' } : { outcome: 'carried', text };
}

/** Base, adopted and pending text, and the carried one at the fourth corner. */
class Square {
  readonly merged: Merged;
  private readonly passages = new Passages();
  private readonly lines: readonly string[];
  private readonly ours: Version;
  private readonly theirs: Version;

  constructor(
    private readonly base: string,
    private readonly adopted: string,
    private readonly pending: string,
  ) {
    this.lines = provisionsOf(base);
    this.ours = this.versionOf(base, adopted);
    this.theirs = this.versionOf(base, pending);
    this.merged = merge(this.lines, this.ours, this.theirs, (...texts) =>
      carry(...texts, this.passages),
    );
  }

  /** Whether no other corner sees a third text: at most it sees a conflict. */
  closesWith(text: string): boolean {
    const { base, adopted, pending } = this;
    // One provision has been looked at from all corners by carry.ts.
    if (![base, adopted, pending].some((one) => one.includes('\n'))) return true;
    return this.leadsTo(pending, adopted, base, text) && this.leadsTo(adopted, pending, base, text);
  }

  /** Every provision that the pending text changes, for a conflict that lies in none of them alone. */
  wishes(): ConflictReading[] {
    const found: ConflictReading[] = [];
    this.theirs.before.forEach((items, at) => {
      const fresh = items.filter((item) => typeof item === 'string');
      if (fresh.length > 0) found.push({ base: '', adopted: '', pending: fresh.join('\n') });
      const line = this.lines[at];
      const words = this.theirs.lines[at];
      if (line === undefined || (words === line && this.theirs.moved[at] !== true)) return;
      found.push({ base: line, adopted: this.ours.lines[at] ?? '', pending: words ?? '' });
    });
    return found;
  }

  private leadsTo(expected: string, from: string, one: string, other: string): boolean {
    const fate = (...texts: [string, string, string]): Fate =>
      carryFrom(...texts, this.passages).fate;
    const versions = [this.versionOf(from, one), this.versionOf(from, other)] as const;
    const { lines, conflicts } = merge(provisionsOf(from), ...versions, fate);
    if (conflicts.length > 0) return true;
    return this.merged.emptyInCommon
      ? spoken(lines) === spoken(provisionsOf(expected))
      : lines.join('\n') === expected;
  }

  private versionOf(base: string, text: string): Version {
    return versionOf(provisionsOf(base), provisionsOf(text), this.passages);
  }
}

/** The lines with words: empty ones only set them apart, and may follow either side. */
const spoken = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');
