import { ADOPTED, ATTACHED, DECISION, IN_FORCE, published } from '../adopted.support';
import { type Issuance } from '../issuing';
import { publicDecision, type PublicDecision } from '../public-decision';
import { PAGE_LANGUAGES, type PageLanguage } from '../words';
import { decisionManuscript } from './decision';
import { headerOf, keysOf, linesOf, runsOf } from './reading.support';
import { shapeOf } from './shape';
import { STANDING_WORDS } from './standing-words';

/** A decision as a document (domain 8.2): its fields in order, its words to the letter, in both languages. */
const made = (language: PageLanguage, decision: PublicDecision = published()) =>
  decisionManuscript(decision, language);
const ISSUANCE: Issuance = {
  ...{ distribution: 'members', edition: 2 },
  mandate: { en: 'Paragraph 12 of the agreed minutes', ru: 'Пункт 12 согласованного протокола' },
  relations: [
    { relation: 'amends', symbol: 'PC.DEC/3' },
    { relation: 'repeals', symbol: 'PC.DEC/4' },
  ],
};
const issued = (issuance: Partial<Issuance> = {}) =>
  publicDecision(ADOPTED, DECISION, IN_FORCE, { ...ISSUANCE, ...issuance });

describe('the manuscript of a decision', () => {
  it('says every adopted word in order, what is annexed beneath the line of adoption, and nothing else', () => {
    const lines = linesOf(made('en'));
    expect(lines.slice(lines.indexOf('Decision No. 7'))).toEqual([
      'Decision No. 7',
      'On contact points',
      'The Council,',
      'PP1 Recalling <the> Act,',
      '1. Decides to encourage:',
      '(a) all States;',
      '2. Requests “nothing” & no one.',
      'Adopted at meeting PC/2026-XIV, Astana, 5 November 2026.',
      'Annex 1 Form',
      'FN1 See above.',
    ]);
    expect(runsOf(made('en').blocks)).toContainEqual({
      ...{ run: 'words', text: 'Decides', italic: true },
    });
  });

  it('lists what is attached, then has the annexes, then each statement', () => {
    const keys = keysOf(made('en', publicDecision(ATTACHED, DECISION, IN_FORCE)));
    expect(keys.slice(-4)).toEqual(['AN1', 'FN1', 'attachment-1', 'attachment-2']);
    const lines = linesOf(made('en', publicDecision(ATTACHED, DECISION, IN_FORCE)));
    const at = lines.indexOf('Attachments:');
    expect(lines.slice(at - 1, at + 4)).toEqual([
      'Adopted at meeting PC/2026-XIV, Astana, 5 November 2026.',
      'Attachments:',
      'Attachment 1. Dissociation by the delegation of Cintavia',
      'Attachment 2. Explanation of position by the delegation of Belvara',
      'Annex 1 Form',
    ]);
  });

  it('I16 has the same blocks under the same keys in both languages', () => {
    expect(keysOf(made('en'))).toEqual([
      ...['notice-ru', 'H1', 'PP1', 'OP1', 'OP1(a)', 'OP2', 'AN1', 'FN1'],
    ]);
    expect(shapeOf(made('ru'))).toEqual(shapeOf(made('en')));
  });

  it('gives in the original what has not followed, says so behind it, and of the whole to both', () => {
    const { here, there } = STANDING_WORDS.ru;
    const lines = linesOf(made('ru'));
    expect(lines).toContain(
      '1. Decides to encourage: (русский текст ещё не приведён в соответствие)',
    );
    expect(lines.filter((line) => line.includes('(русский текст'))).toHaveLength(2);
    expect(lines[0]).toBe(here.behind('русский'));
    expect(linesOf(made('en'))[0]).toBe(STANDING_WORDS.en.there.behind('Russian'));
    expect(lines).not.toContain(there.behind('русский'));
    const behind = made('ru').blocks.filter((block) => 'lang' in block && block.lang === 'en');
    expect(behind).toHaveLength(2);
  });

  it.each([
    ['en', 'ru', 'pending', 'unrevised'],
    ['en', 'ru', 'courtesy', 'courtesy'],
    ['ru', 'en', 'courtesy', 'courtesy'],
  ] as const)(
    'where %s is the original and %s %s, the one says it of itself and the other of it',
    (originalLanguage, other, standing, said) => {
      const standings = { [originalLanguage]: 'authentic' as const, [other]: standing };
      const full = published().provisions.map((one) => ({
        ...one,
        behind: [],
        text: { en: 'Words.', ru: 'Слова.' },
      }));
      const decision = { ...published(), originalLanguage, standings, provisions: full };
      for (const language of PAGE_LANGUAGES) {
        const { named, here, there } = STANDING_WORDS[language];
        const expected = (language === other ? here : there)[said](named[other]);
        expect(linesOf(made(language, decision))[0]).toBe(expected);
        expect(keysOf(made(language, decision))[0]).toBe(`notice-${other}`);
      }
      expect(made(other, decision).identity.standing).toBe(standing);
    },
  );

  it('says nothing of standing where each version is official', () => {
    const full = published().provisions.map((one) => ({ ...one, text: { en: 'W.', ru: 'С.' } }));
    for (const language of PAGE_LANGUAGES) {
      const { blocks, identity } = made(language, { ...published(), provisions: full });
      expect(blocks.some((one) => one.block === 'line' && one.role === 'notice')).toBe(false);
      expect(identity.standing).toBe(language === 'en' ? 'authentic' : 'official');
    }
  });

  it('names the Members in the order of its own language, and says that it is no attendance', () => {
    const members = (language: PageLanguage) =>
      linesOf({ blocks: made(language).foot.slice(0, 1) });
    expect(members('en')).toEqual([
      'Members of the Council on that date',
      'Who was a Member, under the name in force on that date; not who was present.',
      ...['Belvara', 'Cintavia'],
    ]);
    expect(members('ru').slice(2)).toEqual(['Велта', 'Яруна']);
  });

  it('says that silence adopted it, where no meeting did', () => {
    const { adopted, ...rest } = published();
    const { date, place } = adopted;
    const round = { ...rest, adopted: { date, place, bySilence: true as const } };
    expect(linesOf(made('en', round))).toContain('Adopted by silence procedure, 5 November 2026.');
    expect(linesOf(made('ru', round))).toContain(
      'Принято в порядке процедуры умолчания, 5 ноября 2026 года.',
    );
  });

  it('says how it is checked, and where it stands', () => {
    const [, check] = made('en').foot;
    const lines = linesOf({ blocks: [check!] });
    expect(lines).toContain(DECISION.digest);
    expect(lines).toContain('Permanent address: /id/PC.DEC/7');
    expect(runsOf([check!])).toContainEqual({
      ...{ run: 'link', text: 'data of this decision', href: '/id/PC.DEC/7.json' },
    });
    // Another edition has other data.
    expect(runsOf(made('en', issued()).foot)).toContainEqual(
      expect.objectContaining({ href: '/id/PC.DEC/7.e2.json' }),
    );
  });
});

