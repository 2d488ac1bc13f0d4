import { type Manuscript } from '@shanyrak/publishing';
import { all, readXml, textOf, type XmlElement } from '../../../../test/support/akn-structure';
import { specimenOf } from '../specimens.support';
import { aknForm } from './akn';

const draft = specimenOf('draft', 'en', 1);
const tree = readXml(aknForm(draft));
const named = (name: string, within: XmlElement = tree): XmlElement[] =>
  all(within).filter((one) => one.name === name);
const at = (eId: string): XmlElement => all(tree).find((one) => one.attributes['eId'] === eId)!;
const leads = (name: string, within: XmlElement): string[] =>
  named(name, within).map(({ attributes }) => textOf(at(attributes['href']!.slice(1))));

describe('what a draft shows in Akoma Ntoso', () => {
  it('tells of each change whose it is, when, what it takes out and what it brings in', () => {
    const mods = named('textualMod').filter(
      ({ attributes }) => attributes['refersTo'] === '#proposed',
    );
    const told = mods.map((mod) => {
      const step = at(named('source', mod)[0]!.attributes['href']!.slice(1)).attributes;
      const delegation = at(step['by']!.slice(1)).attributes['showAs'];
      const { type } = mod.attributes;
      return { type, delegation, at: step['date'], old: leads('old', mod), new: leads('new', mod) };
    });
    expect(told).toEqual([
      {
        ...{ type: 'substitution', delegation: 'Akrenia', at: '2026-10-05T09:30:00Z' },
        ...{ old: ['name', 'It all goes.', '3.'], new: ['designate'] },
      },
      {
        ...{ type: 'insertion', delegation: 'Belvara', at: '2026-10-06T11:00:00Z' },
        ...{ old: [], new: ['It all comes.', '2.'] },
      },
    ]);
  });

  it('gives the reasons of a change as a note, marked where the change is met first', () => {
    expect(named('noteRef').map(({ attributes }) => attributes['href'])).toEqual(['#note_1']);
    expect(textOf(named('p', at('note_1'))[0]!)).toBe('Nobody is obliged & <bound>.');
  });

  it('keeps brackets as on paper, and tells readings and notes apart', () => {
    const inline = (name: string): string[] =>
      named('inline')
        .filter(({ attributes }) => attributes['name'] === name)
        .map(textOf);
    expect(inline('bracket')).toEqual(['[shall / should – Akrenia / delete: Belvara]']);
    expect(inline('reading')).toEqual(['shall', 'should – Akrenia', 'delete: Belvara']);
    expect(inline('note')).toEqual(['Akrenia', 'delete: Belvara']);
  });

  it('I23 is several versions in one; what was issued is one, and tells nothing of its making', () => {
    expect(named('doc')[0]!.attributes['contains']).toBe('multipleVersions');
    const issued = readXml(aknForm(specimenOf('decision', 'en')));
    expect(named('statement', issued)[0]!.attributes['contains']).toBe('originalVersion');
    for (const name of [
      'workflow',
      'step',
      'passiveModifications',
      'notes',
      'ins',
      'del',
      'TLCPerson',
    ])
      expect(named(name, issued)).toEqual([]);
    expect(named('eventRef', issued).map(({ attributes }) => attributes['type'])).toEqual([
      'generation',
    ]);
  });

  it('will not be written where its words name a change that nobody made', () => {
    const stray: Manuscript = { ...draft, changes: {} };
    expect(() => aknForm(stray)).toThrow('a change that it does not hold: c-1');
  });
});

