import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { dayInAstana } from '@shanyrak/council';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { minuteTime, monthInWords, weekdays } from '../platform/times';
import { addressOf } from './address';
import {
  byDay,
  type Day,
  type MeetingRow,
  type Month,
  monthAfter,
  monthOf,
  weeksOf,
} from './calendar';
import { useMeetingsWords } from './words';

interface MonthProps {
  readonly month: Month;
  readonly rows: readonly MeetingRow[];
  readonly onMonth: (month: Month) => void;
}

/** A month at a glance: weeks from Monday on, days as Astana counts them, today marked. */
export function MonthView({ month, rows, onMonth }: MonthProps) {
  const say = useMeetingsWords();
  const language = useLanguage();
  const days = byDay(rows);
  const today = dayInAstana(councilNow());
  const name = monthInWords(month, language);
  return (
    <section className="month" aria-label={say('month')}>
      <Group justify="space-between" gap="xs">
        <h2 aria-live="polite">{name}</h2>
        <Group gap="xs">
          <Turn label={say('monthBefore')} sign="←" onTurn={() => onMonth(monthAfter(month, -1))} />
          {month !== monthOf(councilNow()) && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onMonth(monthOf(councilNow()))}
            >
              {say('thisMonth')}
            </Button>
          )}
          <Turn label={say('monthAfter')} sign="→" onTurn={() => onMonth(monthAfter(month, 1))} />
        </Group>
      </Group>
      <table>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {weekdays(language).map(({ short, long }) => (
              <th key={long} scope="col">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  {...{ day, isToday: day === today, isOther: !day.startsWith(month) }}
                  meetings={days.get(day) ?? []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {![...days.keys()].some((day) => day.startsWith(month)) && (
        <p className="month-empty">{say('noneThisMonth')}</p>
      )}
    </section>
  );
}

interface TurnProps {
  readonly label: string;
  readonly sign: string;
  readonly onTurn: () => void;
}

function Turn({ label, sign, onTurn }: TurnProps) {
  return (
    <Button size="compact-sm" variant="default" aria-label={label} title={label} onClick={onTurn}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly isToday: boolean;
  /** Of the month before or after. */
  readonly isOther: boolean;
  readonly meetings: readonly MeetingRow[];
}

function DayCell({ day, isToday, isOther, meetings }: DayCellProps) {
  const say = useMeetingsWords();
  const language = useLanguage();
  return (
    <td data-today={isToday || undefined} data-other={isOther || undefined}>
      <time dateTime={day}>
        {Number(day.slice(8))}
        {isToday && <small> {say('today')}</small>}
      </time>
      {meetings.map(({ symbol, startsAt, status }) => (
        <Link key={symbol} to={addressOf(symbol)} data-status={status}>
          <b>{minuteTime(startsAt, language)}</b> <span className="in-month">{symbol}</span>{' '}
          <small className="in-month">{say(status)}</small>
        </Link>
      ))}
    </td>
  );
}
