import { type Instant } from '@shanyrak/kernel';
import { useCouncilNow } from '../platform/clock';
import { type Language, useLanguage } from '../platform/language';
import { dayOf, minuteTime, ownMoment } from '../platform/times';
import { useJournalsWords } from './words';

/** Until when one may correct: Astana's time first, one's own beside it, and how long that still is. */
export function Deadline({ until }: { readonly until: Instant }) {
  const say = useJournalsWords();
  const language = useLanguage();
  const left = until - useCouncilNow(true);
  if (left <= 0) return <p role="status">{say('over')}</p>;
  const own = ownMoment(until, language);
  const when = whenOf(until, language);
  return (
    <p>
      <time dateTime={new Date(until).toISOString()}>
        {own === null
          ? say('correctionsUntil', when)
          : say('correctionsUntilOwn', { ...when, own })}
      </time>
      {' · '}
      <span role="timer">{say('left', { left: leftIn(left, say) })}</span>
    </p>
  );
}

/** A day and a time in Astana, as sentences take them. */
export const whenOf = (
  at: Instant,
  language: Language,
): { readonly day: string; readonly time: string } => ({
  day: dayOf(at, language),
  time: minuteTime(at, language),
});

function leftIn(span: number, say: ReturnType<typeof useJournalsWords>): string {
  const minutes = Math.ceil(span / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return say('days', { count: Math.floor(hours / 24) });
  if (hours > 0) return say('hours', { hours, minutes: minutes % 60 });
  return say('minutes', { minutes });
}
