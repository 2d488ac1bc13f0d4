import { type Instant, type Refusal } from '@shanyrak/kernel';
import { dayInAstana, periodOf } from './roster';
import { refuse } from './rules';

/**
 * The days on which a delegation does not work, as it declares them itself, of its mission in Astana
 * and of its capital apart (practice 2.22, domain 4 (d)): days of the week, and dates. Weekends differ
 * among Members (Friday and Saturday, Saturday and Sunday, Friday alone, Thursday and Friday), and
 * nobody else knows its feasts. They are a courtesy to those who choose a deadline: they warn, block
 * nothing and give no right. What is not declared is not known, and never assumed.
 *
 * A day is a calendar day by its date. A mission's are those of Astana. A capital's are its own, and
 * are held against the day of the same date in Astana: in which zone a capital lies is not known here.
 */
export const WORKPLACES = ['mission', 'capital'] as const;
export type Workplace = (typeof WORKPLACES)[number];

/** A day `2026-03-21`, or one of each year, `03-21`; from the first to the last, both closed. */
export interface ClosedDates<Label = string> {
  readonly from: string;
  readonly to: string;
  /** What the day is, in the delegation's own words. */
  readonly label: Label | null;
}

export interface ClosedDays {
  /** 0 is Sunday, 6 is Saturday. */
  readonly weekdays: readonly number[];
  readonly dates: readonly ClosedDates[];
}

/** Null: not declared. */
export type DeclaredDays = Readonly<Record<Workplace, ClosedDays | null>>;

export const MOST_CLOSED_DATES = 60;
/** How many days stand between the first and the last of a range, both counted. */
export const LONGEST_RANGE = 31;
export const LONGEST_LABEL = 60;

const DAY = 24 * 3_600_000;
/** Has a 29th of February, which recurs too. */
const LEAP_YEAR = '2024-';
const SEEN = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Neither seen nor a blank nor one of the joiners with which some scripts are written. */
const UNSEEN = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/u;

/** Whether days can be declared so. In the order of the code. */
export function unsoundDays({ weekdays, dates }: ClosedDays): Refusal | null {
  const known = weekdays.every((one) => Number.isInteger(one) && one >= 0 && one <= 6);
  if (!known || new Set(weekdays).size < weekdays.length)
    return refuse('closedDays.weekday', { weekdays: weekdays.map(String) });
  if (weekdays.length === 7) return refuse('closedDays.wholeWeek', {});
  if (dates.length > MOST_CLOSED_DATES)
    return refuse('closedDays.tooMany', { limit: MOST_CLOSED_DATES });
  return dates.map(unsoundDates).find((refusal) => refusal !== null) ?? null;
}

function unsoundDates({ from, to, label }: ClosedDates): Refusal | null {
  for (const date of [from, to])
    if (!isDate(date)) return refuse('closedDays.date', { date: date.slice(0, 20) });
  if (from.length !== to.length) return refuse('closedDays.mixed', { from, to });
  if (to < from) return refuse('closedDays.backwards', { from, to });
  if (daysFrom(inSomeYear(from), inSomeYear(to)) > LONGEST_RANGE)
    return refuse('closedDays.tooLong', { from, to, limit: LONGEST_RANGE });
  return label === null || isLegible(label, LONGEST_LABEL)
    ? null
    : refuse('closedDays.label', { limit: LONGEST_LABEL });
}

/** Whether words can be seen, all of them, and are no longer than so many characters. */
export const isLegible = (words: string, longest: number): boolean =>
  [...words].length <= longest && SEEN.test(words) && !UNSEEN.test(words);

export const recurs = ({ from }: Pick<ClosedDates, 'from'>): boolean => from.length === 5;

const inSomeYear = (date: string): string => (date.length === 5 ? LEAP_YEAR + date : date);
const isDate = (date: string): boolean =>
  (date.length === 5 || date.length === 10) &&
  inSomeYear(date).length === 10 &&
  periodOf(inSomeYear(date)) !== null;

