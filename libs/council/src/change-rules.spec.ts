import { DEFAULT_BODIES } from './bodies';
import { judgeChange } from './change-rules';
import { type CouncilChange, countsFromAt } from './changes';
import { type RepresentationRecords } from './representation';
import { type MembershipStatus, type Participant, startOfDay } from './roster';
import { type Citation } from './warrant';

/** Two Members, an observer that applies, an organization; XAA has a head and an adviser, XBB a deputy. */
const NOW = startOfDay(2026, 3, 10);
const LATER = startOfDay(2026, 6, 1);
const participant = (
  code: string,
  ...statuses: readonly [MembershipStatus, string][]
): Participant => ({
  ...{ code, kind: code === 'XOO' ? 'ORGANIZATION' : 'STATE' },
  names: [{ from: null, en: code, ru: code }],
  statuses: statuses.map(([status, date], n) => ({
    ...{ status, from: { precision: 'day', date } },
    ...(statuses[n + 1] && { until: { precision: 'day', date: statuses[n + 1]![1] } }),
  })),
});
const since = { from: 0, until: null };
const RECORDS: RepresentationRecords = {
  participants: [
    participant('XAA', ['MEMBER', '2020-01-01']),
    participant('XBB', ['MEMBER', '2020-01-01']),
    participant('XYY', ['OBSERVER_STATE', '2020-01-01'], ['MEMBER_APPLICANT', '2026-02-01']),
    participant('XOO', ['OBSERVER_ORGANIZATION', '2020-01-01']),
  ],
  persons: ['a.head', 'a.adviser', 'b.deputy', 'free', 'officer'].map((id) => ({ id })),
  accreditations: [
    { person: 'a.head', delegation: 'XAA', function: 'head', ...since },
    { person: 'a.adviser', delegation: 'XAA', function: 'adviser', ...since },
    { person: 'b.deputy', delegation: 'XBB', function: 'deputy', ...since },
  ],
  offices: [
    { office: 'secretariat', person: 'officer', body: null, acting: false, ...since },
    { office: 'chair', person: 'a.head', body: null, acting: false, ...since },
    {
      office: 'chair',
      person: 'b.deputy',
      body: null,
      acting: true,
      from: LATER,
      until: LATER + 9,
    },
  ],
  chairmanships: [
    { body: null, delegation: 'XAA', ...since },
    { body: 'SOC', delegation: 'XBB', from: LATER, until: null },
  ],
  contested: [
    {
      ...{ delegation: 'XBB', from: 0, until: LATER, cites: 'PC.DEC/1' },
      effects: {
        words: { en: 'It rests.', ru: 'Приостановлено.' },
        maySpeak: true,
        mayObject: false,
      },
    },
  ],
};
const NOTE: Citation = { kind: 'note', symbol: 'Note 7', dated: '2026-03-09' };
const DECISION: Citation = { kind: 'decision', symbol: 'PC.DEC/2', dated: '2026-03-09' };

const ruleOf = (change: CouncilChange, cited: Citation = NOTE): string | null =>
  judgeChange(change, { records: RECORDS, bodies: DEFAULT_BODIES, cited, at: NOW })?.rule ?? null;

const credentials = (more: object = {}): CouncilChange => ({
  ...{ kind: 'credentials.received', person: 'free', named: null, delegation: 'XBB' },
  ...{ function: 'head', from: NOW, until: null, resident: true, residence: null },
  ...{ presentedAt: null, ...more },
});
const term = (more: object = {}): CouncilChange => ({
  ...{ kind: 'chairmanship.set', body: null, delegation: 'XBB', person: 'b.deputy' },
  ...{ from: LATER, until: null, ...more },
});
const acting = (more: object = {}): CouncilChange => ({
  ...{ kind: 'chair.acting', body: null, person: 'b.deputy', from: NOW, until: NOW + 100, ...more },
});
const status = (to: MembershipStatus, more: object = {}): CouncilChange => ({
  ...{ kind: 'status.changed', delegation: 'XYY', to, from: NOW },
  ...{ facts: null, newcomer: null, ...more },
});
const SIGNED = { territoryInAsia: true, declarationSigned: '2026-01-01', actSigned: '2026-01-01' };
const newcomer = { kind: 'STATE' as const, name: { en: 'New', ru: 'Новая' } };
const effects = {
  words: { en: 'No acts.', ru: 'Без действий.' },
  maySpeak: true,
  mayObject: false,
};

