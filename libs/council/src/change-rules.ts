import { type Instant, type Refusal } from '@shanyrak/kernel';
import { type Body, unsoundBody } from './bodies';
import {
  type AccreditationEnded,
  type BodySet,
  type ChairActing,
  type ChairmanshipSet,
  type ChangeKind,
  type CouncilChange,
  countsFromAt,
  type CredentialsReceived,
  NEEDS_DECISION,
  type StatusChanged,
} from './changes';
import { chairOf, presidesFrom } from './chairmanship';
import { mayChangeStatus, NO_FACTS } from './membership';
import { holds, meet, type RepresentationRecords } from './representation';
import { countsFrom, dayInAstana, membershipAt, type Participant, statusAt } from './roster';
import { refuse } from './rules';
import { contestedAt } from './seat-facts';
import { type Citation, unsoundCitation } from './warrant';

/** What a change is judged against. */
export interface CouncilFacts {
  readonly records: RepresentationRecords;
  /** The bodies in force when the change would count. */
  readonly bodies: readonly Body[];
  readonly cited: Citation;
  /** The instant at which one asks: a change is judged as it is prepared, and again as it is confirmed. */
  readonly at: Instant;
}

/**
 * Whether a change of the council can be made: the document first, then dates, then what the change
 * itself requires. Null where it can. The rules stand per kind below, each in the order of its code.
 */
export function judgeChange(change: CouncilChange, facts: CouncilFacts): Refusal | null {
  const paper = unsoundCitation(facts.cited, facts.at);
  if (paper) return paper;
  if (NEEDS_DECISION.has(change.kind) && facts.cited.kind !== 'decision')
    return refuse('warrant.decision', {});
  const from = countsFromAt(change, facts.at);
  if ('until' in change && change.until !== null && change.until <= from)
    return refuse('dates.backwards', {});
  return (RULES_OF[change.kind] as Judge<CouncilChange>)(change, facts, from);
}

type Judge<T extends CouncilChange> = (
  change: T,
  facts: CouncilFacts,
  from: Instant,
) => Refusal | null;

const RULES_OF: {
  readonly [K in ChangeKind]: Judge<Extract<CouncilChange, { readonly kind: K }>>;
} = {
  'credentials.received': credentialsReceived,
  'accreditation.ended': accreditationEnded,
  'chairmanship.set': chairmanshipSet,
  'chair.acting': chairActing,
  'status.changed': statusChanged,
  'seat.contested': ({ delegation }, { records }, from) => {
    const participant = find(records, delegation);
    if (!participant || statusAt(participant, from) !== 'MEMBER')
      return refuse('seat.noMember', { delegation });
    return contestedAt(records.contested, delegation, from)
      ? refuse('seat.contestedAlready', { delegation })
      : null;
  },
  'seat.cleared': ({ delegation }, { records }, from) =>
    contestedAt(records.contested, delegation, from)
      ? null
      : refuse('seat.notContested', { delegation }),
  'body.set': ({ body }: BodySet, { bodies }) => unsoundBody(body, bodies),
};

/**
 * The delegation takes part by then; the person is known, or is described; nobody speaks for two
 * delegations at once, nor for one as an officer of the Secretariat; a delegation has one head; who is not resident says where he or she is.
 */
function credentialsReceived(
  change: CredentialsReceived,
  { records }: CouncilFacts,
  from: Instant,
): Refusal | null {
  const { person, named, delegation } = change;
  const participant = find(records, delegation);
  if (!participant || statusAt(participant, from) === null)
    return refuse('credentials.noPart', { delegation });
  if (!named && !records.persons.some(({ id }) => id === person))
    return refuse('credentials.nobody', {});
  const span = { from, until: change.until };
  const others = records.accreditations.filter((one) => meet(one, span));
  const elsewhere = others.find((one) => one.person === person && one.delegation !== delegation);
  if (elsewhere) return refuse('credentials.elsewhere', { delegation: elsewhere.delegation });
  const officer = records.offices.some(
    (one) => one.office === 'secretariat' && one.person === person && meet(one, span),
  );
  if (officer) return refuse('credentials.officer', {});
  const head = others.find(
    (one) => one.delegation === delegation && one.function === 'head' && one.person !== person,
  );
  if (change.function === 'head' && head) return refuse('credentials.headAlready', { delegation });
  return change.resident || change.residence ? null : refuse('credentials.residence', {});
}

