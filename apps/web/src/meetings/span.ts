import { type useMeetingWords } from './meeting-words';

/** A span of time in words, to the minute: 2 days, 3 h 20 min, 4 min. */
export function leftIn(span: number, say: ReturnType<typeof useMeetingWords>): string {
  const minutes = Math.max(0, Math.ceil(span / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return say('days', { count: Math.floor(hours / 24) });
  if (hours > 0) return say('hours', { hours, minutes: minutes % 60 });
  return say('minutes', { minutes });
}

/** As a clock of a speech shows it: 4:05. */
export function onClock(span: number): string {
  const seconds = Math.floor(Math.abs(span) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
