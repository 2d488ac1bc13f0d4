import { type Figures, goalsOf, median, medianRatio, percentile } from '../bench/figures';

/** The arithmetic of `npm run bench`, and what it calls a goal met (docs/performance.md). */
describe('the figures of the bench', () => {
  it('take the middle value, and the mean of the two middle ones', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 2, 9])).toBe(5.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('name a percentile by a value that was measured', () => {
    const values = Array.from({ length: 200 }, (_, n) => 200 - n);
    expect(percentile(values, 0.5)).toBe(101);
    expect(percentile(values, 0.99)).toBe(199);
    expect(percentile([3], 0.99)).toBe(3);
  });

  it('compare within each round, so that a slow minute slows both sides', () => {
    const rounds = [1, 1, 20].map((slowness) => ({ of: [3 * slowness], to: [2 * slowness] }));
    expect(medianRatio(rounds)).toBe(1.5);
    // One round alone does not decide.
    expect(medianRatio([...rounds, { of: [100], to: [1] }])).toBe(1.5);
  });
});

const heldFor = (time: number) => ({
  ...{ acceptance: time, longProvision: time, longDraft: time, page: time },
});

const MET: Figures = {
  sequential: [28, 150, 500].map((n) => ({ n, ratio: 1.6, p50: 1, p99: 2, bare: 1 })),
  additive28: true,
  additive: { inserts: 4, insert: 1 },
  burst: [28, 150, 500].map((n) => ({ n, ratio: 3, perSecond: 1 })),
  ack: [28, 150, 500].map((n) => ({ n, p50: 1, ratio: 2 })),
  growth: 1.15,
  past: 200_000,
  join: { bytes: 200_000, cpu: 1 },
  loop: { held: heldFor(10), withoutThreads: heldFor(500) },
  faults: 0,
  rounds: 5,
  quick: false,
};

const missed = (figures: Figures): string[] =>
  goalsOf(figures)
    .filter(({ met }) => !met)
    .map(({ what }) => what);

describe('the goals of the bench', () => {
  it('are met at their very bounds', () => {
    expect(goalsOf(MET)).toHaveLength(13);
    expect(missed(MET)).toEqual([]);
  });

  it.each<[string, Partial<Figures>]>([
    ['sequential, 28 listeners', { additive28: false }],
    ['growth, 200,000 past events', { growth: 1.16 }],
    [
      'loop held, longDraft',
      { loop: { ...MET.loop, held: { ...MET.loop.held, longDraft: 10.1 } } },
    ],
    ['join, compressed state', { join: { bytes: 200_001, cpu: 1 } }],
    ['ack, 500 listeners', { ack: MET.ack.map((one) => ({ ...one, ratio: 2.01 })) }],
    [
      'sequential, 500 listeners',
      { sequential: MET.sequential.map((one) => ({ ...one, ratio: 1.61 })) },
    ],
    [
      'burst, 500 listeners',
      { burst: MET.burst.map((one) => ({ ...one, ratio: one.n === 500 ? 2.99 : 3 })) },
    ],
  ])('tell which one is missed: %s', (what, figures) => {
    expect(missed({ ...MET, ...figures })).toEqual([what]);
  });
});
