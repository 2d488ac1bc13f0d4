import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import {
  elementsOf,
  readXml,
  textOf,
  type XmlElement,
} from '../../../../test/support/akn-structure';
import { FIRST, publishedFacts } from './facts.support';
import { siteMap, type SitePage, sitePageOf } from './site-map';

const ORIGIN = 'https://council.example';
const HOME: SitePage = { paths: { en: '/en', ru: '/ru' }, otherwise: '/', changedAt: null };
const named = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((one) => one.name === name);
const told = (element: XmlElement): string[] =>
  elementsOf(element).map((one) =>
    [textOf(one), one.attributes['hreflang'], one.attributes['href']].filter(Boolean).join(' '),
  );

describe('sitemap.xml', () => {
  it('has each page in each language, beside it the others, and when it last changed', () => {
    const { '/sitemap.xml': xml, ...more } = siteMap([HOME, sitePageOf(FIRST)], ORIGIN);
    expect(more).toEqual({});
    const address = `${ORIGIN}/id/PC.DEC/1`;
    const others = (base: string, en: string, ru: string): string[] => [
      ...[`en ${base}${en}`, `ru ${base}${ru}`],
      `x-default ${base === address ? base : `${ORIGIN}/`}`,
    ];
    expect(named(readXml(xml!), 'url').map(told)).toEqual([
      [`${ORIGIN}/en`, ...others(ORIGIN, '/en', '/ru')],
      [`${ORIGIN}/ru`, ...others(ORIGIN, '/en', '/ru')],
      [`${address}.en`, FIRST.updatedAt, ...others(address, '.en', '.ru')],
      [`${address}.ru`, FIRST.updatedAt, ...others(address, '.en', '.ru')],
    ]);
  });

  it('leaves out a language in which a document is not', () => {
    const page = sitePageOf({ ...FIRST, standings: { en: 'authentic' } });
    expect(page.paths).toEqual({ en: '/id/PC.DEC/1.en' });
  });

  it('is split where it would hold too much, with an index of its parts', () => {
    fc.assert(
      fc.property(
        fc.array(publishedFacts, { maxLength: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (some, most) => {
          const pages = some.map(sitePageOf);
          const files = siteMap(pages, ORIGIN, most);
          for (const xml of Object.values(files)) expect(XMLValidator.validate(xml)).toBe(true);
          const whole = named(readXml(siteMap(pages, ORIGIN)['/sitemap.xml']!), 'url');
          const { '/sitemap.xml': first, ...parts } = files;
          if (whole.length <= most) return expect(parts).toEqual({});
          const index = named(readXml(first!), 'sitemap').map((one) => textOf(elementsOf(one)[0]!));
          expect(index).toEqual(Object.keys(parts).map((path) => ORIGIN + path));
          const held = Object.values(parts).map((xml) => named(readXml(xml), 'url'));
          for (const urls of held) expect(urls.length).toBeLessThanOrEqual(most);
          expect(held.flat()).toEqual(whole);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has whole addresses, and is not made without an origin', () => {
    fc.assert(
      fc.property(publishedFacts, (facts) => {
        const map = readXml(siteMap([sitePageOf(facts)], ORIGIN)['/sitemap.xml']!);
        for (const url of named(map, 'url'))
          expect(URL.canParse(textOf(named(url, 'loc')[0]!))).toBe(true);
      }),
    );
    expect(() => siteMap([HOME], '')).toThrow('Not an origin');
  });
});