describe('the header of a decision', () => {
  it('has symbol, date and original, as before there were issues', () => {
    expect(headerOf(made('en'))).toEqual([
      'Permanent Council',
      'Symbol: PC.DEC/7',
      'Date: 5 November 2026',
      'Original: ENGLISH',
    ]);
    expect(made('en').identity).toMatchObject({
      ...{ kind: 'decision', symbol: 'PC.DEC/7', prefix: 'PC', edition: null },
      ...{ date: '2026-11-05', distribution: 'general', relations: [] },
    });
  });

  it('has after them distribution, mandate and relations, as the check-list of the issue says', () => {
    expect(headerOf(made('en', issued()))).toEqual([
      'Permanent Council',
      'Symbol: PC.DEC/7',
      'Edition: 2, reissued for technical reasons',
      'Date: 5 November 2026',
      'Original: ENGLISH',
      'Distribution: MEMBERS',
      'Mandate: Paragraph 12 of the agreed minutes',
      'Amends: PC.DEC/3',
      'Repeals: PC.DEC/4',
    ]);
    expect(headerOf(made('ru', issued()))).toEqual([
      'Постоянный совет',
      'Условное обозначение: PC.DEC/7',
      'Издание: 2, переиздано по техническим причинам',
      'Дата: 5 ноября 2026 года',
      'Язык оригинала: АНГЛИЙСКИЙ',
      'Рассылка: ГОСУДАРСТВА-ЧЛЕНЫ',
      'Мандат: Пункт 12 согласованного протокола',
      'Изменяет: PC.DEC/3',
      'Отменяет: PC.DEC/4',
    ]);
    expect(made('ru', issued()).identity).toMatchObject({
      ...{ edition: 2, distribution: 'members', standing: 'pending' },
      relations: ISSUANCE.relations,
    });
  });

  it('names its edition from the second on, and nothing that the check-list left empty', () => {
    const first = issued({ edition: 1, mandate: null, relations: [], distribution: 'general' });
    expect(headerOf(made('en', first)).slice(1)).toEqual([
      ...['Symbol: PC.DEC/7', 'Date: 5 November 2026', 'Original: ENGLISH'],
      'Distribution: GENERAL',
    ]);
    expect(made('en', first).facts.find(({ fact }) => fact === 'date')).toMatchObject({
      date: '2026-11-05',
    });
  });
});
