import { nameAt, type Participant, rosterAt, statusAt } from './participant';

const at = (rfc3339: string): number => Date.parse(rfc3339);

/** An observer of old, admitted in 2014, renamed in June 2022. */
const zandria: Participant = {
  code: 'XZA',
  kind: 'STATE',
  names: [
    { from: null, en: 'Zandria', ru: 'Зандрия', enFormal: 'Republic of Zandria' },
    { from: { precision: 'month', date: '2022-06' }, en: 'Andria', ru: 'Андрия' },
  ],
  statuses: [
    {
      status: 'OBSERVER_STATE',
      from: { precision: 'unknown' },
      until: { precision: 'month', date: '2014-05' },
    },
    { status: 'MEMBER', from: { precision: 'month', date: '2014-05' } },
  ],
};
const belvara: Participant = {
  code: 'XBE',
  kind: 'STATE',
  names: [{ from: null, en: 'Belvara', ru: 'Бельвара' }],
  statuses: [
    {
      status: 'MEMBER',
      from: { precision: 'day', date: '1999-09-14' },
      until: { precision: 'day', date: '2025-01-01' },
    },
  ],
};
const waterways: Participant = {
  code: 'XOI',
  kind: 'ORGANIZATION',
  names: [{ from: null, en: 'Assembly of Waterways', ru: 'Ассамблея водных путей' }],
  statuses: [{ status: 'OBSERVER_ORGANIZATION', from: { precision: 'by', date: '1999' } }],
};

describe('a participant by date', () => {
  it('passes from one status to the next at one instant', () => {
    const admitted = at('2014-06-01T00:00:00+06:00');
    expect(statusAt(zandria, 0)).toBe('OBSERVER_STATE');
    expect(statusAt(zandria, admitted - 1)).toBe('OBSERVER_STATE');
    expect(statusAt(zandria, admitted)).toBe('MEMBER');
  });

  it('has no status before its first counts, nor from the instant at which its last ends', () => {
    expect(statusAt(belvara, at('1999-09-14T00:00:00+06:00') - 1)).toBeNull();
    expect(statusAt(belvara, at('2025-01-01T00:00:00+05:00') - 1)).toBe('MEMBER');
    expect(statusAt(belvara, at('2025-01-01T00:00:00+05:00'))).toBeNull();
  });

  it('bears the name of its time, from the first instant at which it may have come into use', () => {
    const june = at('2022-06-01T00:00:00+06:00');
    expect(nameAt(zandria, june - 1, 'en', 'formal')).toBe('Republic of Zandria');
    expect(nameAt(zandria, june - 1, 'ru')).toBe('Зандрия');
    expect(nameAt(zandria, june, 'ru')).toBe('Андрия');
  });

  it('bears its short name where the source has no formal one', () => {
    expect(nameAt(zandria, at('2023-01-01T00:00:00Z'), 'en', 'formal')).toBe('Andria');
  });
});

describe('the roster of an instant', () => {
  const codes = (instant: number): string[] =>
    rosterAt([waterways, zandria, belvara], instant).map(({ participant }) => participant.code);

  it('lists Members first, then observers, each by the English names of that time', () => {
    expect(codes(at('2020-01-01T00:00:00Z'))).toEqual(['XBE', 'XZA', 'XOI']);
    expect(codes(at('2023-01-01T00:00:00Z'))).toEqual(['XZA', 'XBE', 'XOI']);
    expect(codes(at('2005-01-01T00:00:00Z'))).toEqual(['XBE', 'XZA', 'XOI']);
  });

  it('leaves out who has no status then', () => {
    expect(codes(at('1998-01-01T00:00:00Z'))).toEqual(['XZA']);
    expect(codes(at('2026-01-01T00:00:00Z'))).toEqual(['XZA', 'XOI']);
  });

  it('says as what each takes part', () => {
    expect(rosterAt([zandria], 0)).toEqual([{ participant: zandria, status: 'OBSERVER_STATE' }]);
  });
});
