import { type Closures, datesOn, type Settings } from '@shanyrak/council';
import { useLanguage } from '../platform/language';
import { dayOf, weekdayOf } from '../platform/times';
import { noonOf } from './deadline';
import { useSilenceWords } from './words';

interface DaysStripProps extends Pick<Closures, 'days'> {
  readonly publicHolidays: Settings['publicHolidays'];
  /** Of how many missions something is known: what the height of a bar is measured by. */
  readonly declared: number;
}

/** From now until the deadline, day by day: how many missions are closed. The last is the deadline's. */
export function DaysStrip({ days, publicHolidays, declared }: DaysStripProps) {
  const say = useSilenceWords();
  const language = useLanguage();
  return (
    <ol className="days-strip" aria-label={say('dayByDay')}>
      {days.map(({ day, closed: { length: count } }) => {
        const noon = noonOf(day);
        const [holiday] = datesOn(publicHolidays, day);
        const heard = say('closedOnDay', { day: dayOf(noon, language), count });
        return (
          <li key={day} {...(holiday && { 'data-holiday': true })}>
            <span className="visually-hidden">
              {heard}
              {holiday && ` ${say('holiday', { name: holiday.label?.[language] ?? '' })}`}
            </span>
            <span aria-hidden className="days-bar">
              <i style={{ height: `${(100 * count) / Math.max(1, declared)}%` }} />
              <b>{count > 0 && count}</b>
            </span>
            <span aria-hidden>{weekdayOf(noon, language)}</span>
            <span aria-hidden>{Number(day.slice(8))}</span>
          </li>
        );
      })}
    </ol>
  );
}
