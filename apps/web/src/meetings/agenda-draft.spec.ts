import { added, carriedFrom, leftOver, moved, numbered, plannedFrom } from './agenda-draft';
import { adopted } from './meeting.support';

const labels = (items: readonly { readonly label: string }[]): readonly string[] =>
  items.map(({ label }) => label);
const three = ['a', 'b', 'c'].reduce<ReturnType<typeof added>>((all, key) => added(all, key), []);

describe('an agenda that is drawn up', () => {
  test('items are numbered as they come, and lettered beneath', () => {
    const beneath = added(added(three, 'd', { beneath: true }), 'e', { beneath: true });
    expect(labels(beneath)).toEqual(['1', '2', '3', '3.a', '3.b']);
    expect(labels(added(beneath, 'f'))).toEqual(['1', '2', '3', '3.a', '3.b', '4']);
    expect(labels(added([], 'a', { beneath: true }))).toEqual(['1']);
  });

  test('what an author numbered by hand stays, and nothing takes a number twice', () => {
    const byHand = three.map((one) => (one.key === 'a' ? { ...one, label: '4' } : one));
    expect(labels(added(byHand, 'd'))).toEqual(['4', '2', '3', '5']);
    expect(labels(numbered(byHand))).toEqual(['1', '2', '3']);
  });

  test('an item moves one place at a time, and not over either end', () => {
    const keys = (items: typeof three): string => items.map(({ key }) => key).join('');
    expect(keys(moved(three, 'b', -1))).toBe('bac');
    expect(keys(moved(three, 'b', 1))).toBe('acb');
    expect(moved(three, 'a', -1)).toBe(three);
    expect(moved(three, 'c', 1)).toBe(three);
    expect(moved(three, 'nowhere', 1)).toBe(three);
  });

  test('what is sent names the items that were there, and no language that says nothing', () => {
    const [first, second] = plannedFrom({
      version: 1,
      items: added([{ ...three[0]!, id: 'i.1', title: { en: ' Report ', ru: '' } }], 'b', {
        title: { en: 'Plan', ru: 'План' },
      }),
    });
    expect(first).toMatchObject({ id: 'i.1', label: '1', title: { en: 'Report' }, annotation: {} });
    expect(first!.title).toEqual({ en: 'Report' });
    expect(second).not.toHaveProperty('id');
    expect(second!.title).toEqual({ en: 'Plan', ru: 'План' });
  });

  test('what an earlier meeting left can be carried over: not taken up, or adjourned to this one or to none', () => {
    const earlier = adopted();
    const [done, waits, toThis, toAnother] = earlier.agenda.order;
    const items = {
      ...earlier.items,
      [done!]: { ...earlier.items[done!]!, status: 'CONCLUDED' as const },
      [toThis!]: {
        ...earlier.items[toThis!]!,
        ...{ status: 'ADJOURNED' as const, adjournedTo: 'PC/2026-XV' },
      },
      [toAnother!]: {
        ...earlier.items[toAnother!]!,
        ...{ status: 'ADJOURNED' as const, adjournedTo: 'PC/2026-XX' },
      },
    };
    const left = leftOver({ ...earlier, items }, 'PC/2026-XV');
    expect(left.map(({ id }) => id)).toEqual([waits, toThis]);
    const over = added([], 'k', carriedFrom(left[0]!, earlier.symbol))[0]!;
    expect(over).toMatchObject({ id: null, label: '1', carriedFrom: earlier.symbol });
  });
});
