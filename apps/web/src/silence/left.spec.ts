import { i18n, type Language } from '../platform/language';
import { leftUntil, passedOf } from './left';
import { type SilenceWords, silenceWords } from './words';

const sayIn = (language: Language): SilenceWords =>
  i18n.getFixedT(language, silenceWords.module) as unknown as SilenceWords;
const [MINUTE, HOUR] = [60_000, 3_600_000];

describe('what is left until a deadline', () => {
  it.each([
    [76 * HOUR + 59 * MINUTE, '3 days 4 h', '3 дня 4 ч'],
    [25 * HOUR, '1 day 1 h', '1 день 1 ч'],
    [23 * HOUR + 5 * MINUTE, '23 h 5 min', '23 ч 5 мин'],
    [59 * MINUTE + 59_999, '59 min 59 s', '59 мин 59 с'],
    [999, '0 s', '0 с'],
    [-5, '0 s', '0 с'],
  ])('%d ms: %s', (span, english, russian) => {
    expect(leftUntil(span, sayIn('en'))).toBe(english);
    expect(leftUntil(span, sayIn('ru'))).toBe(russian);
  });
});

describe('how much of a round has passed', () => {
  const round = { startedAt: 10 * HOUR, until: 30 * HOUR };
  it.each([
    ['nothing at its beginning, and before', [10 * HOUR, 0], 0],
    ['a quarter', [15 * HOUR], 0.25],
    ['all of it at the deadline, and after', [30 * HOUR, 99 * HOUR], 1],
  ])('%s', (_, instants, passed) => {
    for (const now of instants) expect(passedOf(round, now)).toBe(passed);
  });
});
