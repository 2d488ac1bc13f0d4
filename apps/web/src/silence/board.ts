import { type DraftSummary } from '@shanyrak/protocol';
import { type Instant } from '@shanyrak/kernel';
import { type DraftRow } from '../drafts/groups';

/** A draft with the latest round of silence on it. */
export type OnBoard = DraftSummary & { readonly silence: NonNullable<DraftSummary['silence']> };

export interface Board {
  /** The soonest deadline first. */
  readonly running: readonly OnBoard[];
  /** The latest first. */
  readonly ended: readonly OnBoard[];
}

/** How long a round that has ended stands on the board. */
const LATELY = 14 * 24 * 3_600_000;

/** What is under silence now, and what was lately. */
export function boardOf(rows: readonly DraftRow[], now: Instant): Board {
  const all = rows.filter(isOnBoard);
  const runs = ({ silence }: OnBoard): boolean => silence.status === 'RUNNING';
  return {
    running: all
      .filter(runs)
      .sort((a, b) => a.silence.until - b.silence.until || (a.id < b.id ? -1 : 1)),
    ended: all
      .filter((row) => !runs(row) && endOf(row) >= now - LATELY)
      .sort((a, b) => endOf(b) - endOf(a) || (a.id < b.id ? -1 : 1)),
  };
}

/** Rounds that were listed by an earlier release do not say it: then when their draft last changed. */
const endOf = ({ silence, at }: OnBoard): Instant => silence.endedAt ?? at;

const isOnBoard = (row: DraftRow): row is OnBoard =>
  'silence' in row && row.silence !== null && row.kind === 'draft';

/** What has passed of a round: before the deadline, until the adoption, or when that is due already. */
export function phaseOf(
  { until, due }: Pick<OnBoard['silence'], 'until' | 'due'>,
  now: Instant,
): 'runs' | 'grace' | 'due' {
  if (now < until) return 'runs';
  return now < due ? 'grace' : 'due';
}
