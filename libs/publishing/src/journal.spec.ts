import { canonical } from '@shanyrak/kernel';
import { ITEM_OUTCOMES, type MeetingState } from '@shanyrak/meeting';
import { resultLine } from './journal-lines';
import { JOURNAL, MEETING, ONLY_OBJECTED, SECRET, THEN } from './journal.support';
import { draftMinutes } from './minutes';
import { journalManuscript } from './manuscript/journal';
import { headerOf, keysOf, linesOf, runsOf } from './manuscript/reading.support';
import { shapeOf } from './manuscript/shape';
import { journalDocument, type JournalReaders } from './public-journal';
import { PAGE_LANGUAGES, type PageLanguage } from './words';

/** The journal of the day as a document and as it reads (domain 2.2; practice rule 5). */
const document = (readers: JournalReaders = 'members', state: MeetingState = MEETING) =>
  journalDocument(state, JOURNAL, THEN, readers);
const made = (language: PageLanguage, readers?: JournalReaders, state?: MeetingState) =>
  journalManuscript(document(readers, state), language);
const textsIn = (...of: Parameters<typeof made>): string[] => linesOf(made(...of));

describe('the manuscript of a journal', () => {
  it('says in order what domain 2.2 asks for, in the Members’ form', () => {
    expect(textsIn('en')).toEqual([
      'Journal of the day No. 45',
      '1. Date',
      '26 March 2026. Astana, Conference room 1',
      'Opened: 10:05 (Astana time)',
      'Suspended: 13:00 (Astana time)',
      'Resumed: 15:00 (Astana time)',
      'Closed: 16:30 (Astana time)',
      '2. Chairperson',
      'Ambassador A. Person',
      '3. Subjects discussed – Statements – Decisions and documents adopted',
      'Agenda item 1. Report of the Secretary General',
      'Statements:',
      'The Secretary General (report)',
      'The Permanent Council took note of SEC.GAL/12/26.',
      'Agenda item 3.b. Vision paper <2013>',
      'Statements:',
      'Land XAA (also on behalf of Land XBE, Land XCI) (PC.DEL/3/26)',
      'Land XBE (in alignment: Land XCI)',
      'Land XCI: Делегация просила & просила.',
      'Land XAA (right of reply)',
      'Point of order: Land XBE. The Chair ruled that the point was well taken.',
      'The Permanent Council recommended to the Ministerial Council the adoption of PC.DD/5/26 “On steps”.',
      'Agenda item 4. Contact points',
      'The Permanent Council adopted Decision No. 31 (PC.DEC/31) “On contact points”, the text of which is appended to this journal.',
      'The Permanent Council was not in a position to adopt PC.DD/8/26 “On what failed”.',
      'The Chair thanked the Secretariat.',
      'Agenda item 5. A closed matter',
      'Statements:',
      'Land XDO',
      'Agenda item 6. Current issues',
      'This item was not taken up.',
      'Agenda item 7. Budget',
      'The consideration of this item was adjourned to meeting PC/2026-XV.',
      '4. Next meeting',
      'PC/2026-XV, 2 April 2026, 10:00 (Astana time)',
      'Appended to this journal:',
      'PC.DEC/31',
    ]);
  });

  it('tells the public nothing of a closed item but its label, and no draft by its symbol', () => {
    const texts = textsIn('en', 'public');
    expect(texts).toContain('Agenda item 5. Closed item');
    expect(texts).toContain(
      'The Permanent Council was not in a position to adopt a decision under this item.',
    );
    expect(texts).toContain(
      'The Permanent Council recommended to the Ministerial Council the adoption of the draft “On steps”.',
    );
    for (const language of PAGE_LANGUAGES) {
      const html = canonical(made(language, 'public')) + canonical(document('public'));
      for (const hidden of ['PC.DD/', 'XDO', 'closed matter', 'what failed', 'не принято'])
        expect(html).not.toContain(hidden);
    }
  });

  it('I23 holds no objection, request, presence, dispute, officer or reason, for nobody', () => {
    for (const readers of ['members', 'public'] as const)
      for (const language of PAGE_LANGUAGES) {
        const all = canonical(made(language, readers)) + canonical(document(readers));
        for (const trace of [SECRET, ONLY_OBJECTED, 'objection', 'quorum'])
          expect(all).not.toContain(trace);
      }
  });

  it('I16 has the same blocks under the same keys in both languages', () => {
    for (const readers of ['members', 'public'] as const)
      expect(shapeOf(made('ru', readers))).toEqual(shapeOf(made('en', readers)));
    expect(keysOf(made('en'))).toEqual([
      ...['part-1', 'part-2', 'part-3', 'item-1', 'item-3.b', 'item-4', 'item-5', 'item-6'],
      ...['item-7', 'part-4'],
    ]);
  });

  it('has symbol, date, meeting and chairmanship in its header, and says what it is not', () => {
    expect(headerOf(made('en'))).toEqual([
      ...['Permanent Council', 'Symbol: PC.JOUR/45', 'Date: 26 March 2026'],
      ...['Meeting: PC/2026-XIV', 'Chairmanship: Land XHU'],
    ]);
    expect(linesOf({ blocks: made('en').foot })).toEqual([
      'This journal is not a verbatim record.',
      'Permanent address: /id/PC.JOUR/45',
    ]);
  });

  it('is the Members’ own while it is a draft, and has no symbol yet', () => {
    const draft = { ...document(), symbol: null, number: null };
    const { identity, facts, foot, blocks } = journalManuscript(draft, 'en');
    expect(identity).toMatchObject({ symbol: 'PC/2026-XIV', distribution: 'members' });
    expect(facts[0]!.fact).toBe('date');
    expect(foot).toHaveLength(1);
    expect(linesOf({ blocks })[0]).toBe('Draft journal of the day');
    expect(made('en').identity.distribution).toBe('general');
    expect(journalManuscript(document(), 'en', 'members').identity.distribution).toBe('members');
  });

  it('reads in Russian as in English, with words of another language marked', () => {
    const texts = textsIn('ru');
    expect(texts).toContain(
      'Принято решение № 31 (PC.DEC/31) «О контактных пунктах»; его текст прилагается к настоящему журналу.',
    );
    expect(texts).toContain(
      'Принять документ PC.DD/8/26 «О том, что не принято» не представилось возможным.',
    );
    expect(texts).toContain('Страна XAA (право на ответ)');
    const summary = { run: 'words', text: 'Делегация просила & просила.' };
    expect(runsOf(made('en').blocks)).toContainEqual({ ...summary, lang: 'ru' });
    expect(runsOf(made('ru').blocks)).toContainEqual(summary);
  });

  it('of an agenda that was not adopted says that, and only that', () => {
    const state: MeetingState = {
      ...MEETING,
      agenda: { ...MEETING.agenda, status: 'NOT_ADOPTED' },
    };
    const texts = textsIn('en', 'public', state);
    expect(texts.slice(1, 9)).toEqual([
      '1. Date',
      '26 March 2026. Astana, Conference room 1',
      'Opened: 10:05 (Astana time)',
      'Closed: 16:30 (Astana time)',
      '2. Chairperson',
      'Ambassador A. Person',
      '3. Subjects discussed – Statements – Decisions and documents adopted',
      'The meeting was opened and closed; the agenda was not adopted.',
    ]);
    expect(document('members', state).items).toEqual([]);
  });

  it('marks a meeting that was held on paper, and a next meeting that nobody knows yet', () => {
    const state: MeetingState = { ...MEETING, onPaper: true, next: null };
    const texts = textsIn('en', 'members', state);
    expect(texts[1]).toBe('This meeting was held on paper; its record was entered afterwards.');
    expect(texts).toContain('To be announced.');
  });
});

