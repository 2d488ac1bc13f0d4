import { readFileSync } from 'node:fs';
import { type DraftEvent, type DraftState, evolve, type StreamState } from '@shanyrak/draft';
import { type MeAnswer } from '@shanyrak/protocol';
import { atWork, type Before, waitsFor } from './waits';

/** What waits for whom, most urgent first; along a draft of the corpus, which lived through everything. */
const events = readFileSync('test/corpus/streams/draft-adopted.v1.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as DraftEvent);
const moments = (): DraftState[] => {
  let state: StreamState | null = null;
  return events.map((event) => (state = evolve(state, event)) as DraftState);
};
const me = (delegation: string | null, ...offices: MeAnswer['offices']): MeAnswer => ({
  ...({ person: 'p', name: { en: '', ru: '' }, title: null, language: 'en', at: 0 } as const),
  ...{ offices, capacities: [] },
  accreditations:
    delegation === null
      ? []
      : [{ delegation, name: { en: '', ru: '' }, function: 'head', status: 'MEMBER' }],
});
const NOTHING: Omit<Before, 'me'> = {
  ...{ drafts: [], states: [], meetings: [], toConfirm: 0, now: 0 },
};
const kinds = (before: Partial<Before> & Pick<Before, 'me'>): string[] =>
  waitsFor({ ...NOTHING, ...before }).map(({ kind }) => kind);
const row = (status: string, more: object = {}) =>
  ({
    ...{ id: status, stream: `draft:${status}`, kind: 'draft', symbol: 'PC.DD/1/26', title: {} },
    ...{ status, sponsor: 'XAA', revision: 0, decision: null, seq: 1, at: 0, ...more },
  }) as never;
const sitting = (status: string, more: object = {}) =>
  ({
    ...{ id: status, stream: 'meeting:1', symbol: 'PC/2026-IV', body: 'PC', title: null, status },
    ...{ startsAt: 5, mode: 'hybrid', format: 'plenary', urgent: true, ...more },
  }) as never;

describe('what waits', () => {
  it('is nothing where nothing is asked', () => {
    expect(kinds({ me: me('XAA') })).toEqual([]);
  });

  it('is what is asked of the room, until one has objected oneself', () => {
    const asked = moments().find(({ asks }) => Object.keys(asks).length > 0)!;
    expect(kinds({ me: me('XGO'), states: [asked] })).toContain('asked');
    const objected = moments().find(({ asks }) =>
      Object.values(asks).some(({ objections }) => Object.keys(objections).length > 0),
    )!;
    const [one] = Object.values(objected.asks).filter(
      ({ objections }) => Object.keys(objections).length > 0,
    );
    const own = kinds({ me: me(Object.keys(one!.objections)[0]!), states: [objected] });
    expect(own).toContain('objecting');
  });

  it('puts the question before everything else', () => {
    const put = moments().find(({ question }) => question !== null)!;
    const all = kinds({ me: me('XGO'), states: [put], meetings: [sitting('OPEN')] });
    expect(all.slice(0, 2)).toEqual(['question', 'sits']);
  });

  it('is an own amendment that has come back, and nobody else’s', () => {
    const back = moments().find(({ amendments }) =>
      Object.values(amendments).some(({ status }) => status === 'RETURNED'),
    )!;
    const { sponsor } = Object.values(back.amendments).find(({ status }) => status === 'RETURNED')!;
    expect(kinds({ me: me(sponsor), states: [back] })).toContain('returned');
    expect(kinds({ me: me('XZZ'), states: [back] })).not.toContain('returned');
  });

  it('is for an office what only that office can do', () => {
    const papers = [
      row('SUBMITTED', { kind: 'submission' }),
      row('REGISTERED', { kind: 'submission' }),
      row('FORWARDED'),
      row('SUGGESTED', { kind: 'submission' }),
    ];
    const officer = kinds({ me: me(null, 'secretariat'), drafts: papers, toConfirm: 2 });
    expect(officer).toEqual(['confirm', 'register', 'circulate', 'receive']);
    expect(kinds({ me: me('XAA'), drafts: papers })).toEqual(['suggested']);
    const asked = [sitting('REQUESTED')];
    expect(kinds({ me: me('XDO', 'chair'), meetings: asked })).toEqual(['answer']);
    expect(kinds({ me: me('XAA'), meetings: asked })).toEqual([]);
  });

  it('is a text under silence, by its deadline, for a Member alone', () => {
    const [now, hour] = [1_772_000_000_000, 3_600_000];
    const under = (id: string, until: number, more = {}) =>
      row(id, {
        silence: { symbol: `PC.SIL/${id}/26`, status: 'RUNNING', until, due: until, ...more },
      });
    const drafts = [
      under('1', now + 40 * hour),
      under('2', now + 2 * hour),
      under('3', now + 20 * hour),
      under('4', now),
      under('5', now + hour, { status: 'BROKEN' }),
    ];
    const all = waitsFor({ ...NOTHING, me: me('XAA'), drafts, now });
    expect(all.map(({ kind, label }) => [kind, label])).toEqual([
      ['silenceSoon', 'PC.SIL/2/26'],
      ['silenceSoon', 'PC.SIL/3/26'],
      ['silence', 'PC.SIL/1/26'],
    ]);
    expect(waitsFor({ ...NOTHING, me: me(null, 'secretariat'), drafts, now })).toEqual([]);
  });

  it('looks into the drafts that are at work, and into no others', () => {
    const drafts = ['NEGOTIATION', 'CLEAN', 'SCHEDULED', 'ADOPTED', 'CIRCULATED'].map((one) =>
      row(one),
    );
    expect(atWork(drafts).map(({ status }) => status)).toEqual([
      ...['NEGOTIATION', 'CLEAN', 'SCHEDULED'],
    ]);
  });
});
