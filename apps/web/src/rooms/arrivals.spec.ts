import { type RollingProvision } from '@shanyrak/draft';
import { arrivedIn, type Side, waitingOn } from './arrivals';

/** What has come while one looked away, told from two readings of one text. */
const row = (provision: string, words: string): RollingProvision => ({
  ...{ provision, of: provision, place: 'standing', kind: 'operative', depth: 0, label: provision },
  ...{ status: 'OPEN', pending: false, behind: false, amendments: [], moves: [], beneath: [] },
  rolling: { segments: [{ text: words }] } as unknown as RollingProvision['rolling'],
});
const [first, second, third] = [row('a', 'shall meet'), row('b', 'shall report'), row('c', 'ends')];

describe('what came while one looked away', () => {
  it('is a row that reads otherwise, or was not there', () => {
    const now = [first, row('new', 'notes'), row('b', 'should report'), third];
    expect(arrivedIn([first, second, third], now)).toEqual(['new', 'b']);
  });

  it('is told also where only who stands behind a reading has changed', () => {
    const by = { id: '1', sponsor: 'XAK', by: ['XAK'], supportedBy: ['XBE'] };
    const supported = { ...second, amendments: [by] } as unknown as RollingProvision;
    expect(arrivedIn([first, second], [first, supported])).toEqual(['b']);
  });

  it('is not a row that was made anew and reads the same, nor one that has gone', () => {
    expect(arrivedIn([first, second, third], [first, { ...second }])).toEqual([]);
  });

  it('waits at its edge in the order of the text', () => {
    const sides = new Map<string, Side>([
      ...([
        ['c', 'below'],
        ['b', 'below'],
      ] as const),
      ...([
        ['a', 'above'],
        ['gone', 'below'],
      ] as const),
    ]);
    expect(waitingOn('below', [first, second, third], sides)).toEqual(['b', 'c']);
    expect(waitingOn('above', [first, second, third], sides)).toEqual(['a']);
  });
});
