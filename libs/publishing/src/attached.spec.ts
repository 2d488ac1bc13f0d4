import { canonical } from '@shanyrak/kernel';
import { ATTACHED, DECISION, IN_FORCE, SECRET } from './adopted.support';
import { attachedStatements } from './attached';
import { decisionManuscript } from './manuscript/decision';
import { linesOf } from './manuscript/reading.support';
import { publicDecision } from './public-decision';
import { PAGE_LANGUAGES, type PageLanguage } from './words';

const decision = () => publicDecision(ATTACHED, DECISION, IN_FORCE);
/** What stands beneath the decision, from the first attachment on. */
const beneath = (language: PageLanguage) => {
  const { blocks } = decisionManuscript(decision(), language);
  return blocks.filter((block) => block.block === 'section');
};
const [XZB, XZA] = IN_FORCE.members;

describe('the statements attached to a decision', () => {
  it('are those that stand, with author, confirmed and aligned Members by name, and their own words', () => {
    const [first, second, ...more] = attachedStatements(ATTACHED, IN_FORCE.members);
    expect(first).toEqual({
      ...{ attachment: 1, kind: 'dissociation', author: XZA, onBehalfOf: [XZB], aligned: [] },
      ...{ provision: 'OP1', given: ATTACHED.statements[2]!.given },
      translation: { language: 'en', text: 'We do not join in this paragraph.' },
    });
    expect(second).toMatchObject({ attachment: 2, author: XZB, aligned: [{ code: 'XQQ' }, XZA] });
    expect(more).toEqual([]);
  });

  it('I23 become public with the decision: nobody who has not confirmed, nothing taken back, no hour', () => {
    const everything = canonical(ATTACHED);
    const artefact = canonical(decision());
    for (const trace of [SECRET, 'XTU', ...ATTACHED.statements.map((one) => `${one.receivedAt}`)]) {
      expect(everything).toContain(trace);
      expect(artefact).not.toContain(trace);
    }
    expect(decision().digest).toBe(DECISION.digest);
  });

  it('I10 stand beneath the decision to the letter, in their own language, a translation marked', () => {
    for (const language of PAGE_LANGUAGES) {
      const [first] = beneath(language);
      const arabic = first!.blocks.filter((one) => one.block === 'line' && one.lang === 'ar');
      expect(linesOf({ blocks: arabic })).toEqual(['لا ننضم إلى <هذه> الفقرة.', '*وهذا* كل شيء.']);
    }
    expect(linesOf({ blocks: beneath('en').slice(0, 1) })).toEqual([
      'Attachment 1 to PC.DEC/7',
      'Dissociation by the delegation of Cintavia',
      'On OP1',
      'Also on behalf of: Belvara',
      'Original: AR',
      'لا ننضم إلى <هذه> الفقرة.',
      '*وهذا* كل شيء.',
      'Courtesy translation (ENGLISH): not part of the statement, which is in the words above',
      'We do not join in this paragraph.',
    ]);
    expect(linesOf({ blocks: beneath('ru').slice(1) })).toEqual([
      'Приложение 2 к PC.DEC/7',
      'Разъяснение позиции. Делегация: Яруна',
      'Присоединились: XQQ, Велта',
      'Язык оригинала: АНГЛИЙСКИЙ',
      'We joined.',
    ]);
  });

  it('stand beneath all of its text, which is as it would be without them', () => {
    const without = publicDecision({ ...ATTACHED, statements: [] }, DECISION, IN_FORCE);
    for (const language of PAGE_LANGUAGES) {
      const bare = decisionManuscript(without, language).blocks;
      const { blocks } = decisionManuscript(decision(), language);
      const adopted = blocks.findIndex((one) => one.block === 'line' && one.role === 'adopted');
      expect(blocks.slice(0, adopted + 1)).toEqual(bare.slice(0, adopted + 1));
      // The list of them, the annexes, the statements.
      expect(blocks.slice(adopted + 3, -2)).toEqual(bare.slice(adopted + 1));
      expect(blocks.slice(-2)).toEqual(beneath(language));
    }
  });
});
