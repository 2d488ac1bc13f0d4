import { type CommandType, type MeetingCommandType } from '@shanyrak/council';
import { type Payloads } from './commands';

/** An act that may say when it was done in the room. */
type Certified = {
  [T in MeetingCommandType]: string extends keyof Payloads[T]
    ? never
    : 'occurredAt' extends keyof Payloads[T]
      ? T
      : never;
}[MeetingCommandType];

const CERTIFIED: Readonly<Record<Certified, true>> = {
  'agenda.adopt': true,
  'agenda.notAdopt': true,
  'meeting.open': true,
  'meeting.suspend': true,
  'meeting.resume': true,
  'meeting.close': true,
  'format.set': true,
  'item.open': true,
  'item.conclude': true,
  'item.adjourn': true,
  'objection.seen': true,
};

/** Whether such an act in a meeting may be entered afterwards, with the instant at which it was done (practice rule 3). */
export const mayBeCertified = (type: CommandType): boolean => Object.hasOwn(CERTIFIED, type);
