import { type Instant } from '@shanyrak/kernel';
import { useLanguage } from '../platform/language';
import { dayOf, minuteTime, ownMoment } from '../platform/times';
import { useMeetingsWords } from './words';

/** A day and a time: Astana first, one's own beside it where it differs (look.md). */
export function Moment({ at }: { readonly at: Instant }) {
  const say = useMeetingsWords();
  const language = useLanguage();
  const own = ownMoment(at, language);
  const when = { day: dayOf(at, language), time: minuteTime(at, language) };
  return (
    <time dateTime={new Date(at).toISOString()}>
      {own === null ? say('at', when) : say('atOwn', { ...when, own })}
    </time>
  );
}
