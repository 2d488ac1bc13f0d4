import * as fc from 'fast-check';
import { DEFAULT_BODIES, DEFAULT_SETTINGS } from '@shanyrak/council';
import { type AnyCommand, type DraftEvent, type DraftState, evolve } from '@shanyrak/draft';
import { readFileSync } from 'node:fs';
import { type ContextHere } from '../live/kind';
import {
  acknowledged,
  EMPTY,
  heard,
  leavesGap,
  loaded,
  type Screen as ScreenOf,
  sent,
  shown,
  withdrawn,
} from '../live/screen';
import { type DraftLive, DRAFTS } from './draft-kind';
import { foreseen } from './foresee';

type Screen = ScreenOf<DraftLive>;

const events = readFileSync('test/corpus/streams/draft-adopted.v1.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as DraftEvent);

const stateAt = (seq: number): DraftState =>
  events
    .slice(0, seq)
    .reduce<DraftState | null>((state, event) => evolve(state, event) as DraftState, null)!;
const screenAt = (seq: number): Screen => loaded(EMPTY, stateAt(seq));

/** An amendment of the corpus as its sponsor sent it, and the screen that it was sent from. */
const tabled = events.find(
  (event) => event.type === 'amendment.propose' && event.data.amendment.change.kind === 'replace',
)!;
if (tabled.type !== 'amendment.propose') throw new Error('The corpus holds no amendment.');
const { amendment } = tabled.data;
const before = tabled.seq - 1;
const command = {
  ...{ id: tabled.command, stream: 'draft:00000000-0000-4000-8000-00000000d4af' },
  ...{ type: 'amendment.propose', v: 1, as: 'national', seen: before },
  payload: { change: amendment.change, language: 'en' },
} as AnyCommand;

const context: ContextHere = {
  presence: {},
  sealed: null,
  actor: {
    ...{ person: tabled.by.person, as: 'national', delegation: amendment.sponsor },
    ...{ function: 'head', authorised: true, chair: false, secretariat: false, accredited: true },
  },
  roster: { [amendment.sponsor]: 'MEMBER' },
  colleagues: [tabled.by.person],
  settings: DEFAULT_SETTINGS,
  bodies: DEFAULT_BODIES,
};

describe('a screen', () => {
  it('shows what the log says, in whatever pieces and however often it is told', () => {
    const frames = fc.array(fc.tuple(fc.nat(events.length), fc.integer({ min: 1, max: 12 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(frames, (all) => {
        let screen: Screen = EMPTY;
        for (const [from, length] of all) {
          const frame = events.slice(from, from + length);
          const gap = leavesGap(screen, frame);
          const next = heard(DRAFTS, screen, frame);
          if (gap) expect(next.seq).toBe(screen.seq);
          screen = next;
          expect(screen.confirmed).toEqual(screen.seq === 0 ? null : stateAt(screen.seq));
        }
      }),
    );
  });

  it('shows an own act at once, marks it until it is confirmed, and then says the same', () => {
    const waiting = sent(screenAt(before), command);
    const seen = shown(DRAFTS, waiting, context, tabled.at) as DraftState;
    expect(seen.amendments[amendment.id]).toEqual(amendment);
    expect(waiting.pending).toHaveLength(1);
    const confirmed = heard(DRAFTS, waiting, [tabled]);
    expect(confirmed.pending).toEqual([]);
    expect(shown(DRAFTS, confirmed, context, tabled.at)).toBe(confirmed.confirmed);
    expect(seen.amendments).toEqual(stateAt(tabled.seq).amendments);
  });

  it('is saved when it is acknowledged, and leaves nothing behind when it is refused', () => {
    const waiting = sent(screenAt(before), command);
    expect(acknowledged(waiting, command.id, tabled.seq).pending[0]?.acknowledged).toBe(true);
    const refused = withdrawn(waiting, command.id);
    expect(shown(DRAFTS, refused, context, tabled.at)).toBe(refused.confirmed);
    const heardFirst = heard(DRAFTS, waiting, [tabled]);
    expect(acknowledged(heardFirst, command.id, tabled.seq)).toEqual(heardFirst);
  });

  it('does not show an act that the rules would refuse by now', () => {
    const observer = { ...context, roster: { [amendment.sponsor]: 'OBSERVER_STATE' as const } };
    const waiting = sent(screenAt(before), command);
    expect(foreseen(waiting.confirmed, command, observer, tabled.at)).toBeNull();
    expect(shown(DRAFTS, waiting, observer, tabled.at)).toEqual(waiting.confirmed);
  });

  it('never goes back to an older state that was loaded late', () => {
    const ahead = screenAt(tabled.seq);
    expect(loaded(ahead, stateAt(before))).toBe(ahead);
  });
});
