import { type Status } from '@shanyrak/council';

export type Roster = Readonly<Record<string, Status>>;

/** Whether a delegation is a Member at this instant. */
export function isMember(roster: Roster, delegation: string): boolean {
  return Object.hasOwn(roster, delegation) && roster[delegation] === 'MEMBER';
}

/** Its status at this instant; null for whoever has none (any more). */
export function statusOf(roster: Roster, delegation: string): Status | null {
  return Object.hasOwn(roster, delegation) ? roster[delegation]! : null;
}
