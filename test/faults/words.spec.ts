import { consolidate, rebase, trackedChanges } from '@shanyrak/text';
import { Logger } from '@nestjs/common';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AT_ONCE, weightOf, Words, type WordsOptions } from '../../apps/server/src/words';

/**
 * Heavy words are worked on in threads of the built server. Whatever becomes of a thread, the answer
 * comes, and it is the one that would have been computed here.
 */
Logger.overrideLogger(false);

const LIGHT = 'Member States shall designate a representative;';
const HEAVY = LIGHT.repeat(60);
const threes = (base: string) => ({
  base,
  adopted: base.replace('shall', 'should'),
  pending: base.replace(/;$/, ', without delay;'),
});

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'words-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that answers whatever it is asked by doing this. */
function threadThat(does: string): string {
  const script = join(folder, `${does.replace(/\W/g, '')}.js`);
  const workerpool = JSON.stringify(resolve('node_modules/workerpool'));
  writeFileSync(script, `require(${workerpool}).worker({ rebase: () => { ${does} } });`);
  return script;
}

async function withWords<T>(
  work: (words: Words) => Promise<T>,
  options: Partial<WordsOptions> = {},
): Promise<T> {
  const words = new Words(options);
  try {
    return await work(words);
  } finally {
    await words.onApplicationShutdown();
    expect(words.hasThreads).toBe(false);
  }
}

describe('the work on words', () => {
  it('goes to a thread by its length alone, and the thread starts with the first', () =>
    withWords(async (words) => {
      expect(weightOf('rebase', threes(LIGHT))).toBeLessThan(AT_ONCE);
      expect(await words.rebase(threes(LIGHT))).toEqual(rebase(threes(LIGHT)));
      expect(words.hasThreads).toBe(false);
      expect(weightOf('rebase', threes(HEAVY))).toBeGreaterThan(AT_ONCE);
      expect(await words.rebase(threes(HEAVY))).toEqual(rebase(threes(HEAVY)));
      expect(words.hasThreads).toBe(true);
    }));

  it('answers in a thread what it would answer here', () =>
    withWords(async (words) => {
      const { base, adopted, pending } = threes(HEAVY);
      const proposals = [
        { id: 'a', by: ['XAA'], text: adopted },
        { id: 'b', by: ['XBB'], text: pending },
        { id: 'c', by: ['XCC'], text: null },
      ];
      expect(await words.consolidate({ base, proposals })).toEqual(
        consolidate({ base, proposals }),
      );
      expect(await words.track({ before: base, after: adopted })).toEqual(
        trackedChanges(base, adopted),
      );
      expect(words.hasThreads).toBe(true);
    }));

  it.each([
    ['dies', 'process.exit(1)'],
    ['hangs', 'for (;;);'],
    ['fails', 'throw new Error("no")'],
  ])('is done here when the thread %s', (_, does) =>
    withWords(
      async (words) => {
        const asked = Array.from({ length: 3 }, () => words.rebase(threes(HEAVY)));
        const answer = rebase(threes(HEAVY));
        expect(await Promise.all(asked)).toEqual([answer, answer, answer]);
      },
      { script: threadThat(does), patience: 200 },
    ),
  );

  it('is done here without threads, and where the server is not built', async () => {
    for (const options of [{ threads: 0 }, { script: null }])
      await withWords(async (words) => {
        expect(await words.rebase(threes(HEAVY))).toEqual(rebase(threes(HEAVY)));
        expect(words.hasThreads).toBe(false);
      }, options);
  });

  it('is finished here when the end comes meanwhile', async () => {
    const words = new Words({ script: threadThat('for (;;);'), patience: 60_000 });
    const asked = [words.rebase(threes(HEAVY)), words.rebase(threes(HEAVY))];
    await words.onApplicationShutdown();
    const answer = rebase(threes(HEAVY));
    expect(await Promise.all(asked)).toEqual([answer, answer]);
    expect(words.hasThreads).toBe(false);
  });
});
