import { type Block, type Manuscript } from '@shanyrak/publishing';
import fc from 'fast-check';
import { readWord } from '../../../../test/support/word-reader';
import { manuscriptOf, manuscripts, saidIn, words } from '../../../../test/support/manuscripts';
import { wordSideBySide } from './side-by-side';

const provision = (mark: string, text: string): Block => ({
  ...{ block: 'provision', key: `OP${mark}`, kind: 'operative', depth: 0, label: mark, mark },
  runs: [words(text)],
});
const ENGLISH: readonly Block[] = [
  { block: 'title', runs: [words('Contact points')] },
  provision('1.', 'Decides'),
  provision('2.', 'Requests'),
];
const RUSSIAN: readonly Block[] = [
  { block: 'line', role: 'notice', runs: [words('Не приведено в соответствие.')] },
  { block: 'title', runs: [words('Контактные пункты')] },
  provision('1.', 'Постановляет'),
  provision('2.', 'Просит'),
];

const rowsOf = (xml: string): string[][] =>
  xml
    .split('<w:tr>')
    .slice(1)
    .map((row) =>
      row
        .split('<w:tc>')
        .slice(1)
        .map((cell) => [...cell.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join('')),
    );

describe('two languages side by side', () => {
  it('have provision beside provision, and what one alone has by itself', async () => {
    const file = await wordSideBySide(
      manuscriptOf(ENGLISH),
      manuscriptOf(RUSSIAN, { language: 'ru', body: 'Постоянный совет' }),
    );
    const { parts, paragraphs, footer } = await readWord(file);
    const rows = rowsOf(parts.get('word/document.xml')!);
    expect(rows.slice(1)).toEqual([
      ['', 'Не приведено в соответствие.'],
      ['Contact points', 'Контактные пункты'],
      ['Decides', 'Постановляет'],
      ['Requests', 'Просит'],
    ]);
    const counted = paragraphs.filter((one) => one.counted).map(({ mark }) => mark);
    expect(counted).toEqual(['1.', '1.', '2.', '2.']);
    expect(footer).toContain(' / ');
  });

  it('say each all that it says alone', async () => {
    await fc.assert(
      fc.asyncProperty(manuscripts, manuscripts, async (one, other) => {
        const { accepted } = await readWord(await wordSideBySide(one, other));
        const letters = (lines: readonly string[]): string[] => [...lines.join('')].sort();
        expect(letters(accepted)).toEqual(
          letters([...saidIn(one, 'accepted'), ...saidIn(other, 'accepted')]),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('are the same bytes whenever they are made', async () => {
    const made = async (): Promise<Buffer> =>
      Buffer.from(
        await wordSideBySide(
          manuscriptOf(ENGLISH),
          manuscriptOf(RUSSIAN, { language: 'ru' } satisfies Partial<Manuscript>),
        ),
      );
    expect((await made()).equals(await made())).toBe(true);
  });
});
