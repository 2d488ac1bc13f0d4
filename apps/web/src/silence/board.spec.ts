import { type DraftSummary } from '@shanyrak/protocol';
import { boardOf, phaseOf } from './board';

const DAY = 86_400_000;
const NOW = 1_772_000_000_000;
type Round = NonNullable<DraftSummary['silence']>;

const row = (
  id: string,
  status: Round['status'] | null,
  { until = NOW + DAY, endedAt = null as number | null, at = NOW } = {},
) => ({
  ...{ id, stream: `draft:${id}`, symbol: id, title: {}, status: 'CLEAN', sponsor: 'XAA' },
  ...{ kind: 'draft', revision: 0, decision: null, seq: 1, at },
  silence: status && {
    ...{ id: `${id}.1`, symbol: `PC.SIL/${id}`, status },
    ...{ startedAt: NOW - DAY, until, due: until + DAY, endedAt },
  },
});
const shown = (...rows: readonly ReturnType<typeof row>[]) => {
  const { running, ended } = boardOf(rows as readonly DraftSummary[], NOW);
  return [running.map(({ id }) => id), ended.map(({ id }) => id)];
};

describe('the silence board', () => {
  it('shows the rounds that run, the soonest deadline first', () => {
    const [soon, later] = [NOW + DAY, NOW + 3 * DAY].map((until, n) =>
      row('ab'[n]!, 'RUNNING', { until }),
    );
    expect(shown(later!, row('c', null), soon!)).toEqual([['a', 'b'], []]);
  });

  it('shows those that ended lately, the latest first, and no older ones', () => {
    const broken = row('a', 'BROKEN', { endedAt: NOW - 2 * DAY });
    const adopted = row('b', 'ADOPTED', { endedAt: NOW - DAY });
    const old = row('c', 'CANCELLED', { endedAt: NOW - 15 * DAY });
    expect(shown(broken, adopted, old)).toEqual([[], ['b', 'a']]);
  });

  it('shows one of which its end was not listed by when its draft last changed', () => {
    const [lately, old] = [2, 15].map((days) => row(`${days}`, 'BROKEN', { at: NOW - days * DAY }));
    expect(shown(old!, lately!)).toEqual([[], ['2']]);
  });

  it('shows nothing to whoever is told of no rounds', () => {
    const observed = { id: 'a', stream: 'draft:a', symbol: 'a', title: {}, revision: 0 };
    expect(boardOf([{ ...observed, status: 'CLEAN', decision: null }], NOW)).toEqual({
      running: [],
      ended: [],
    });
  });

  it('tells the deadline from the adoption', () => {
    const round = { until: NOW, due: NOW + 10 };
    expect([-1, 0, 9, 10].map((later) => phaseOf(round, NOW + later))).toEqual([
      ...['runs', 'grace', 'grace', 'due'],
    ]);
  });
});
