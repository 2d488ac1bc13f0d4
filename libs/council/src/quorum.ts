import { type Status } from './roster';
import { type Settings } from './settings';

type Roster = Readonly<Record<string, Status>>;

/** Delegation → person who holds its seat. */
interface Table {
  readonly seats: Readonly<Record<string, string>>;
}

/**
 * Whether enough Members have taken their seats for a decision (domain 1.4: none was found in the
 * rules, hence a setting). Observers' presence and empty seats count for nothing.
 */
export function isQuorate(
  state: Table,
  roster: Roster,
  settings: Pick<Settings, 'quorum'>,
): boolean {
  return membersSeated(state, roster) >= membersNeeded(roster, settings);
}

/** How many Members hold their seat. */
export function membersSeated({ seats }: Table, roster: Roster): number {
  return Object.keys(seats).filter((delegation) => roster[delegation] === 'MEMBER').length;
}

/** How many are needed; a share is rounded up. */
export function membersNeeded(roster: Roster, { quorum }: Pick<Settings, 'quorum'>): number {
  switch (quorum.rule) {
    case 'none':
      return 0;
    case 'number':
      return quorum.value;
    case 'fraction': {
      const members = Object.values(roster).filter((status) => status === 'MEMBER');
      return Math.ceil(quorum.value * members.length);
    }
  }
}
