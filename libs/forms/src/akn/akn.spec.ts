import { DOCUMENT_KINDS, type Manuscript, PAGE_LANGUAGES } from '@shanyrak/publishing';
import fc from 'fast-check';
import { aknSchema, WITHOUT_SCHEMA } from '../../../../test/support/akn-schema';
import { all, faultsOfAkn, readXml } from '../../../../test/support/akn-structure';
import { manuscript, manuscripts } from '../manuscripts.support';
import { specimenOf } from '../specimens.support';
import { aknForm, aknOfWork } from './akn';

const schema = aknSchema();

const specimens = DOCUMENT_KINDS.flatMap((kind) =>
  PAGE_LANGUAGES.map(
    (language) => [`${kind}.${language}.xml`, specimenOf(kind, language)] as const,
  ),
);
const works = DOCUMENT_KINDS.map(
  (kind) => [`${kind}.xml`, PAGE_LANGUAGES.map((one) => specimenOf(kind, one))] as const,
);

/** What is cited: provisions, headings, parts, attachments. */
const CITED = /^(recs__|para|hcontainer|sec_|subsec|part|att)/;

describe('Akoma Ntoso', () => {
  (schema ? it : it.skip)(
    schema
      ? 'is valid against the schema for every kind of document, in each language and of the work'
      : `is valid against the schema (${WITHOUT_SCHEMA})`,
    async () => {
      const documents = {
        ...Object.fromEntries(specimens.map(([name, one]) => [name, aknForm(one)])),
        ...Object.fromEntries(works.map(([name, both]) => [name, aknOfWork(both)])),
      };
      expect(await schema!.faultsOf(documents)).toEqual([]);
    },
  );

  (schema ? it : it.skip)(
    schema
      ? 'is valid whatever a manuscript says, and where'
      : `is valid whatever a manuscript says (${WITHOUT_SCHEMA})`,
    async () => {
      const seed = Number(process.env['SEED'] ?? fc.sample(fc.nat(), 1)[0]);
      const some = fc.sample(manuscripts(), { numRuns: 40, seed });
      const documents = some.flatMap((both, at) => [
        [`SEED=${seed}.${at}.en.xml`, aknForm(both.en)],
        [`SEED=${seed}.${at}.xml`, aknOfWork([both.ru, both.en])],
      ]);
      expect(await schema!.faultsOf(Object.fromEntries(documents))).toEqual([]);
    },
    60_000,
  );

  (schema ? it : it.skip)('would be found invalid', async () => {
    const broken = aknForm(specimenOf('decision', 'en')).replace('<mainBody', '<p/><mainBody');
    expect(await schema!.faultsOf({ 'broken.xml': broken })).toEqual([
      expect.stringContaining('broken.xml, line'),
    ]);
  });

  it.each(specimens)('%s has its names, each once, and leads nowhere that is not', (_, one) => {
    expect(faultsOfAkn(aknForm(one))).toEqual([]);
  });

  it.each(works)('%s of the work holds both expressions', (_, both) => {
    const xml = aknOfWork(both);
    expect(faultsOfAkn(xml)).toEqual([]);
    expect(aknOfWork([...both].reverse())).toBe(xml);
    const unindented = (one: string): string => one.replaceAll(/\n */g, '\n');
    for (const one of both) {
      const [, document] = /<akomaNtoso[^>]*>(.*)<\/akomaNtoso>/s.exec(aknForm(one))!;
      expect(unindented(xml)).toContain(unindented(document!));
    }
  });

  it('refuses to tell a work from manuscripts of two documents, of one twice, or of none', () => {
    const [one, other] = [specimenOf('decision', 'en'), specimenOf('journal', 'ru')];
    for (const wrong of [[one, other], [one, one], [one, specimenOf('decision', 'ru', 2)], []])
      expect(() => aknOfWork(wrong)).toThrow('A work is told from its manuscripts');
  });

  it('has its names and leads nowhere that is not, whatever a manuscript says', () => {
    fc.assert(
      fc.property(manuscripts(), (both) => {
        expect(faultsOfAkn(aknForm(both.ru))).toEqual([]);
        expect(faultsOfAkn(aknOfWork([both.en, both.ru]))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('I15 is the same bytes for the same manuscript', () => {
    fc.assert(
      fc.property(manuscript(), (one) => {
        const again = JSON.parse(JSON.stringify(one)) as Manuscript;
        expect(aknForm(again)).toBe(aknForm(one));
      }),
      { numRuns: 30 },
    );
  });

  /** Names of parts; links, changes and notes stand where a language has them. */
  const parts = (xml: string): string[] =>
    all(readXml(xml))
      .filter(({ name }) => !['ref', 'ins', 'del', 'note', 'step', 'textualMod'].includes(name))
      .flatMap(({ attributes: { eId, wId } }) => (eId ? [`${eId} ${wId ?? ''}`] : []))
      .filter((one) => !/^delegation|organization|^proposed/.test(one));

  it('I16 calls the parts the same in both languages', () => {
    fc.assert(
      fc.property(manuscripts(), ({ en, ru }) => {
        expect(parts(aknForm(ru))).toEqual(parts(aknForm(en)));
      }),
      { numRuns: 50 },
    );
  });

  it('calls the parts after the convention, and the same in every edition', () => {
    const xml = aknForm(specimenOf('decision', 'en'));
    const NAME = /^[\p{L}][\p{L}\p{N}-]*(_[\p{L}\p{N}-]+)?(__[\p{L}]+(_[\p{L}\p{N}-]+)?)*$/u;
    for (const one of parts(xml)) expect(one.split(' ')[0]).toMatch(NAME);
    expect(parts(aknForm(specimenOf('decision', 'en', 2)))).toEqual(parts(xml));
    const names = parts(xml).map((one) => one.split(' ')[0]!);
    expect(
      names.filter((name) => CITED.test(name) && !/__(content|intro|heading|wrapup)/.test(name)),
    ).toEqual([
      ...['recs__rec_1', 'recs__rec_1__list_1', 'recs__rec_1__list_1__item_a', 'recs__rec_2'],
      ...[
        'sec_1',
        'para_1',
        'para_1__subpara_a',
        'para_1__subpara_a__point_i',
        'para_1__subpara_b',
      ],
      ...['para_2', 'para_2bis', 'hcontainer_FN1', 'sec_1-2', 'subsec_2', 'part_3-b', 'para_3'],
      ...['att_1', 'att_1__body', 'att_annex-1', 'att_annex-1__body', 'att_annex-1__para_1'],
    ]);
  });
});
