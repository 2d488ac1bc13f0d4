import {
  type DocumentKind,
  DOCUMENT_KINDS,
  LANGUAGE_STANDINGS,
  RELATIONS,
} from '@shanyrak/publishing';
import fc from 'fast-check';
import { FORM_NAMES, formName, MEDIA_TYPES } from '../names';
import { text } from '../words.support';
import { IN_FORCE_STANDINGS, type PublishedFacts } from './facts';

/** Any document that has been published, with all its forms or some, and with what became of it. */
export const publishedFacts: fc.Arbitrary<PublishedFacts> = fc
  .record({
    symbol: fc.constantFrom(
      'PC.DEC/1',
      'PC.DEC/31',
      'PC.JOUR/45',
      'PC.DEC/1/Corr.1',
      '№ 17-7/319emb',
    ),
    kind: fc.constantFrom<DocumentKind>(...DOCUMENT_KINDS),
    prefix: fc.constant('PC'),
    body: fc.record({ en: text('en'), ru: text('ru') }),
    title: fc.record({ en: text('en'), ru: text('ru') }, { requiredKeys: ['en'] }),
    date: fc.constantFrom('2013-11-22', '2026-11-05'),
    editions: fc.constantFrom([1], [1, 2], [2], [1, 3, 4]),
    publishedAt: fc.constantFrom('2026-11-05T09:30:00Z', '2026-11-06T00:00:00Z'),
    updatedAt: fc.constantFrom('2026-11-06T00:00:00Z', '2026-12-01T12:00:00Z'),
    originalLanguage: fc.constant('en' as const),
    standings: fc.record(
      {
        en: fc.constant('authentic' as const),
        ru: fc.constantFrom(...LANGUAGE_STANDINGS.slice(1)),
      },
      { requiredKeys: ['en'] },
    ),
    forms: fc
      .uniqueArray(fc.constantFrom(...FORM_NAMES), { selector: formName, minLength: 1 })
      .map((names) =>
        names.map((name, at) => ({
          ...{ name: formName(name), type: MEDIA_TYPES[name.format] },
          ...{ digest: String(at % 10).repeat(64), size: 1000 + at },
        })),
      ),
    relations: relations(),
    relatedBy: relations(),
    inForce: fc.constantFrom(...IN_FORCE_STANDINGS),
  })
  .map((facts) => facts as PublishedFacts);

function relations() {
  return fc.array(
    fc.record({
      relation: fc.constantFrom(...RELATIONS),
      symbol: fc.constantFrom('PC.DEC/3', 'SOC.DEC/7', 'PC.DEC/1/Corr.1'),
    }),
    { maxLength: 3 },
  );
}

/** The first decision, as it is published in both languages. */
export const FIRST: PublishedFacts = {
  ...{ symbol: 'PC.DEC/1', kind: 'decision', prefix: 'PC', date: '2026-11-05' },
  body: { en: 'Permanent Council', ru: 'Постоянный совет' },
  title: { en: 'Contact points', ru: 'Контактные пункты' },
  ...{ editions: [1, 2], publishedAt: '2026-11-06T05:00:00Z', updatedAt: '2026-11-20T05:00:00Z' },
  ...{ originalLanguage: 'en', standings: { en: 'authentic', ru: 'official' } },
  forms: ['json', 'xml', 'en.html', 'en.pdf', 'ru.html', 'en-ru.html'].map((name, at) => ({
    name,
    type: MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1) as 'html'],
    ...{ digest: `${at}`.repeat(64), size: 100 + at },
  })),
  relations: [{ relation: 'repeals', symbol: 'PC.DEC/0' }],
  relatedBy: [{ relation: 'corrects', symbol: 'PC.DEC/1/Corr.1' }],
  inForce: 'inForce',
};
