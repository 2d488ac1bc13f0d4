import { dayInAstana, offsetOfAstana } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { astanaInstant } from '../meetings/calendar';

/**
 * The deadline of a round of silence, as the Chair chooses it: a day and a time in Astana (domain 4 (d),
 * practice 2.22). Weekends differ among Members, so that midweek around midday is proposed: then every
 * mission and every capital is at work. Anything else is warned of, and never refused.
 */
export interface ChosenTime {
  /** `2026-03-26`, in Astana. */
  readonly day: string;
  /** `18:00`, in Astana; finer where one writes seconds. */
  readonly time: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The hours of the day that are proposed, the first that is late enough before the others. */
const MIDDAY = [12, 13, 14, 15, 16] as const;
/** Tuesday to Thursday, as `weekdayInAstana` counts them. */
const MIDWEEK: readonly number[] = [2, 3, 4];
/** While the Chair looks at what was proposed, the least period passes on. */
const WHILE_ONE_LOOKS = 15 * MINUTE;

/** The first Tuesday, Wednesday or Thursday, around midday, at which silence of the least length can end. */
export function proposedTime(from: Instant, least: number): ChosenTime {
  const earliest = from + least + WHILE_ONE_LOOKS;
  for (let day = dayInAstana(earliest); ; day = dayInAstana(noonOf(day) + DAY)) {
    if (!MIDWEEK.includes(weekdayInAstana(noonOf(day)))) continue;
    const hour = MIDDAY.find((one) => noonOf(day) + (one - 12) * HOUR >= earliest);
    if (hour !== undefined) return { day, time: `${hour}:00` };
  }
}

/** The instant, and the local time that was chosen, which the core compares; null where it is none. */
export function deadlineOf({
  day,
  time,
}: ChosenTime): { readonly until: Instant; readonly local: string } | null {
  const clock = /^(?<minute>\d\d:\d\d)(?::(?<second>[0-5]\d))?$/.exec(time)?.groups;
  const minute = clock && astanaInstant(day, clock['minute']!);
  if (!clock || minute === null || minute === undefined) return null;
  const second = Number(clock['second'] ?? 0);
  const local = `${day}T${clock['minute']}${second > 0 ? `:${clock['second']}` : ''}`;
  return { until: minute + second * 1_000, local };
}

/** What is unusual about a deadline, and is said before it is sent; null where nothing is. */
export function unusual(until: Instant): 'weekend' | 'atNight' | 'edgeOfWeek' | null {
  const weekday = weekdayInAstana(until);
  const hour = new Date(until + offsetOfAstana(until)).getUTCHours();
  if (weekday === 0 || weekday === 6) return 'weekend';
  if (hour < 9 || hour > 18) return 'atNight';
  return MIDWEEK.includes(weekday) ? null : 'edgeOfWeek';
}

/** 0 is Sunday. */
const weekdayInAstana = (at: Instant): number => new Date(at + offsetOfAstana(at)).getUTCDay();

const noonOf = (day: string): Instant => astanaInstant(day, '12:00')!;
