import * as fc from 'fast-check';
import { type Actor, localTimeInAstana } from '@shanyrak/council';
import { canonical } from '@shanyrak/kernel';
import { textDigest } from './digest';
import { type DraftEvent } from './events';
import { evolve } from './evolve';
import { observersViews } from './observing';
import { tries, type Move } from './moves.support';
import { rollingText } from './rolling';
import { draftBadge } from './status';
import { runningSilence } from './silences';
import { attachmentsOf } from './statements';
import { type DoneAct, type DraftState, type Silence, type StreamState } from './state';
import { CHAIR, FACILITATOR, head, inSession, MEETING, puts, type Table } from './table.support';
import { viewFor } from './view';

/** A clean text that was circulated under silence until some days from now. */
function underSilence(): Table {
  const table = inSession();
  table.does(CHAIR, 'draft.declareClean', {});
  const until = (Math.ceil(table.now() / 60_000) + 5 * 24 * 60) * 60_000;
  table.does(CHAIR, 'silence.propose', { until, local: localTimeInAstana(until) });
  return table;
}

/** What may happen to a round that runs, and what its text is meanwhile (I6). */
function expectLawful(running: Silence, event: DraftEvent, after: DraftState): void {
  const { until, due, startedAt } = running;
  const now = after.silences.at(-1)!;
  if (event.type === 'silence.expire') {
    expect(event.at).toBeGreaterThanOrEqual(due);
    expect(event.data.decision).toMatchObject({ adoptedAt: until, digest: running.digest });
  }
  if (event.type === 'silence.break' || event.type === 'silence.recordBreak') {
    expect(event.data.break.receivedAt).toBeGreaterThanOrEqual(startedAt);
    expect(event.data.break.receivedAt).toBeLessThan(until);
    expect(after.decision).toBeNull();
  }
  expect(now.until).toBeGreaterThanOrEqual(until);
  if (now.status === 'RUNNING') expect(textDigest(after)).toBe(running.digest);
}

const move: fc.Arbitrary<Move> = fc.record({
  act: fc.nat(999),
  actor: fc.nat(999),
  target: fc.nat(999),
  words: fc.nat(999),
});
const moves = fc.array(move, { minLength: 20, maxLength: 120 });
const played = (
  all: readonly Move[],
  each?: (table: Table, before: DraftState) => void,
  table = inSession(),
): Table => {
  for (const one of all) {
    const before = table.draft();
    tries(table, one);
    each?.(table, before);
  }
  return table;
};

/**
 * What an undo must bring back: everything about the text but the record of what was undone, and the
 * window of an ask, which begins anew.
 */
const substance = ({
  provisions,
  order,
  amendments,
  stances,
  asks,
  status,
  adRefs,
}: DraftState) => ({
  ...{ provisions, order, stances, status, adRefs },
  asks: Object.fromEntries(Object.entries(asks).map(([id, ask]) => [id, { ...ask, until: 0 }])),
  amendments: Object.fromEntries(
    Object.entries(amendments).filter(([, amendment]) => amendment.status !== 'UNDONE'),
  ),
});

