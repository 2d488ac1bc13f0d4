import { type Browser, type Page as Tab, type Route } from 'playwright-core';
import { ALWAYS_READY, faces } from './faces';

/** A page as it was issued, whole: nothing else is read to print it. */
export interface Page {
  /** A document with a head. */
  readonly html: string;
  /** The style sheets that it links, by the addresses that it gives them: `/id/style/0123456789abcdef.css`. */
  readonly styles: Readonly<Record<string, string>>;
}

/** Why a page cannot be printed as it was issued: another attempt would not change that. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable';
}

/** Below it stands what the press adds to a page; no page of ours has such an address. */
const PRESS = '/-/press';
const DOCUMENT = `${PRESS}/page`;
const SHEET = `${PRESS}/faces.css`;
const FONTS = `${PRESS}/fonts`;

/** Where a page stands whose council has no address yet: a name that nobody can have (RFC 2606). */
const NOWHERE = 'https://council.invalid';

/** As where it is read, the page's styles are its style sheets; whatever else it asks for is to be noticed. */
const POLICY = "default-src *; script-src 'none'";
/** Of a page's own addresses, one that leads elsewhere than to a place on it. */
const UNLINK = `for (const link of document.links)
  if (link.origin === location.origin && !link.href.startsWith(location.href + '#')) link.removeAttribute('href');`;
/** Every face that the page shows, and those that its margins may; answers what could not be read. */
const FACES_READY = `(async () => {
  const wanted = ${JSON.stringify(ALWAYS_READY)}.map((face) => document.fonts.load(face, 'Aя'));
  await Promise.allSettled(wanted);
  await document.fonts.ready;
  return [...document.fonts].filter(({ status }) => status !== 'loaded' && status !== 'unloaded').length;
})()`;

/**
 * The page as a PDF: tagged, with an outline of its headings, on the paper that its print style names. It
 * stands at `site`, so that its links lead where the public finds us; where there is none, they lead nowhere
 * and are taken off. It may load its own style sheets and the faces of the press, runs no script, keeps
 * nothing; where it asks for anything else it throws `Unprintable`, as it would be printed without it.
 */
export async function printed(browser: Browser, page: Page, site: URL | null): Promise<Buffer> {
  const document = { html: withFaces(page.html), styles: page.styles };
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, serviceWorkers: 'block', offline: true },
    ...{ acceptDownloads: false, colorScheme: 'light', locale: 'en-GB', timezoneId: 'UTC' },
  });
  try {
    const origin = site?.origin ?? NOWHERE;
    const refused = new Set<string>();
    await context.route('**/*', (route) => answer(route, document, origin, refused));
    const tab = await context.newPage();
    const broken = new Promise<never>((_, fail) =>
      tab.once('crash', () => fail(new Error('The page broke Chromium'))),
    );
    broken.catch(() => undefined);
    return await Promise.race([print(tab, origin, site === null, refused), broken]);
  } finally {
    await context.close().catch(() => undefined);
  }
}

async function print(
  tab: Tab,
  origin: string,
  unlinked: boolean,
  refused: ReadonlySet<string>,
): Promise<Buffer> {
  // What stands on paper only must have its faces before it is printed.
  await tab.emulateMedia({ media: 'print' });
  await tab.goto(origin + DOCUMENT, { waitUntil: 'load', timeout: 0 });
  const unread = await tab.evaluate<number>(FACES_READY);
  if (unread > 0) throw new Error(`${unread} faces could not be read`);
  if (unlinked) await tab.evaluate(UNLINK);
  const pdf = await tab.pdf({
    ...{ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true },
    format: 'A4',
  });
  if (refused.size > 0)
    throw new Unprintable(`The page asks for what it has not: ${[...refused].join(', ')}`);
  return pdf;
}

async function answer(
  route: Route,
  { html, styles }: Page,
  origin: string,
  refused: Set<string>,
): Promise<void> {
  const url = route.request().url();
  const address = url.startsWith(origin) ? url.slice(origin.length) : null;
  const css = address === null ? undefined : styles[address];
  const font = address === null ? undefined : faces(FONTS).files.get(address);
  if (address === DOCUMENT)
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': POLICY },
      body: html,
    });
  if (address === SHEET) return route.fulfill({ contentType: CSS, body: faces(FONTS).css });
  if (css !== undefined) return route.fulfill({ contentType: CSS, body: css });
  if (font !== undefined) return route.fulfill({ contentType: 'font/woff2', path: font });
  refused.add(url);
  // A page that would lead itself elsewhere stays where it is.
  if (route.request().isNavigationRequest()) return route.fulfill({ status: 204 });
  return route.abort('blockedbyclient');
}

const CSS = 'text/css; charset=utf-8';
const HEAD_ENDS = '</head>';

/** Last in the head: of two faces of one name, the later one is taken. */
function withFaces(html: string): string {
  const at = html.indexOf(HEAD_ENDS);
  if (at < 0) throw new Unprintable('The page has no head');
  return `${html.slice(0, at)}<link rel="stylesheet" href="${SHEET}">${html.slice(at)}`;
}
