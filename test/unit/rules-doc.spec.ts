import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `docs/rules.md` is what a reader trusts to find a rule, its source and its proof (house 6). These
 * tests hold it to that: nothing named there may be missing, and nothing that must stand there.
 */
const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Row {
  readonly rule: string;
  readonly source: string;
  readonly file: string;
  readonly spec: string;
  readonly title: string;
}

const rows: Row[] = read('docs/rules.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Rule'))
  .map((line) => {
    const [rule = '', source = '', file = '', proof = ''] = line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim());
    const [spec = '', title = ''] = proof.split(' › ');
    return { rule, source, file: file.replaceAll('`', ''), spec: spec.replaceAll('`', ''), title };
  });

/** The titles of the tests in a spec, as they are written. */
function titlesIn(spec: string): string[] {
  const found = read(spec).matchAll(
    /\b(?:it|test)(?:\.each\([\s\S]*?\]\s*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g,
  );
  return [...found].map((match) => match[2]!.replace(/\\(.)/g, '$1'));
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path));
}

describe('docs/rules.md', () => {
  it('says of every rule its source, its file and its test, and all of them exist', () => {
    expect(rows.length).toBeGreaterThan(50);
    for (const { rule, source, file, spec, title } of rows) {
      expect([rule, source]).not.toContain('');
      expect([rule, file, existsSync(join(root, file))]).toEqual([rule, file, true]);
      expect([rule, spec, existsSync(join(root, spec))]).toEqual([rule, spec, true]);
      expect(titlesIn(spec)).toContain(title);
    }
  });

  it('has a row for every invariant of the core, proved by a test that bears its name', () => {
    const held = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 20, 22, 23];
    for (const number of held) {
      const name = new RegExp(`\\bI${number}\\b`);
      const proofs = rows.filter(({ rule, title }) => name.test(rule) && name.test(title));
      expect([`I${number}`, proofs.length > 0]).toEqual([`I${number}`, true]);
    }
  });

  it('leaves no refusal of the core unproved: some spec expects each by its name', () => {
    const files = ['libs/draft/src', 'libs/meeting/src'].flatMap(sourcesUnder);
    const specs = files.filter((path) => path.endsWith('.spec.ts')).map(read);
    const refusals = files
      .filter((path) => !path.endsWith('.spec.ts'))
      .flatMap((path) => [...read(path).matchAll(/refuse\(\s*'([\w.]+)'/g)])
      .map((match) => match[1]!);
    expect(new Set(refusals).size).toBeGreaterThan(50);
    const unproved = [...new Set(refusals)].filter(
      (rule) => !specs.some((spec) => spec.includes(`'${rule}'`)),
    );
    expect(unproved).toEqual([]);
  });
});