describe('whatever people try', () => {
  it('I13 events only append: numbered without gaps, and the same events give the same state', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const events = played(all).events();
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
        const fold = (): StreamState | null =>
          events.reduce<StreamState | null>((state, event) => evolve(state, event), null);
        const state = fold();
        expect(canonical(fold())).toBe(canonical(state));
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 40 },
    );
  });

  it('a state that was written down and read again goes on as if it had never left memory', () => {
    fc.assert(
      fc.property(moves, fc.nat(999), (all, cut) => {
        const events = played(all).events();
        const at = cut % events.length;
        const goesOn = (state: StreamState | null): StreamState | null =>
          events.slice(at).reduce<StreamState | null>((one, event) => evolve(one, event), state);
        const state = events.slice(0, at).reduce<StreamState | null>(evolve, null);
        const readAgain = JSON.parse(JSON.stringify(state)) as StreamState | null;
        // The order of keys too: it is the order of arrival.
        expect(JSON.stringify(goesOn(readAgain))).toBe(JSON.stringify(goesOn(state)));
      }),
      { numRuns: 40 },
    );
  });

  it('amendments know the event at which their words were written', () => {
    fc.assert(
      fc.property(moves, (all) => {
        for (const event of played(all).events())
          if (event.type === 'amendment.propose' || event.type === 'text.propose')
            expect(event.data.amendment.seq).toBe(event.seq);
      }),
      { numRuns: 20 },
    );
  });

  it('a rolling text made from an earlier one is the one made afresh, and makes no row again in vain', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let kept = 0;
        played(all, (table, state) => {
          const before = { state, text: rollingText(state, 'en') };
          const again = rollingText(table.draft(), 'en', before);
          expect(again).toEqual(rollingText(table.draft(), 'en'));
          kept += again.provisions.filter((row) => before.text.provisions.includes(row)).length;
        });
        expect(kept).toBeGreaterThan(all.length);
      }),
      { numRuns: 20 },
    );
  });

  it('observers’ views are numbered without gaps, and change exactly when the number does', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const table = played(all);
        let state: StreamState | null = null;
        let seen = canonical(null);
        let number = 0;
        for (const event of table.events()) {
          state = evolve(state, event);
          const now = canonical(viewFor('observers', state));
          const next = state.kind === 'draft' ? state.observers.view : 0;
          expect(next - number).toBe(now === seen ? 0 : 1);
          seen = now;
          number = next;
        }
        const numbers = observersViews(null, table.events()).map((view) => view.number);
        expect(numbers).toEqual(numbers.map((_, n) => n + 1));
        expect(numbers).toHaveLength(number);
      }),
      { numRuns: 30 },
    );
  });

  it('an undo at once restores provisions, order, amendments, stances, asks and status exactly', () => {
    let undone = 0;
    fc.assert(
      fc.property(moves, (all) => {
        played(all, (table, before) => {
          const act = table.draft().acts.at(-1);
          const fresh = act && !before.acts.some(({ command }) => command === act.command);
          const settledAgain = before.status === 'SCHEDULED';
          if (!fresh || settledAgain || table.draft().question) return;
          // Under silence the text stands as it was circulated.
          if (runningSilence(table.draft())) return;
          table.does(whoDid(table, act), 'undo', { command: act.command });
          expect(canonical(substance(table.draft()))).toBe(canonical(substance(before)));
          undone += 1;
        });
      }),
      { numRuns: 30 },
    );
    expect(undone).toBeGreaterThan(100);
  });

  it('undoing act after act, the last one first, goes back the whole way', () => {
    let longest = 0;
    const text = (state: DraftState): string => {
      const { provisions, order, stances, amendments } = substance(state);
      return canonical({ provisions, order, stances, amendments });
    };
    fc.assert(
      fc.property(moves, (all) => {
        const table = inSession();
        const before = new Map<string, string>();
        for (const one of all) {
          const state = table.draft();
          tries(table, one);
          if (table.events().some(({ type }) => type === 'undo')) return;
          const act = table.draft().acts.at(-1);
          const fresh = act && !state.acts.some(({ command }) => command === act.command);
          if (fresh) before.set(act.command, text(state));
        }
        // What was put rests on what the room has seen, and what was adopted is final.
        if (table.draft().question || table.draft().decision) return;
        if (runningSilence(table.draft())) return;
        const acts = table.draft().acts.filter(({ command }) => before.has(command));
        for (const act of acts.toReversed()) {
          table.does(whoDid(table, act), 'undo', { command: act.command });
          expect(text(table.draft())).toBe(before.get(act.command));
        }
        longest = Math.max(longest, acts.length);
      }),
      { numRuns: 60 },
    );
    expect(longest).toBeGreaterThan(3);
  });

  it('I12 provisions keep their ids, and every id in the order has its provision', () => {
    fc.assert(
      fc.property(moves, (all) => {
        played(all, (table, before) => {
          const { order, provisions } = table.draft();
          expect(new Set(order).size).toBe(order.length);
          expect(Object.keys(provisions).sort()).toEqual([...order].sort());
          const known = before.order.filter((id) => order.includes(id));
          const now = order.filter((id) => known.includes(id));
          expect(now.toSorted()).toEqual(known.toSorted());
          if (!moved(table.events(), before.seq)) expect(now).toEqual(known);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('every kind of change is accepted now and then, so that the laws speak of all of them', () => {
    const accepted = new Set<string>();
    const note = (table: Table): void => {
      for (const { status, change } of Object.values(table.draft().amendments))
        if (status === 'ACCEPTED') accepted.add(change.kind);
    };
    fc.assert(
      fc.property(moves, (all) => note(played(all))),
      { numRuns: 400, seed: 2013 },
    );
    expect([...accepted].sort()).toEqual([
      ...['alternative', 'amend', 'delete', 'insert', 'merge', 'move', 'replace', 'split'],
    ]);
  });

  it('I6 no silence ends early, none is broken late, no deadline moves earlier, and its words stand still', () => {
    const ends = new Set<string>();
    fc.assert(
      fc.property(moves, (all) => {
        const table = underSilence();
        let state: StreamState | null = null;
        for (const event of played(all, undefined, table).events()) {
          const before = state as DraftState | null;
          state = evolve(state, event);
          const running = before && runningSilence(before);
          if (!running) continue;
          expectLawful(running, event, state as DraftState);
          if (event.type.startsWith('silence.')) ends.add(event.type);
        }
      }),
      { numRuns: 400, seed: 2013 },
    );
    expect([...ends].sort()).toEqual(
      ['break', 'cancel', 'expire', 'extend', 'recordBreak', 'requestTime'].map(
        (act) => `silence.${act}`,
      ),
    );
  });

  it('I10 no statement changes the text, its digest or a round, and nothing changes what a statement says', () => {
    const made = new Set<string>();
    const substanceOf = ({
      provisions,
      order,
      amendments,
      question,
      silences,
      decision,
      status,
    }: DraftState) => ({
      ...{ provisions, order, amendments, question, silences, decision, status },
    });
    const saidIn = ({ statements }: DraftState) =>
      statements.map(
        ({ id, kind, delegation, provision, given, translation, digest, receivedAt }) => ({
          ...{ id, kind, delegation, provision, given, translation, digest, receivedAt },
        }),
      );
    const holds = (table: Table, all: readonly Move[]): void => {
      let before = table.draft();
      const after = table.events().length;
      played(all, undefined, table);
      for (const event of table.events().slice(after)) {
        const now = evolve(before, event) as DraftState;
        if (event.type.startsWith('statement.')) {
          made.add(event.type);
          expect(textDigest(now)).toBe(textDigest(before));
          expect(substanceOf(now)).toEqual(substanceOf(before));
        }
        expect(saidIn(now).slice(0, before.statements.length)).toEqual(saidIn(before));
        for (const { number, statement } of attachmentsOf(now)) {
          expect(number).toBeGreaterThan(0);
          expect(statement.digest).toBe(now.decision!.digest);
        }
        before = now;
      }
    };
    fc.assert(
      fc.property(moves, (all) => holds(underSilence(), all)),
      { numRuns: 300, seed: 2013 },
    );
    expect([...made].sort()).toEqual(
      ['align', 'confirm', 'submit', 'withdraw'].map((act) => `statement.${act}`),
    );
  });

  it('labels in the text are distinct, and its rolling text can always be made', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const state = played(all).draft();
        const rows = rollingText(state, 'en').provisions;
        const labels = rows.map(({ label }) => label);
        expect(new Set(labels).size).toBe(labels.length);
        expect(rows.some(({ status }) => status === 'BRACKETED')).toBe(
          Object.values(state.amendments).some(({ status }) => status === 'IN_TEXT'),
        );
        expect(draftBadge(state)).toBe(rollingText(state, 'en').badge);
      }),
      { numRuns: 30 },
    );
  });

  it('I5 whatever is adopted has the digest of what was put, and I7 never holds a bracket', () => {
    let adopted = 0;
    const started = (gavelFallen: boolean): Table => {
      const table = inSession();
      puts(table);
      if (gavelFallen) table.does(CHAIR, 'gavel', { meeting: MEETING });
      return table;
    };
    const holds = (table: Table): void => {
      const state = table.draft();
      if (state.status !== 'CLEAN' && state.status !== 'SCHEDULED' && !state.decision) return;
      const standing = Object.values(state.amendments).filter((one) => one.status === 'IN_TEXT');
      expect(standing).toEqual([]);
      const digest = state.question?.digest ?? state.decision?.digest;
      if (digest !== undefined) expect(digest).toBe(textDigest(state));
      if (state.decision) adopted += 1;
    };
    fc.assert(
      fc.property(moves, fc.boolean(), (all, gavelFallen) => {
        played(all, holds, started(gavelFallen));
      }),
      { numRuns: 60 },
    );
    expect(adopted).toBeGreaterThan(0);
  });
});

/** Whether a provision has been moved, or moved back, since the event of this number. */
function moved(events: readonly DraftEvent[], since: number): boolean {
  return events
    .slice(since)
    .some(
      (event) =>
        event.type === 'undo' ||
        (event.type === 'amendment.fate' &&
          event.data.fate === 'accepted' &&
          event.data.amendment.change.kind === 'move'),
    );
}

/** The function that did an act, by a person who may act for it now. */
function whoDid(table: Table, { as, delegation }: DoneAct): Actor {
  if (as === 'chair') return CHAIR;
  if (as === 'facilitator' || delegation === null) return FACILITATOR;
  const { session } = table.draft();
  if (session && !session.seats[delegation]) table.does(head(delegation), 'seat.take', {});
  const person = table.draft().session?.seats[delegation];
  return { ...head(delegation), ...(person && { person }) };
}
