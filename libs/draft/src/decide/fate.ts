import { type Events } from '../events';
import { type Amendment, type Change } from '../state';

/** What an act decided about an amendment, as its event says it. */
export type Fate = Events['amendment.fate'];

/** What it wants stands in the text now. */
export function satisfied(amendment: Amendment): Fate {
  return { amendment: { ...amendment, status: 'SATISFIED' }, fate: 'satisfied' };
}

/** Back with its sponsor, its own words untouched. */
export function returned(amendment: Amendment): Fate {
  return { amendment: { ...amendment, status: 'RETURNED' }, fate: 'returned' };
}

/** A text of the Chair's or the facilitator's has taken its place. */
export function notRetained(amendment: Amendment): Fate {
  return { amendment: { ...amendment, status: 'NOT_RETAINED' }, fate: 'notRetained' };
}

/** Goes on, put on what stands now. */
export function carried(amendment: Amendment, change: Change): Fate {
  return { amendment: { ...amendment, change }, fate: 'carried' };
}
