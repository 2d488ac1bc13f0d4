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
export { clean } from './plain';
export { shownSegments } from './shown';
export {
  ENGLISH,
  type NameOf,
  type SpokenLanguage,
  type Standing,
  type Voice,
  WORDS as CONNECTING_WORDS,
  standingOf,
  whoStandsWhere,
} from './render/voice';
export {
  type Paper,
  type PaperProvision,
  type ProvisionPlace,
  cleanPaper,
  labelled,
  plainPaper,
} from './render/paper';
export {
  bracketsHtml,
  directionOf,
  escaped,
  paperHtml,
  provisionHtml,
  rowHtml,
} from './render/html';
export {
  type TrackedPaper,
  type TrackedProvision,
  trackedChanges,
  trackedHtml,
  trackedPaperHtml,
  trackedPlain,
  trackedPlainPaper,
} from './render/tracked';
export {
  type OpenIssue,
  type OpenReading,
  openIssues,
  openIssuesHtml,
  openIssuesPlain,
} from './render/open-issues';
export {
  type Encounter,
  type EncounterKind,
  type EncounterSide,
  type Encounters,
  MOST_PAIRS,
  encounters,
} from './encounters/encounters';
export { explained, explainedCut } from './encounters/explained';
export {
  type ComparedProvision,
  type Comparison,
  type ComparisonKind,
  compareTexts,
} from './compare';
export { type After, type DraftChange, appliedTo, draftChanges } from './draft-changes';
export {
  type AlignedProvision,
  type Alignment,
  type OriginalProvision,
  type TranslatedProvision,
  compareLanguages,
} from './languages';
export { orderly } from './moves';
export { type TrackedSpan } from './spans';
