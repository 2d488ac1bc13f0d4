import { ATTACHED, DECISION, IN_FORCE } from '../adopted.support';
import { attachedStatements } from '../attached';
import { publicDecision } from '../public-decision';
import { type PageLanguage } from '../words';
import { headerOf, linesOf } from './reading.support';
import { statementManuscript } from './statement';

const decision = publicDecision(ATTACHED, DECISION, IN_FORCE);
const [dissociation, explanation] = attachedStatements(ATTACHED, IN_FORCE.members);
const made = (language: PageLanguage, of = dissociation!) =>
  statementManuscript(decision, of, language);

/** A statement as a document of its own (domain 8.2, I10). */
describe('the manuscript of a statement', () => {
  it('has its decision, its day, its place among the attachments and its own language in its header', () => {
    expect(headerOf(made('en'))).toEqual([
      ...['Permanent Council', 'Symbol: PC.DEC/7', 'Date: 5 November 2026'],
      ...['Attachment: 1', 'Original: AR'],
    ]);
    expect(headerOf(made('ru', explanation))).toEqual([
      ...['Постоянный совет', 'Условное обозначение: PC.DEC/7', 'Дата: 5 ноября 2026 года'],
      ...['Приложение: 2', 'Язык оригинала: АНГЛИЙСКИЙ'],
    ]);
  });

  it('says who speaks and of what, the words to the letter, what is asked, and a translation last', () => {
    expect(linesOf(made('en'))).toEqual([
      'Attachment 1 to PC.DEC/7',
      'Dissociation',
      'By the delegation of Cintavia',
      'On OP1',
      'Also on behalf of: Belvara',
      'Original: AR',
      'لا ننضم إلى <هذه> الفقرة.',
      '*وهذا* كل شيء.',
      'The delegation requests that this statement be attached to the decision and appended to the journal of the day.',
      'Courtesy translation (ENGLISH): not part of the statement, which is in the words above',
      'We do not join in this paragraph.',
    ]);
    expect(linesOf(made('ru', explanation))).toEqual([
      'Приложение 2 к PC.DEC/7',
      'Разъяснение позиции',
      'Делегация: Яруна',
      'Присоединились: XQQ, Велта',
      'Язык оригинала: АНГЛИЙСКИЙ',
      'We joined.',
      'Делегация просит приложить настоящее заявление к решению и к журналу заседания.',
    ]);
  });

  it('is told from the other attachments, and stands to its original as its words do', () => {
    expect(made('en').identity).toMatchObject({
      ...{ kind: 'statement', symbol: 'PC.DEC/7/Att.1', originalLanguage: 'ar' },
      ...{ languages: ['ar', 'en'], standing: 'courtesy' },
      relations: [{ relation: 'refersTo', symbol: 'PC.DEC/7' }],
    });
    expect(made('ru').identity.standing).toBe('pending');
    expect(made('en', explanation).identity.standing).toBe('authentic');
  });
});