describe('what a decision says of itself in Akoma Ntoso', () => {
  const issued = (language: 'en' | 'ru', edition = 2) =>
    readXml(aknForm(specimenOf('decision', language, edition)));
  const values = (element: XmlElement, level: string): Record<string, string> => {
    const told = named(level, element)[0]!;
    return Object.fromEntries(
      all(told).flatMap(({ name, attributes: { name: as, value, language, href } }) =>
        name === level
          ? []
          : [[as === undefined ? name : `${name} ${as}`, value ?? language ?? href ?? '']],
      ),
    );
  };
  const work = '/akn/x-pc/statement/decision/2026-11-05/31';

  it('names the work by council, kind, day and number, and by its permanent address', () => {
    expect(values(issued('en'), 'FRBRWork')).toMatchObject({
      ...{ FRBRthis: `${work}/!main`, FRBRuri: work, 'FRBRalias permanent': '/id/PC.DEC/31' },
      ...{ FRBRcountry: 'x-pc', FRBRsubtype: 'decision', FRBRnumber: '31', FRBRname: 'PC.DEC/31' },
    });
    expect(values(issued('ru'), 'FRBRWork')).toEqual(values(issued('en'), 'FRBRWork'));
  });

  it('names the expression by language and edition, and translates from the original', () => {
    expect(values(issued('en'), 'FRBRExpression')).toMatchObject({
      ...{ FRBRuri: `${work}/eng@2`, 'FRBRalias permanent': '/id/PC.DEC/31.e2.en' },
      ...{ FRBRlanguage: 'eng', FRBRversionNumber: '2', FRBRauthoritative: 'true' },
    });
    expect(named('FRBRtranslation', issued('en'))).toEqual([]);
    expect(values(issued('ru'), 'FRBRExpression')).toMatchObject({
      ...{ FRBRuri: `${work}/rus@2`, 'FRBRalias permanent': '/id/PC.DEC/31.e2.ru' },
      ...{ FRBRlanguage: 'rus', FRBRauthoritative: 'false', FRBRtranslation: `${work}/eng@2` },
    });
    expect(values(issued('ru'), 'FRBRManifestation')).toMatchObject({
      ...{ FRBRuri: `${work}/rus@2.xml`, 'FRBRalias permanent': '/id/PC.DEC/31.e2.ru.xml' },
    });
  });

  it('says what it does to earlier decisions', () => {
    const active = named('activeModifications', issued('en'))[0]!;
    expect(named('textualMod', active).map(({ attributes }) => attributes['type'])).toEqual([
      'repeal',
    ]);
    expect(named('destination', active)[0]!.attributes['href']).toBe('/id/PC.DEC/3');
    const references = named('activeRef', issued('en')).map(({ attributes }) => attributes['href']);
    expect(references).toEqual(['/id/PC.DEC/3', '/id/PC.DEC/2']);
  });

  it('says in which language a passage is that has not followed', () => {
    const requests = named('paragraph', issued('ru')).find(
      ({ attributes }) => attributes['eId'] === 'para_2',
    )!;
    expect(named('p', requests)[0]!.attributes['xml:lang']).toBe('en');
    expect(named('remark', requests)[0]!.attributes).toMatchObject({
      type: 'translation',
      'xml:lang': 'ru',
    });
    expect(named('mainBody', issued('ru'))[0]!.attributes['xml:lang']).toBe('ru');
  });

  it('keeps what must be known first as a note in its place, and statements as attachments', () => {
    expect(named('authorialNote', issued('en')).map(textOf)).toEqual(['Entered from paper.']);
    const attachment = named('attachment', issued('en'))[0]!;
    const author = named('FRBRauthor', attachment)[0]!.attributes['href']!.slice(1);
    const organization = all(issued('en')).find(({ attributes }) => attributes['eId'] === author)!;
    expect(organization.attributes['showAs']).toBe('By the delegation of Akrenia');
  });

  it.each([
    ['corrigendum', '/akn/x-pc/doc/corrigendum/2026-11-05/DEC-31-Corr.1'],
    ['journal', '/akn/x-pc/doc/journal/2026-11-05/45'],
    ['draft', '/akn/x-pc/doc/draft/2026-11-05/DD-7-26-Rev.1'],
    ['annotatedAgenda', '/akn/x-pc/doc/annotatedAgenda/2026-11-05/2026-XIV'],
    ['noteVerbale', '/akn/x-pc/doc/noteVerbale/2026-11-05/17-7-319emb'],
  ] as const)('a %s is %s', (kind, uri) => {
    expect(values(readXml(aknForm(specimenOf(kind, 'en'))), 'FRBRWork')['FRBRuri']).toBe(uri);
  });
});
