import { configFrom } from '../../apps/server/src/platform/config';
import { Limits } from '../../apps/server/src/platform/limits';
import { type Page, Press } from '../../apps/server/src/press';

/** Where the pages of these tests say that their style sheet is. */
export const STYLE = '/id/style/0123456789abcdef.css';

/** As pages have it: the symbol and the number of the page stand in the margins of every sheet. */
const PRINTED = `
  body { font-family: 'Source Serif 4', serif; }
  section { break-before: page; }
  @media print {
    @page {
      size: A4;
      margin: 25mm;
      @top-left { content: 'PC.DEC/1'; font: italic 9pt 'Source Serif 4'; }
      @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt 'Source Serif 4'; }
    }
  }`;

export const pageOf = (body: string, head = '<title>PC.DEC/1. Contact points</title>'): Page => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<link rel="stylesheet" href="${STYLE}"></head><body>${body}</body></html>`,
  styles: { [STYLE]: PRINTED },
});

/** A press without a server; whoever calls it closes it. */
export const pressWith = (env: Readonly<Record<string, string>> = {}): Press =>
  new Press(configFrom({ DATABASE_URL: 'postgres://nobody@localhost/none', ...env }), new Limits());
