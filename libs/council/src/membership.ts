import { type Refusal } from '@shanyrak/kernel';
import {
  type MembershipFacts,
  type MembershipStatus,
  type ParticipantKind,
  periodOf,
} from './roster';
import { refuse } from './rules';

/**
 * The way to membership and out of it (domain 1.4 and 4 (f), practice 3 (f)):
 *
 *     NONE -> OBSERVER_APPLICANT -> observer -> MEMBER_APPLICANT -> MEMBER -> WITHDRAWN
 *
 * One may apply for membership without having been an observer. An observer that applies stays an
 * observer meanwhile. An application may be taken back, and whoever has withdrawn may apply again.
 * An organization goes no further than observer. There is no suspension: no basis for one is known.
 */
type Station = MembershipStatus | null;

const STEPS: Readonly<Record<MembershipStatus | 'NONE', readonly MembershipStatus[]>> = {
  NONE: ['OBSERVER_APPLICANT', 'MEMBER_APPLICANT'],
  OBSERVER_APPLICANT: ['OBSERVER_STATE', 'OBSERVER_ORGANIZATION', 'WITHDRAWN'],
  OBSERVER_STATE: ['MEMBER_APPLICANT', 'WITHDRAWN'],
  OBSERVER_ORGANIZATION: ['WITHDRAWN'],
  MEMBER_APPLICANT: ['MEMBER', 'OBSERVER_STATE', 'WITHDRAWN'],
  MEMBER: ['WITHDRAWN'],
  WITHDRAWN: ['OBSERVER_APPLICANT', 'MEMBER_APPLICANT'],
};

/** What only an organization can be, and what only a State. */
const KIND_OF: Readonly<Partial<Record<MembershipStatus, ParticipantKind>>> = {
  OBSERVER_STATE: 'STATE',
  MEMBER_APPLICANT: 'STATE',
  MEMBER: 'STATE',
  OBSERVER_ORGANIZATION: 'ORGANIZATION',
};

/** The steps that rest on a decision; the others on a note of whoever takes them. */
const BY_DECISION: readonly MembershipStatus[] = [
  'OBSERVER_STATE',
  'OBSERVER_ORGANIZATION',
  'MEMBER',
];

export const NO_FACTS: MembershipFacts = {
  territoryInAsia: false,
  declarationSigned: null,
  actSigned: null,
};

export interface MembershipStep {
  readonly kind: ParticipantKind;
  readonly facts: MembershipFacts;
  /** The document cited is a decision. */
  readonly byDecision: boolean;
  /** The day on which the status would begin, `yyyy-mm-dd`. */
  readonly day: string;
}

/** Where one may go from here, for forms; `mayChangeStatus` says whether the facts are there too. */
export const stepsFrom = (from: Station, kind: ParticipantKind): readonly MembershipStatus[] =>
  STEPS[from ?? 'NONE'].filter((to) => (KIND_OF[to] ?? kind) === kind);

/** Whether a status rests on a decision. */
export const needsDecision = (to: MembershipStatus): boolean => BY_DECISION.includes(to);

/**
 * Whether a participant may take this step. In the order of the code: an organization goes no further
 * than observer; the step must be one of the table; a status is given by a decision; and whoever
 * becomes a Member has territory in Asia and has signed both founding documents by that day.
 */
export function mayChangeStatus(
  from: Station,
  to: MembershipStatus,
  { kind, facts, byDecision, day }: MembershipStep,
): Refusal | null {
  if ((KIND_OF[to] ?? kind) !== kind && kind === 'ORGANIZATION')
    return refuse('membership.organization', {});
  if (!stepsFrom(from, kind).includes(to))
    return refuse('membership.noStep', {
      from: `membership.${from ?? 'NONE'}`,
      to: `membership.${to}`,
    });
  if (needsDecision(to) && !byDecision) return refuse('warrant.decision', {});
  if (to !== 'MEMBER') return null;
  if (!facts.territoryInAsia) return refuse('membership.territory', {});
  return signedBy(facts.declarationSigned, day) && signedBy(facts.actSigned, day)
    ? null
    : refuse('membership.unsigned', {});
}

const signedBy = (signed: string | null, day: string): boolean =>
  signed !== null && periodOf(signed) !== null && signed <= day;
