import { type Instant } from '@shanyrak/kernel';
import { type Period, periodOf } from './astana';

/**
 * A date as precise as its source and no more (domain 6). Sources say "14 September 1999", "May
 * 2014", "in 2011", "present by 1999", "some time between 2014 and 2019", or nothing; the roster
 * keeps what they say, and this file decides what it means when somebody asks "was it a Member then?".
 *
 * The rule, for a *status*: nobody has a right before the source is sure of it.
 * - a day counts from its first instant in Astana, the day being the unit in which statuses are counted;
 * - a month or a year counts from its end, the latest at which the status can have begun;
 * - `by` a day counts from that day's first instant, by a month or a year from its end;
 * - `between` counts from the end of `before`, or from its first instant where that is a day;
 * - an `instant` counts from itself: a decision of a sitting council is dated to the second;
 * - `unknown` counts always: the status is a fact, and its beginning is older than the records.
 *
 * An end is read by the same rule, so that the end of one status and the beginning of the next, which
 * a source dates with the same words, are one instant.
 */
export type DatedPoint =
  | { readonly precision: 'day' | 'month' | 'year' | 'by'; readonly date: string }
  | {
      readonly precision: 'between';
      /** Not before this date begins … */
      readonly after: string;
      /** … and not after it ends. */
      readonly before: string;
    }
  | { readonly precision: 'instant'; readonly at: Instant }
  | { readonly precision: 'unknown' };

const DAY_FORM = 'yyyy-mm-dd'.length;

/** Throws on a date that does not exist: `readRoster` lets none in. */
function existing(date: string): Period {
  const period = periodOf(date);
  if (period === null) throw new RangeError(`There is no date "${date}".`);
  return period;
}

function surely(date: string): Instant {
  const { start, end } = existing(date);
  return date.length === DAY_FORM ? start : end;
}

/** The instant from which a status with this beginning counts; null where it counts always. */
export function countsFrom(point: DatedPoint): Instant | null {
  switch (point.precision) {
    case 'day':
    case 'month':
    case 'year':
    case 'by':
      return surely(point.date);
    case 'between':
      return surely(point.before);
    case 'instant':
      return point.at;
    case 'unknown':
      return null;
  }
}

/** The first instant at which it can have begun; null where the source sets no such bound. */
export function earliestOf(point: DatedPoint): Instant | null {
  switch (point.precision) {
    case 'day':
    case 'month':
    case 'year':
      return existing(point.date).start;
    case 'between':
      return existing(point.after).start;
    case 'instant':
      return point.at;
    case 'by':
    case 'unknown':
      return null;
  }
}

/** Whether what begins at this point has, for the question of a status, begun by this instant. */
export function beginsBy(point: DatedPoint, at: Instant): boolean {
  const from = countsFrom(point);
  return from === null || from <= at;
}

/** Whether what begins at this point may have begun by this instant: the rule for names, on which no right hangs. */
export function mayHaveBegunBy(point: DatedPoint, at: Instant): boolean {
  const earliest = earliestOf(point);
  return earliest === null || earliest <= at;
}
