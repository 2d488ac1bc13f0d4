import { agendaDigest } from './digest';
import { itemsInOrder } from './order-of-business';
import { type Item } from './state';
import { atWork, concludes, convened, wishes, head, CHAIR } from './table.support';

/** What an agenda takes as settled, by its digest (design 3). */
describe('the digest of an agenda', () => {
  const { agenda, items } = convened().meeting();
  const [first] = itemsInOrder({ agenda, items });
  const digest = agendaDigest({ agenda, items });
  const withFirst = (change: Partial<Item>): string =>
    agendaDigest({ agenda, items: { ...items, [first!.id]: { ...first!, ...change } } });

  it.each([
    ['label', { label: '7' }],
    ['title', { title: { en: 'Opening', ru: 'Открытие заседания' } }],
    ['annotation', { annotation: { en: 'A note' } }],
    ['documents', { documents: [{ symbol: 'SEC.GAL/1/26', draft: null }] }],
    ['expected action', { action: 'decide' }],
    ['closure', { closed: true }],
    ['current issues', { currentIssues: true }],
  ] as const)('changes with the %s of an item', (_what, change) => {
    expect(withFirst(change)).not.toBe(digest);
  });

  it('changes with the order, and with what is on it', () => {
    const order = agenda.order.toReversed();
    expect(agendaDigest({ agenda: { ...agenda, order }, items })).not.toBe(digest);
    const less = { ...agenda, order: agenda.order.slice(1) };
    expect(agendaDigest({ agenda: less, items })).not.toBe(digest);
  });

  it('stays whatever becomes of the items in the meeting', () => {
    const hall = atWork('4');
    const before = agendaDigest(hall.meeting());
    const speaker = wishes(hall, head('XAA'), '4');
    hall.does(CHAIR, 'floor.closeList', { item: hall.item('4').id });
    hall.does(CHAIR, 'floor.withdraw', { speaker });
    expect(concludes(hall, '4')).toBe('accepted');
    expect(agendaDigest(hall.meeting())).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
  });
});
