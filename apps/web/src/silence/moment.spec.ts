import { i18n, type Language } from '../platform/language';
import { momentInFull } from './moment';
import { silenceWords } from './words';

const inFull = (at: number, language: Language): string =>
  momentInFull(at, language, i18n.getFixedT(language, silenceWords.module) as never);
const SIX = Date.UTC(2026, 2, 26, 13);

describe('a deadline in words', () => {
  it.each([
    ['en', /^Thursday,? 26 March 2026, 18:00, Astana time/],
    ['ru', /^четверг, 26 марта 2026 г\., 18:00 по времени Астаны/],
  ] as const)('has its weekday, and Astana’s time first: %s', (language, words) => {
    expect(inFull(SIX, language)).toMatch(words);
  });

  it('is told to the second where it is no whole minute', () => {
    expect(inFull(SIX + 5_000, 'en')).toContain('18:00:05');
  });
});
