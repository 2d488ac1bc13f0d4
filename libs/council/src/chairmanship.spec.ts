import * as fc from 'fast-check';
import { chairmanshipOf, chairOf } from './chairmanship';
import { type Chairmanship, type Office } from './representation';

const chair = (person: string, from: number, until: number | null, acting = false): Office => ({
  ...{ office: 'chair', person, body: null, acting, from, until },
});
const OFFICES: readonly Office[] = [
  chair('first', 0, 50),
  chair('second', 50, null),
  chair('stand-in', 20, 30, true),
  { ...chair('elsewhere', 0, null), body: 'SOC' },
  { ...chair('officer', 0, null), office: 'secretariat' },
];
const personAt = (at: number, offices = OFFICES): string | undefined =>
  chairOf(offices, null, at)?.person;

describe('the Chair of a body', () => {
  it('is one at an instant: the acting one while its dates hold, and the Chair’s rights rest', () => {
    expect([19, 20, 29, 30].map((at) => personAt(at))).toEqual([
      ...['first', 'stand-in', 'stand-in', 'first'],
    ]);
    expect(chairOf(OFFICES, 'SOC', 20)?.person).toBe('elsewhere');
    expect(chairOf(OFFICES, 'MC', 20)).toBeNull();
  });

  it('changes at the instant that was entered beforehand, with nothing done by hand', () => {
    expect([49, 50].map((at) => personAt(at))).toEqual(['first', 'second']);
  });

  it('is the same in whatever order the offices are read, where no two begin together', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...OFFICES], { minLength: OFFICES.length }),
        fc.nat(60),
        (shuffled, at) => {
          expect(personAt(at, shuffled)).toBe(personAt(at));
        },
      ),
    );
  });
});

it('a term of chairmanship holds from its beginning up to, and without, its end', () => {
  const terms: readonly Chairmanship[] = [
    { body: null, delegation: 'XAA', from: 0, until: 10 },
    { body: null, delegation: 'XBB', from: 10, until: null },
    { body: 'MC', delegation: 'XCC', from: 0, until: 10 },
  ];
  const at = (body: string | null, instant: number) =>
    chairmanshipOf(terms, body, instant)?.delegation;
  expect([at(null, 9), at(null, 10), at('MC', 9), at('MC', 10)]).toEqual([
    ...['XAA', 'XBB', 'XCC', undefined],
  ]);
});
