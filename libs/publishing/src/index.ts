/** The front door of publishing: what may become public of a decision, and how it reads. */
export * from './public-decision';
export { type AttachedStatement, attachedStatements } from './attached';
export * from './publication';
export { emphasised, type Span } from './markup';
export { dateInWords } from './words';
export { absentPage } from './absent-page';
export { PAGE_LANGUAGES, pageOf, type PageAddresses, type PageLanguage, voidedPage } from './page';
export * from './public-journal';
export * from './journal-lines';
export { JOURNAL_WORDS, type JournalWords } from './journal-words';
export { journalPageOf } from './journal-page';
export { type InterimText, interimText, roundLine, temporaryTitle } from './interim-text';
export { interimPage } from './interim-page';
export { INTERIM_WORDS } from './interim-words';
export { markOf } from './page-provisions';
export { draftMinutes, type MinutesDrafted } from './minutes';
export * from './manuscript/manuscript';
