import { type DraftState, standingInOrder } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { trackedChanges, words } from '@shanyrak/text';
import { wordsOf } from './change-words';

/**
 * What a delegation's capital has cleared (practice section 2, rule 2): the words of each provision as
 * they read when the mark was set. It replaces the digest, which nobody reads: from then on a delegation
 * is told, in front of the words themselves, how many of them have changed.
 */
export interface Mark {
  readonly words: string;
  readonly label: string;
  readonly at: Instant;
  readonly revision: number;
}

/** A delegation's marks on a draft, by provision. */
export interface Clearance {
  readonly marks: Readonly<Record<string, Mark>>;
  /** When the whole text was marked: what has come since is new. */
  readonly whole: Pick<Mark, 'at' | 'revision'> | null;
}

export const NOTHING_CLEARED: Clearance = { marks: {}, whole: null };

/** How a provision reads against what was cleared. */
export interface SinceCleared {
  readonly provision: string;
  readonly label: string;
  readonly fate: 'same' | 'changed' | 'deleted' | 'new';
  /** The words that were cleared, and those of now; null where there are none. */
  readonly before: string | null;
  readonly now: string | null;
  readonly since: Pick<Mark, 'at' | 'revision'>;
}

/** Every provision of which something can be told, in the order of the text; what is gone stands last. */
export function sinceCleared({ marks, whole }: Clearance, state: DraftState): SinceCleared[] {
  const standing = standingInOrder(state);
  const told = standing.flatMap(({ id: provision, label }): SinceCleared[] => {
    const now = wordsOf(state, provision);
    const mark = marks[provision];
    if (mark) {
      const fate = mark.words === now ? 'same' : 'changed';
      return [{ provision, label, fate, before: mark.words, now, since: mark }];
    }
    return whole ? [{ provision, label, fate: 'new', before: null, now, since: whole }] : [];
  });
  const stands = new Set(standing.map(({ id }) => id));
  const gone = Object.entries(marks).filter(([provision]) => !stands.has(provision));
  return [
    ...told,
    ...gone.map(([provision, mark]): SinceCleared => {
      const { label, words: before } = mark;
      return { provision, label, fate: 'deleted', before, now: null, since: mark };
    }),
  ];
}

/** One provision marked as it reads now. */
export function withMark(
  { marks, whole }: Clearance,
  state: DraftState,
  provision: string,
  at: Instant,
): Clearance {
  return { marks: { ...marks, [provision]: markOf(state, provision, at) }, whole };
}

/** Without it the whole text is not marked any more. */
export function withoutMark({ marks }: Clearance, provision: string): Clearance {
  const left = Object.entries(marks).filter(([id]) => id !== provision);
  return { marks: Object.fromEntries(left), whole: null };
}

/** The whole text marked as it reads now. */
export function allMarked(state: DraftState, at: Instant): Clearance {
  const marks = standingInOrder(state).map(({ id }) => [id, markOf(state, id, at)] as const);
  return { marks: Object.fromEntries(marks), whole: { at, revision: state.revision } };
}

function markOf(state: DraftState, provision: string, at: Instant): Mark {
  const label = state.provisions[provision]?.label ?? '';
  return { words: wordsOf(state, provision), label, at, revision: state.revision };
}

/**
 * How many words have changed, by the edits that tracked changes show: of a change the longer of its
 * sides. None where only signs or blanks have.
 */
export function wordsChanged(before: string, now: string): number {
  const sides = { deleted: 0, added: 0 };
  let changed = 0;
  const end = (): void => {
    changed += Math.max(sides.deleted, sides.added);
    sides.deleted = sides.added = 0;
  };
  for (const { change, text } of trackedChanges(before, now)) {
    if (change === 'kept') end();
    else sides[change] += words(text).filter(isSaid).length;
  }
  end();
  return changed;
}

const isSaid = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);
