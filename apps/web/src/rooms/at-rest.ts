import { type DraftState } from '@shanyrak/draft';

/** Nothing is negotiated in it any more: it is a decision, stands before another body, or was withdrawn. */
export const isAtRest = ({ status }: Pick<DraftState, 'status'>): boolean =>
  status === 'ADOPTED' || status === 'FORWARDED' || status === 'WITHDRAWN';
