import { globSync, readFileSync } from 'node:fs';
import { type Vocabulary, type Wording, type Words } from './platform/language';

/** Every file that gives a module its words. */
const FILES = globSync('apps/web/src/**/*.ts')
  .filter((file) => /= vocabulary\(/.test(readFileSync(file, 'utf8')))
  .sort();

const forms = (wording: Wording): Record<string, string> =>
  typeof wording === 'string' ? { '': wording } : { ...wording };
const blanksIn = (text: string): string[] =>
  // A place is told as a name and, where the language declines it, after a preposition (told.ts).
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => (name === 'to' ? 'label' : name!)).sort();

const vocabularies = FILES.flatMap((file) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const module = require(`../../../${file}`) as Record<string, unknown>;
  return Object.values(module).filter(
    (one): one is Vocabulary<Words> =>
      typeof one === 'object' && one !== null && 'module' in one && 'en' in one && 'ru' in one,
  );
});

describe('the words of the interface', () => {
  it('are found in every module', () => {
    expect(vocabularies.map(({ module }) => module).sort()).toEqual(
      expect.arrayContaining(['council', 'frame', 'problems', 'rooms']),
    );
    expect(vocabularies.length).toBeGreaterThanOrEqual(FILES.length);
  });

  it.each(vocabularies.map((one) => [one.module, one] as const))(
    '%s: the same blanks in both languages, every form of a count, and no word left empty',
    (_name, { en, ru }) => {
      expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
      for (const [key, wording] of Object.entries(en)) {
        const english = forms(wording);
        const russian = forms(ru[key]!);
        const all = [...Object.values(english), ...Object.values(russian)];
        expect([key, all.filter((text) => text.trim() === '')]).toEqual([key, []]);
        // A form for one thing alone need not say how many.
        const most = (of: Record<string, string>) => blanksIn(of['other'] ?? of['']!);
        expect([key, most(russian)]).toEqual([key, most(english)]);
        for (const text of all)
          expect([key, blanksIn(text).filter((blank) => !most(english).includes(blank))]).toEqual([
            key,
            [],
          ]);
        if (typeof wording !== 'string')
          expect([key, Object.keys(russian).sort()]).toEqual([
            key,
            ['few', 'many', 'one', 'other'],
          ]);
      }
    },
  );
});
