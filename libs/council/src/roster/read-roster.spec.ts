import { readRoster } from './read-roster';

describe('a roster that is not as it must be', () => {
  const member = {
    code: 'XAK',
    kind: 'STATE',
    names: [{ from: null, en: 'Akrenia', ru: 'Акрения' }],
    statuses: [{ status: 'MEMBER', from: { precision: 'year', date: '2011' } }],
  };
  const read = (over: object) => () => readRoster({ participants: [{ ...member, ...over }] });
  const from = (point: object) => ({ statuses: [{ status: 'MEMBER', from: point }] });

  it('is read as it stands where it is right, wrapped or bare', () => {
    expect(readRoster({ council: 'any', participants: [member] })).toEqual([member]);
    expect(readRoster([member])).toEqual([member]);
  });

  it.each([
    ['code', { code: 'xak' }, 'participant xak, code'],
    ['kind', { kind: 'CITY' }, 'participant XAK, kind'],
    ['unknown field', { note: 'a remark' }, 'participant XAK, note'],
    ['no name', { names: [] }, 'participant XAK, names'],
    [
      'a name without Russian',
      { names: [{ from: null, en: 'Akrenia' }] },
      'participant XAK, names[0].ru',
    ],
    [
      'a later name without a date',
      { names: [...member.names, { from: null, en: 'A', ru: 'А' }] },
      'participant XAK, names[1].from',
    ],
    [
      'status of an organization',
      { statuses: [{ ...member.statuses[0], status: 'OBSERVER_ORGANIZATION' }] },
      'participant XAK, statuses[0].status',
    ],
    [
      'no such day',
      from({ precision: 'day', date: '2014-02-30' }),
      'participant XAK, statuses[0].from.date',
    ],
    [
      'another precision',
      from({ precision: 'day', date: '2014' }),
      'participant XAK, statuses[0].from.date',
    ],
    [
      'bounds the wrong way round',
      from({ precision: 'between', after: '2019', before: '2014' }),
      'participant XAK, statuses[0].from',
    ],
    ['no beginning', { statuses: [{ status: 'MEMBER' }] }, 'participant XAK, statuses[0].from'],
    [
      'an end of unknown date',
      { statuses: [{ ...member.statuses[0], until: { precision: 'unknown' } }] },
      'participant XAK, statuses[0].until',
    ],
    [
      'an end before it counts',
      { statuses: [{ ...member.statuses[0], until: { precision: 'day', date: '2011-06-01' } }] },
      'participant XAK, statuses[0].until',
    ],
    [
      'two statuses at once',
      { statuses: [member.statuses[0], member.statuses[0]] },
      'participant XAK, statuses[1].from',
    ],
  ])('is refused: %s', (_, over, place) => {
    expect(read(over)).toThrow(place);
  });

  it('is refused where a code stands twice or there is no list', () => {
    expect(() => readRoster([member, member])).toThrow('participant XAK, code: it stands twice');
    expect(() => readRoster(null)).toThrow('participants: a list is expected');
    expect(() => readRoster({ participants: [null] })).toThrow('participant no. 1');
  });
});
