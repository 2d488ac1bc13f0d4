import { type DraftEvent, type DraftState, evolve } from '@shanyrak/draft';
import { begunAt, heardBack, worthTelling } from './absence';
import { corpus } from '../rooms/acts.support';

const events = corpus('draft-adopted');
const stateAt = (seq: number): DraftState =>
  events
    .slice(0, seq)
    .reduce<DraftState | null>((one, event) => evolve(one, event) as DraftState, null)!;
const between = (from: number, to: number): readonly DraftEvent[] => events.slice(from, to);

const before = stateAt(20);
const NOON = 1_000_000;
const broken = begunAt(NOON, NOON - 2_000, before);

describe('while the line was broken', () => {
  it('what happened is told when the screen has caught up, in whatever pieces it came', () => {
    const back = heardBack(heardBack(broken, between(20, 22)), between(18, 25));
    expect(worthTelling(back, { seq: 25 }, NOON + 4_000)).toEqual({
      ...{ before, events: between(20, 25) },
    });
  });

  it('nothing is told where nothing happened, however long it was', () => {
    expect(worthTelling(broken, { seq: 20 }, NOON + 3_600_000)).toBeNull();
  });

  it('nothing is told of a break that was over in a moment', () => {
    const back = heardBack(broken, between(20, 22));
    expect(worthTelling(back, { seq: 22 }, NOON + 1_000)).toBeNull();
  });

  it('sleep is noticed when it is over, and told of', () => {
    const asleep = heardBack(begunAt(NOON, NOON - 3_600_000, before), between(20, 22));
    expect(worthTelling(asleep, { seq: 22 }, NOON + 300)?.events).toHaveLength(2);
  });

  it('where the state had to be loaded anew, that much happened is all that is known', () => {
    expect(worthTelling(broken, { seq: 90 }, NOON + 4_000)).toEqual({ before, events: null });
    expect(heardBack(broken, between(30, 40))).toBe(broken);
  });
});
