import fc from 'fast-check';
import { FIRST, publishedFacts } from './facts.support';
import { linkHeader } from './link-header';

const ORIGIN = 'https://council.example';
const links = (header: string): string[] => header.split(', ');

describe('the Link header of a document', () => {
  it('leads from the newest edition to all else', () => {
    expect(links(linkHeader(FIRST, { edition: null, form: 'en.html' }, null))).toEqual([
      '</id/PC.DEC/1.en>; rel="canonical"',
      '</id/PC.DEC/1.json>; rel="alternate"; type="application/json"',
      '</id/PC.DEC/1.xml>; rel="alternate"; type="application/akn+xml"',
      '</id/PC.DEC/1.en.pdf>; rel="alternate"; type="application/pdf"; hreflang="en"',
      '</id/PC.DEC/1.ru.html>; rel="alternate"; type="text/html"; hreflang="ru"',
      '</id/PC.DEC/1.en-ru.html>; rel="alternate"; type="text/html"; hreflang="mul"',
      '</id/PC.DEC/1.json>; rel="describedby"; type="application/json"',
      '</id/PC.DEC/1.e1>; rel="predecessor-version"',
      '</id/PC.DEC/0>; rel="http://data.europa.eu/eli/ontology#repeals"',
      '</id/PC.DEC/1/Corr.1>; rel="http://data.europa.eu/eli/ontology#corrected_by"',
    ]);
  });

  const versions = (edition: number | null, form: string | null, editions = [1, 3, 4]): string[] =>
    links(linkHeader({ ...FIRST, editions }, { edition, form }, ORIGIN)).filter((one) =>
      one.includes('version'),
    );

  it('leads from an edition to those beside it that are published, and to the newest', () => {
    expect(versions(3, 'ru.html')).toEqual([
      `<${ORIGIN}/id/PC.DEC/1.ru.html>; rel="latest-version"`,
      `<${ORIGIN}/id/PC.DEC/1.e1>; rel="predecessor-version"`,
      `<${ORIGIN}/id/PC.DEC/1.e4>; rel="successor-version"`,
    ]);
    expect(versions(1, null)).toEqual([
      `<${ORIGIN}/id/PC.DEC/1>; rel="latest-version"`,
      `<${ORIGIN}/id/PC.DEC/1.e3>; rel="successor-version"`,
    ]);
    expect(versions(4, 'ru.docx')).toEqual([
      `<${ORIGIN}/id/PC.DEC/1.ru>; rel="latest-version"`,
      `<${ORIGIN}/id/PC.DEC/1.e3>; rel="predecessor-version"`,
    ]);
    expect(versions(null, 'en', [1])).toEqual([]);
  });

  it('is one line of visible characters, of well-formed links, whatever the document', () => {
    const form = fc.constantFrom(null, 'en', 'ru', 'json', 'en.html', 'en-ru.pdf');
    const edition = fc.constantFrom(null, 1, 2, 3);
    fc.assert(
      fc.property(
        publishedFacts,
        form,
        edition,
        fc.constantFrom(ORIGIN, null),
        (facts, form, edition, origin) => {
          const header = linkHeader(facts, { edition, form }, origin);
          expect(header).toMatch(/^[\x20-\x7e]+$/);
          for (const one of links(header)) {
            const [, address, rel] = /^<([^<>" ]+)>; rel="([^" ]+)"(?:; \w+="[^",;]+")*$/.exec(
              one,
            )!;
            expect(URL.canParse(address!, ORIGIN)).toBe(true);
            expect(rel).toMatch(/^(?:[a-z-]+|http:\/\/data\.europa\.eu\/eli\/ontology#[a-z_]+)$/);
          }
          const own =
            form === null
              ? []
              : links(header).filter((one) => one.includes(`.${form}>; rel="alternate"`));
          expect(own).toEqual([]);
        },
      ),
    );
  });
});
