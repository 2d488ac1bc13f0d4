import { type ParticipantStatus } from './context';
import { isSealed } from './sealed-names';

/** Whether a delegation is a Member at this instant. */
export function isMember(
  roster: Readonly<Record<string, ParticipantStatus>>,
  delegation: string,
): boolean {
  return Object.hasOwn(roster, delegation) && roster[delegation] === 'MEMBER';
}

/**
 * Whether what was said under this name still stands. Under a sealed one it does: a screen that is not
 * told which State speaks cannot know that its status has ended. The server, which knows, decides.
 */
export function speaksAsMember(
  roster: Readonly<Record<string, ParticipantStatus>>,
  name: string,
): boolean {
  return isSealed(name) || isMember(roster, name);
}
