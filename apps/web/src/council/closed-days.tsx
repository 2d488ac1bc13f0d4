import {
  type ClosedDates,
  type ClosedDays,
  dayInAstana,
  notOver,
  recurs,
  WORKPLACES,
} from '@shanyrak/council';
import { type DelegationDays } from '@shanyrak/protocol';
import { dayInWords } from '../decisions/dates';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { dayAndMonth, weekdays } from '../platform/times';
import { useDaysWords } from './days-words';

/** What a delegation has declared of its mission and its capital, without the dates that are over. */
export function DaysDeclared({ days }: { readonly days: DelegationDays }) {
  const say = useDaysWords();
  const inWords = useDaysInWords();
  return (
    <dl className="council-days">
      {WORKPLACES.map((workplace) => (
        <div key={workplace}>
          <dt>{say(workplace)}</dt>
          <dd>{inWords(days[workplace])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Monday first, as weeks are read at the table. */
export const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 0];

function useDaysInWords(): (days: ClosedDays | null) => string {
  const say = useDaysWords();
  const language = useLanguage();
  const datesInWords = useDatesInWords();
  return (days) => {
    if (!days) return say('notDeclared');
    const names = weekdays(language);
    const weekly = WEEK.flatMap((one, n) => (days.weekdays.includes(one) ? [names[n]!.long] : []));
    const dates = notOver(days, dayInAstana(councilNow())).dates.map(datesInWords);
    const all = [...(weekly.length > 0 ? [weekly.join(', ')] : []), ...dates];
    return all.length > 0 ? all.join('; ') : say('noneToCome');
  };
}

/** 21 March to 23 March, each year (Nauryz). */
export function useDatesInWords(): (dates: ClosedDates) => string {
  const say = useDaysWords();
  const language = useLanguage();
  return ({ from, to, label }) => {
    const yearly = recurs({ from });
    const inWords = (day: string): string =>
      yearly
        ? dayAndMonth(Date.parse(`2024-${day}T12:00:00+05:00`), language)
        : dayInWords(day, language);
    const range =
      from === to ? inWords(from) : say('range', { from: inWords(from), to: inWords(to) });
    const dates = yearly ? say('yearly', { dates: range }) : range;
    return label === null ? dates : say('labelled', { dates, label });
  };
}
