import { type MeetingSummary } from '@shanyrak/protocol';
import { addressOf, symbolIn } from './address';
import {
  astanaInstant,
  byDay,
  inParts,
  monthAfter,
  nextSymbol,
  partsOf,
  weeksOf,
} from './calendar';

const row = (
  symbol: string,
  day: string,
  time: string,
  status: MeetingSummary['status'] = 'CONVENED',
): MeetingSummary => ({
  ...{ id: symbol, stream: '', symbol, body: 'PC', title: null, status },
  ...{ startsAt: astanaInstant(day, time)!, mode: 'inRoom', format: 'plenary' },
  ...{ urgent: false, agenda: 'DRAFT', seq: 1, at: 0 },
});

describe('the calendar', () => {
  test('weeks begin on Monday and are whole; a month is covered by the weeks that it touches', () => {
    const weeks = weeksOf('2026-03');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([
      ...['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28'],
      '2026-03-01',
    ]);
    expect(weeks.at(-1)![6]).toBe('2026-04-05');
    expect(weeksOf('2027-02').flat()).toHaveLength(28);
  });

  test('one goes on over the end of the year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  });

  test('a meeting stands on its day in Astana, whatever the day elsewhere', () => {
    const late = row('PC/2026-III', '2026-03-26', '02:00');
    expect(new Date(late.startsAt).toISOString()).toBe('2026-03-25T21:00:00.000Z');
    expect([...byDay([late]).keys()]).toEqual(['2026-03-26']);
    expect(partsOf(late.startsAt)).toEqual({ day: '2026-03-26', time: '02:00' });
  });

  test.each(['2026-02-30 10:00', '2026-03 10:00', '2026-03-26 24:00', '2026-03-26 9:00', ' '])(
    'what is no day or no time of day is none: %s',
    (typed) => {
      const [day = '', time = ''] = typed.split(' ');
      expect(astanaInstant(day, time)).toBeNull();
    },
  );

  test('what sits stands first, then what comes next; what is over stands behind, the latest first', () => {
    const rows = [
      row('PC/2026-V', '2026-04-09', '10:00'),
      row('PC/2026-IV', '2026-04-02', '10:00'),
      row('PC/2026-III', '2026-03-26', '10:00', 'SUSPENDED'),
      row('PC/2026-II', '2026-03-19', '10:00', 'CLOSED'),
      row('PC/2026-I', '2026-03-12', '10:00', 'CANCELLED'),
      row('PC/2026-VI', '2026-03-28', '10:00', 'REQUESTED'),
    ];
    const parts = inParts(rows);
    const symbols = (all: readonly { readonly symbol: string }[]) => all.map((one) => one.symbol);
    expect(parts.next?.symbol).toBe('PC/2026-III');
    expect(symbols(parts.toCome)).toEqual(['PC/2026-IV', 'PC/2026-V']);
    expect(symbols(parts.asked)).toEqual(['PC/2026-VI']);
    expect(symbols(parts.past)).toEqual(['PC/2026-II', 'PC/2026-I']);
  });

  test('the symbol that is proposed is behind the last of that year and body', () => {
    const rows = ['PC/2026-IX', 'PC/2026-II', 'MC/2026-XX', 'PC/2025-XL'].map((symbol) => ({
      symbol,
    }));
    expect(nextSymbol(rows, 2026)).toBe('PC/2026-X');
    expect(nextSymbol(rows, 2027)).toBe('PC/2027-I');
  });

  test('the symbol is the address, with a hyphen where a slash would part it', () => {
    expect(addressOf('PC/2026-XIV')).toBe('/meetings/PC-2026-XIV');
    expect(symbolIn('PC-2026-XIV')).toBe('PC/2026-XIV');
  });
});
