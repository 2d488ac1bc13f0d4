import { type Instant } from '@shanyrak/kernel';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type Spoken } from './letter';

/**
 * A person's calendar as other programs read it. Calendars are foreign clouds (practice rule 15): an
 * entry says that there is a deadline or a meeting, and when, never of what.
 */
export interface Entry {
  readonly stream: string;
  readonly kind: 'deadline' | 'meeting';
  readonly at: Instant;
  readonly cancelled: boolean;
  /** When it was last changed. */
  readonly changedAt: Instant;
  /** Rises with each change. */
  readonly seq: number;
}

const WORDS = {
  en: {
    name: 'Shanyrak',
    deadline: 'Deadline in Shanyrak',
    meeting: 'Meeting in Shanyrak',
    more: 'What it is about stands in Shanyrak.',
  },
  ru: {
    name: 'Шанырак',
    deadline: 'Срок в Шаныраке',
    meeting: 'Заседание в Шаныраке',
    more: 'О чём идёт речь, сказано в Шаныраке.',
  },
} as const;

const HOUR = 3_600;
/** Before a deadline: a day, and two hours. */
const ALARMS = [24 * HOUR, 2 * HOUR];
/** How long a calendar shows a meeting, whose end nobody knows, in milliseconds. */
const MEETING_LASTS = 2 * HOUR * 1000;
/** How often calendars are asked to look again. */
const AGAIN = HOUR;

/**
 * The text of an .ics file, the same for the same entries. `site`: where the council is reached; an entry
 * leads nowhere where nobody has said that.
 */
export function calendarOf(
  entries: readonly Entry[],
  language: Spoken,
  site: Pick<URL, 'origin' | 'hostname'> | null,
): string {
  const words = WORDS[language];
  const calendar = ical({
    name: words.name,
    prodId: { company: 'Shanyrak', product: 'calendar', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN,
  });
  for (const entry of entries) {
    const { stream, kind, at, cancelled, changedAt, seq } = entry;
    const event = calendar.createEvent({
      id: `${kind}-${stream.replace(':', '-')}@${site?.hostname ?? 'shanyrak'}`,
      start: new Date(at),
      ...(kind === 'meeting' && { end: new Date(at + MEETING_LASTS) }),
      ...{ stamp: new Date(changedAt), lastModified: new Date(changedAt), sequence: seq },
      summary: words[kind],
      description: words.more,
      ...(site && { url: `${site.origin}/inbox` }),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (kind === 'deadline')
      for (const trigger of ALARMS)
        event.createAlarm({ type: ICalAlarmType.display, trigger, description: words.deadline });
  }
  return calendar.toString();
}
