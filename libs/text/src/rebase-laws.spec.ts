/**
 * The laws of rebase (design 4), for every input: one provision and whole texts, with moves. Each is
 * judged from its definition, on the brackets that consolidation shows or on lines and words counted,
 * never by asking the merge again how it came to its answer.
 */
import fc from 'fast-check';
import { type Edit, type Place, meet } from './edit';
import { editsBetween } from './edits';
import { type Rebase, type RollingText, consolidate, rebase, words } from './index';
import { joined } from './join';
import { bracketed, chosen, holds, rebases } from '../../../test/support/text-laws';
import { Vocabulary, passageOf, wording } from './passage';
import { type Versions, textsApart, workedOverTexts } from '../../../test/support/whole-texts';

const texts: fc.Arbitrary<Versions> = fc.oneof(rebases, workedOverTexts);
const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]/g;
const provisions = fc.oneof(rebases, workedOverTexts).map(({ base, adopted, pending }) => ({
  base: base.replaceAll(LINE_ENDS, ' '),
  adopted: adopted.replaceAll(LINE_ENDS, ' '),
  pending: pending.replaceAll(LINE_ENDS, ' '),
}));

/** The text that stands in the end, or null where it is a conflict. */
function settled(given: Versions): string | null {
  const fate: Rebase = rebase(given);
  if (fate.outcome === 'conflict') return null;
  return fate.outcome === 'carried' ? fate.text : given.adopted;
}

const turned = ({ base, adopted, pending }: Versions): Versions => ({
  base,
  adopted: pending,
  pending: adopted,
});

