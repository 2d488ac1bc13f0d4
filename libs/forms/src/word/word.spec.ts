import { type Block, type Manuscript, type ProvisionBlock } from '@shanyrak/publishing';
import fc from 'fast-check';
import { readWord, type WordRead } from '../../../../test/support/word-reader';
import {
  CHANGES,
  manuscriptOf,
  manuscripts,
  saidIn,
  trackedIn,
  words,
} from '../../../../test/support/manuscripts';
import { wordForm } from './word';

const read = async (manuscript: Manuscript): Promise<WordRead> =>
  readWord(await wordForm(manuscript));

/** Each makes and reads a whole file. */
const RUNS = 30;

const operative = (mark: string, more: Partial<ProvisionBlock> = {}): ProvisionBlock => ({
  ...{ block: 'provision', key: mark, kind: 'operative', depth: 0, label: mark, mark },
  ...{ runs: [words(`Words of ${mark}`)] },
  ...more,
});
const part = (mark: string, depth = 1): ProvisionBlock =>
  operative(mark, { kind: 'subparagraph', depth });

describe('a Word file', () => {
  it('says what the manuscript says with all changes accepted and with all rejected, and whose each is', async () => {
    await fc.assert(
      fc.asyncProperty(manuscripts, async (manuscript) => {
        const { accepted, rejected, changes } = await read(manuscript);
        expect(accepted).toEqual(saidIn(manuscript, 'accepted'));
        expect(rejected).toEqual(saidIn(manuscript, 'rejected'));
        const tracked: Record<string, string> = {};
        for (const { kind, author, date, text } of changes) {
          const key = `${kind} ${author} ${date}`;
          if (text !== '') tracked[key] = (tracked[key] ?? '') + text;
        }
        expect(tracked).toEqual(trackedIn(manuscript));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the reasons of a change once, by its author at its instant, where it is first met', async () => {
    await fc.assert(
      fc.asyncProperty(manuscripts, async (manuscript) => {
        const { comments, changes } = await read(manuscript);
        const met = Object.values(CHANGES).filter(
          ({ author, comment }) =>
            comment !== null && changes.some((change) => change.author === author),
        );
        const key = (one: { readonly author: string }): string => one.author;
        expect(comments.map(key).sort()).toEqual(met.map(key).sort());
        for (const comment of comments) {
          const change = met.find(({ author }) => author === comment.author)!;
          expect(comment).toMatchObject({ date: change.at, text: change.comment });
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same bytes whenever it is made', async () => {
    await fc.assert(
      fc.asyncProperty(manuscripts, async (manuscript) => {
        const copy = JSON.parse(JSON.stringify(manuscript)) as Manuscript;
        const [one, other] = [await wordForm(manuscript), await wordForm(copy)];
        expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('has the marks of the manuscript, whether Word counts them or they are written out', async () => {
    await fc.assert(
      fc.asyncProperty(manuscripts, async (manuscript) => {
        const marks = (blocks: readonly Block[]): string[] =>
          blocks.flatMap((one) => {
            if (one.block === 'section') return marks(one.blocks);
            return one.block === 'provision' && one.mark !== '' ? [one.mark] : [];
          });
        const { paragraphs } = await read(manuscript);
        const found = paragraphs.map(({ mark }) => mark.replace(/[\t ]$/, ''));
        expect(found.filter((mark) => mark !== '' && mark !== '–')).toEqual(
          marks(manuscript.blocks),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('anchors a comment at all words that a change has side by side', async () => {
    const runs = [
      words('Members '),
      { run: 'deleted', change: 'a-1', words: [words('should')] },
      { run: 'inserted', change: 'a-1', words: [words('shall')] },
      words(' meet '),
      { run: 'inserted', change: 'a-1', words: [words('often')] },
    ] as const;
    const { comments } = await read(manuscriptOf([{ block: 'title', runs }]));
    expect(comments).toEqual([
      {
        ...{ author: 'Akrenia', initials: 'A', date: '2026-11-05T09:30:00Z' },
        ...{ text: 'The word “shall” binds.\nSupported by Belvara.', on: 'shouldshall' },
      },
    ]);
  });

  it('holds a text that fifteen hundred amendments would change', async () => {
    const count = 1_500;
    const ids = Array.from({ length: count }, (_, at) => `${at}.1`);
    const changes = Object.fromEntries(
      ids.map((id, at) => [
        id,
        {
          author: `Delegation ${(at % 28) + 1}`,
          at: new Date(Date.UTC(2026, 10, 5, 9, 0, at)).toISOString().replace('.000Z', 'Z'),
          comment: at % 2 === 0 ? `Reason ${at}` : null,
          amendments: [id],
        },
      ]),
    );
    const blocks = ids.map((id, at) =>
      operative(`${at + 1}.`, {
        runs: [
          words('Member States '),
          { run: 'deleted', change: id, words: [words(`should ${at}`)] },
          { run: 'inserted', change: id, words: [words(`shall ${at}`)] },
          words(' designate contact points without delay;'),
        ],
      }),
    );
    const file = await read(manuscriptOf(blocks, { changes }));
    const said = (kind: string, word: string) =>
      ids.map((id, at) => {
        const { author, at: date } = changes[id]!;
        return { kind, author, date, text: `${word} ${at}` };
      });
    const found = file.changes.map(({ kind, author, date, text }) => ({
      kind,
      author,
      date,
      text,
    }));
    expect(found.filter(({ kind }) => kind === 'deleted')).toEqual(said('deleted', 'should'));
    expect(found.filter(({ kind }) => kind === 'inserted')).toEqual(said('inserted', 'shall'));
    expect(file.comments).toHaveLength(count / 2);
  });

  it('puts a deletion of words that another brings in inside that insertion', async () => {
    const runs = [
      { run: 'inserted', change: 'a-1', words: [words('at ')] },
      { run: 'deleted', change: 'b-1', broughtInBy: 'a-1', words: [words('the very ')] },
      { run: 'inserted', change: 'a-1', words: [words('latest')] },
    ] as const;
    const { paragraphs } = await read(manuscriptOf([{ block: 'title', runs }]));
    expect(
      paragraphs
        .find(({ style }) => style === 'Title')!
        .runs.filter(({ text }) => text !== '')
        .map(({ text, inserted, deleted }) => [text, inserted?.author, deleted?.author]),
    ).toEqual([
      ['at ', 'Akrenia', undefined],
      ['the very ', 'Akrenia', 'Belvara'],
      ['latest', 'Akrenia', undefined],
    ]);
  });
});

describe('the numbering of a Word file', () => {
  /** The marks of the provisions, those that Word counts with a sign. */
  const counted = async (...blocks: readonly Block[]): Promise<string[]> =>
    (await read(manuscriptOf(blocks))).paragraphs
      .filter(({ mark }) => mark !== '')
      .map(({ mark, counted: byWord }) => (byWord ? `#${mark}` : mark.trimEnd()));

  it('is Word’s own where the marks are what Word would count', async () => {
    const preambular = (mark: string) => operative(mark, { kind: 'preambular' });
    expect(
      await counted(
        ...[preambular('PP1'), preambular('PP2'), operative('1.'), part('(a)'), part('(b)')],
        ...[part('(i)', 2), part('(ii)', 2), part('(c)'), operative('2.'), part('(a)')],
        ...[operative('Annex 1', { kind: 'annex' }), operative('3.')],
      ),
    ).toEqual(
      ['PP1', 'PP2', '1.', '(a)', '(b)', '(i)', '(ii)', '(c)', '2.', '(a)', 'Annex 1', '3.'].map(
        (mark) => `#${mark}`,
      ),
    );
  });

  it('is written out where it is not, and counted again where Word comes to the same', async () => {
    expect(
      await counted(
        operative('1.'),
        operative('1 bis.'),
        part('(a)'),
        operative('2.'),
        part('(b)'),
      ),
    ).toEqual(['#1.', '1 bis.', '#(a)', '#2.', '(b)']);
    expect(await counted(operative('2.'), operative('3.'))).toEqual(['2.', '3.']);
    expect(await counted(operative('0 bis.'), part('(a)'))).toEqual(['0 bis.', '(a)']);
  });

  it('is never Word’s own for what may come or go, since it would renumber all that follows', async () => {
    expect(
      await counted(
        ...[operative('1.'), operative('1 bis.', { comes: 'a-1' }), operative('2.')],
        ...[operative('3.', { goes: 'b-1' }), operative('4.')],
      ),
    ).toEqual(['#1.', '1 bis.', '#2.', '3.', '4.']);
  });

  it('counts letters as Word does, which has bb behind aa', async () => {
    const all = [...'abcdefghijklmnopqrstuvwxyz', 'aa', 'ab'].map((letter) => part(`(${letter})`));
    const found = await counted(operative('1.'), ...all);
    expect(found.slice(-3)).toEqual(['#(z)', '#(aa)', '(ab)']);
  });
});

describe('the dress of a Word file', () => {
  it('has a style by name for every paragraph, and the symbol and the revision on every page', async () => {
    const { paragraphs, header, footer, parts } = await read(
      manuscriptOf([
        { block: 'line', role: 'notice', runs: [words('Not agreed.')] },
        { block: 'title', runs: [words('Contact points')] },
        operative('1.'),
        part('(a)'),
        { block: 'line', role: 'adopted', runs: [words('Adopted.')] },
      ]),
    );
    expect(paragraphs.map(({ style }) => style)).toEqual([
      ...['Speaker', 'Fact', 'Fact', 'Notice', 'Title', 'Operative', 'Part1', 'Adopted'],
    ]);
    expect(header).toBe('PC.DD/7/26\nRev.2');
    expect(footer).toMatch(/^Page .* of /);
    expect(parts.get('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/);
    expect(parts.get('word/styles.xml')).toContain('Times New Roman');
  });

  it('was made on the day of the document, whenever it was made', async () => {
    const core = (await read(manuscriptOf([]))).parts.get('docProps/core.xml')!;
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(Array(2).fill('2026-11-05T00:00:00Z'));
  });

  it('says in which language words are where it is another than the document’s', async () => {
    const { paragraphs, parts } = await read(
      manuscriptOf(
        [
          operative('1.', {
            lang: 'en',
            runs: [words('Decides '), words('решает', { lang: 'ru' })],
          }),
        ],
        { language: 'ru' },
      ),
    );
    const runs = paragraphs.at(-1)!.runs.map(({ text, language }) => [text, language]);
    expect(runs).toEqual([
      ['Decides ', 'en-GB'],
      ['решает', null],
    ]);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="ru-RU"');
  });

  it('sets letters that run from right to left as a run of their own', async () => {
    const said = 'Statement by عبد الله بن سالم, of ישראל כהן';
    const lines = (
      await read(
        manuscriptOf([
          { block: 'line', role: 'author', runs: [words(said)] },
          { block: 'line', role: 'paragraph', lang: 'ar', runs: [words('بيان.')] },
        ]),
      )
    ).paragraphs.slice(-2);
    expect(
      lines[0]!.runs.map(({ text, rightToLeft, language }) => [text, rightToLeft, language]),
    ).toEqual([
      ['Statement by ', false, null],
      ['عبد الله بن سالم', true, 'ar-SA'],
      [', of ', false, null],
      ['ישראל כהן', true, 'he-IL'],
    ]);
    expect(lines.map(({ bidirectional }) => bidirectional)).toEqual([false, true]);
  });
});

describe('a manuscript that no Word file can hold', () => {
  it('is refused, and it is said why', async () => {
    const bell = manuscriptOf([operative('1.', { runs: [words('ring\u0007')] })]);
    await expect(wordForm(bell)).rejects.toThrow(
      'PC.DD/7/26 holds U+0007, which XML cannot hold, at blocks.0.runs.0.text.',
    );
    const half = manuscriptOf([], { name: 'half a pair \ud83d' });
    await expect(wordForm(half)).rejects.toThrow('U+D83D, which XML cannot hold, at name.');
    const unknown = manuscriptOf([operative('1.', { comes: 'nobody' })]);
    await expect(wordForm(unknown)).rejects.toThrow(
      'PC.DD/7/26 names the change nobody, of which nothing is said.',
    );
  });
});
