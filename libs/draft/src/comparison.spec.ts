import * as fc from 'fast-check';
import { compared, placeOnPaper, type ProvisionPair, provisionPairs } from './comparison';
import { type DraftState, type Provision } from './state';
import { CHAIR, inSession, proposes, rewords, settles, type Table } from './table.support';

/** Two moments of a draft: what was accepted between them, and nothing else. */
const since = (table: Table, from: DraftState): ProvisionPair[] =>
  provisionPairs(from, table.draft(), 'en');
const fates = (pairs: readonly ProvisionPair[]): string[] =>
  pairs.filter(({ fate }) => fate !== 'same').map(({ label, fate }) => `${label} ${fate}`);

describe('the comparison of two moments', () => {
  it('knows nothing of brackets, and of accepted words exactly what they changed', () => {
    const table = inSession();
    const from = table.draft();
    const verb = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    expect(fates(since(table, from))).toEqual([]);
    settles(table, verb);
    const pairs = since(table, from);
    expect(fates(pairs)).toEqual(['OP2 changed']);
    const row = compared(pairs.find(({ label }) => label === 'OP2')!);
    expect(row).toMatchObject({ changed: true, formerLabel: null, fate: 'changed' });
    expect(row.spans.filter(({ change }) => change !== 'kept')).toEqual([
      { change: 'deleted', text: 'shall' },
      { change: 'added', text: 'should' },
    ]);
  });

  it('shows what is gone where it stood, and what came in where it stands', () => {
    const table = inSession();
    const from = table.draft();
    const [gone, elder] = [table.at('OP3'), table.at('PP2')];
    settles(table, proposes(table, 'XBE', { kind: 'delete', provision: gone }));
    const insertion = proposes(table, 'XCI', {
      ...{ kind: 'insert', after: elder, provisionKind: 'preambular', depth: 0 },
      text: 'Recalling the report,',
    });
    settles(table, insertion);
    const pairs = since(table, from);
    expect(fates(pairs)).toEqual(['PP2 bis inserted', 'OP3 deleted']);
    const read = pairs.map(({ label }) => label);
    expect(read.indexOf('PP2 bis')).toBe(read.indexOf('PP2') + 1);
    expect(read.slice(-2)).toEqual(['OP3', 'OP4']);
    expect(pairs.find(({ fate }) => fate === 'deleted')).toMatchObject({ after: null });
    expect(pairs.find(({ fate }) => fate === 'inserted')).toMatchObject({ before: null });
  });

  it('says of a move that it is one, with other words too, and of a new label what it was', () => {
    const table = inSession();
    const from = table.draft();
    const [id, after] = [table.at('OP4'), table.at('PP2')];
    settles(table, proposes(table, 'XAA', { kind: 'move', provision: id, after }));
    settles(table, rewords(table, 'XBE', 'OP4', ' ', ' also '));
    table.does(CHAIR, 'draft.declareClean', {});
    const pairs = since(table, from);
    expect(fates(pairs)).toEqual(['OP1 moved']);
    const moved = pairs.find(({ fate }) => fate === 'moved')!;
    expect(moved).toMatchObject({ provision: id, formerLabel: 'OP4', changed: true });
    expect(pairs.at(-1)).toMatchObject({ label: 'OP4', formerLabel: 'OP3', fate: 'same' });
    const labels = (language: 'en' | 'ru') => placeOnPaper(compared(moved), language).label;
    expect(labels('en')).toBe('OP1 (formerly OP4, moved)');
    expect(labels('ru')).toBe('OP1 (ранее OP4, перенесено)');
  });

  it('tells each provision of either moment once, in both orders, whatever happened', () => {
    const ids = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { minLength: 0 });
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const pairs = provisionPairs(draftWith(before), draftWith(after), 'en');
        const named = (which: (pair: ProvisionPair) => boolean): string[] =>
          pairs.filter(which).map(({ provision }) => provision);
        expect(named(({ fate }) => fate !== 'deleted')).toEqual(after);
        expect(named(() => true).sort()).toEqual([...new Set([...before, ...after])].sort());
        const kept = named(({ fate }) => fate === 'same');
        expect(kept).toEqual(before.filter((id) => kept.includes(id)));
        // Those that are gone keep their order among those that kept their place.
        const stood = named(({ fate }) => fate === 'same' || fate === 'deleted');
        expect(stood).toEqual(before.filter((id) => stood.includes(id)));
        expect(named(({ fate }) => fate === 'moved')).toHaveLength(
          after.filter((id) => before.includes(id)).length - longestRun(before, after),
        );
      }),
    );
  });
});

const DRAFT = inSession().draft();

function draftWith(order: readonly string[]): DraftState {
  const provision = (id: string): Provision => ({
    ...{ id, kind: 'operative', depth: 0, label: id, formerly: null, text: { en: id } },
    ...{ behind: [], closed: null, deleted: false },
  });
  const provisions = Object.fromEntries(order.map((id) => [id, provision(id)]));
  return { ...DRAFT, order, provisions };
}

/** By trying every one: the yardstick. */
function longestRun(before: readonly string[], after: readonly string[]): number {
  const places = after.map((id) => before.indexOf(id)).filter((place) => place >= 0);
  const best = (from: number, least: number): number =>
    from === places.length
      ? 0
      : Math.max(
          best(from + 1, least),
          places[from]! > least ? 1 + best(from + 1, places[from]!) : 0,
        );
  return best(0, -1);
}
