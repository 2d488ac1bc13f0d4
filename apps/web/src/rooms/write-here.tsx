import { type DraftState } from '@shanyrak/draft';
import { OfferPlace, useOffer } from '../platform/offers';
import { standsStill } from './at-rest';
import { type Standing } from './seat';
import { selectedInText } from './selected-words';
import { useRoomWords } from './words';
import { type Begun } from './writing';

interface WriteHereProps {
  readonly state: DraftState;
  readonly standing: Standing;
  readonly focus: string | null;
  /** How the provision in focus is called. */
  readonly label: string;
  readonly onBegin: (begun: Begun) => void;
}

/**
 * From the text itself: `e` begins to change the words that are selected, wherever they are, or else
 * those of the provision in focus.
 */
export function WriteHere({ label, ...rest }: WriteHereProps) {
  const { state, standing } = rest;
  if (!standing.speaks || standsStill(state)) return null;
  return (
    <OfferPlace value={label}>
      <Offered {...rest} />
    </OfferPlace>
  );
}

function Offered({ state, focus, onBegin }: Omit<WriteHereProps, 'label'>) {
  const say = useRoomWords();
  const stands = (id: string): boolean => state.provisions[id]?.deleted === false;
  const take = (): void => {
    const selected = selectedInText();
    const chosen = selected && stands(selected.provision) && selected.at.words.trim() !== '';
    const provision = chosen ? selected.provision : focus;
    if (provision === null || !stands(provision)) return;
    const at = selected?.provision === provision ? selected.at : null;
    onBegin({ provision, writing: { what: 'replace', at } });
  };
  const why = focus !== null && stands(focus) ? null : say('noFocus');
  useOffer({ label: say('proposeChange'), keyName: 'e', why, take });
  return null;
}
