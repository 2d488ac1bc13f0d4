import { type ProvisionStatus } from '@shanyrak/draft';

/** The words and the shapes of a provision's status: never told by colour alone. */
export const STATUS = {
  OPEN: 'open',
  BRACKETED: 'bracketed',
  RESERVED: 'reserved',
  AGREED: 'agreed',
  SETTLED: 'settled',
} as const;
/** Agreed, subject to the word of a capital. */
export const AD_REF_MARK = '(✓)';
export const MARK = {
  OPEN: '○',
  BRACKETED: '[ ]',
  RESERVED: 'R',
  AGREED: '✓',
  SETTLED: '◐',
} as const;

/** Words have been settled here, and nobody has closed it: that is more than open. */
export const shownStatus = (status: ProvisionStatus, isSettled: boolean) =>
  status === 'OPEN' && isSettled ? 'SETTLED' : status;
