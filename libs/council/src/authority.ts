import { type Refusal } from '@shanyrak/kernel';
import { type Act, ACCESS, type Party } from './access';
import { type Actor } from './functions';
import { stampsForDelegation } from './notices';
import { refuse } from './rules';

/**
 * The table of access applied to an act on a stream (design 5, practice rules 1, 9, 10; I2, I9, I11).
 * In the order of the code: whose accreditation has ended does nothing; the capacity must be one the
 * person holds; a seat that a decision marks contested does what that decision leaves to it (rule 11);
 * one of the act's parties must fit; if none does, the refusal names the nearest reason.
 */
export interface Situation {
  /** A reading of the draft is in session, so that seats decide who acts for a Member. */
  readonly inSession: boolean;
  /** The person who holds the seat of the actor's delegation in this session, if anybody. */
  readonly seat: string | null;
  /** The actor's delegation is a Member at this instant. */
  readonly member: boolean;
  /** Whoever submitted the draft: a delegation's code, `CHAIR` or `SEC`. */
  readonly sponsor: string | null;
  /** The facilitator named for this draft: the person, and the Member for whose delegation. */
  readonly facilitator: { readonly person: string; readonly delegation: string } | null;
}

/** Null where the act is allowed, else why not. `actor` parties (undo) are judged by the rule of undo itself. */
export function mayAct(act: Act, actor: Actor, situation: Situation): Refusal | null {
  if (!actor.accredited) return refuse('accreditation.ended', {});
  const capacity = holdsCapacity(actor, situation);
  if (capacity) return capacity;
  if (actor.as === 'national' && actor.contested?.mayObject === false)
    return refuse('seat.contested', { delegation: actor.delegation ?? '' });
  const parties: readonly Party[] = ACCESS[act];
  if (parties.some((party) => fits(party, act, actor, situation))) return null;
  return whyNot(act, actor, situation);
}

function holdsCapacity(actor: Actor, situation: Situation): Refusal | null {
  switch (actor.as) {
    case 'chair':
      return actor.chair ? null : refuse('capacity.notHeld', { capacity: actor.as });
    case 'secretariat':
      return actor.secretariat ? null : refuse('capacity.notHeld', { capacity: actor.as });
    case 'facilitator':
      return isFacilitator(actor, situation)
        ? null
        : refuse('capacity.notHeld', { capacity: actor.as });
    case 'national':
      return actor.delegation !== null ? null : refuse('capacity.notHeld', { capacity: actor.as });
    case 'system':
      return null;
  }
}

/** Whoever has left the delegation that lent the facilitator is none any more. */
function isFacilitator({ person, delegation }: Actor, { facilitator }: Situation): boolean {
  return facilitator?.person === person && facilitator.delegation === delegation;
}

function fits(party: Party, act: Act, actor: Actor, situation: Situation): boolean {
  const national = actor.as === 'national' && situation.member;
  const holdsSeat = national && situation.seat === actor.person;
  switch (party) {
    case 'member':
      return situation.inSession ? holdsSeat : national && actor.authorised;
    case 'memberSheet':
      return national && actor.authorised;
    case 'memberPerson':
      return national;
    case 'observer':
      return actor.as === 'national' && actor.delegation !== null && !situation.member;
    case 'delegationPerson':
      return actor.as === 'national';
    case 'delegationSheet':
      return actor.as === 'national' && actor.authorised;
    case 'memberRegistry':
      return national && stampsForDelegation(actor);
    case 'memberSeatOrHead':
      return holdsSeat || (national && (actor.function === 'head' || actor.function === 'charge'));
    case 'sponsor':
      return (
        isSponsor(actor, situation) &&
        (actor.as !== 'national' || fits('member', act, actor, situation))
      );
    case 'chair':
    case 'facilitator':
    case 'secretariat':
    case 'system':
      return actor.as === party;
    case 'actor':
      return true;
    case 'public':
    case 'account':
    case 'reader':
    case 'guest':
      return false;
  }
}

function isSponsor(actor: Actor, situation: Situation): boolean {
  if (actor.as === 'secretariat') return situation.sponsor === 'SEC';
  if (actor.as === 'chair') return situation.sponsor === 'CHAIR';
  return actor.as === 'national' && situation.sponsor === actor.delegation;
}

/** The nearest reason, in words that tell what to do next. */
function whyNot(act: Act, actor: Actor, situation: Situation): Refusal {
  const objects = act.startsWith('objection.') || act === 'silence.break';
  if (actor.as === 'chair' && objects) return refuse('chair.national', {});
  const parties: readonly Party[] = ACCESS[act];
  const forDelegations = parties.includes('delegationSheet');
  if (actor.as === 'national' && !situation.member && !forDelegations)
    return refuse('observers.never', { act });
  const forMembers = forDelegations || parties.some((party) => party.startsWith('member'));
  const ownPaper = actor.as === 'national' && isSponsor(actor, situation);
  if (actor.as !== 'national' || !(forMembers || ownPaper))
    return refuse('access.denied', { act, capacity: actor.as });
  return situation.inSession
    ? refuse('seat.notHeld', { delegation: actor.delegation ?? '' })
    : refuse('sheet.notAuthorised', { delegation: actor.delegation ?? '' });
}
