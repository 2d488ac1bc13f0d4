import * as fc from 'fast-check';
import { type DraftEvent, evolve, type StreamState } from '@shanyrak/draft';
import { readFileSync } from 'node:fs';
import {
  actsOf,
  draftAt,
  endOf,
  grown,
  NO_PAST,
  placeOf,
  revisionFrom,
  stateAt,
  whenDone,
} from './past';

const events = ['draft-adopted', 'draft-structure'].map((name) =>
  readFileSync(`test/corpus/streams/${name}.v1.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DraftEvent),
);
const [adopted] = events as [DraftEvent[]];
const whole = grown(NO_PAST, adopted);

const foldOf = (log: readonly DraftEvent[]): StreamState | null =>
  log.reduce<StreamState | null>(evolve, null);

describe('the past of a draft', () => {
  it.each(events)('holds every moment as the log makes it', (...log: DraftEvent[]) => {
    const past = grown(NO_PAST, log);
    for (let seq = 0; seq <= log.length; seq += 1)
      expect(stateAt(past, seq)).toEqual(foldOf(log.slice(0, seq)));
  });

  it('is the same in whatever pieces and however often it is told', () => {
    const frames = fc.array(fc.tuple(fc.nat(adopted.length), fc.integer({ min: 1, max: 70 })));
    fc.assert(
      fc.property(frames, (all) => {
        const past = all.reduce(
          (one, [from, length]) => grown(one, adopted.slice(from, from + length)),
          NO_PAST,
        );
        expect(past).toEqual(grown(NO_PAST, adopted.slice(0, endOf(past))));
        expect(stateAt(past, endOf(past))).toEqual(foldOf(adopted.slice(0, endOf(past))));
      }),
      { numRuns: 30 },
    );
  });

  it('tells when an act was done, and when it was entered where that was later', () => {
    const [one, other] = [adopted[0]!, adopted[1]!];
    const of = (...events: [DraftEvent, ...DraftEvent[]]) => whenDone({ from: 1, to: 2, events });
    expect(of(one, other)).toEqual({ at: one.at, enteredAt: null });
    expect(of(one, { ...other, occurredAt: 7 })).toEqual({ at: 7, enteredAt: one.at });
  });

  it('goes act by act: events of one command are one', () => {
    expect(whole.acts.flatMap(({ events: own }) => own)).toEqual(adopted);
    const commands = whole.acts.map(({ events: [first] }) => first.command);
    expect(new Set(commands).size).toBe(commands.length);
    expect(whole.acts.every(({ from, to, events: own }) => to - from + 1 === own.length)).toBe(
      true,
    );
    expect(placeOf(whole.acts, whole.acts[3]!.to)).toBe(3);
    expect(placeOf(whole.acts, whole.acts[3]!.from - 1)).toBe(2);
    expect(placeOf(whole.acts, 0)).toBe(-1);
    expect(actsOf(adopted.slice(20))[0]!.from).toBe(21);
  });

  it('goes revision by revision, and to both ends', () => {
    const at = whole.acts.findIndex(({ events: [first] }) => first.type === 'revision.issue');
    expect(at).toBeGreaterThan(0);
    const last = whole.acts.length - 1;
    expect(revisionFrom(whole.acts, last, -1)).toBe(at);
    expect(revisionFrom(whole.acts, at, -1)).toBe(0);
    expect(revisionFrom(whole.acts, 0, -1)).toBe(0);
    expect(revisionFrom(whole.acts, 0, 1)).toBe(at);
    expect(revisionFrom(whole.acts, at, 1)).toBe(last);
  });

  it('ends where it ends, and begins with nothing', () => {
    expect(stateAt(whole, 10_000)).toEqual(foldOf(adopted));
    expect(draftAt(whole, 0)).toBeNull();
    expect(grown(whole, adopted)).toBe(whole);
    expect(grown(NO_PAST, adopted.slice(3))).toBe(NO_PAST);
  });
});
