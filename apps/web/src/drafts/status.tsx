import { type DraftStatus, type SubmissionStatus } from '@shanyrak/draft';
import { RING, Sign, VOID } from '../platform/sign';
import { useDraftsWords } from './words';
import './status.css';

type Status = DraftStatus | SubmissionStatus;

const SHEET = 'M3.5 1.75h9v12.5h-9z';

const SHAPES: Readonly<Record<Status, string>> = {
  SUBMITTED: `${SHEET} M8 11V5 M5.75 7.25L8 5l2.25 2.25`,
  SUGGESTED: `${SHEET} M6 5h4 M6 8h4 M6 11h1.5`,
  REGISTERED: `${SHEET} M6 8l1.5 1.5L10.25 6.5`,
  CIRCULATED: RING,
  NEGOTIATION: 'M5.5 2.25h-3v11.5h3 M10.5 2.25h3v11.5h-3',
  CLEAN: 'M2 4h12 M2 8h12 M2 12h8',
  SCHEDULED: `${RING} M6.1 6.4a1.95 1.95 0 1 1 2.9 1.7c-.7.4-1 .8-1 1.5 M8 11.4v.4`,
  UNDER_SILENCE: `${RING} M4.75 8h.01 M8 8h.01 M11.25 8h.01`,
  ADOPTED: `${RING} M5.1 8.2l2 2l3.9-4.3`,
  NOT_ADOPTED: `${RING} M5 8h6`,
  DEFERRED: `${RING} M8 4.75V8.25l2.25 1.5`,
  FORWARDED: `${RING} M8 11.25V4.75 M5.25 7.5L8 4.75l2.75 2.75`,
  REMITTED: `${RING} M8 4.75v6.5 M5.25 8.5L8 11.25l2.75-2.75`,
  CLOSED: `${RING} M5.1 7l2 2l3.9-4.3 M5 11.5h6`,
  VOIDED: VOID,
  WITHDRAWN: 'M6 3.5L2.5 7L6 10.5 M2.5 7h7.25a3.5 3.5 0 0 1 0 7H8',
};

/** Where a draft stands: a shape and a word. */
export function StatusMark({ status }: { readonly status: Status }) {
  const say = useDraftsWords();
  return (
    <Sign className="drafts-status" shape={SHAPES[status]} data-status={status}>
      {say(status)}
    </Sign>
  );
}