/** There is one to end; and whoever presides is first relieved of that, so that the council keeps a Chair. */
function accreditationEnded(
  { person, delegation }: AccreditationEnded,
  { records }: CouncilFacts,
  from: Instant,
): Refusal | null {
  const held = records.accreditations.some(
    (one) =>
      one.person === person &&
      one.delegation === delegation &&
      (one.until === null || one.until > from),
  );
  if (!held) return refuse('accreditation.none', { delegation });
  return presidesFrom(records.offices, person, from) ? refuse('accreditation.presides', {}) : null;
}

/**
 * The body exists; a Member holds the chairmanship, and one of its own people presides; no term that
 * begins later, entered already, would be cut into.
 */
function chairmanshipSet(
  { body, delegation, person, until }: ChairmanshipSet,
  { records, bodies }: CouncilFacts,
  from: Instant,
): Refusal | null {
  if (!exists(body, bodies)) return refuse('chairmanship.noBody', {});
  const participant = find(records, delegation);
  if (!participant || statusAt(participant, from) !== 'MEMBER')
    return refuse('chairmanship.noMember', { delegation });
  if (!speaksFor(records, person, delegation, from))
    return refuse('chairmanship.person', { delegation });
  const later = records.chairmanships.some(
    (one) => one.body === body && one.from >= from && meet(one, { from, until }),
  );
  return later ? refuse('chairmanship.overlap', {}) : null;
}

/** The body has a Chair to stand in for; somebody of a Member stands in, and one at a time. */
function chairActing(
  { body, person, until }: ChairActing,
  { records, bodies }: CouncilFacts,
  from: Instant,
): Refusal | null {
  if (!exists(body, bodies)) return refuse('chairmanship.noBody', {});
  const acting = records.offices.some(
    (one) =>
      one.office === 'chair' && one.body === body && one.acting && meet(one, { from, until }),
  );
  if (acting) return refuse('chairmanship.overlap', {});
  if (chairOf(records.offices, body, from)?.person === person) return refuse('chair.already', {});
  const members = records.participants.filter((one) => statusAt(one, from) === 'MEMBER');
  return members.some(({ code }) => speaksFor(records, person, code, from))
    ? null
    : refuse('chair.actingNobody', {});
}

/** Whoever is new is described; the status in force has begun before; and the step is one of the machine. */
function statusChanged(
  { delegation, to, newcomer, facts }: StatusChanged,
  { records, cited }: CouncilFacts,
  from: Instant,
): Refusal | null {
  const participant = find(records, delegation);
  if (!participant && !newcomer) return refuse('membership.unknown', { delegation });
  const begun = participant?.statuses.at(-1);
  if (begun && (countsFrom(begun.from) ?? -Infinity) >= from) return refuse('dates.backwards', {});
  return mayChangeStatus(participant ? membershipAt(participant, from) : null, to, {
    kind: participant?.kind ?? newcomer!.kind,
    facts: facts ?? participant?.facts ?? NO_FACTS,
    byDecision: cited.kind === 'decision',
    day: dayInAstana(from),
  });
}

const find = (records: RepresentationRecords, code: string): Participant | undefined =>
  records.participants.find((one) => one.code === code);

const exists = (body: string | null, bodies: readonly Body[]): boolean =>
  body === null || bodies.some(({ code }) => code === body);

const speaksFor = (
  { accreditations }: RepresentationRecords,
  person: string,
  delegation: string,
  at: Instant,
): boolean =>
  accreditations.some(
    (one) => one.person === person && one.delegation === delegation && holds(one, at),
  );
