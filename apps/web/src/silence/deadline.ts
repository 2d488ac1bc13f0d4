import {
  closuresBetween,
  datesOn,
  dayInAstana,
  type DeclaredDays,
  offsetOfAstana,
  type Settings,
} from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { astanaInstant } from '../meetings/calendar';

/**
 * The deadline of a round of silence, as the Chair chooses it: a day and a time in Astana (domain 4 (d),
 * practice 2.22). Weekends differ among Members, so that midweek around midday is proposed, on a day on
 * which the fewest missions are closed. Anything else is warned of, and never refused.
 */
export interface ChosenTime {
  /** `2026-03-26`, in Astana. */
  readonly day: string;
  /** `18:00`, in Astana; finer where one writes seconds. */
  readonly time: string;
}

/** What is known of who works when: of the Members, as they have declared it, and of the host country. */
export interface KnownDays {
  readonly members: Readonly<Record<string, DeclaredDays>>;
  readonly publicHolidays: Settings['publicHolidays'];
}
const NOTHING: KnownDays = { members: {}, publicHolidays: [] };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The hours of the day that are proposed, the first that is late enough before the others. */
const MIDDAY = [12, 13, 14, 15, 16] as const;
/** Tuesday to Thursday, as `weekdayInAstana` counts them. */
const MIDWEEK: readonly number[] = [2, 3, 4];
/** While the Chair looks at what was proposed, the least period passes on. */
const WHILE_ONE_LOOKS = 15 * MINUTE;

/** So long beyond the least period a better day is looked for. */
const TWO_WEEKS = 14 * DAY;

/**
 * A Tuesday, Wednesday or Thursday, around midday, at which silence of the least length can end: of
 * those of the next two weeks the first that is no public holiday, that leaves the fewest missions
 * without a working day, and on which the fewest are closed, in this order.
 */
export function proposedTime(
  from: Instant,
  least: number,
  known: KnownDays | null = null,
): ChosenTime {
  const times = midweekTimes(from + least + WHILE_ONE_LOOKS).map((time) => {
    const { until } = deadlineOf(time)!;
    return { time, troubles: troublesOf(from, until, known ?? NOTHING) };
  });
  return times.reduce((best, one) => (isLess(one.troubles, best.troubles) ? one : best)).time;
}

function midweekTimes(earliest: Instant): ChosenTime[] {
  const times: ChosenTime[] = [];
  for (
    let day = dayInAstana(earliest);
    noonOf(day) <= earliest + TWO_WEEKS;
    day = dayInAstana(noonOf(day) + DAY)
  ) {
    const hour = MIDDAY.find((one) => noonOf(day) + (one - 12) * HOUR >= earliest);
    if (hour !== undefined && MIDWEEK.includes(weekdayInAstana(noonOf(day))))
      times.push({ day, time: `${hour}:00` });
  }
  return times;
}

/** What speaks against a deadline, the gravest first. */
function troublesOf(from: Instant, until: Instant, known: KnownDays): readonly number[] {
  const missions = closuresBetween(known.members, 'mission', from, until);
  return [
    holidaysOn(until, known).length,
    missions.withoutWorkingDay.length,
    missions.closedAtEnd.length,
  ];
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((count, n) => count !== other[n]);
  return differs >= 0 && one[differs]! < other[differs]!;
}

export const holidaysOn = (at: Instant, { publicHolidays }: KnownDays) =>
  datesOn(publicHolidays, dayInAstana(at));

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

export const noonOf = (day: string): Instant => astanaInstant(day, '12:00')!;
