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
export { type ConflictReading, type Rebase, rebase } from './rebase';
export { type CaseError, consolidateLine, rebaseLine } from './cases';
export { type TextFault, LONGEST_TEXT, checkText, normalise } from './boundary';
export { clean } from './plain';
export {
  ENGLISH,
  type NameOf,
  type SpokenLanguage,
  type Standing,
  type Voice,
  standingOf,
  whoStandsWhere,
} from './render/voice';
export {
  type Paper,
  type PaperProvision,
  type ProvisionPlace,
  cleanPaper,
  plainPaper,
} from './render/paper';
export { bracketsHtml, paperHtml } from './render/html';
export {
  type TrackedPaper,
  type TrackedProvision,
  type TrackedSpan,
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
export { labelled } from './render/paper';
export { provisionHtml, rowHtml } from './render/html';
