import { isKnownLanguage, languageIn } from './languages';

describe('a language', () => {
  it.each(['en', 'ru', 'kk', 'km', 'prs', 'fa-AF', 'zh-Hant', 'uz-Cyrl-UZ', 'es-419'])(
    'is known: %s',
    (tag) => {
      expect(isKnownLanguage(tag)).toBe(true);
      // The machine that shows it knows a name for it as well.
      const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
      expect([tag, names.of(tag) !== undefined]).toEqual([tag, true]);
    },
  );

  it.each(['', 'zz', 'xx', 'xx-nonsense', 'en-nonsense', 'EN', 'en_GB', 'zh-hant', 'en-', 'tlh'])(
    'is none: “%s”',
    (tag) => expect(isKnownLanguage(tag)).toBe(false),
  );

  it('is the same in every script and country', () => {
    expect(['zh-Hant', 'fa-AF', 'ru'].map(languageIn)).toEqual(['zh', 'fa', 'ru']);
  });
});

it('every language of two letters that has a name is known, and no other', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.filter(isKnownLanguage);
  expect(known.filter((code) => names.of(code) === undefined)).toEqual([]);
  expect(known.length).toBeGreaterThan(180);
});
