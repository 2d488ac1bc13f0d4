import { type Settings } from '@shanyrak/council';
import { isMember, type Roster } from './member';
import { type MeetingState } from './state';

/**
 * Whether enough Members have taken their seats for a decision (domain 1.4: none was found in the
 * rules, hence a setting). Observers' presence and empty seats count for nothing.
 */
export function isQuorate(
  state: Pick<MeetingState, 'seats'>,
  roster: Roster,
  settings: Pick<Settings, 'quorum'>,
): boolean {
  return membersSeated(state, roster) >= membersNeeded(roster, settings);
}

/** How many Members hold their seat. */
export function membersSeated({ seats }: Pick<MeetingState, 'seats'>, roster: Roster): number {
  return Object.keys(seats).filter((delegation) => isMember(roster, delegation)).length;
}

/** How many are needed; a share is rounded up. */
export function membersNeeded(roster: Roster, { quorum }: Pick<Settings, 'quorum'>): number {
  switch (quorum.rule) {
    case 'none':
      return 0;
    case 'number':
      return quorum.value;
    case 'fraction': {
      const members = Object.keys(roster).filter((delegation) => isMember(roster, delegation));
      return Math.ceil(quorum.value * members.length);
    }
  }
}
