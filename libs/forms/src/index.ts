/** The front door of the forms: a manuscript as a page, plain text, Word or Akoma Ntoso. */
export * from './names';
export { addressOf, addressOfForm, type PageAddresses } from './addresses';
export { absentPage } from './page/absent';
export { type Notice, pageForm, withNotices } from './page/page';
export { pageSideBySide } from './page/side-by-side';
export { mustFitXml, type Unfit, unfitForXml } from './fit-for-xml';
export { wordForm } from './word/word';
export { wordSideBySide } from './word/side-by-side';
export { textForm } from './text/text';
export { textSideBySide } from './text/side-by-side';
export { CharacterNotInXml } from './xml';
export { aknForm, aknOfWork } from './akn/akn';
export * from './machine/facts';
export { type JsonLd, legislationOf, legislationScript } from './machine/legislation';
export { type Asked, linkHeader } from './machine/link-header';
export { atomFeed, type Feed } from './machine/feed';
export { MOST_ADDRESSES, siteMap, type SitePage, sitePageOf } from './machine/site-map';
