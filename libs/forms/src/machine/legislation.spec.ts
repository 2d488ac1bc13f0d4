import fc from 'fast-check';
import { FIRST, publishedFacts } from './facts.support';
import { legislationOf, legislationScript } from './legislation';

const ORIGIN = 'https://council.example';
const S = 'https://schema.org';

describe('a published decision as JSON-LD', () => {
  it('says what it is, what it does and what it is worth', () => {
    const { encoding, ...said } = legislationOf(FIRST, ORIGIN);
    expect(said).toEqual({
      ...{ '@context': S, '@type': 'Legislation', '@id': `${ORIGIN}/id/PC.DEC/1` },
      ...{
        url: `${ORIGIN}/id/PC.DEC/1`,
        identifier: 'PC.DEC/1',
        legislationIdentifier: 'PC.DEC/1',
      },
      ...{ legislationType: 'decision', legislationDate: '2026-11-05', inLanguage: ['en', 'ru'] },
      name: [
        { '@language': 'en', '@value': 'Contact points' },
        { '@language': 'ru', '@value': 'Контактные пункты' },
      ],
      legislationPassedBy: {
        '@type': 'Organization',
        name: [
          { '@language': 'en', '@value': 'Permanent Council' },
          { '@language': 'ru', '@value': 'Постоянный совет' },
        ],
      },
      ...{
        version: 2,
        datePublished: '2026-11-06T05:00:00Z',
        dateModified: '2026-11-20T05:00:00Z',
      },
      legislationLegalForce: `${S}/InForce`,
      legislationRepeals: [
        {
          '@type': 'Legislation',
          '@id': `${ORIGIN}/id/PC.DEC/0`,
          legislationIdentifier: 'PC.DEC/0',
        },
      ],
      '@reverse': {
        legislationCorrects: [
          {
            ...{ '@type': 'Legislation', '@id': `${ORIGIN}/id/PC.DEC/1/Corr.1` },
            legislationIdentifier: 'PC.DEC/1/Corr.1',
          },
        ],
      },
    });
    expect((encoding as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl)).toEqual(
      FIRST.forms.map(({ name }) => `${ORIGIN}/id/PC.DEC/1.${name}`),
    );
    expect((encoding as unknown[])[4]).toEqual({
      ...{ '@type': 'LegislationObject', contentUrl: `${ORIGIN}/id/PC.DEC/1.ru.html` },
      ...{ encodingFormat: 'text/html', inLanguage: ['ru'], sha256: '4'.repeat(64) },
      legislationLegalValue: `${S}/OfficialLegalValue`,
      translationOfWork: { '@id': `${ORIGIN}/id/PC.DEC/1.en` },
      contentSize: '104 B',
    });
  });

  it.each([
    ['inForce', 'InForce'],
    ['amended', 'PartiallyInForce'],
    ['repealed', 'NotInForce'],
    ['void', 'NotInForce'],
  ] as const)('is %s as %s', (inForce, force) => {
    expect(legislationOf({ ...FIRST, inForce }, null)['legislationLegalForce']).toBe(
      `${S}/${force}`,
    );
  });

  it.each([
    ['official', { 'en.html': 'Authoritative', 'ru.html': 'Official', 'en-ru.html': 'Official' }],
    ['pending', { 'en.html': 'Authoritative', 'ru.html': 'Unofficial', json: 'Unofficial' }],
    ['courtesy', { 'en.pdf': 'Authoritative', 'ru.html': 'Unofficial', xml: 'Unofficial' }],
  ] as const)(
    'gives each form the worth of its languages where the translation is %s',
    (ru, worth) => {
      const { encoding } = legislationOf({ ...FIRST, standings: { en: 'authentic', ru } }, null);
      for (const [name, value] of Object.entries(worth))
        expect(encoding).toContainEqual(
          expect.objectContaining({
            contentUrl: `/id/PC.DEC/1.${name}`,
            legislationLegalValue: `${S}/${value}LegalValue`,
          }),
        );
    },
  );

  it('cannot end the script element that it stands in, whatever a title says', () => {
    const hostile = { ...FIRST, title: { en: '</script><script>alert(1)//<!-- ]]> \u2028 &amp;' } };
    const script = legislationScript(hostile, ORIGIN);
    expect(script).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(script)).toEqual(legislationOf(hostile, ORIGIN));
    fc.assert(
      fc.property(publishedFacts, fc.constantFrom(ORIGIN, null), (facts, origin) => {
        expect(legislationScript(facts, origin)).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(legislationScript(facts, origin))).toEqual(legislationOf(facts, origin));
      }),
    );
  });

  it('is the same for the same facts, in whatever order their languages come', () => {
    const turned = { ...FIRST, title: { ru: FIRST.title['ru']!, en: FIRST.title['en']! } };
    expect(legislationScript(turned, ORIGIN)).toBe(legislationScript(FIRST, ORIGIN));
  });

  it('has whole addresses where it is known where the council is, and paths where not', () => {
    fc.assert(
      fc.property(publishedFacts, (facts) => {
        const addresses = (origin: string | null): string[] =>
          [...legislationScript(facts, origin).matchAll(/"(?:@id|url|contentUrl)":"([^"]*)"/g)].map(
            (match) => match[1]!,
          );
        for (const one of addresses(ORIGIN)) expect(URL.canParse(one)).toBe(true);
        expect(addresses(ORIGIN)).toEqual(addresses(null).map((one) => ORIGIN + one));
      }),
    );
    for (const wrong of ['council.example', 'https://council.example/', 'https://a b', ''])
      expect(() => legislationOf(FIRST, wrong)).toThrow('Not an origin');
  });
});