describe('the outcomes', () => {
  it('have each a verb of its own, in both languages', () => {
    for (const language of PAGE_LANGUAGES) {
      const said = ITEM_OUTCOMES.map((outcome) =>
        resultLine(
          {
            document: 'SEC.GAL/1/26',
            title: null,
            outcome,
            to: { en: 'MC', ru: 'MC' },
            decision: null,
          },
          document(),
          language,
        ),
      );
      expect(new Set(said).size).toBe(ITEM_OUTCOMES.length);
      for (const sentence of said) expect(sentence).toMatch(/^[A-ZА-Я].*SEC\.GAL\/1\/26.*\.$/);
    }
  });
});

describe('draft minutes', () => {
  const attended = [
    { en: 'Land XBE', ru: 'А-Страна' },
    { en: 'Land XAA', ru: 'Б-Страна' },
  ];
  const { mandate, provisions } = draftMinutes(document(), attended);
  const paragraphs = (language: PageLanguage): string[] =>
    provisions.map(({ text }) => text[language]!);

  it('are numbered paragraphs: opening, attendance by alphabetical list, agenda, items, next meeting', () => {
    expect(provisions.map(({ kind }) => kind)).toEqual([
      'title',
      ...Array<string>(10).fill('operative'),
    ]);
    const english = paragraphs('en');
    expect(english[0]).toBe('Agreed minutes of meeting PC/2026-XIV');
    expect(english[1]).toMatch(
      /^The Permanent Council held its meeting PC\/2026-XIV on 26 March 2026/,
    );
    expect(english[2]).toBe('The following delegations attended the meeting: Land XAA, Land XBE.');
    expect(paragraphs('ru')[2]).toContain('А-Страна, Б-Страна.');
    expect(english[3]).toBe('The agenda was adopted.');
    expect(english[5]).toContain('Statements were made by: Land XAA (also on behalf of');
    expect(english.at(-1)).toBe('Next meeting: PC/2026-XV, 2 April 2026, 10:00 (Astana time).');
    expect(Object.keys(mandate)).toEqual(['en', 'ru']);
  });

  it('I23 name no objector', () => {
    expect(JSON.stringify(provisions)).not.toMatch(/XOO|secret/);
  });
});
