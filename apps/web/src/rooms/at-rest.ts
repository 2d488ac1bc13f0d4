import { type DraftState, type DraftStatus } from '@shanyrak/draft';

const AT_REST: readonly DraftStatus[] = ['ADOPTED', 'FORWARDED', 'REMITTED', 'CLOSED', 'WITHDRAWN'];

/** Nothing is negotiated in it any more: it is a decision, stands before another body, or was withdrawn. */
export const isAtRest = ({ status }: Pick<DraftState, 'status'>): boolean =>
  AT_REST.includes(status);
