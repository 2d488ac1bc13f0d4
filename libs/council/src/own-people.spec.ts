import { type Function, FUNCTIONS } from './functions';
import { mayAddOwn, mayEndOwn, maySetSheet, ownPeople } from './own-people';
import { type Accredited } from './representation';

const held = (
  person: string,
  delegation: string,
  as: Function,
  until: number | null = null,
): Accredited => ({ person, delegation, function: as, from: 0, until });
const RECORDS = {
  accreditations: [
    held('head', 'XAA', 'head'),
    held('adviser', 'XAA', 'adviser'),
    held('former', 'XAA', 'expert', 50),
    held('moved', 'XAA', 'expert', 50),
    held('moved', 'XBB', 'adviser'),
    held('other', 'XBB', 'adviser'),
    held('chair', 'XAA', 'alternate'),
  ],
  offices: [
    { office: 'chair' as const, person: 'chair', body: null, acting: false, from: 0, until: null },
  ],
};
const NOW = 100;
const add = (more: object = {}, limit = 20): string | null =>
  mayAddOwn(
    {
      ...{ delegation: 'XAA', person: null, function: 'adviser', from: NOW, until: null },
      ...more,
    },
    RECORDS,
    limit,
    NOW,
  )?.rule ?? null;

describe('a delegation’s own people', () => {
  it('are alternates, advisers, experts and registry; heads, chargés and deputies are not its own to add', () => {
    const refused = FUNCTIONS.filter((one) => add({ function: one }) !== null);
    expect(refused).toEqual(['head', 'charge', 'deputy']);
    expect(add({ function: 'head' })).toBe('ownPeople.function');
  });

  it('are new, or have been its own; another delegation’s people are strangers', () => {
    expect(
      ['former', 'adviser', 'other', 'moved', 'unknown'].map((person) => add({ person })),
    ).toEqual([null, null, 'ownPeople.stranger', 'ownPeople.stranger', 'ownPeople.stranger']);
    expect(add({ person: 'head' })).toBe('ownPeople.first');
  });

  it('begin no earlier than now, and end after they begin', () => {
    expect(add({ from: NOW - 1 })).toBe('dates.backwards');
    expect(add({ until: NOW })).toBe('dates.backwards');
  });

  it('are at most as many as the setting says, whoever changes function counting once', () => {
    expect(ownPeople(RECORDS, 'XAA', NOW).map(({ person }) => person)).toEqual([
      ...['adviser', 'chair'],
    ]);
    expect(add({}, 2)).toBe('ownPeople.limit');
    expect(add({ person: 'adviser', function: 'expert' }, 2)).toBeNull();
    expect(add({}, 3)).toBeNull();
  });

  it('are ended by the delegation; its head is not, nor whoever presides over the council', () => {
    const end = (person: string): string | null =>
      mayEndOwn(person, 'XAA', RECORDS, NOW)?.rule ?? null;
    expect(['adviser', 'former', 'other', 'head', 'chair'].map(end)).toEqual([
      ...[null, 'accreditation.none', 'accreditation.none', 'ownPeople.first'],
      'accreditation.presides',
    ]);
  });

  it('act for it by a sheet that names a function which somebody holds', () => {
    const sheet = (...functions: Function[]): string | null =>
      maySetSheet(functions, 'XAA', RECORDS, NOW)?.rule ?? null;
    expect(sheet('head', 'deputy')).toBeNull();
    expect(sheet('deputy', 'expert')).toBe('sheet.nobody');
  });
});
