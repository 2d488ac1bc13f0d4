import { type DraftState } from '@shanyrak/draft';
import {
  allMarked,
  NOTHING_CLEARED,
  sinceCleared,
  withMark,
  withoutMark,
  wordsChanged,
} from './cleared';

const AT = 1_774_500_000_000;

/** Of a state only its words are asked. */
const stateOf = (texts: Readonly<Record<string, string>>, gone: readonly string[] = []) =>
  ({
    originalLanguage: 'en',
    revision: 1,
    order: Object.keys(texts),
    provisions: Object.fromEntries(
      Object.entries(texts).map(([id, en]) => [
        id,
        { id, label: id.toUpperCase(), text: { en }, deleted: gone.includes(id) },
      ]),
    ),
  }) as unknown as DraftState;

const fates = (...told: Parameters<typeof sinceCleared>) =>
  sinceCleared(...told).map(({ label, fate }) => `${label} ${fate}`);

const OP4 = 'Requests the Secretariat to report twice a year;';
const THEN = stateOf({ op1: 'Decides to meet;', op4: OP4 });

describe('how many words have changed', () => {
  it.each([
    ['one for another', 'once', 1],
    ['two for one', 'at least twice', 2],
    ['none, where only a sign has', 'twice,', 0],
  ])('%s', (_, words, count) => {
    expect(wordsChanged(OP4, OP4.replace('twice', words))).toBe(count);
  });

  it('of several changes all', () => {
    expect(wordsChanged(OP4, OP4.replace('report', 'inform').replace('twice', 'once'))).toBe(2);
  });
});

describe('what has become of what was cleared', () => {
  it('is told of provisions that are marked, and of no others', () => {
    const clearance = withMark(NOTHING_CLEARED, THEN, 'op4', AT);
    expect(fates(clearance, THEN)).toEqual(['OP4 same']);
    const now = stateOf({ op1: 'Decides;', op4: OP4.replace('twice', 'once'), op5: 'Thanks all;' });
    expect(fates(clearance, now)).toEqual(['OP4 changed']);
    expect(sinceCleared(clearance, now)[0]).toMatchObject({ before: OP4, since: { revision: 1 } });
  });

  it('is told of what is new and of what is gone, where the whole text was marked', () => {
    const clearance = allMarked(THEN, AT);
    const now = stateOf({ op1: 'Decides to meet;', op4: OP4, op5: 'Thanks all;' }, ['op4']);
    expect(fates(clearance, now)).toEqual(['OP1 same', 'OP5 new', 'OP4 deleted']);
  });

  it('is told no more once the mark is taken back', () => {
    const clearance = withoutMark(allMarked(THEN, AT), 'op4');
    expect(fates(clearance, THEN)).toEqual(['OP1 same']);
  });

  it('starts anew where the words of now are marked', () => {
    const now = stateOf({ op1: 'Decides;', op4: 'Requests it;' });
    const clearance = withMark(allMarked(THEN, AT), now, 'op4', AT + 1);
    expect(fates(clearance, now)).toEqual(['OP1 changed', 'OP4 same']);
  });
});
