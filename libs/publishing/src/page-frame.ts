import { escaped } from '@shanyrak/text';
import { OWN_NAMES, PAGE_LANGUAGES, type PageLanguage, WORDS } from './words';

/** What the pages of all public documents have in common: their head, and the way to their other forms. */
export interface PageAddresses {
  /** The permanent address: `/id/PC.DEC/1`; a version's has `.en`, `.ru` or `.json` after it. */
  readonly document: string;
  readonly style: string;
}

export function head(
  title: string,
  language: PageLanguage,
  { document, style }: PageAddresses,
): string {
  const address = escaped(document);
  return lines(
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(title)}</title>`,
    `<link rel="stylesheet" href="${escaped(style)}">`,
    `<link rel="canonical" href="${address}.${language}">`,
    ...PAGE_LANGUAGES.map(
      (one) => `<link rel="alternate" hreflang="${one}" href="${address}.${one}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${address}">`,
    `<link rel="alternate" type="application/json" href="${address}.json">`,
    `</head>`,
  );
}

export function otherForms(language: PageLanguage, { document }: PageAddresses): string {
  const words = WORDS[language];
  const address = escaped(document);
  const others = PAGE_LANGUAGES.filter((one) => one !== language);
  return lines(
    `<nav aria-label="${escaped(words.otherVersions)}">`,
    `<ul>`,
    ...others.map(
      (one) =>
        `<li><a href="${address}.${one}" hreflang="${one}" lang="${one}" rel="alternate">${OWN_NAMES[one]}</a></li>`,
    ),
    `<li><a href="${address}.json" type="application/json" rel="alternate">${escaped(words.data)}</a></li>`,
    `</ul>`,
    `</nav>`,
  );
}

/** A fact of the header; its value is HTML already. */
export const fact = (name: string, value: string): string =>
  `<div><dt>${escaped(name)}</dt><dd>${value}</dd></div>`;

export const lines = (...each: readonly string[]): string => each.join('\n');
