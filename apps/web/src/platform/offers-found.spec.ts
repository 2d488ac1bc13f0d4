import { type PlacedOffer } from './offers';
import { groupedByPlace, offersFor } from './offers-found';

const offer = (place: string, label: string, why: string | null = null): PlacedOffer => ({
  ...{ id: `${place} ${label}`, place, label, why, take: () => undefined },
});
const there = [
  offer('OP5', 'Propose a change'),
  offer('OP5', 'Object', 'Nothing is asked.'),
  offer('OP5 – Eltoria', 'Support'),
  offer('', 'Open issues'),
  offer('Текст', 'Предложить изменение'),
];
const labels = (typed: string): string[] => offersFor(typed, there).map(({ label }) => label);

describe('offers', () => {
  it('are found by the beginnings of words, of the place or of the act, in any order', () => {
    expect(labels('prop op5')).toEqual(['Propose a change']);
    expect(labels('eltoria')).toEqual(['Support']);
    expect(labels('предл')).toEqual(['Предложить изменение']);
    expect(labels('pose')).toEqual([]);
  });

  it('that can be taken stand before those that cannot', () => {
    expect(labels('op5')).toEqual(['Propose a change', 'Support', 'Object']);
    expect(labels('')).toHaveLength(there.length);
    expect(labels('').slice(-2)).toEqual(['Open issues', 'Object']);
  });

  it('of what one has in hand stand before those that lead away', () => {
    const away = { ...offer('', 'Open the decisions'), leads: true };
    expect(offersFor('open', [away, ...there]).map(({ label }) => label)).toEqual([
      'Open issues',
      'Open the decisions',
    ]);
  });

  it('stand by place, in the order of the screen', () => {
    expect(groupedByPlace(there).map(({ place, offers }) => [place, offers.length])).toEqual([
      ['OP5', 2],
      ['OP5 – Eltoria', 1],
      ['', 1],
      ['Текст', 1],
    ]);
  });
});
