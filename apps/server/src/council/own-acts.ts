import { type Act, type Actor, mayAct, outsideStreams } from '@shanyrak/council';
import { type Instant, type Refusal } from '@shanyrak/kernel';
import { ProblemError, problemOfRefusal } from '../platform/problems';
import { type RecordedCouncil } from './snapshot';

/** What a delegation does of its own, by one person whom its sheet authorises (practice rule 1). */

/** The delegation for which this person may do so; throws the refusal where there is none. */
export function ownDelegation(
  act: Act,
  council: RecordedCouncil,
  person: string,
  at: Instant,
): string {
  const { actor } = council.contextAt(person, 'national', at);
  throwIf(hindrance(act, council, actor, at));
  return actor.delegation!;
}

export function hindrance(
  act: Act,
  council: RecordedCouncil,
  actor: Actor,
  at: Instant,
): Refusal | null {
  const member = actor.delegation !== null && council.statusOf(actor.delegation, at) === 'MEMBER';
  return mayAct(act, actor, outsideStreams(member));
}

export function throwIf(refusal: Refusal | null): void {
  if (refusal) throw new ProblemError(problemOfRefusal(refusal));
}
