import { canonical } from '@shanyrak/kernel';
import fc from 'fast-check';
import { PAGE_LANGUAGES, type PageLanguage } from '../words';
import { agendaManuscript } from './annotated-agenda';
import { corrigendumManuscript } from './corrigendum';
import { decisionManuscript } from './decision';
import * as facts from './facts.support';
import { interimManuscript } from './interim';
import { journalManuscript } from './journal';
import { type Block, type Manuscript } from './manuscript';
import { noteVerbaleManuscript } from './note-verbale';
import { pairsOf, shapeOf } from './shape';
import { silenceNoticeManuscript } from './silence-notice';
import { statementManuscript } from './statement';

/** What holds of every maker, whatever the facts are. */
type Made = (language: PageLanguage) => Manuscript;
const of = <T>(of: fc.Arbitrary<T>, make: (facts: T, language: PageLanguage) => Manuscript) =>
  of.map(
    (one): Made =>
      (language) =>
        make(one, language),
  );

const MAKERS: readonly (readonly [string, fc.Arbitrary<Made>])[] = [
  ['decision', of(facts.decision, decisionManuscript)],
  ['journal', of(facts.journal, (one, language) => journalManuscript(one, language))],
  ['interim text', of(facts.interim, interimManuscript)],
  [
    'statement',
    of(facts.attachment, ([decision, one], language) =>
      statementManuscript(decision, one, language),
    ),
  ],
  ['notice of silence', of(facts.notice, silenceNoticeManuscript)],
  ['note verbale', of(facts.note, noteVerbaleManuscript)],
  ['annotated agenda', of(facts.agenda, agendaManuscript)],
  ['corrigendum', of(facts.corrigendum, corrigendumManuscript)],
];

const keysOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => [
    ...('key' in block && block.key !== undefined ? [block.key] : []),
    ...(block.block === 'section' ? [`${block.key}-title`, ...keysOf(block.blocks)] : []),
  ]);

describe.each(MAKERS)('the manuscript of a %s', (_, made) => {
  it('I16 has the same blocks under the same keys in both languages', () => {
    fc.assert(
      fc.property(made, (make) => {
        const [one, other] = PAGE_LANGUAGES.map(make);
        expect(shapeOf(other!)).toEqual(shapeOf(one!));
        expect(pairsOf(one!.blocks, other!.blocks)).toHaveLength(one!.blocks.length);
        expect(pairsOf(one!.foot, other!.foot)).toHaveLength(one!.foot.length);
      }),
    );
  });

  it('I15 is the same for the same facts, and plain JSON', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...PAGE_LANGUAGES), (make, language) => {
        expect(canonical(make(language))).toBe(canonical(make(language)));
        expect(JSON.parse(JSON.stringify(make(language)))).toEqual(make(language));
      }),
    );
  });

  it('is in the language that was asked for, and in no other where it is not marked', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...PAGE_LANGUAGES), (make, language) => {
        const marked = JSON.stringify(make(language)).match(/"lang":"(\w+)"/g) ?? [];
        expect(marked).not.toContain(`"lang":"${language}"`);
      }),
    );
  });

  it('has at the most one title, and no key twice', () => {
    fc.assert(
      fc.property(made, (make) => {
        const { blocks, foot } = make('en');
        expect(blocks.filter(({ block }) => block === 'title').length).toBeLessThanOrEqual(1);
        const keys = keysOf([...blocks, ...foot]).filter((key) => !key.startsWith('item-'));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
