import * as fc from 'fast-check';
import { MEETING_COMMAND_TYPES, RULES } from '@shanyrak/council';
import { canonical } from '@shanyrak/kernel';
import { type MeetingEvent } from './events';
import { evolve } from './evolve';
import { isMember } from './member';
import { tries, type Move } from './moves.support';
import { observersViews } from './observing';
import { itemsInOrder } from './order-of-business';
import { type MeetingState } from './state';
import { atWork, CHAIR, opened, type Hall } from './table.support';
import { viewFor } from './view';

/** Laws that hold whatever people try, in whatever order (domain 4 (e); practice 2.7, 2.10, 2.15). */
const chance = fc.noBias(fc.nat(9_999));
const move: fc.Arbitrary<Move> = fc.record({ act: chance, actor: chance, target: chance });
const moves = fc.array(move, { minLength: 40, maxLength: 150 });

/** Play from the opening of the meeting, or from its first item on, the agenda adopted. */
const played = (
  all: readonly Move[],
  each?: (hall: Hall, before: MeetingState, fresh: readonly MeetingEvent[]) => void,
  hall = all.length % 2 === 0 ? opened() : atWork(),
): Hall => {
  for (const one of all) {
    const before = hall.meeting();
    const verdict = tries(hall, one);
    if (!verdict.ok) expect(Object.keys(RULES)).toContain(verdict.refusal.rule);
    each?.(hall, before, verdict.ok ? verdict.value : []);
  }
  return hall;
};
const folded = (events: readonly MeetingEvent[]): MeetingState | null =>
  events.reduce<MeetingState | null>(evolve, null);