/** How often each piece stands in a text. */
function counted(pieces: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

type Counts = readonly [base: number, adopted: number, pending: number, text: number];

/** How often each piece stands in the three texts and in the one that came of them. */
function counts(given: Versions, text: string, cut: (text: string) => string[]): Counts[] {
  const all = [given.base, given.adopted, given.pending, text].map((one) => counted(cut(one)));
  const pieces = new Set(all.flatMap((one) => [...one.keys()]));
  const of = (index: number, piece: string): number => all[index]?.get(piece) ?? 0;
  return [...pieces].map((piece) => [of(0, piece), of(1, piece), of(2, piece), of(3, piece)]);
}

/** The lines of a text; empty ones only set the others apart and may follow either side. */
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const spoken = (text: string): string[] => words(text).filter((word) => word.trim() !== '');

/** Whether both sides add the same piece or take the same one away. */
const inCommon = ([base, adopted, pending]: Counts): boolean =>
  (adopted > base && pending > base) || (adopted < base && pending < base);

/** Both sides' changes are there, every one of them once. */
function addsUp(all: readonly Counts[]): void {
  const wrong = all.filter(([base, adopted, pending, there]) => there !== adopted + pending - base);
  expect(wrong).toEqual([]);
}

/** A change, what it puts there, and the stretch of the base in whose bracket it stands. */
type Change = Edit & { put: string; shown: Place };

/** The changes of a text against the base, unjoined, what is exchanged word for word taken apart. */
function changes(base: string, text: string, vocabulary: Vocabulary): Change[] {
  const from = passageOf(base, vocabulary);
  const into = passageOf(text, vocabulary);
  const edits = editsBetween(from, into);
  const brackets = joined(from, into, edits);
  return edits.flatMap((edit) => {
    const holds = ({ textFrom, textTo, ...at }: Edit): boolean =>
      within(edit, at) && edit.textFrom >= textFrom && edit.textTo <= textTo;
    const shown = brackets.find(holds) ?? edit;
    const count = edit.to - edit.from;
    const blanks = from.kinds.slice(edit.from, edit.to).includes('blank');
    const paired = count === edit.textTo - edit.textFrom && !blanks && count > 0;
    return Array.from({ length: paired ? count : 1 }, (_, step) => {
      const one = {
        from: edit.from + step,
        to: paired ? edit.from + step + 1 : edit.to,
        textFrom: edit.textFrom + step,
        textTo: paired ? edit.textFrom + step + 1 : edit.textTo,
      };
      return { ...one, put: wording(into, one.textFrom, one.textTo), shown };
    });
  });
}

const within = (one: Place, other: Place): boolean => one.from >= other.from && one.to <= other.to;

/** Of both sides' changes the pairs that are in one place, sorted by what the contract says of them. */
function meetings({ base, adopted, pending }: Versions): { shared: number; rivals: number } {
  const vocabulary = new Vocabulary();
  const ours = changes(base, adopted, vocabulary);
  const theirs = changes(base, pending, vocabulary);
  const found = { shared: 0, rivals: 0 };
  for (const one of ours) {
    for (const other of theirs.filter((theirs) => meet(one, theirs))) {
      const same = one.from === other.from && one.to === other.to && one.put === other.put;
      const deletions = one.put === '' && other.put === '';
      if (same || (deletions && (within(one, other) || within(other, one)))) found.shared += 1;
      else if (meet(one.shown, other.shown)) found.rivals += 1;
    }
  }
  return found;
}

describe('rebase', () => {
  it('gives the same text whichever of two amendments is adopted first', () => {
    holds(texts, (given) => {
      expect(settled(turned(given))).toBe(settled(given));
    });
  });

  it('leaves a pending text as it is when nothing was changed, and satisfies an identical one', () => {
    holds(texts, ({ base, pending }) => {
      const unchanged = rebase({ base, adopted: base, pending });
      if (pending === base) expect(unchanged).toEqual({ outcome: 'satisfied' });
      else expect(unchanged).toEqual({ outcome: 'carried', text: pending });
      expect(rebase({ base, adopted: pending, pending })).toEqual({ outcome: 'satisfied' });
      expect(rebase({ base, adopted: pending, pending: base })).toEqual({ outcome: 'satisfied' });
    });
  });

  it('undone gives the pending text back or a conflict, never a third text (one provision)', () => {
    holds(provisions, (given) => {
      const text = settled(given);
      if (text === null || meetings(given).shared > 0) return;
      const undone = settled({ base: given.adopted, adopted: given.base, pending: text });
      if (undone !== null) expect(undone).toBe(given.pending);
    });
  });

  it('undone gives the pending text back or a conflict, never a third text (whole texts)', () => {
    holds(workedOverTexts, (given) => {
      const text = settled(given);
      if (text === null || given.bothMove) return;
      if ([spoken, lines].some((cut) => counts(given, text, cut).some(inCommon))) return;
      const undone = settled({ base: given.adopted, adopted: given.base, pending: text });
      if (undone !== null) expect(lines(undone)).toEqual(lines(given.pending));
    });
  });

  it('never carries what would share a bracket, but for what is identical or contained', () => {
    holds(provisions, (given) => {
      if (meetings(given).rivals > 0) expect(rebase(given).outcome).toBe('conflict');
    });
  });

  it('never turns away what stands apart, unless undoing would give a third text', () => {
    holds(provisions, (given) => {
      const both = bothApart(given);
      if (both === null || settled(given) !== null) return;
      const seen = [given, turned(given)].map(({ base, adopted }) =>
        settled({ base: adopted, adopted: base, pending: both }),
      );
      expect(seen).not.toEqual([given.pending, given.adopted]);
    });
  });

  it('makes every change exactly as its side has it, and leaves all the rest', () => {
    holds(provisions, (given) => {
      const text = settled(given);
      const both = bothApart(given);
      if (text !== null && both !== null) expect(text).toBe(both);
    });
  });

  it('counts every word that a side put in or took out (one provision)', () => {
    holds(provisions, (given) => {
      const text = settled(given);
      if (text !== null && meetings(given).shared === 0) addsUp(counts(given, text, spoken));
    });
  });

  it('counts every line that a side put in or took out (whole texts)', () => {
    holds(texts, (given) => {
      const text = settled(given);
      const all = text === null ? [] : counts(given, text, lines);
      if (!all.some(inCommon)) addsUp(all);
    });
  });

  it('carries everything between provisions that do not meet, moved ones too, and undoes it', () => {
    holds(textsApart, ({ both, ...given }) => {
      expect(settled(given)).toBe(both);
      const undone = settled({ base: given.adopted, adopted: given.base, pending: both });
      expect(undone).toBe(given.pending);
    });
  });
});

/** The text with both sides' brackets resolved, null where any two of them are less than a word apart. */
function bothApart({ base, adopted, pending }: Versions): string | null {
  const alone = [adopted, pending].map((text) =>
    consolidate({ base, proposals: [{ id: 'a', by: [], text }] }),
  );
  const [ours, theirs] = alone.map((one) => bracketed(one));
  const near = (at: number): boolean =>
    [ours, theirs].every((one) =>
      [at - 1, at].some((unit) => one?.[0][unit] === true || one?.[1].has(at) === true),
    );
  if (Array.from({ length: base.length + 1 }, (_, at) => at).some(near)) return null;
  const proposals = [adopted, pending].map((text, at) => ({ id: `${at}`, by: [], text }));
  const rolling: RollingText = consolidate({ base, proposals });
  return chosen(rolling, (reading) => !reading.base);
}
