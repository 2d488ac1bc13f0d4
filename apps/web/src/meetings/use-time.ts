import { type Instant } from '@shanyrak/kernel';
import { type MeetingState } from '@shanyrak/meeting';
import { useLanguage } from '../platform/language';
import { minuteTime, timeOn } from '../platform/times';

/**
 * The time of what happened in a meeting. Of one that was entered from paper the day is told where it
 * is not the meeting's own: it may be a slip.
 */
export function useTimeIn({ onPaper, startsAt }: Pick<MeetingState, 'onPaper' | 'startsAt'>) {
  const language = useLanguage();
  return (at: Instant): string =>
    onPaper ? timeOn(startsAt, at, language) : minuteTime(at, language);
}
