import { canonical } from '@shanyrak/kernel';
import { ATTACHED, DECISION, IN_FORCE, SECRET } from './adopted.support';
import { attachedStatements } from './attached';
import { PAGE_LANGUAGES, type PageLanguage, pageOf } from './page';
import { publicDecision } from './public-decision';

const addresses = { document: '/id/PC.DEC/7', style: '/id/style/0123456789abcdef.css' };
const decision = () => publicDecision(ATTACHED, DECISION, IN_FORCE);
const page = (language: PageLanguage): string => pageOf(decision(), language, addresses);
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

  it('I10 stand on the page to the letter, in their own language and direction, a translation marked', () => {
    for (const language of PAGE_LANGUAGES) {
      expect(page(language)).toContain(
        '<p class="said" lang="ar" dir="auto">لا ننضم إلى &lt;هذه&gt; الفقرة.\n*وهذا* كل شيء.</p>',
      );
      expect(page(language)).toBe(page(language));
    }
    expect(page('en')).toMatch(
      /Attachment 1 to PC\.DEC\/7[\s\S]*Dissociation by the delegation of Cintavia[\s\S]*On OP1[\s\S]*Also on behalf of: Belvara[\s\S]*Original: AR[\s\S]*Courtesy translation \(ENGLISH\)[\s\S]*We do not join in this paragraph/,
    );
    expect(page('ru')).toMatch(
      /Приложение 2 к PC\.DEC\/7[\s\S]*Разъяснение позиции. Делегация: Яруна[\s\S]*Присоединились: XQQ, Велта/,
    );
  });

  it('stand beneath the line of adoption, and the text is as it would be without them', () => {
    const [before, after] = page('en').split('<p class="adopted">');
    expect(before).not.toContain('attachment');
    expect(after).toContain('id="attachment-1"');
    const bare = pageOf(
      publicDecision({ ...ATTACHED, statements: [] }, DECISION, IN_FORCE),
      'en',
      addresses,
    );
    expect(bare.split('<p class="adopted">')[0]).toBe(before);
  });
});
