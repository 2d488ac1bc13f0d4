/** Words moved inside a provision are one wish: nobody else may share half of it. */
import { rebase } from './index';

const base = 'The Secretariat annually presents a full written report to the Council.';

const fates = (adopted: string, pending: string, from = base): string[] => [
  rebase({ base: from, adopted, pending }).outcome,
  rebase({ base: from, adopted: pending, pending: adopted }).outcome,
];

const moved = 'The Secretariat presents annually a full written report to the Council.';

describe('words moved inside a provision', () => {
  it.each([
    [
      'to two places',
      'The Secretariat presents a full written report annually to the Council.',
      'conflict',
    ],
    [
      'against a deletion',
      'The Secretariat presents a full written report to the Council.',
      'conflict',
    ],
    [
      'against a larger deletion',
      'The Secretariat a full written report to the Council.',
      'conflict',
    ],
    ['to the same place', moved, 'satisfied'],
    [
      'apart from another change',
      'The Secretariat annually presents a full written report to the Chair.',
      'carried',
    ],
  ])('%s', (_, other, outcome) => {
    expect(fates(moved, other)).toEqual([outcome, outcome]);
  });

  it('are known among others, once they are three', () => {
    const from = 'Parties shall in good faith always act on this.';
    const along = 'Parties shall always act on this, and in good faith.';
    const without = 'Parties shall always act on this.';
    expect(fates(along, without, from)).toEqual(['conflict', 'conflict']);
  });

  it('are not told from a single character of a script without blanks', () => {
    const han = '各国的代表团应当尽快提交报告。';
    const without = '各国代表团应当尽快提交报告。';
    expect(fates(without, '各国代表团应当尽快提交完整的报告。', han)).not.toContain('conflict');
  });
});
