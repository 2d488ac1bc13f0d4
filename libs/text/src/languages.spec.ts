import { compareLanguages } from './index';

describe('two languages side by side', () => {
  it('tell what is missing, behind, aligned and extra, in text order', () => {
    const original = ['title', 'pp1', 'op1', 'op2'].map((id) => ({ id }));
    const translation = [
      { id: 'note' },
      { id: 'title' },
      { id: 'op1', behind: true },
      { id: 'old1' },
      { id: 'old2' },
      { id: 'op2', behind: false },
    ];
    expect(compareLanguages(original, translation)).toEqual([
      { id: 'note', state: 'extra' },
      { id: 'title', state: 'aligned' },
      { id: 'pp1', state: 'missing' },
      { id: 'op1', state: 'behind' },
      { id: 'old1', state: 'extra' },
      { id: 'old2', state: 'extra' },
      { id: 'op2', state: 'aligned' },
    ]);
  });

  it('follow the original where the translation has another order', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    expect(compareLanguages([a, b], [b, { id: 'x' }, a]).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'x',
    ]);
    expect(compareLanguages([], [])).toEqual([]);
  });
});
