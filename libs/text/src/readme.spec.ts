/** The example of the README prints what the README says, so that it cannot go stale. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as text from './index';

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(README)?.[1] ?? '';

describe('the README', () => {
  it('shows what its example prints', () => {
    const printed: string[] = [];
    const console = { log: (line: string) => printed.push(line) };
    const example = block('ts').replace(/^import .*\n/, '');
    runInNewContext(example, { ...text, console });
    expect(`${printed.join('\n')}\n`).toBe(block('text'));
  });

  it('names only what the library offers', () => {
    const table = README.slice(README.indexOf('## What it offers'), README.indexOf('## Limits'));
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const names = rows.flatMap((row) => row.split('|')[1]?.match(/\w+/g) ?? []);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(Object.keys(text)).toContain(name);
  });
});
