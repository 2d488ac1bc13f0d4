import { type Instant } from '@shanyrak/kernel';
import { useLanguage, type Language } from '../platform/language';
import { clockTime, dayOf, minuteTime, ownMoment } from '../platform/times';
import { type SilenceWords, useSilenceWords } from './words';

/** Thursday 26 March 2026, 18:00, Astana time; one's own beside it where it differs. */
export function momentInFull(at: Instant, language: Language, say: SilenceWords): string {
  const own = ownMoment(at, language);
  const time = at % 60_000 === 0 ? minuteTime(at, language) : clockTime(at, language);
  const when = { day: dayOf(at, language), time };
  return own === null ? say('moment', when) : say('momentOwn', { ...when, own });
}

export function useMomentInFull(): (at: Instant) => string {
  const say = useSilenceWords();
  const language = useLanguage();
  return (at) => momentInFull(at, language, say);
}
