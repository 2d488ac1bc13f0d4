import { inOrder, moved } from './package-order';

const named = (...ids: readonly string[]) => ids.map((id) => ({ id }));

describe('the order of a package', () => {
  it('is that of the documents, until the Chair has moved one', () => {
    expect(inOrder(named('a', 'b', 'c'), [])).toEqual(named('a', 'b', 'c'));
    expect(inOrder(named('a', 'b', 'c'), ['b', 'a'])).toEqual(named('b', 'a', 'c'));
  });

  it('forgets what stands under the item no longer', () => {
    expect(inOrder(named('a', 'c'), ['b', 'c', 'a'])).toEqual(named('c', 'a'));
  });

  it.each([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, ['a', 'b', 'c']],
    ['c', 1, ['a', 'b', 'c']],
    ['x', 1, ['a', 'b', 'c']],
  ] as const)('%s by %i', (id, by, order) => {
    expect(moved(['a', 'b', 'c'], id, by)).toEqual(order);
  });
});
