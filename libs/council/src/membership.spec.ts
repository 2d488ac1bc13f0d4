import { mayChangeStatus, type MembershipStep, needsDecision, stepsFrom } from './membership';
import { MEMBERSHIP_STATUSES, type MembershipStatus, type Participant, statusAt } from './roster';

const STATE: MembershipStep = {
  kind: 'STATE',
  facts: { territoryInAsia: true, declarationSigned: '2025-03-01', actSigned: '2025-03-02' },
  byDecision: true,
  day: '2025-03-02',
};
const ruleOf = (
  from: MembershipStatus | null,
  to: MembershipStatus,
  step: Partial<MembershipStep> = {},
): string | null => mayChangeStatus(from, to, { ...STATE, ...step })?.rule ?? null;

describe('the way to membership and out of it', () => {
  it('is the machine of domain 4 (f), and no other step is one', () => {
    const taken = [null, ...MEMBERSHIP_STATUSES].flatMap((from) =>
      MEMBERSHIP_STATUSES.filter((to) => ruleOf(from, to) === null).map(
        (to) => `${from ?? 'NONE'} ${to}`,
      ),
    );
    expect(taken).toEqual([
      'NONE OBSERVER_APPLICANT',
      'NONE MEMBER_APPLICANT',
      'MEMBER WITHDRAWN',
      'OBSERVER_STATE MEMBER_APPLICANT',
      'OBSERVER_STATE WITHDRAWN',
      'OBSERVER_ORGANIZATION WITHDRAWN',
      'OBSERVER_APPLICANT OBSERVER_STATE',
      'OBSERVER_APPLICANT WITHDRAWN',
      'MEMBER_APPLICANT MEMBER',
      'MEMBER_APPLICANT OBSERVER_STATE',
      'MEMBER_APPLICANT WITHDRAWN',
      'WITHDRAWN OBSERVER_APPLICANT',
      'WITHDRAWN MEMBER_APPLICANT',
    ]);
    expect(ruleOf('OBSERVER_STATE', 'MEMBER')).toBe('membership.noStep');
  });

  it('ends at observer for an organization', () => {
    const kind = 'ORGANIZATION' as const;
    expect(ruleOf('OBSERVER_APPLICANT', 'OBSERVER_ORGANIZATION', { kind })).toBeNull();
    for (const to of ['MEMBER_APPLICANT', 'MEMBER', 'OBSERVER_STATE'] as const)
      expect(ruleOf('OBSERVER_ORGANIZATION', to, { kind })).toBe('membership.organization');
    expect(stepsFrom(null, kind)).toEqual(['OBSERVER_APPLICANT']);
  });

  it('needs a decision for a status, and a note for an application or a withdrawal', () => {
    expect(MEMBERSHIP_STATUSES.filter(needsDecision)).toEqual([
      ...['MEMBER', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION'],
    ]);
    const byDecision = false;
    expect(ruleOf('MEMBER_APPLICANT', 'MEMBER', { byDecision })).toBe('warrant.decision');
    expect(ruleOf('OBSERVER_APPLICANT', 'OBSERVER_STATE', { byDecision })).toBe('warrant.decision');
    expect(ruleOf('MEMBER', 'WITHDRAWN', { byDecision })).toBeNull();
  });

  it('leads to membership with territory in Asia and both documents signed by that day', () => {
    const { facts } = STATE;
    const admitted = (more: object, day = STATE.day): string | null =>
      ruleOf('MEMBER_APPLICANT', 'MEMBER', { facts: { ...facts, ...more }, day });
    expect(admitted({})).toBeNull();
    expect(admitted({ territoryInAsia: false })).toBe('membership.territory');
    expect(admitted({ declarationSigned: null })).toBe('membership.unsigned');
    expect(admitted({ actSigned: null })).toBe('membership.unsigned');
    expect(admitted({}, '2025-03-01')).toBe('membership.unsigned');
    expect(admitted({ actSigned: '2025-02-30' })).toBe('membership.unsigned');
  });
});

describe('the rights of whoever is on the way', () => {
  const at = (instant: number) => ({ precision: 'instant', at: instant }) as const;
  const way = (...statuses: readonly MembershipStatus[]): Participant => ({
    ...{ code: 'XAA', kind: 'STATE', names: [{ from: null, en: 'Land', ru: 'Страна' }] },
    statuses: statuses.map((status, n) => ({
      ...{ status, from: at(n * 10) },
      ...(n < statuses.length - 1 && { until: at((n + 1) * 10) }),
    })),
  });
  const rights = (participant: Participant): (string | null)[] =>
    participant.statuses.map((_, n) => statusAt(participant, n * 10));

  it('are none before a status and after it, and an observer that applies stays one', () => {
    const whole = way(
      ...(['OBSERVER_APPLICANT', 'OBSERVER_STATE', 'MEMBER_APPLICANT', 'MEMBER'] as const),
      'WITHDRAWN',
    );
    expect(rights(whole)).toEqual([null, 'OBSERVER_STATE', 'OBSERVER_STATE', 'MEMBER', null]);
    expect(rights(way('MEMBER_APPLICANT', 'MEMBER'))).toEqual([null, 'MEMBER']);
  });

  it('change at the instant and not a millisecond before', () => {
    const whole = way('MEMBER_APPLICANT', 'MEMBER', 'WITHDRAWN');
    expect([9, 10, 19, 20].map((instant) => statusAt(whole, instant))).toEqual([
      ...[null, 'MEMBER', 'MEMBER', null],
    ]);
  });
});
