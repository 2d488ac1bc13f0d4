import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import register from './register.json';

describe('the seed paper', () => {
  const paper = readFileSync(join(__dirname, register.file));

  it('is byte for byte the paper that the register describes', () => {
    expect(createHash('sha256').update(paper).digest('hex')).toBe(register.sha256);
  });

  it('says itself what its entry in the register says', () => {
    const text = paper.toString('utf8');
    for (const said of [register.symbol, register.title.en, '17-7/319emb', '18-2/307emb', '3.b']) {
      expect(text).toContain(said);
    }
  });
});