describe('a change of the council', () => {
  it.each<[string, Partial<Citation>, string | null]>([
    ['none', { symbol: ' ' }, 'warrant.document'],
    ['one without a day', { dated: '2026-03' }, 'warrant.dated'],
    ['one of a day that does not exist', { dated: '2026-02-30' }, 'warrant.dated'],
    ['one of tomorrow', { dated: '2026-03-11' }, 'warrant.ahead'],
    ['one of today', { dated: '2026-03-10' }, null],
  ])('cites a document: %s', (_, flaw, rule) => {
    expect(ruleOf(credentials(), { ...NOTE, ...flaw })).toBe(rule);
  });

  it('rests on a decision where the council itself has to decide', () => {
    expect(ruleOf(term())).toBe('warrant.decision');
    expect(ruleOf(term(), DECISION)).toBeNull();
    const contested = { kind: 'seat.contested', delegation: 'XAA', effects, from: NOW } as const;
    expect(ruleOf(contested)).toBe('warrant.decision');
    expect(ruleOf(contested, DECISION)).toBeNull();
  });

  it('takes no right away from before its confirmation, and may give one from a day that is past', () => {
    const past = NOW - 1_000;
    expect(countsFromAt(credentials({ from: past }), NOW)).toBe(past);
    expect(countsFromAt(status('MEMBER', { from: past }), NOW)).toBe(past);
    expect(countsFromAt(status('WITHDRAWN', { from: past }), NOW)).toBe(NOW);
    expect(countsFromAt(term({ from: past }), NOW)).toBe(NOW);
    expect(countsFromAt(term({ from: LATER }), NOW)).toBe(LATER);
  });

  it.each<[string, object, string | null]>([
    ['of somebody known', {}, null],
    [
      'of somebody new',
      { person: 'new', named: { name: { en: 'A', ru: 'А' }, title: null } },
      null,
    ],
    ['of nobody', { person: 'unknown' }, 'credentials.nobody'],
    ['to whoever takes no part', { delegation: 'XZZ' }, 'credentials.noPart'],
    ['of another delegation’s person', { person: 'a.adviser' }, 'credentials.elsewhere'],
    ['of an officer of the Secretariat', { person: 'officer' }, 'credentials.officer'],
    ['of a second head', { delegation: 'XAA' }, 'credentials.headAlready'],
    ['of a chargé beside the head', { delegation: 'XAA', function: 'charge' }, null],
    ['from nowhere', { resident: false }, 'credentials.residence'],
    ['from Ankara', { resident: false, residence: { en: 'Ankara', ru: 'Анкара' } }, null],
    ['that end before they begin', { until: NOW - 1 }, 'dates.backwards'],
  ])('credentials %s', (_, more, rule) => {
    expect(ruleOf(credentials(more))).toBe(rule);
  });

  it('ends an accreditation that there is', () => {
    const end = (person: string, delegation: string) =>
      ruleOf({ kind: 'accreditation.ended', person, delegation, from: NOW });
    expect(end('a.adviser', 'XAA')).toBeNull();
    expect(end('a.adviser', 'XBB')).toBe('accreditation.none');
    expect(end('a.head', 'XAA')).toBe('accreditation.presides');
    expect(end('b.deputy', 'XBB')).toBe('accreditation.presides');
  });

  it.each<[string, object, string | null]>([
    ['of a Member, presided over by one of its people', {}, null],
    ['of an observer', { delegation: 'XYY' }, 'chairmanship.noMember'],
    ['presided over by another’s person', { person: 'a.head' }, 'chairmanship.person'],
    ['of no body', { body: 'NIL' }, 'chairmanship.noBody'],
    ['into a term that is entered already', { body: 'SOC', from: NOW }, 'chairmanship.overlap'],
    ['up to such a term', { body: 'SOC', from: NOW, until: LATER }, null],
  ])('a term %s', (_, more, rule) => {
    expect(ruleOf(term(more), DECISION)).toBe(rule);
  });

  it.each<[string, object, string | null]>([
    ['to a person of a Member', {}, null],
    ['to whoever presides already', { person: 'a.head' }, 'chair.already'],
    ['to nobody’s person', { person: 'free' }, 'chair.actingNobody'],
    ['to two at once', { until: LATER + 1 }, 'chairmanship.overlap'],
    ['in no body', { body: 'NIL' }, 'chairmanship.noBody'],
  ])('the chair is ceded %s', (_, more, rule) => {
    expect(ruleOf(acting(more))).toBe(rule);
  });

  it('of status follows the machine, with what is recorded', () => {
    expect(ruleOf(status('MEMBER', { facts: SIGNED }), DECISION)).toBeNull();
    expect(ruleOf(status('MEMBER', { facts: SIGNED }))).toBe('warrant.decision');
    expect(ruleOf(status('MEMBER'), DECISION)).toBe('membership.territory');
    const before = startOfDay(2026, 1, 1);
    expect(ruleOf(status('WITHDRAWN', { from: before }), NOTE)).toBeNull();
    expect(ruleOf(status('MEMBER', { facts: SIGNED, from: before }), DECISION)).toBe(
      'dates.backwards',
    );
    expect(ruleOf(status('MEMBER_APPLICANT', { delegation: 'XZZ' }))).toBe('membership.unknown');
    expect(ruleOf(status('MEMBER_APPLICANT', { delegation: 'XZZ', newcomer }))).toBeNull();
    expect(ruleOf(status('MEMBER', { delegation: 'XOO' }), DECISION)).toBe(
      'membership.organization',
    );
  });

  it('marks a Member’s seat contested once, and clears one that is', () => {
    const contested = (delegation: string) =>
      ruleOf({ kind: 'seat.contested', delegation, effects, from: NOW }, DECISION);
    const cleared = (delegation: string) =>
      ruleOf({ kind: 'seat.cleared', delegation, from: NOW }, DECISION);
    expect(['XAA', 'XBB', 'XYY'].map(contested)).toEqual([
      ...[null, 'seat.contestedAlready', 'seat.noMember'],
    ]);
    expect(['XAA', 'XBB'].map(cleared)).toEqual(['seat.notContested', null]);
  });

  it('sets a body that can stand among the others', () => {
    const [pc] = DEFAULT_BODIES;
    const set = (more: object): string | null =>
      ruleOf({ kind: 'body.set', body: { ...pc!, ...more }, from: NOW, until: null }, DECISION);
    expect(set({ powers: ['recommend'] })).toBeNull();
    expect(set({ forwardsTo: ['NIL'] })).toBe('body.forwardsNowhere');
  });
});
