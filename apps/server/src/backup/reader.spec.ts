import * as fc from 'fast-check';
import { sealedExport } from '../../../../test/support/sealed-export';
import { linesIn } from '../cli/lines';
import { ExportReader, type Rows } from './reader';

/**
 * What is read of an export is what was written, or nothing: whichever byte is changed, wherever the
 * file is cut. (Each such file is also refused with the line in its words.)
 */
const ROWS = Array.from({ length: 25 }, (_, i) => [
  `{"notes":{"n":${i},"text":"Предлагаю ${i}\u2028 {}"}}`,
  ...(i % 5 === 4 ? [`{"marks_":{"n":${i}}}`] : []),
]).flat();
const HEADER = { release: '0.1.0', migrations: ['M1'], rows: { notes: 25, marks_: 5 } };
const TEXT = sealedExport(HEADER, ROWS, 7);
const BYTES = Buffer.from(TEXT);

async function read(bytes: Buffer): Promise<string[]> {
  async function* source(): AsyncGenerator<Buffer> {
    yield await Promise.resolve(bytes);
  }
  const reader = new ExportReader(linesIn(source()));
  await reader.header();
  const all: Rows[] = [];
  for await (const group of reader.rows()) all.push(group);
  return all.flatMap(({ table, rows }) => rows.map((row) => `{"${table}":${row}}`));
}

const refusal = (bytes: Buffer): Promise<string> =>
  read(bytes).then(
    () => 'read',
    (error: Error) => (error.name === 'BackupRefused' ? error.message : String(error.stack)),
  );
const linesOf = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);

describe('an export that is read', () => {
  it('gives back every row as it was written, with its lines', async () => {
    expect(await read(BYTES)).toEqual(ROWS);
    const reader = new ExportReader(linesIn([BYTES] as unknown as AsyncIterable<Buffer>));
    expect(await reader.header()).toEqual({ format: 1, ...HEADER });
    for await (const { table, rows, from, to } of reader.rows())
      expect(TEXT.split('\n').slice(from - 1, to)).toEqual(
        rows.map((row) => `{"${table}":${row}}`),
      );
  });

  it('is refused wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(BYTES.length - 2), async (length) => {
        const words = await refusal(BYTES.subarray(0, length));
        expect(words).toMatch(/\bline \d+/i);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused whichever bit of it is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(BYTES.length - 2), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(BYTES);
        changed[at]! ^= 1 << bit;
        expect(await refusal(changed)).toMatch(/\blines? \d+/i);
      }),
      { numRuns: 600 },
    );
  });

  it('names the lines between two marks that were changed', async () => {
    const lines = TEXT.split('\n');
    const at = lines.findIndex((line) => line.includes('"n":12'));
    const changed = linesOf(...lines.slice(0, -1).with(at, lines[at]!.replace('12', '13')));
    const marks = lines.flatMap((line, i) => (line.startsWith('{"mark"') ? [i + 1] : []));
    const to = marks.find((mark) => mark > at + 1)! - 1;
    const from = marks.findLast((mark) => mark < at + 1)! + 1;
    expect(await refusal(changed)).toMatch(new RegExp(`^Lines ${from} to ${to} or the mark`));
  });

  it.each([
    ['nothing', linesOf(), 'Line 1 is not the head'],
    ['something else', linesOf('{"base": "a"}'), 'Line 1 is not the head'],
    ['packed, under another name', Buffer.from([0x1f, 0x8b, 8, 0, 255]), 'Line 1 is not UTF-8'],
    [
      'a later format',
      Buffer.from(sealedExport({ ...HEADER, format: 2 }, ROWS)),
      'Line 1 names format 2; this release reads format 1. Import it with release 0.1.0',
    ],
    ['what goes on behind its end', Buffer.from(`${TEXT}{}\n`), `stands behind the last line`],
    ['another export behind it', Buffer.from(TEXT + TEXT), `stands behind the last line`],
    [
      'fewer rows than it tells of',
      Buffer.from(sealedExport({ ...HEADER, rows: { notes: 25, marks_: 6 } }, ROWS)),
      'Line 1 tells of 6 rows of marks_, and the file holds 5',
    ],
    ['a line that is no row', Buffer.from(sealedExport(HEADER, ['[]'])), 'Line 3 is no row'],
    [
      'no marks for very long',
      Buffer.from(sealedExport(HEADER, Array<string>(1_200).fill(ROWS[0]!), 1_200)),
      'Lines 3 to 1003 are not as they were written: a mark is missing',
    ],
  ])('is refused where it is %s', async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });
});
