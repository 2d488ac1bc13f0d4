/** The words and the shapes of a provision's status: never told by colour alone. */
export const STATUS = {
  OPEN: 'open',
  BRACKETED: 'bracketed',
  RESERVED: 'reserved',
  AGREED: 'agreed',
} as const;
/** Agreed, subject to the word of a capital. */
export const AD_REF_MARK = '(✓)';
export const MARK = { OPEN: '○', BRACKETED: '[ ]', RESERVED: 'R', AGREED: '✓' } as const;
