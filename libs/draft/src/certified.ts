import { type CommandType, type DraftCommandType } from '@shanyrak/council';
import { type Payloads } from './commands';

/** An act that may say when it was done in the room. */
type Certified = {
  [T in DraftCommandType]: string extends keyof Payloads[T]
    ? never
    : 'occurredAt' extends keyof Payloads[T]
      ? T
      : never;
}[DraftCommandType];

const CERTIFIED: Readonly<Record<Certified, true>> = {
  'session.begin': true,
  'session.end': true,
  'amendment.enter': true,
  'question.put': true,
  'objection.seen': true,
  gavel: true,
  'draft.remit': true,
  'item.close': true,
};

/** Whether such an act on a draft may be entered afterwards, with the instant at which it was done (practice rule 3). */
export const mayBeCertified = (type: CommandType): boolean => Object.hasOwn(CERTIFIED, type);
