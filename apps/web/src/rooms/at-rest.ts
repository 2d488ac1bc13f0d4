import { type DraftState, type DraftStatus, runningSilence } from '@shanyrak/draft';

const AT_REST: readonly DraftStatus[] = [
  'ADOPTED',
  'FORWARDED',
  'REMITTED',
  'CLOSED',
  'VOIDED',
  'WITHDRAWN',
];

/** Nothing is negotiated in it any more: it is a decision, or turned out to be none, stands before another body, or was withdrawn. */
export const isAtRest = ({ status }: Pick<DraftState, 'status'>): boolean =>
  AT_REST.includes(status);

/** Its words stand still, at rest or under silence: nobody proposes, and nobody says how agreed it is. */
export const standsStill = (state: Pick<DraftState, 'status' | 'silences'>): boolean =>
  isAtRest(state) || runningSilence(state) !== null;
