/**
 * The corpus of test/corpus: every case reads as the reviewers saw it and obeys the laws of design 4,
 * also those that a case need not mention: order of arrival, identical wishes, the way back.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Proposal, type Rebase, type RollingText, consolidate, rebase } from './index';

interface CorpusCase {
  about: string;
  language: string;
  level: string;
  base: string;
  proposals: Proposal[];
  plain: string;
  groups: string[][];
  /** What becomes of a pending proposal when another is adopted, by their ids. */
  rebases?: { adopted: string; pending: string; fate: Rebase }[];
}

const FOLDER = join(__dirname, '../../../test/corpus');
const FEWEST_CASES = 66;
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort((one, other) => parseInt(one, 10) - parseInt(other, 10));
const read = (name: string): CorpusCase =>
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as CorpusCase;

/** The text when this proposal's readings are chosen, the base's where it has none. */
function chosen({ segments }: RollingText, id?: string): string {
  return segments
    .map((one) => {
      if ('text' in one) return one.text;
      const own = one.readings.find((reading) => reading.proposals.includes(id ?? ''));
      return (own ?? one.readings[0])?.text;
    })
    .join('');
}

/** The proposals as they might have arrived: backwards, and beginning with each of them. */
function arrivals(proposals: readonly Proposal[]): Proposal[][] {
  const turned = proposals.map((_, at) => [...proposals.slice(at), ...proposals.slice(0, at)]);
  return [...turned, [...proposals].reverse()];
}

/** The text that stands once the pending proposal's fate has been followed. */
function settled(fate: Rebase, adopted: string): string | null {
  if (fate.outcome === 'conflict') return null;
  return fate.outcome === 'carried' ? fate.text : adopted;
}

/** Whether two proposals meet in a bracket, merely touch, or stand apart. */
function distance(base: string, pair: Proposal[]): 'meet' | 'touch' | 'apart' {
  const { segments, groups } = consolidate({ base, proposals: pair });
  if (groups.some((ids) => ids.length > 1)) return 'meet';
  const touching = segments.some((one, at) => {
    const before = segments[at - 1];
    return 'readings' in one && before !== undefined && 'readings' in before;
  });
  return touching ? 'touch' : 'apart';
}

describe('the corpus', () => {
  it('is there, numbered without a gap', () => {
    expect(files.length).toBeGreaterThanOrEqual(FEWEST_CASES);
    files.forEach((name, at) => {
      const number = String(at + 1).padStart(2, '0');
      expect(name).toMatch(new RegExp(`^${number}-[a-z-]+\\.json$`));
    });
  });

  it('is listed by language and by level in its README', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const listed = new Map<string, string>();
    for (const [, key = '', numbers = ''] of readme.matchAll(/^\| `(\w+)` \|.*\| ([\d ]+) \|$/gm)) {
      listed.set(key, numbers);
    }
    const found = new Map<string, string>();
    for (const name of files) {
      const { language, level } = read(name);
      for (const key of [language, level]) {
        found.set(key, [found.get(key), name.split('-')[0]].filter(Boolean).join(' '));
      }
    }
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(found));
  });
});

describe.each(files)('%s', (name) => {
  const { about, base, proposals, plain, groups, rebases = [] } = read(name);
  const rolling = consolidate({ base, proposals });
  const textOf = (id: string): string => {
    const found = proposals.find((one) => one.id === id);
    if (!found) throw new Error(`${name} has no proposal ${id}`);
    return found.text ?? '';
  };

  it('reads as agreed by eye', () => {
    expect(about).toMatch(/\.$/);
    expect(rolling.plain).toBe(plain);
    expect(rolling.groups).toEqual(groups);
  });

  it('gives back the base, and each proposal', () => {
    expect(chosen(rolling)).toBe(base);
    for (const { id, text } of proposals) expect(chosen(rolling, id)).toBe(text ?? '');
  });

  it('is the same in whatever order the proposals arrived', () => {
    for (const arrival of arrivals(proposals)) {
      expect(consolidate({ base, proposals: arrival })).toEqual(rolling);
    }
  });

  it('joins whoever wants the same', () => {
    for (const one of proposals) {
      const echo = { ...one, id: `${one.id}+` };
      const { segments } = consolidate({ base, proposals: [...proposals, echo] });
      const without = segments.map((segment) => {
        if ('text' in segment) return segment;
        const readings = segment.readings.map((reading) => {
          expect(reading.proposals.includes(echo.id)).toBe(reading.proposals.includes(one.id));
          return { ...reading, proposals: reading.proposals.filter((id) => id !== echo.id) };
        });
        return { readings };
      });
      expect(without).toEqual(rolling.segments);
    }
  });

  const everyPair = proposals.flatMap((ours) => proposals.map((theirs) => [ours, theirs] as const));

  it('lets any two be adopted in either order, and what stands apart be undone', () => {
    for (const [ours, theirs] of everyPair) {
      const [adopted, pending] = [ours.text ?? '', theirs.text ?? ''];
      const fate = rebase({ base, adopted, pending });
      const other = rebase({ base, adopted: pending, pending: adopted });
      expect(settled(other, pending)).toBe(settled(fate, adopted));
      const near = distance(base, [ours, { ...theirs, id: `${theirs.id}+` }]);
      if (fate.outcome === 'conflict') expect(near).toBe('meet');
      if (fate.outcome !== 'carried' || near === 'meet') continue;
      const back = settled(rebase({ base: adopted, adopted: base, pending: fate.text }), base);
      if (near === 'apart') expect(back).toBe(pending);
      else expect([pending, null]).toContain(back);
    }
  });

  const pairs = rebases.map((one) => [one.adopted, one.pending, one.fate] as const);
  if (pairs.length === 0) return;

  it.each(pairs)('when %s is adopted and %s is pending: as agreed by eye', (...pair) => {
    const [ours, theirs, fate] = pair;
    const [adopted, pending] = [textOf(ours), textOf(theirs)];
    expect(rebase({ base, adopted, pending })).toEqual(fate);
  });
});
