import { type ThreeTexts } from '@shanyrak/draft';
import { wordForm, wordSideBySide } from '@shanyrak/forms';
import { type Manuscript } from '@shanyrak/publishing';
import {
  consolidate,
  type Proposal,
  rebase,
  type Rebase,
  type RollingText,
  trackedChanges,
  type TrackedSpan,
} from '@shanyrak/text';

/** What the server has the text engine do, and the Word files it has made, by name: the same here and in a worker. */
export interface Tasks {
  readonly rebase: (texts: ThreeTexts) => Rebase;
  readonly consolidate: (input: Consolidation) => RollingText;
  readonly track: (pair: TextPair) => TrackedSpan[];
  /** Of one language, or of both side by side, the original first. */
  readonly word: (manuscripts: readonly Manuscript[]) => Promise<Uint8Array>;
}
export type Task = keyof Tasks;

export interface Consolidation {
  readonly base: string;
  readonly proposals: readonly Proposal[];
}

export interface TextPair {
  readonly before: string | null;
  readonly after: string | null;
}

export const TASKS: Tasks = {
  rebase: (texts) => rebase({ ...texts }),
  consolidate,
  track: ({ before, after }) => trackedChanges(before, after),
  word: ([one, other]) => (other ? wordSideBySide(one!, other) : wordForm(one!)),
};

/**
 * Characters that may be worked on in one go. The engine takes some 5 microseconds a character where
 * it is made to, and a twentieth of that where delegations write: so this is well under 10 ms.
 */
export const AT_ONCE = 1_500;

type Weights = { readonly [T in Task]: (input: Parameters<Tasks[T]>[0]) => number };

/** Every text counts as often as it is laid beside another. */
const WEIGHTS: Weights = {
  rebase: ({ base, adopted, pending }) => base.length + adopted.length + pending.length,
  consolidate: ({ base, proposals }) =>
    proposals.reduce((sum, { text }) => sum + Math.max(base.length, text?.length ?? 0), 0),
  track: ({ before, after }) => (before?.length ?? 0) + (after?.length ?? 0),
  // Packing alone takes longer than a turn.
  word: () => Infinity,
};

/** How much work a task is, in characters: a measure of what was asked, the same on every machine. */
export function weightOf<T extends Task>(task: T, input: Parameters<Tasks[T]>[0]): number {
  return WEIGHTS[task](input);
}
