import { type Instant } from '@shanyrak/kernel';
import { dayInAstana, offsetOfAstana, periodOf } from './roster';

/**
 * Working days are Monday to Friday in the host city (practice 2.14, 2.22). Public holidays are warned of
 * where a deadline is chosen and lengthen no period: which of them the council keeps is unsettled
 * (domain annex U.9). A delegation that learns of a deadline on Friday has as many
 * working days as one that learns of it on Monday.
 */
const DAY = 24 * 3_600_000;

/**
 * The instant at which so much working time (milliseconds) has passed since `at`: whole days are
 * counted as working days and end at the same time of day; what is shorter than a day simply passes.
 * A beginning on a Saturday or a Sunday counts from the Monday's first instant.
 */
export function workingTimeAfter(at: Instant, period: number): Instant {
  if (period < DAY) return at + period;
  let instant = isWorkingDay(at) ? at : nextDay(at);
  while (!isWorkingDay(instant)) instant = nextDay(instant);
  for (let left = Math.floor(period / DAY); left > 0;) {
    instant += DAY;
    if (isWorkingDay(instant)) left -= 1;
  }
  return instant + (period % DAY);
}

function isWorkingDay(at: Instant): boolean {
  const day = new Date(at + offsetOfAstana(at)).getUTCDay();
  return day !== 0 && day !== 6;
}

function nextDay(at: Instant): Instant {
  return periodOf(dayInAstana(at))!.end;
}
