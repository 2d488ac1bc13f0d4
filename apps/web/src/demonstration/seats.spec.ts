import { type DemonstrationAnswer, type DemonstrationSeat } from '@shanyrak/protocol';
import { found, seatsOf, tableOf } from './seats';

const same = (name: string) => ({ en: name, ru: name });
const seat = (
  person: string,
  kind: DemonstrationSeat['kind'],
  delegation: string | null,
  held: DemonstrationSeat['function'],
  title: string,
): DemonstrationSeat => ({
  ...{ person, kind, delegation, function: held },
  ...{ name: same(`Name of ${person}`), title: same(title) },
});

const answer: DemonstrationAnswer = {
  council: same('Council'),
  delegations: {
    XAA: { en: 'Zandria', ru: 'Ёландия' },
    XBB: { en: 'Árvia', ru: 'Ярвия' },
  },
  seats: [
    seat('chair', 'chair', 'XBB', 'alternate', 'Chair of the Council'),
    seat('officer', 'secretariat', null, null, 'Documents Officer'),
    seat('z-head', 'member', 'XAA', 'head', 'Ambassador'),
    seat('z-deputy', 'member', 'XAA', 'deputy', 'Minister-Counsellor'),
    seat('z-adviser', 'member', 'XAA', 'adviser', 'First Secretary'),
    seat('a-head', 'member', 'XBB', 'head', 'Ambassador'),
  ],
};
const table = (language: 'en' | 'ru' = 'en') =>
  tableOf(answer, language, ({ function: held }) => held ?? '');
const persons = (typed: string) => seatsOf(found(table(), typed)).map(({ person }) => person);

describe('the seats of the demonstration', () => {
  test('delegations stand in the order of the reader’s alphabet, head and adviser first', () => {
    expect(table().members.map(({ name }) => name)).toEqual(['Árvia', 'Zandria']);
    expect(table('ru').members.map(({ name }) => name)).toEqual(['Ёландия', 'Ярвия']);
    const [, zandria] = table().members;
    expect(zandria!.first.map(({ person }) => person)).toEqual(['z-head', 'z-adviser']);
    expect(zandria!.more.map(({ person }) => person)).toEqual(['z-deputy']);
  });

  test.each([
    ['zan', ['z-head', 'z-adviser', 'z-deputy']],
    ['Zandria  adv', ['z-adviser']],
    ['arv', ['a-head']],
    ['елан', ['z-head', 'z-adviser', 'z-deputy']],
    ['xbb', ['a-head']],
    ['docum', ['officer']],
    ['chair', ['chair']],
    ['andria', []],
    ['*', ['chair', 'officer', 'a-head', 'z-head', 'z-adviser', 'z-deputy']],
  ])('%s finds %s', (typed, expected) => {
    expect(persons(typed)).toEqual(expected);
  });
});
