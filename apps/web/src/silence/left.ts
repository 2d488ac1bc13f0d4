import { type Instant } from '@shanyrak/kernel';
import { type SilenceWords } from './words';

const SECOND = 1_000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What is left until a deadline, as people count it: days and hours while there are days, then hours
 * and minutes, and to the second in the last hour. Never more than there is.
 */
export function leftUntil(span: number, say: SilenceWords): string {
  const all = Math.max(0, Math.floor(span / SECOND));
  const [days, hours] = [Math.floor(all / DAY), Math.floor((all % DAY) / HOUR)];
  const [minutes, seconds] = [Math.floor((all % HOUR) / MINUTE), all % MINUTE];
  if (days > 0) return say('daysHours', { days: say('days', { count: days }), hours });
  if (hours > 0) return say('hoursMinutes', { hours, minutes });
  return minutes > 0 ? say('minutesSeconds', { minutes, seconds }) : say('seconds', { seconds });
}

/** How much of a round has passed, from 0 at its beginning to 1 at its deadline. */
export function passedOf(
  { startedAt, until }: { readonly startedAt: Instant; readonly until: Instant },
  now: Instant,
): number {
  if (until <= startedAt) return 1;
  return Math.min(1, Math.max(0, (now - startedAt) / (until - startedAt)));
}