/** Days in their order, the same for the same days however they were given; null where none is named. */
export function inOrder({ weekdays, dates }: ClosedDays): ClosedDays | null {
  if (weekdays.length === 0 && dates.length === 0) return null;
  return {
    weekdays: weekdays.toSorted((a, b) => a - b),
    dates: dates
      .map(({ from, to, label }) => ({ from, to, label }))
      .toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1)),
  };
}

/** Without the dates that are over on a day. */
export const notOver = ({ weekdays, dates }: ClosedDays, day: string): ClosedDays => ({
  weekdays,
  dates: dates.filter((one) => recurs(one) || one.to >= day),
});

/** The dates that hold on a day, `2026-03-21`. */
export const datesOn = <Label>(
  dates: readonly ClosedDates<Label>[],
  day: string,
): readonly ClosedDates<Label>[] =>
  dates.filter((one) => {
    const date = recurs(one) ? day.slice(5) : day;
    return one.from <= date && date <= one.to;
  });

export const isClosedOn = ({ weekdays, dates }: ClosedDays, day: string): boolean =>
  weekdays.includes(weekdayOf(day)) || datesOn(dates, day).length > 0;

/** Of whom nothing is known is in none of these but `undeclared`. */
export interface Closures {
  /** Every day that the period touches, and the delegations that are closed on it. */
  readonly days: readonly { readonly day: string; readonly closed: readonly string[] }[];
  readonly closedAtEnd: readonly string[];
  /** Delegation → on how many of the days that lie wholly within the period it works. */
  readonly working: Readonly<Record<string, number>>;
  readonly withoutWorkingDay: readonly string[];
  readonly undeclared: readonly string[];
}

/** So many days are looked at one by one; a deadline that lies farther ahead is nobody's trouble. */
const LONGEST_PERIOD = 366;

/**
 * Who is closed when, at one of their two workplaces, from an instant until another. The day on which
 * the period begins and the one on which it ends lie partly outside, and count for no working day:
 * whoever learns in the evening, or must answer by noon, has had no day for it.
 */
export function closuresBetween(
  declared: Readonly<Record<string, DeclaredDays>>,
  workplace: Workplace,
  from: Instant,
  until: Instant,
): Closures {
  const codes = Object.keys(declared);
  const known = codes.flatMap((code) => {
    const own = declared[code]![workplace];
    return own ? [{ code, own }] : [];
  });
  const closedOn = (day: string): string[] =>
    known.flatMap(({ code, own }) => (isClosedOn(own, day) ? [code] : []));
  const days = daysBetween(from, until).map((day) => ({ day, closed: closedOn(day) }));
  const whole = days.filter(({ day }) => {
    const { start, end } = periodOf(day)!;
    return start >= from && end <= until;
  });
  const working = Object.fromEntries(
    known.map(({ code }) => [code, whole.filter(({ closed }) => !closed.includes(code)).length]),
  );
  return {
    ...{ days, working },
    closedAtEnd: closedOn(dayInAstana(until)),
    withoutWorkingDay: known.flatMap(({ code }) => (working[code] === 0 ? [code] : [])),
    undeclared: codes.filter((code) => declared[code]![workplace] === null),
  };
}

/** The days in Astana that a period touches, in order. */
function daysBetween(from: Instant, until: Instant): string[] {
  const [first, last] = [dayInAstana(from), dayInAstana(until)];
  const count = Math.min(daysFrom(first, last), LONGEST_PERIOD);
  return Array.from({ length: Math.max(0, count) }, (_, n) =>
    new Date(midnight(first) + n * DAY).toISOString().slice(0, 10),
  );
}

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const daysFrom = (first: string, last: string): number =>
  (midnight(last) - midnight(first)) / DAY + 1;
const weekdayOf = (day: string): number => new Date(midnight(day)).getUTCDay();
