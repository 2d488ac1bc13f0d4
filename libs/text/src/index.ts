/** The front door of the rolling-text engine: pure, no I/O, the same answer on every machine. */
export { words } from './words';
export { consolidate } from './consolidate';
export { blanksOutside, plain, type ShownReadings, standingOn } from './plain';
export {
  type Attribution,
  type Proposal,
  type Reading,
  type RollingText,
  type Segment,
} from './rolling-text';
export { type Rebase, rebase } from './rebase';
export { type ConflictReading } from './merge';
export { type CaseError, consolidateLine, rebaseLine } from './cases';
export { type TextFault, LONGEST_TEXT, checkText, normalise } from './boundary';
