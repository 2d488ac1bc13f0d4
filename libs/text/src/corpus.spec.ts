/** The corpus of test/corpus: every case reads as the reviewers saw it, and obeys the laws. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Proposal, type Rebase, consolidate, rebase } from './index';

interface CorpusCase {
  about: string;
  base: string;
  proposals: Proposal[];
  plain: string;
  groups: string[][];
  /** What becomes of a pending proposal when another is adopted, by their ids. */
  rebases?: { adopted: string; pending: string; fate: Rebase }[];
}

const FOLDER = join(__dirname, '../../../test/corpus');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string): CorpusCase =>
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as CorpusCase;

describe('the corpus', () => {
  it('is there', () => expect(files.length).toBeGreaterThanOrEqual(16));

  it.each(files)('%s', (name) => {
    const { base, proposals, plain, groups, rebases = [] } = read(name);
    const rolling = consolidate({ base, proposals });
    expect(rolling.plain).toBe(plain);
    expect(rolling.groups).toEqual(groups);
    const chosen = (id?: string): string =>
      rolling.segments
        .map((one) => {
          if ('text' in one) return one.text;
          const own = one.readings.find((reading) => reading.proposals.includes(id ?? ''));
          return (own ?? one.readings[0])?.text;
        })
        .join('');
    expect(chosen()).toBe(base);
    for (const { id, text } of proposals) expect(chosen(id)).toBe(text ?? '');
    const textOf = (id: string): string => proposals.find((one) => one.id === id)?.text ?? '';
    for (const { adopted, pending, fate } of rebases) {
      expect(rebase({ base, adopted: textOf(adopted), pending: textOf(pending) })).toEqual(fate);
    }
  });
});
