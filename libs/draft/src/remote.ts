import { type ParticipantStatus } from './context';
import { type DraftState } from './state';

/**
 * Seats that are held from elsewhere than the room (practice rule 4). One that was there when the
 * question was put, and has dropped since, holds the gavel: it may be about to object. Whoever comes
 * back, or sits down in the room instead, frees it; so does the end of a delegation's membership.
 */

/** The remote seats whose holder is there, by code. */
export function remotePresent({ session }: DraftState, present: readonly string[]): string[] {
  return (session?.remote ?? []).filter((delegation) => present.includes(delegation));
}

/** The remote seats that hold the gavel now, by code; none where no question is put. */
export function remoteDropped(
  { session, question }: DraftState,
  present: readonly string[],
  roster: Readonly<Record<string, ParticipantStatus>>,
): string[] {
  return (question?.remote ?? []).filter(
    (delegation) =>
      roster[delegation] === 'MEMBER' &&
      session?.remote.includes(delegation) === true &&
      !present.includes(delegation),
  );
}
