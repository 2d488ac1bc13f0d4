/** The front door of publishing: what may become public of a decision, and how it reads. */
export * from './public-decision';
export { type AttachedStatement, attachedStatements } from './attached';
export * from './issuing';
export * from './check-list';
export { VOIDED, WHAT_BECAME } from './what-became';
export { emphasised, type Span } from './markup';
export { dateInWords, PAGE_LANGUAGES, type PageLanguage } from './words';
export * from './public-journal';
export { inLanguage } from './in-language';
export * from './journal-lines';
export { JOURNAL_WORDS, type JournalWords } from './journal-words';
export { type InterimText, interimText, roundLine, temporaryTitle } from './interim-text';
export { INTERIM_WORDS } from './interim-words';
export { type AgendaItemRead, type AnnotatedAgenda, annotatedAgenda } from './annotated-agenda';
export {
  type ExactMoment,
  type NoticeContext,
  type SilenceNotice,
  silenceNotice,
} from './silence-notice';
export { draftMinutes, type MinutesDrafted } from './minutes';
export * from './manuscript/manuscript';
export { type Pair, pairsOf, shapeOf } from './manuscript/shape';
export { agendaManuscript } from './manuscript/annotated-agenda';
export { type Correction, type Corrigendum, corrigendumManuscript } from './manuscript/corrigendum';
export { decisionManuscript } from './manuscript/decision';
export { journalManuscript } from './manuscript/journal';
export { interimManuscript } from './manuscript/interim';
export { type NoteVerbale, noteVerbaleManuscript } from './manuscript/note-verbale';
export { silenceNoticeManuscript } from './manuscript/silence-notice';
export { statementManuscript } from './manuscript/statement';
export { markOf } from './manuscript/passages';
