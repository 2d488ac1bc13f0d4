import { type PlacedOffer } from './offers';

/** So many are listed at once: who sees more than this has not said what is wanted. */
const MOST = 60;

/**
 * The offers that hold every word of what was typed, in their own words or their place's, a word
 * from its beginning: `op5 prop` finds *Propose a change* at OP5. What can be done
 * stands before what cannot, what leads away behind the rest, and what one has in hand before what the
 * page offers wherever one is; otherwise the order of the screen is kept.
 */
export function offersFor(typed: string, offers: readonly PlacedOffer[]): readonly PlacedOffer[] {
  const wanted = wordsOf(typed);
  const found = offers.filter(({ label, place }) => {
    const there = wordsOf(`${place} ${label}`);
    return wanted.every((word) => there.some((one) => one.startsWith(word)));
  });
  return found.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST);
}

const rank = ({ place, why, leads }: PlacedOffer): number =>
  (why ? 4 : 0) + (leads ? 2 : 0) + (place === '' ? 1 : 0);

export interface OffersAt {
  readonly place: string;
  readonly offers: readonly PlacedOffer[];
}

/** By place, each place where its first offer stands. */
export function groupedByPlace(offers: readonly PlacedOffer[]): readonly OffersAt[] {
  const places = new Map<string, PlacedOffer[]>();
  for (const offer of offers) places.set(offer.place, [...(places.get(offer.place) ?? []), offer]);
  return [...places]
    .map(([place, there]) => ({ place, offers: there }))
    .filter(({ offers: there }) => there.length > 0);
}

/** What stands between blanks, marks and brackets; `OP5(b)` is found by its letter too. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase()
    .split(/[\s.,:;()«»“”"'’·–—-]+/u)
    .filter((word) => word !== '');
}
