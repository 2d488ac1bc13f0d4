import { createHash } from 'node:crypto';
import { escaped, type SpokenLanguage } from '@shanyrak/text';
import { contentSecurityPolicy } from '../platform/policy';

/**
 * A page around a paper, for reading and printing: a title, what libs/text made of the text, and no
 * script. The style is a few lines of its own, which the page's policy names by their digest: what
 * is said only for those who listen is hidden, parts are indented, brackets do not rely on colour.
 */
const STYLE = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 Georgia, serif; }
h1 { font-size: 1.2rem; } h2 { font-size: 1.05rem; }
[data-depth="1"] { margin-inline-start: 2rem; } [data-depth="2"] { margin-inline-start: 4rem; }
.bracket { font-weight: bold; } .bracket small { font-weight: normal; }
ins { text-decoration: underline; } del { text-decoration: line-through; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
table { border-collapse: collapse; } th, td { border: 1px solid; padding: 0.3rem; text-align: start;
  vertical-align: top; }
@media print { body { margin: 0; max-width: none; } p, tr { break-inside: avoid; } }
`;

/** The policy under which such a page is sent. */
export const PAPER_POLICY = contentSecurityPolicy(
  `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
);

/**
 * A page in pieces; `rows`: HTML that is already escaped. The title is in the language of the reader,
 * the text in its own.
 */
export function* paperPage(
  title: string,
  { reader, text }: { readonly reader: SpokenLanguage; readonly text: string },
  rows: Iterable<string>,
  before = '',
): Generator<string> {
  yield `<!doctype html>
<html lang="${reader}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<main>
<h1>${escaped(title)}</h1>
${before}<article lang="${escaped(text)}">
`;
  for (const row of rows) yield `${row}\n`;
  yield '</article>\n</main>\n</body>\n</html>\n';
}

interface Titles {
  readonly rolling: (symbol: string, revision: number) => string;
  readonly comparison: (symbol: string, from: number, to: number) => string;
}

export const TITLES: Readonly<Record<SpokenLanguage, Titles>> = {
  en: {
    rolling: (symbol, revision) => `${symbol}, revision ${revision}`,
    comparison: (symbol, from, to) => `${symbol}: what has changed, revision ${from} to ${to}`,
  },
  ru: {
    rolling: (symbol, revision) => `${symbol}, пересмотренный вариант ${revision}`,
    comparison: (symbol, from, to) =>
      `${symbol}: что изменилось, пересмотренные варианты ${from} – ${to}`,
  },
};
