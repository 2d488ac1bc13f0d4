import { readFileSync, writeFileSync } from 'node:fs';
import { accessDocument } from '../support/access-document';

const PAGE = 'docs/access.md';

it('docs/access.md says what the table of access says', () => {
  const text = accessDocument();
  if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, text);
  expect(readFileSync(PAGE, 'utf8')).toBe(text);
});
