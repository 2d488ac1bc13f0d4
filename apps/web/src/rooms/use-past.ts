import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type DraftState } from '@shanyrak/draft';
import { useInAddress } from './in-address';
import { type DoneTogether, draftAt, NO_PAST, type Past, placeOf } from './past';
import { pageOf } from '../live/pages';
import { DRAFTS } from './draft-kind';
import { DraftRecord } from './record';
import { isTold } from './told';
import { useRoom } from './use-room';

/** The past of the draft on the screen, and the moment of it that is read, if it is not now. */
export interface InPast {
  readonly past: Past;
  /** What was done, as far as it can be told: the moments to which one may go. */
  readonly acts: readonly DoneTogether[];
  /** It has been read to the end once. */
  readonly isRead: boolean;
  readonly isFailing: boolean;
  /** Asks for it, if nobody has yet; asks again where that failed. */
  readonly want: () => void;
  /** Whether an earlier moment is read instead of now. */
  readonly isOpen: boolean;
  /** The place of the moment among the acts, and the text of it, once they can be told. */
  readonly place: number;
  readonly state: DraftState | null;
  /** Opens the moment after an event; `before` the one before the latest act, null now. */
  readonly goTo: (seq: number | typeof BEFORE | null) => void;
}

/** In an address: one act before whatever is the latest there. */
const BEFORE = 'before';

const Context = createContext<InPast | null>(null);
export const PastProvider = Context.Provider;

/** Null where there is no past to go to: before circulation, and for observers. */
export const usePast = (): InPast | null => useContext(Context);

/** Keeps the past of a draft for a room, and in the address which moment of it is read. */
export function usePastOf({ id }: DraftState): InPast {
  const { room, view } = useRoom();
  const { wording } = view;
  const [past, setPast] = useState(NO_PAST);
  const [isRead, setRead] = useState(false);
  const [isFailing, setFailing] = useState(false);
  const [at, setAt] = useInAddress('at');
  const record = useRef<DraftRecord | null>(null);
  const isWanted = useRef(false);
  useEffect(() => {
    const own = new DraftRecord((since) => pageOf(DRAFTS, `draft:${id}`, since), setPast);
    record.current = own;
    // In another wording it is another record: nothing of what was read before stays.
    setPast(NO_PAST);
    setRead(false);
    const stop = room.hear((events) => own.hear(events));
    return () => {
      stop();
      own.close();
    };
  }, [id, room, wording]);

  const want = useCallback(() => {
    const own = record.current;
    const ifStill = (then: () => void) => () => record.current === own && then();
    isWanted.current = true;
    setFailing(false);
    own?.read().then(
      ifStill(() => setRead(true)),
      ifStill(() => setFailing(true)),
    );
  }, []);
  const isOpen = at !== null;
  useEffect(() => {
    if (isOpen || isWanted.current) want();
  }, [isOpen, want, wording]);

  const acts = useMemo(() => past.acts.filter(isTold), [past]);
  const place = isRead && isOpen ? momentOf(acts, at) : -1;
  const seq = acts[place]?.to;
  const state = useMemo(() => (seq === undefined ? null : draftAt(past, seq)), [past, seq]);
  const goTo = useCallback(
    (moment: number | typeof BEFORE | null) => setAt(moment === null ? null : String(moment)),
    [setAt],
  );
  // The moment that one has opened stays, whatever happens in the room meanwhile.
  useEffect(() => {
    if (seq !== undefined && at !== String(seq)) goTo(seq);
  }, [seq, at, goTo]);
  return useMemo(
    () => ({ past, acts, isRead, isFailing, want, isOpen, place, state, goTo }),
    [past, acts, isRead, isFailing, want, isOpen, place, state, goTo],
  );
}

/** The place of the act that an address names: a number of an event, `before`, or anything else for the last. */
function momentOf(acts: readonly DoneTogether[], at: string): number {
  if (at === BEFORE) return Math.max(0, acts.length - 2);
  const seq = /^\d+$/.test(at) ? Number(at) : Infinity;
  return Math.max(0, placeOf(acts, seq));
}
