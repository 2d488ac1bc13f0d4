import { type DraftEvent } from '@shanyrak/draft';
import * as fc from 'fast-check';
import { framesOf, LONGEST_FRAME } from './frames';

const eventsOf = (lengths: readonly number[]): DraftEvent[] =>
  lengths.map(
    (length, n) => ({ seq: n + 5, data: { text: 'x'.repeat(length) } }) as unknown as DraftEvent,
  );

describe('frames of events', () => {
  it('hold every event once, in order, in as few frames as their length allows', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(lengths, (each) => {
        const events = eventsOf(each);
        const frames = [...framesOf('draft:x', events)];
        expect(frames.flatMap((frame) => frame.events)).toEqual(events);
        const sizes = frames.map((frame) =>
          frame.events.reduce((sum, event) => sum + JSON.stringify(event).length, 0),
        );
        for (const [n, frame] of frames.entries()) {
          expect([frame.from, frame.to]).toEqual([frame.events[0]!.seq, frame.events.at(-1)!.seq]);
          expect(sizes[n]! <= LONGEST_FRAME || frame.events.length === 1).toBe(true);
          const next = frames[n + 1]?.events[0];
          if (next) expect(sizes[n]! + JSON.stringify(next).length).toBeGreaterThan(LONGEST_FRAME);
        }
      }),
    );
  });

  it('carry an event alone that is longer than a frame', () => {
    const frames = [...framesOf('draft:x', eventsOf([10, 90_000, 10]))];
    expect(frames.map(({ from, to }) => [from, to])).toEqual([
      [5, 5],
      [6, 6],
      [7, 7],
    ]);
  });
});
