import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isWriting, nameOfKey } from './keys';

/**
 * What one may do on the screen as it is now (decision 8). A button makes its offer by being on the
 * screen; the palette lists the offers, `?` lists those that have a key, and a key does what the
 * button does. So the keyboard and the mouse are offered the same, and no list has to be kept.
 */
export interface Offer {
  readonly label: string;
  /** Why it cannot be done now, in a sentence. */
  readonly why?: string | null;
  /** One key, as `nameOfKey` names it. */
  readonly keyName?: string;
  /** It leads to another page, or to another look of this one: it comes behind what one has in hand. */
  readonly leads?: boolean;
  /** What the button does: of an act that takes two steps, the first. */
  readonly take: () => void;
}

/** An offer in its place: `OP5`, `The Chair’s desk`; empty for the page as a whole. */
export interface PlacedOffer extends Offer {
  readonly id: string;
  readonly place: string;
}

/** All offers of the screen. */
export class Offers {
  private readonly all = new Map<string, PlacedOffer>();

  put(offer: PlacedOffer): void {
    this.all.set(offer.id, offer);
  }

  drop(id: string): void {
    this.all.delete(id);
  }

  /** As they stand now, in the order in which they came onto the screen. */
  list(): readonly PlacedOffer[] {
    return [...this.all.values()];
  }

  /** Of several with one key the newest: what has been opened last stands before the rest. */
  byKey(key: string): PlacedOffer | undefined {
    return this.list().findLast(({ keyName }) => keyName === key);
  }
}

const OnScreen = createContext<Offers | null>(null);
const Place = createContext('');

/** Everything below speaks of this place. */
export const OfferPlace = Place.Provider;

/** Gathers the offers of a page, and hears their keys. */
export function OffersOnScreen({ children }: { readonly children: ReactNode }) {
  const [offers] = useState(() => new Offers());
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isWriting(event.target) || isInDialog(event.target)) return;
      const offer = offers.byKey(nameOfKey(event));
      if (!offer) return;
      event.preventDefault();
      offer.take();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [offers]);
  return <OnScreen.Provider value={offers}>{children}</OnScreen.Provider>;
}

/** A dialog lies before the page: its keys are its own. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/** All offers that are on the screen; null outside of `OffersOnScreen`. */
export const useOffers = (): Offers | null => useContext(OnScreen);

/** Offers something for as long as the component is on the screen; null offers nothing. */
export function useOffer(offer: Offer | null): void {
  const offers = useOffers();
  const place = useContext(Place);
  const id = useId();
  const now = useRef(offer);
  // With the screen itself, not a moment later: a key does what the reader sees.
  useLayoutEffect(() => {
    now.current = offer;
  });
  const { label, why, keyName, leads } = offer ?? {};
  useLayoutEffect(() => {
    if (label === undefined) return offers?.drop(id);
    offers?.put({
      ...{ id, place, label, take: () => now.current?.take() },
      ...{ why: why ?? null, ...(keyName !== undefined && { keyName }), ...(leads && { leads }) },
    });
  }, [offers, id, place, label, why, keyName, leads]);
  // It keeps its place among the others while its words change.
  useLayoutEffect(() => () => offers?.drop(id), [offers, id]);
}

/** An offer that no button on the screen makes: a choice from a list, found by its own name. */
export function Offered({
  label,
  onTake,
}: {
  readonly label: string;
  readonly onTake: () => void;
}) {
  useOffer({ label, leads: true, take: onTake });
  return null;
}
