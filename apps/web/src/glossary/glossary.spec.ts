import { readFileSync } from 'node:fs';
import { glossaryWords, type TermKey, TERMS } from './glossary-words';

/** Each row of docs/glossary.md: the English name, the Russian, the meaning. */
const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '));

describe('the words of the trade on the screen', () => {
  const { en, ru } = glossaryWords;

  it.each(Object.entries(TERMS))('%s is the glossary’s, in both languages', (key, name) => {
    const row = rows.find(([english]) => english === name);
    const term = key as TermKey;
    const inDocs = row && { name: row[1], means: plain(row[2] ?? '') };
    expect(inDocs).toEqual({ name: ru[term], means: plain(en[`${term}Means`]) });
    // What the room says to people, where the trade's word is the codebase's: “any objection?”.
    if (term !== 'ask') expect(en[term]).toBe(name);
  });

  it('says what every term means', () => {
    const means = Object.keys(en).filter((key) => key.endsWith('Means'));
    expect(means.sort()).toEqual(
      Object.keys(TERMS)
        .map((key) => `${key}Means`)
        .sort(),
    );
  });
});

/** As it is typeset here and there. */
const plain = (text: string): string => text.replaceAll('`', '').replaceAll("'", '’').trim();
