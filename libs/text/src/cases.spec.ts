import { consolidateLine, rebaseLine } from './index';

const proposal = { id: 'a1', by: ['XAK'], text: 'b' };
const json = (value: unknown): string => JSON.stringify(value);

describe('a line of `text consolidate`', () => {
  it('is answered in the shape of the contract', () => {
    expect(
      consolidateLine(json({ base: 'to act', proposals: [{ ...proposal, text: null }] })),
    ).toEqual({
      segments: [
        {
          readings: [
            { text: 'to act', base: true, proposals: [] },
            { text: '', base: false, proposals: ['a1'] },
          ],
        },
      ],
      groups: [['a1']],
      plain: '[to act – delete: XAK]',
    });
    expect(consolidateLine(json({ base: '', proposals: [] }))).toEqual({
      segments: [],
      groups: [],
      plain: '',
    });
  });

  it.each([
    ['', 'the line is not JSON'],
    ['{"base": ', 'the line is not JSON'],
    ['['.repeat(100_000), 'the line is not JSON'],
    ['null', 'the case is not an object'],
    ['[]', 'the case is not an object'],
    [json({ proposals: [] }), '"base" is missing'],
    [json({ base: 1, proposals: [] }), '"base" is not a string'],
    [json({ base: '' }), '"proposals" is missing'],
    [json({ base: '', proposals: {} }), '"proposals" is not a list'],
    [json({ base: '', proposals: [7] }), '"proposals[0]" is not an object'],
    [json({ base: '', proposals: [{ ...proposal, id: 3 }] }), '"proposals[0].id" is not a string'],
    [json({ base: '', proposals: [{ id: 'a1', text: '' }] }), '"proposals[0].by" is missing'],
    [
      json({ base: '', proposals: [{ ...proposal, by: 'XAK' }] }),
      '"proposals[0].by" is not a list of strings',
    ],
    [json({ base: '', proposals: [{ id: 'a1', by: [] }] }), '"proposals[0].text" is missing'],
    [json({ base: '', proposals: [proposal, proposal] }), '"proposals[1].id" repeats "a1"'],
  ])('that cannot be read says why: %.40s', (line, error) => {
    expect(consolidateLine(line)).toEqual({ error });
  });
});

describe('a line of `text rebase`', () => {
  it('is answered in the shape of the contract', () => {
    expect(rebaseLine(json({ base: 'a b', adopted: 'A b', pending: 'a B' }))).toEqual({
      outcome: 'carried',
      text: 'A B',
    });
  });

  it.each([
    ['nonsense', 'the line is not JSON'],
    [json({ base: 'a', adopted: 'b' }), '"pending" is missing'],
    [json({ base: 'a', adopted: null, pending: 'b' }), '"adopted" is not a string'],
  ])('that cannot be read says why: %.40s', (line, error) => {
    expect(rebaseLine(line)).toEqual({ error });
  });
});
