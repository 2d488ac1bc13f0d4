import { DEFAULT_BODIES } from '@shanyrak/council';
import { flowOf } from './flow';

const BODIES = DEFAULT_BODIES.map(({ code, forwardsTo }) => ({ prefix: code, forwardsTo }));

describe('the picture of where texts go', () => {
  it('has whoever forwards to nobody on top, and each above all that send to it', () => {
    const { places, ways } = flowOf(BODIES);
    const y = Object.fromEntries(places.map((one) => [one.code, one.y]));
    expect(y['SUM']).toBeLessThan(y['MC']!);
    for (const { from, to } of ways)
      expect([from, to, y[from]! > y[to]!]).toEqual([from, to, true]);
    expect(ways.map(({ from, to }) => `${from} ${to}`)).toEqual([
      ...['PC MC', 'SOC MC', 'SOC SUM', 'SWG PC', 'SWG SOC', 'MC SUM'],
    ]);
  });

  it('puts no two bodies in one place, and none outside', () => {
    const { places, width, height } = flowOf(BODIES);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(BODIES.length);
    for (const { x, y } of places) {
      expect([x > 0, x < width, y > 0, y < height]).toEqual([true, true, true, true]);
    }
  });

  it('ends where bodies forward in a circle, or to what is not there', () => {
    const circle = [
      { prefix: 'A', forwardsTo: ['B', 'NIL'] },
      { prefix: 'B', forwardsTo: ['A'] },
    ];
    expect(flowOf(circle).places).toHaveLength(2);
    expect(flowOf([])).toMatchObject({ places: [], ways: [] });
  });
});
