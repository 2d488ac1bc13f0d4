import { type Presence, type RoomContext } from '@shanyrak/protocol';

/** How a seat stands; `nobodyYet`: no representative has taken it in this reading. */
export type PlaceAtTable = Presence[string] | 'nobodyYet';

/** The seat of every Member, whether somebody has taken it or not, and whoever else sits there. */
export function seatsAtTable(
  roster: RoomContext['roster'],
  presence: Presence,
): readonly { readonly code: string; readonly place: PlaceAtTable }[] {
  const members = Object.keys(roster).filter((code) => roster[code] === 'MEMBER');
  return [...new Set([...members, ...Object.keys(presence)])].map((code) => ({
    ...{ code, place: presence[code] ?? 'nobodyYet' },
  }));
}
