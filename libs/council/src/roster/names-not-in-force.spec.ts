import { namesNotInForce } from './names-not-in-force';
import { type Participant } from './participant';

const from = (date: string) => ({ precision: 'day', date }) as const;
const status = { status: 'MEMBER', from: from('2000-01-01') } as const;
const akrenia: Participant = {
  code: 'XAK',
  kind: 'STATE',
  names: [
    { from: null, en: 'Old Akrenia', enFormal: 'Kingdom of Akrenia', ru: 'Акрения' },
    { from: from('2022-06-01'), en: 'Akrenia', enFormal: 'Republic of Akrenia', ru: 'Акрения' },
  ],
  statuses: [status],
};

describe('the names that were not in force', () => {
  const used = (at: number): string[] =>
    namesNotInForce([akrenia], at).map(({ used: name }) => name);

  it('are those of another time, with the one in force', () => {
    expect(namesNotInForce([akrenia], Date.UTC(2023, 0, 1))).toEqual([
      { used: 'Old Akrenia', inForce: 'Akrenia' },
      { used: 'Kingdom of Akrenia', inForce: 'Republic of Akrenia' },
      { used: 'Nur-Sultan', inForce: 'Astana' },
      { used: 'Нур-Султан', inForce: 'Астана' },
    ]);
    expect(used(Date.UTC(2021, 0, 1))).toEqual([
      'Akrenia',
      'Republic of Akrenia',
      'Astana',
      'Астана',
    ]);
  });

  it('are none of those that somebody bears on that day', () => {
    const twin: Participant = {
      ...akrenia,
      code: 'XOL',
      names: [{ from: null, en: 'Old Akrenia', ru: 'Старая Акрения' }],
    };
    const names = namesNotInForce([akrenia, twin], Date.UTC(2023, 0, 1));
    expect(names.map(({ used: name }) => name)).not.toContain('Old Akrenia');
  });
});
