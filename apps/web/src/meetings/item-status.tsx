import { type ItemStatus } from '@shanyrak/meeting';
import { RING, Sign } from '../platform/sign';
import { useMeetingWords } from './meeting-words';

const SHAPES: Readonly<Record<ItemStatus, string>> = {
  PENDING: RING,
  OPEN: `${RING} M8 5.25a2.75 2.75 0 1 1 0 5.5a2.75 2.75 0 0 1 0-5.5z`,
  CONCLUDED: `${RING} M5.1 8.2l2 2l3.9-4.3`,
  ADJOURNED: `${RING} M8 4.75V8.25l2.25 1.5`,
  MOVED: 'M2.5 8h10 M9 4.5l3.5 3.5l-3.5 3.5',
  STRUCK: `${RING} M5 8h6`,
};

/** Where an item stands: a shape and a word. */
export function ItemStatusMark({ status }: { readonly status: ItemStatus }) {
  const say = useMeetingWords();
  return (
    <Sign className="item-status" shape={SHAPES[status]} data-status={status}>
      {say(status)}
    </Sign>
  );
}
