/** The front door of publishing: what may become public of a decision, and how it reads. */
export * from './public-decision';
export * from './publication';
export { emphasised, type Span } from './markup';
export { absentPage } from './absent-page';
export { PAGE_LANGUAGES, pageOf, type PageAddresses, type PageLanguage } from './page';
