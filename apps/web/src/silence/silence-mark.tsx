import { type SilenceStatus } from '@shanyrak/draft';
import { RING, Sign, VOID } from '../platform/sign';
import { useSilenceWords } from './words';

const SHAPES: Readonly<Record<SilenceStatus, string>> = {
  RUNNING: `${RING} M4.75 8h.01 M8 8h.01 M11.25 8h.01`,
  BROKEN: 'M2.2 5.6a6.25 6.25 0 0 1 11.6 0 M13.8 10.4a6.25 6.25 0 0 1-11.6 0 M4.75 8h6.5',
  ADOPTED: `${RING} M5.1 8.2l2 2l3.9-4.3`,
  CANCELLED: `${RING} M5 8h6`,
  VOIDED: VOID,
};

/** How a round of silence stands: a shape and a word. */
export function SilenceMark({ status }: { readonly status: SilenceStatus }) {
  const say = useSilenceWords();
  return (
    <Sign className="silence-mark" shape={SHAPES[status]} data-status={status}>
      {say(status)}
    </Sign>
  );
}
