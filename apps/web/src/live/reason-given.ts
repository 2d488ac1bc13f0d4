import { LONGEST_REMARK } from '@shanyrak/draft';
import { checkText } from '@shanyrak/text';

/**
 * A reason as it may be recorded: nothing that was pasted along with it keeps an objection from being
 * heard. Undefined where none is given.
 */
export function reasonGiven(typed: string): string | undefined {
  const clean = [...typed.normalize('NFC')].map((one) => (checkText(one) ? ' ' : one));
  const reason = clean.join('').trim().slice(0, LONGEST_REMARK).toWellFormed().trim();
  return reason === '' ? undefined : reason;
}
