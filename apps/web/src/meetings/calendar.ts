import { dayInAstana, DEFAULT_SETTINGS, offsetOfAstana, periodOf } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { formatSymbol, parseSymbol } from '@shanyrak/meeting';
import { type MeetingSummary, type ObservedMeeting } from '@shanyrak/protocol';

/** The calendar of a body, by the days of the host city: weeks begin on Monday (domain 1.6). */

/** A meeting in the calendar, as this reader may have it. */
export type MeetingRow = MeetingSummary | ObservedMeeting;

/** `2026-03`. */
export type Month = string;
/** `2026-03-26`. */
export type Day = string;

export const monthOf = (at: Instant): Month => dayInAstana(at).slice(0, 7);

const DAY = 24 * 3_600_000;
const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`);
const dayAt = (noon: number): Day => new Date(noon).toISOString().slice(0, 10);

/** So many months later. */
export function monthAfter(month: Month, months: number): Month {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number! - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The weeks that a month touches, Monday first, whole. */
export function weeksOf(month: Month): readonly (readonly Day[])[] {
  const first = noonOf(`${month}-01`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const last = noonOf(`${monthAfter(month, 1)}-01`) - DAY;
  const weeks: Day[][] = [];
  for (let noon = monday; noon <= last; noon += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, n) => dayAt(noon + n * DAY)));
  return weeks;
}

/** Day → its meetings, in the order in which they begin. */
export function byDay(rows: readonly MeetingRow[]): ReadonlyMap<Day, readonly MeetingRow[]> {
  const days = new Map<Day, MeetingRow[]>();
  for (const row of inTime(rows)) {
    const day = dayInAstana(row.startsAt);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return days;
}

const inTime = (rows: readonly MeetingRow[]): readonly MeetingRow[] =>
  [...rows].sort((a, b) => a.startsAt - b.startsAt || (a.symbol < b.symbol ? -1 : 1));

const IN_SESSION: readonly MeetingRow['status'][] = ['OPEN', 'SUSPENDED'];
const TO_COME: readonly MeetingRow['status'][] = [...IN_SESSION, 'CONVENED'];

export interface CalendarParts {
  /** What sits now, else what is convened next. */
  readonly next: MeetingRow | null;
  readonly toCome: readonly MeetingRow[];
  /** Asked for by a Member, and not convened. */
  readonly asked: readonly MeetingRow[];
  /** Closed, cancelled; the latest first. */
  readonly past: readonly MeetingRow[];
}

/** The list beside the month: what comes next stands first. */
export function inParts(rows: readonly MeetingRow[]): CalendarParts {
  const all = inTime(rows);
  const coming = all.filter(({ status }) => TO_COME.includes(status));
  const sitting = coming.find(({ status }) => IN_SESSION.includes(status));
  const next = sitting ?? coming[0] ?? null;
  return {
    next,
    toCome: coming.filter((one) => one !== next),
    asked: all.filter(({ status }) => status === 'REQUESTED' || status === 'DECLINED'),
    past: all.filter(({ status }) => status === 'CLOSED' || status === 'CANCELLED').reverse(),
  };
}

/** The symbol that nobody has used yet, for the next meeting of a body in a year: `PC/2026-XV`. */
export function nextSymbol(
  rows: readonly Pick<MeetingRow, 'symbol'>[],
  year: number,
  body: string = DEFAULT_SETTINGS.prefix,
): string {
  const used = rows
    .map(({ symbol }) => parseSymbol(symbol))
    .filter((one) => one?.body === body && one.year === year)
    .map((one) => one!.ordinal);
  return formatSymbol({ body, year, ordinal: Math.max(0, ...used) + 1 });
}

/** The instant at which Astana's clock shows this; null where that is no day or no time. */
export function astanaInstant(day: Day, time: string): Instant | null {
  const begins = periodOf(day)?.start;
  const clock = /^(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)$/.exec(time)?.groups;
  if (begins === undefined || day.length < 10 || !clock) return null;
  return begins + (Number(clock['hour']) * 60 + Number(clock['minute'])) * 60_000;
}

/** What Astana's calendar and clock show: `2026-03-26`, `10:00`. */
export function partsOf(at: Instant): { readonly day: Day; readonly time: string } {
  const shown = new Date(at + offsetOfAstana(at)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}
