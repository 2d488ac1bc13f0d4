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
export {
  type ComparedProvision,
  type Comparison,
  type ComparisonKind,
  type WordSpan,
  compareTexts,
  wordSpans,
} from './compare';
export { type After, type DraftChange, appliedTo, draftChanges } from './draft-changes';
export {
  type AlignedProvision,
  type Alignment,
  type OriginalProvision,
  type TranslatedProvision,
  compareLanguages,
} from './languages';
