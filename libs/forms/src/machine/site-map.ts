import { PAGE_LANGUAGES, type PageLanguage } from '@shanyrak/publishing';
import { addressOf } from '../addresses';
import { el, type Element, said, written } from '../xml';
import { checkedOrigin, type PublishedFacts } from './facts';

/** A page of the public site, in each language in which it is. */
export interface SitePage {
  readonly paths: Readonly<Partial<Record<PageLanguage, string>>>;
  /** For whoever has no language of these: where the reader's wishes decide. */
  readonly otherwise: string | null;
  /** RFC 3339; null where nobody can say. */
  readonly changedAt: string | null;
}

/** The page of a document at its permanent address; it changes with its newest edition. */
export const sitePageOf = ({ symbol, standings, updatedAt }: PublishedFacts): SitePage => ({
  paths: Object.fromEntries(
    PAGE_LANGUAGES.filter((language) => standings[language] !== undefined).map((language) => [
      language,
      addressOf(symbol, { form: language }),
    ]),
  ),
  ...{ otherwise: addressOf(symbol), changedAt: updatedAt },
});

/** As many addresses as a map may hold (sitemaps.org). */
export const MOST_ADDRESSES = 50_000;

/**
 * `sitemap.xml` (sitemaps.org 0.9): each page in each of its languages, beside each the others, and when
 * it last changed. Where there are more than one map may hold, `/sitemap.xml` is an index of several,
 * `/sitemap-1.xml` and so on. The answer is each file by its path.
 *
 * The protocol wants whole addresses, so it is not made without an origin.
 */
export function siteMap(
  pages: readonly SitePage[],
  origin: string,
  most: number = MOST_ADDRESSES,
): Readonly<Record<string, string>> {
  const at = (path: string): string => checkedOrigin(origin) + path;
  const entries = pages.flatMap((page) => entriesOf(page, at));
  if (entries.length <= most) return { '/sitemap.xml': mapOf(entries) };
  const count = Math.ceil(entries.length / most);
  const maps = Array.from({ length: count }, (_, index) => [
    `/sitemap-${index + 1}.xml`,
    mapOf(entries.slice(index * most, (index + 1) * most)),
  ]);
  const index = el(
    'sitemapindex',
    { xmlns: NAMESPACE },
    ...maps.map(([path]) => el('sitemap', {}, said('loc', {}, at(path!)))),
  );
  return {
    '/sitemap.xml': written(index),
    ...(Object.fromEntries(maps) as Record<string, string>),
  };
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const mapOf = (entries: readonly Element[]): string =>
  written(
    el('urlset', { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, ...entries),
  );

function entriesOf(
  { paths, otherwise, changedAt }: SitePage,
  at: (path: string) => string,
): Element[] {
  const there = PAGE_LANGUAGES.flatMap((language) => {
    const path = paths[language];
    return path === undefined ? [] : [{ language, href: at(path) }];
  });
  const alternate = (hreflang: string, href: string): Element =>
    el('xhtml:link', { rel: 'alternate', hreflang, href });
  const others = [
    ...there.map(({ language, href }) => alternate(language, href)),
    ...(otherwise === null ? [] : [alternate('x-default', at(otherwise))]),
  ];
  return there.map(({ href }) =>
    el(
      'url',
      {},
      said('loc', {}, href),
      changedAt === null ? null : said('lastmod', {}, changedAt),
      ...others,
    ),
  );
}
