import { type MeetingStatus } from '@shanyrak/meeting';
import { RING, Sign } from '../platform/sign';
import { useMeetingsWords } from './words';

const SHEET = 'M2.75 3.5h10.5v10h-10.5z M2.75 6.5h10.5 M5.5 2v3 M10.5 2v3';

const SHAPES: Readonly<Record<MeetingStatus, string>> = {
  REQUESTED: `${RING} M6.1 6.4a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.5 M8 11.4v.4`,
  DECLINED: `${RING} M5 8h6`,
  CONVENED: SHEET,
  CANCELLED: `${SHEET} M5.5 8.25l5 3.5 M10.5 8.25l-5 3.5`,
  OPEN: `${RING} M8 5.25a2.75 2.75 0 1 1 0 5.5a2.75 2.75 0 0 1 0-5.5z`,
  SUSPENDED: `${RING} M6.25 5.5v5 M9.75 5.5v5`,
  CLOSED: `${RING} M5.1 8.2l2 2l3.9-4.3`,
};

/** How a meeting stands: a shape and a word. */
export function MeetingStatusMark({ status }: { readonly status: MeetingStatus }) {
  const say = useMeetingsWords();
  return (
    <Sign className="meeting-status" shape={SHAPES[status]} data-status={status}>
      {say(status)}
    </Sign>
  );
}
