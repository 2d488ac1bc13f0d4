import { canonical } from '@shanyrak/kernel';
import { ITEM_OUTCOMES, type MeetingState } from '@shanyrak/meeting';
import { resultLine } from './journal-lines';
import { journalPageOf } from './journal-page';
import { JOURNAL, MEETING, ONLY_OBJECTED, SECRET, THEN } from './journal.support';
import { draftMinutes } from './minutes';
import { journalDocument, type JournalReaders } from './public-journal';
import { PAGE_LANGUAGES, type PageLanguage } from './words';

/** The journal of the day as a document and as a page (domain 2.2; practice rule 5). */
const addresses = { document: '/id/PC.JOUR/45', style: '/id/style/0123456789abcdef.css' };
const document = (readers: JournalReaders = 'members', state: MeetingState = MEETING) =>
  journalDocument(state, JOURNAL, THEN, readers);
const page = (language: PageLanguage, readers?: JournalReaders, state?: MeetingState): string =>
  journalPageOf(document(readers, state), language, addresses);

const textsIn = (html: string): string[] =>
  /<main[^>]*>([\s\S]*)<\/main>/
    .exec(html)![1]!
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The names of elements that are opened and not closed, or the other way round. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (name === 'meta' || name === 'link') continue;
    if (!end) open.push(name!);
    else if (open.pop() !== name) wrong.push(name!);
  }
  return [...wrong, ...open];
}

describe('the page of a journal', () => {
  it('says in order what domain 2.2 asks for, in the Members’ form', () => {
    expect(textsIn(page('en'))).toEqual([
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
    const texts = textsIn(page('en', 'public'));
    expect(texts).toContain('Agenda item 5. Closed item');
    expect(texts).toContain(
      'The Permanent Council was not in a position to adopt a decision under this item.',
    );
    expect(texts).toContain(
      'The Permanent Council recommended to the Ministerial Council the adoption of the draft “On steps”.',
    );
    for (const language of PAGE_LANGUAGES) {
      const html = page(language, 'public') + canonical(document('public'));
      for (const hidden of ['PC.DD/', 'XDO', 'closed matter', 'what failed', 'не принято'])
        expect(html).not.toContain(hidden);
    }
  });

  it('I23 holds no objection, request, presence, dispute, officer or reason, for nobody', () => {
    for (const readers of ['members', 'public'] as const)
      for (const language of PAGE_LANGUAGES) {
        const all = page(language, readers) + canonical(document(readers));
        for (const trace of [SECRET, ONLY_OBJECTED, 'objection', 'quorum'])
          expect(all).not.toContain(trace);
      }
  });

  it('I15 in each language is well-formed, without script, and the same bytes again', () => {
    for (const one of PAGE_LANGUAGES) {
      expect(unbalanced(page(one))).toEqual([]);
      expect(page(one)).not.toMatch(/<script|<style|<form|<iframe|<img|\son\w+=|style=|http:/i);
      expect(page(one)).toContain(`<html lang="${one}">`);
      expect(page(one)).toBe(page(one));
      expect(page(one)).toContain(`href="/id/PC.JOUR/45.json"`);
    }
  });

  it('reads in Russian as in English, with words of another language marked', () => {
    const texts = textsIn(page('ru'));
    expect(texts).toContain(
      'Принято решение № 31 (PC.DEC/31) «О контактных пунктах»; его текст прилагается к настоящему журналу.',
    );
    expect(texts).toContain(
      'Принять документ PC.DD/8/26 «О том, что не принято» не представилось возможным.',
    );
    expect(texts).toContain('Страна XAA (право на ответ)');
    expect(page('en')).toContain('<span lang="ru">Делегация просила &amp; просила.</span>');
    expect(page('ru')).not.toContain('<span lang="ru">');
  });

  it('of an agenda that was not adopted says that, and only that', () => {
    const state: MeetingState = {
      ...MEETING,
      agenda: { ...MEETING.agenda, status: 'NOT_ADOPTED' },
    };
    const texts = textsIn(page('en', 'public', state));
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
    const texts = textsIn(page('en', 'members', state));
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
