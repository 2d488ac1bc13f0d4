import { type Item, type MeetingState } from '@shanyrak/meeting';
import { canonical } from '@shanyrak/kernel';
import { annotatedAgenda } from '../annotated-agenda';
import { MEETING, ONLY_OBJECTED, SECRET, THEN } from '../journal.support';
import { type PageLanguage } from '../words';
import { agendaManuscript } from './annotated-agenda';
import { headerOf, keysOf, linesOf } from './reading.support';

const item = (label: string, change: Partial<Item> = {}): Item => ({
  ...{ id: label, label, title: { en: `On ${label}`, ru: `О ${label}` }, annotation: {} },
  ...{ documents: [], action: 'exchange', closed: false, currentIssues: false },
  ...{ carriedFrom: null, status: 'PENDING', openedAt: null, closedAt: null, outcome: null },
  ...{ results: [], adjournedTo: null, movedTo: null, listClosed: false, ...change },
});
const items = [
  item('3', { title: { en: 'Institutional <development>', ru: 'Развитие' } }),
  item('3.b', {
    annotation: { en: 'The Council exchanges views.', ru: 'Совет обменивается мнениями.' },
    documents: [
      { symbol: 'PC.DD/7/26', draft: 'an-id' },
      { symbol: 'SEC.GAL/1/26', draft: null },
    ],
    ...{ action: 'decide', carriedFrom: 'PC/2026-III' },
  }),
  item('4', { closed: true, title: { en: 'Staff', ru: 'Персонал' } }),
];
const state: MeetingState = {
  ...MEETING,
  ...{ title: { en: 'Special meeting', ru: 'Специальное заседание' }, place: { en: 'Room 1' } },
  agenda: { ...MEETING.agenda, status: 'DRAFT', version: 2, order: items.map(({ id }) => id) },
  items: Object.fromEntries(items.map((one) => [one.id, one])),
};
const facts = (readers: 'members' | 'observers' = 'members', of = state) =>
  annotatedAgenda(of, THEN, readers);
const made = (language: PageLanguage, ...of: Parameters<typeof facts>) =>
  agendaManuscript(facts(...of), language);

/** An annotated agenda (domain 1.6, 8.2). */
describe('the manuscript of an annotated agenda', () => {
  it('has of each item label and title, annotation, documents by symbol, and what is expected', () => {
    expect(linesOf(made('en'))).toEqual([
      'Draft annotated agenda',
      'Special meeting',
      '26 March 2026, 09:00 Astana time. Astana, Room 1',
      '3. Institutional <development>',
      'Expected action: exchange of views',
      '3.b. On 3.b',
      'The Council exchanges views.',
      'Carried over from PC/2026-III',
      'Documents: PC.DD/7/26, SEC.GAL/1/26',
      'Expected action: decide',
      '4. Staff (Members only)',
      'Expected action: exchange of views',
    ]);
    expect(linesOf(made('ru')).slice(5, 10)).toEqual([
      ...['3.b. О 3.b', 'Совет обменивается мнениями.', 'Перенесён с заседания PC/2026-III'],
      ...['Документы: PC.DD/7/26, SEC.GAL/1/26', 'Ожидаемое действие: принятие решения'],
    ]);
    expect(keysOf(made('en'))).toEqual(['item-3', 'item-3.b', 'item-4']);
  });

  it('has lettered items beneath the numbered one', () => {
    const levels = made('en').blocks.flatMap((one) => (one.block === 'heading' ? [one.level] : []));
    expect(levels).toEqual([2, 3, 2]);
  });

  it('tells observers of a closed item its label alone', () => {
    const lines = linesOf(made('en', 'observers'));
    expect(lines.slice(-2)).toEqual(['Expected action: decide', '4. Closed item']);
    expect(canonical(facts('observers'))).not.toContain('Staff');
  });

  it('is circulated under the symbol of its meeting, or under one of its own', () => {
    expect(headerOf(made('en'))).toEqual([
      ...['Permanent Council', 'Meeting: PC/2026-XIV', 'Date: 26 March 2026'],
      'Distribution: MEMBERS',
    ]);
    const own = agendaManuscript(annotatedAgenda(state, THEN, 'members', 'SEC.GAL/4/26'), 'ru');
    expect(headerOf(own)[1]).toBe('Условное обозначение: SEC.GAL/4/26');
    expect([own.identity.symbol, made('en').identity.symbol]).toEqual([
      ...['SEC.GAL/4/26', 'PC/2026-XIV'],
    ]);
  });

  it.each([
    ['ADOPTED', 'Annotated agenda', 'Аннотированная повестка дня'],
    [
      'NOT_ADOPTED',
      'Draft annotated agenda, not adopted',
      'Проект аннотированной повестки дня, не утверждён',
    ],
  ] as const)('says that it is %s', (status, english, russian) => {
    const of = { ...state, agenda: { ...state.agenda, status } };
    expect(linesOf(made('en', 'members', of))[0]).toBe(english);
    expect(linesOf(made('ru', 'members', of))[0]).toBe(russian);
  });

  it('says that no item has been laid before the Members, where none has', () => {
    const of = { ...state, agenda: { ...state.agenda, order: [] } };
    expect(linesOf(made('en', 'members', of)).at(-1)).toBe(
      'No item has been laid before the Members yet.',
    );
  });

  it('I23 tells of no request, no objection and nobody present', () => {
    expect(canonical(MEETING)).toContain(SECRET);
    for (const trace of [SECRET, ONLY_OBJECTED, 'an-id'])
      expect(canonical(facts())).not.toContain(trace);
  });
});
