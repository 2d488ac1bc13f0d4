import { type RelationKind } from '@shanyrak/publishing';
import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import {
  all,
  elementsOf,
  readXml,
  textOf,
  type XmlElement,
} from '../../../../test/support/akn-structure';
import { type PublishedFacts } from './facts';
import { FIRST, publishedFacts } from './facts.support';
import { atomFeed, type Feed } from './feed';

const ORIGIN = 'https://council.example';
const FEED: Feed = {
  ...{ self: '/feeds/PC.en.atom', page: '/decisions', body: 'Permanent Council', language: 'en' },
  begunAt: '2026-01-01T00:00:00Z',
};
const child = (element: XmlElement, name: string): string =>
  textOf(elementsOf(element).find((one) => one.name === name)!);
const named = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((one) => one.name === name);
const told = (documents: readonly PublishedFacts[], feed = FEED): XmlElement =>
  readXml(atomFeed(feed, documents, ORIGIN));

const documents = fc.uniqueArray(publishedFacts, { selector: ({ symbol }) => symbol });

describe('the feed of a body', () => {
  it('tells of a document under its permanent address, with all its forms', () => {
    const feed = told([FIRST]);
    expect(child(feed, 'id')).toBe(`${ORIGIN}/feeds/PC.en.atom`);
    expect(child(feed, 'title')).toBe('Permanent Council. Published documents');
    expect(child(feed, 'updated')).toBe(FIRST.updatedAt);
    const [entry] = named(feed, 'entry');
    expect(child(entry!, 'id')).toBe(`${ORIGIN}/id/PC.DEC/1`);
    expect(child(entry!, 'title')).toBe('PC.DEC/1. Contact points');
    expect(child(entry!, 'published')).toBe(FIRST.publishedAt);
    expect(child(entry!, 'summary')).toBe('Corrected by PC.DEC/1/Corr.1.');
    expect(named(entry!, 'link').map(({ attributes }) => attributes['href'])).toEqual([
      `${ORIGIN}/id/PC.DEC/1.en.html`,
      ...['json', 'xml', 'en.pdf', 'ru.html', 'en-ru.html'].map(
        (one) => `${ORIGIN}/id/PC.DEC/1.${one}`,
      ),
    ]);
  });

  it('is read in its own language, and a title that has not followed in the original', () => {
    const russian: Feed = { ...FEED, language: 'ru', body: 'Постоянный совет' };
    const [entry] = named(told([FIRST], russian), 'entry');
    expect(child(entry!, 'title')).toBe('PC.DEC/1. Контактные пункты');
    expect(child(entry!, 'summary')).toBe('Исправлено: PC.DEC/1/Corr.1.');
    const [behind] = named(told([{ ...FIRST, title: { en: 'Only so' } }], russian), 'entry');
    expect(child(behind!, 'title')).toBe('PC.DEC/1. Only so');
    expect(behind!.attributes['xml:lang']).toBe('en');
  });

  it('says what became of a document, in the words of its language', () => {
    const summary = (facts: Partial<PublishedFacts>, feed = FEED): string =>
      child(named(told([{ ...FIRST, relatedBy: [], ...facts }], feed), 'entry')[0]!, 'summary');
    const by = (relation: RelationKind) => [{ relation, symbol: 'PC.DEC/9' }];
    const russian: Feed = { ...FEED, language: 'ru' };
    expect(summary({ inForce: 'void' })).toBe('Not adopted: silence had been broken in time.');
    expect(summary({ inForce: 'repealed', relatedBy: by('repeals') })).toBe(
      'Repealed by PC.DEC/9.',
    );
    expect(summary({ inForce: 'amended', relatedBy: by('amends') }, russian)).toBe(
      'Изменено: PC.DEC/9.',
    );
  });

  it('says since when it stands where nothing has been published yet', () => {
    expect(child(told([]), 'updated')).toBe('2026-01-01T00:00:00Z');
    expect(named(told([]), 'entry')).toEqual([]);
  });

  it('has what Atom wants, whatever was published: names once, whole addresses, no two alike', () => {
    fc.assert(
      fc.property(documents, (some) => {
        const xml = atomFeed(FEED, some, ORIGIN);
        expect(XMLValidator.validate(xml)).toBe(true);
        const feed = readXml(xml);
        const ids = all(feed)
          .filter(({ name }) => name === 'id')
          .map(textOf);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(URL.canParse(id)).toBe(true);
        expect(
          named(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'self'),
        ).toHaveLength(1);
        for (const entry of named(feed, 'entry')) {
          const links = named(entry, 'link').map(({ attributes }) => attributes);
          for (const { href } of links) expect(URL.canParse(href!)).toBe(true);
          const kinds = links.map(({ type, hreflang }) => `${type} ${hreflang}`);
          expect(new Set(kinds).size).toBe(kinds.length);
        }
        const instants = named(feed, 'entry').map((entry) => child(entry, 'updated'));
        expect(instants).toEqual([...instants].sort().reverse());
        expect(child(feed, 'updated')).toBe(instants[0] ?? FEED.begunAt);
      }),
    );
  });

  it('I15 keeps every title to the letter, and is the same in whatever order the documents come', () => {
    fc.assert(
      fc.property(documents, (some) => {
        const xml = atomFeed(FEED, some, ORIGIN);
        expect(atomFeed(FEED, [...some].reverse(), ORIGIN)).toBe(xml);
        const titles = named(readXml(xml), 'entry').map((entry) => child(entry, 'title'));
        expect([...titles].sort()).toEqual(
          some.map(({ symbol, title }) => `${symbol}. ${title['en']}`).sort(),
        );
      }),
    );
  });

  it('is not made without an origin', () => {
    expect(() => atomFeed(FEED, [], '/')).toThrow('Not an origin: /');
  });
});