describe('whatever people try', () => {
  it('I13 events are numbered without gaps, and the same events give the same state, written down or not', () => {
    fc.assert(
      fc.property(moves, fc.nat(999), (all, cut) => {
        const hall = played(all);
        const events = hall.events();
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
        expect(folded(events)).toEqual(hall.meeting());
        const at = cut % events.length;
        const readAgain = JSON.parse(
          JSON.stringify(folded(events.slice(0, at))),
        ) as MeetingState | null;
        const state = events.slice(at).reduce<MeetingState | null>(evolve, readAgain);
        expect(JSON.stringify(state)).toBe(JSON.stringify(hall.meeting()));
      }),
      { numRuns: 60 },
    );
  });

  it('I1 the agenda is never adopted while a Member’s objection stands to it or to an item on it', () => {
    let adopted = 0;
    let kept = 0;
    fc.assert(
      fc.property(moves, (all) => {
        played(
          all,
          (hall, before, fresh) => {
            const targets = [before.agenda.ask?.id ?? '', ...before.agenda.order];
            const standing = targets.flatMap((target) =>
              Object.keys(before.agenda.objections[target] ?? {}).filter((one) =>
                isMember(hall.roster, one),
              ),
            );
            if (fresh.some(({ type }) => type === 'agenda.adopt')) {
              adopted += 1;
              expect(standing).toEqual([]);
            } else if (standing.length > 0 && before.agenda.status === 'DRAFT') kept += 1;
          },
          opened(),
        );
      }),
      { numRuns: 100 },
    );
    expect(adopted).toBeGreaterThan(10);
    expect(kept).toBeGreaterThan(50);
  });

  it('I8 an objection ends by its delegation’s word, or with what it was raised against', () => {
    fc.assert(
      fc.property(moves, (all) => {
        played(all, (hall, before, fresh) => {
          const now = hall.meeting().agenda;
          if (now.status !== 'DRAFT' || hall.meeting().status === 'CLOSED') return;
          const withdrawn = fresh.find((event) => event.type === 'objection.withdraw');
          for (const id of before.agenda.order)
            for (const code of Object.keys(before.agenda.objections[id] ?? {})) {
              const gone = !now.order.includes(id) || withdrawn?.data.delegation === code;
              if (!gone) expect(now.objections[id]).toHaveProperty(code);
            }
          const { ask } = before.agenda;
          for (const code of Object.keys(before.agenda.objections[ask?.id ?? ''] ?? {}))
            if (withdrawn?.data.delegation !== code)
              expect(now.heard[ask!.digest]).toHaveProperty(code);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('one speaks at a time, under the open item, and nobody both waits and speaks', () => {
    let speeches = 0;
    fc.assert(
      fc.property(moves, (all) => {
        const hall = played(
          all,
          (hall) => {
            const { floor, current, status, items } = hall.meeting();
            const waiting = floor.list.map(({ id }) => id);
            expect(new Set(waiting).size).toBe(waiting.length);
            for (const { item } of floor.list)
              expect(['PENDING', 'OPEN']).toContain(items[item]!.status);
            if (!floor.speaking) return;
            expect(status).toBe('OPEN');
            expect(floor.speaking.speaker.item).toBe(current);
            expect(waiting).not.toContain(floor.speaking.speaker.id);
          },
          atWork(),
        );
        const { spoken } = hall.meeting().floor;
        speeches += spoken.length;
        spoken.forEach(({ from, until }, n) => {
          expect(until).toBeGreaterThanOrEqual(from);
          expect(from).toBeGreaterThanOrEqual(spoken[n - 1]?.until ?? 0);
        });
      }),
      { numRuns: 100 },
    );
    expect(speeches).toBeGreaterThan(20);
  });

  it('one item is open at a time, and none before the agenda is adopted', () => {
    let opened = 0;
    fc.assert(
      fc.property(moves, (all) => {
        played(all, (hall) => {
          const { items, agenda, current } = hall.meeting();
          const open = Object.values(items).filter(({ status }) => status === 'OPEN');
          expect(open.map(({ id }) => id)).toEqual(current === null ? [] : [current]);
          if (current !== null) expect(agenda.status).toBe('ADOPTED');
          opened += open.length;
          const labels = itemsInOrder(hall.meeting()).map(({ label }) => label);
          expect(new Set(labels).size).toBe(labels.length);
        });
      }),
      { numRuns: 60 },
    );
    expect(opened).toBeGreaterThan(100);
  });

  it('a closed item’s title never reaches observers, nor does who waits to speak under it', () => {
    let seen = 0;
    fc.assert(
      fc.property(moves, (all) => {
        played(all, (hall) => {
          const view = viewFor('observers', hall.meeting());
          if (!view) return;
          const text = JSON.stringify(view);
          for (const item of itemsInOrder(hall.meeting())) {
            if (!item.closed) continue;
            seen += 1;
            expect(text).not.toContain(item.title['en']);
            expect(view.floor.list.map((one) => one.item)).not.toContain(item.label);
            expect([view.current, view.floor.speaking?.item]).not.toContain(item.label);
          }
        });
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it('observers’ views are numbered without gaps, and change exactly when the number does', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const events = played(all).events();
        let state: MeetingState | null = null;
        let seen = canonical(null);
        let number = 0;
        for (const event of events) {
          state = evolve(state, event);
          const now = canonical(viewFor('observers', state));
          expect(state.observers.view - number).toBe(now === seen ? 0 : 1);
          seen = now;
          number = state.observers.view;
        }
        const numbers = observersViews(null, events).map((view) => view.number);
        expect(numbers).toEqual(numbers.map((_, n) => n + 1));
        expect(numbers).toHaveLength(number);
      }),
      { numRuns: 60 },
    );
  });

  it('a point of order is ruled on before the Chair does anything else at the table', () => {
    let waited = 0;
    fc.assert(
      fc.property(moves, (all) => {
        played(all, (_hall, { order }, fresh) => {
          if (!order) return;
          waited += 1;
          for (const { type, by } of fresh)
            if (by.as === 'chair' && /^(item|floor)\./.test(type))
              expect(fresh.map((event) => event.type)).toEqual(['floor.end', 'meeting.suspend']);
        });
      }),
      { numRuns: 60 },
    );
    expect(waited).toBeGreaterThan(50);
  });

  it('every act is done now and then, so that the laws speak of all of them', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(moves, (all) => {
        played(all, (_hall, _before, fresh) => fresh.forEach(({ type }) => done.add(type)));
      }),
      { numRuns: 200, seed: 2013 },
    );
    const acts = MEETING_COMMAND_TYPES.filter(
      (type) => !/^(meeting[.](?!suspend|resume|close)|journal[.])/.test(type),
    );
    expect(acts.filter((type) => !done.has(type))).toEqual([]);
  });

  it('a meeting that is closed never changes', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const hall = opened();
        hall.does(CHAIR, 'meeting.close', {});
        const closed = hall.meeting();
        played(all, () => expect(hall.meeting()).toBe(closed), hall);
      }),
      { numRuns: 60 },
    );
  });
});
