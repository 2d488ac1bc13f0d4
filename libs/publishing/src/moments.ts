import { offsetOfAstana } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { dateInWords, type PageLanguage, WORDS } from './words';

/** A day and a time of day in the host city. */
export interface Moment {
  readonly date: string;
  /** `10:00` */
  readonly time: string;
}

/** An instant as the clocks of the host city showed it, to the minute. */
export function momentOf(at: Instant): Moment {
  const { date, time } = deadlineOf(at);
  return { date, time: time.slice(0, 5) };
}

/** A deadline, which is exact: to the second where it is on no whole minute. */
export function deadlineOf(at: Instant): Moment {
  return shown(at + offsetOfAstana(at));
}

/** The same as the clocks of everybody show it. */
export const utcOf = (at: Instant): Moment => shown(at);

function shown(at: Instant): Moment {
  const clock = new Date(at).toISOString();
  const time = clock.slice(11, 19);
  return { date: clock.slice(0, 10), time: time.endsWith(':00') ? time.slice(0, 5) : time };
}

/** As it stands after “until”: Thursday 26 March 2026, 18:00 Astana time. */
export function untilInWords({ date, time }: Moment, language: PageLanguage): string {
  const { weekdays, until } = WORDS[language];
  const weekday = weekdays[new Date(`${date}T00:00Z`).getUTCDay()]!;
  return until(weekday, dateInWords(date, language), time);
}
