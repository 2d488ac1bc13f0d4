import { canonical } from '@shanyrak/kernel';
import { type Journal, type JournalStatement } from '@shanyrak/meeting';
import { type AttachedStatement } from './attached';
import { JOURNAL, MEETING, SECRET, THEN } from './journal.support';
import { journalManuscript } from './manuscript/journal';
import { linesOf as linesRead } from './manuscript/reading.support';
import { draftMinutes } from './minutes';
import { journalDocument, NOTHING_TOLD, type ToldPublicly } from './public-journal';
import { type PageLanguage } from './words';

/** Silence and statements in a journal as it reads: all of it for Members, the public fails closed (I10, I23). */
const DEADLINE = Date.UTC(2026, 2, 26, 13);

const statement = (attachment: number, more: Partial<JournalStatement> = {}): JournalStatement => ({
  ...{ attachment, kind: 'interpretativeStatement', delegation: 'XAA', provision: null },
  ...{ others: [], aligned: [], ...more },
});
const announced = (number: number, voided: boolean) => ({
  ...{ draft: `${SECRET}-${number}`, symbol: `PC.DEC/${number}`, number, adoptedAt: DEADLINE },
  ...{ title: { en: `On *text* ${number}`, ru: `О тексте ${number}` }, voided },
});
const journal: Journal = {
  ...JOURNAL,
  entries: JOURNAL.entries.map((entry) =>
    entry.label === '4'
      ? {
          ...entry,
          silences: [
            {
              ...{ draft: `${SECRET}-9`, document: 'PC.DD/9/26', silence: `${SECRET}-round` },
              ...{ title: { en: 'On what is put', ru: 'О вынесенном' }, symbol: 'PC.SIL/4/26' },
              ...{ until: DEADLINE, digest: 'd'.repeat(64) },
            },
          ],
        }
      : entry,
  ),
  announcements: [announced(29, false), announced(30, true)],
  statements: {
    'PC.DEC/29': [statement(1, { kind: 'reply' })],
    'PC.DEC/31': [
      statement(1, { others: ['XBE'], aligned: ['XCI', 'XDO'], provision: 'OP2' }),
      statement(2, { delegation: 'XBE', kind: 'dissociation', provision: 'OP1' }),
      statement(3, { delegation: 'XCI', kind: 'reservation', provision: '' }),
    ],
  },
  attachments: ['PC.DEC/29', 'PC.DEC/31'],
};
const forMembers = journalDocument(MEETING, journal, THEN, 'members');
const forPublic = (told: Partial<ToldPublicly> = {}) =>
  journalDocument(MEETING, journal, THEN, 'public', { ...NOTHING_TOLD, ...told });
const item4 = ({ items }: typeof forMembers) =>
  items.find((one) => !one.closed && one.label === '4');
const member = (code: string) => ({ code, name: THEN.nameOf(code) });
const published = (attachment: number, code: string, more: Partial<AttachedStatement> = {}) => ({
  ...{ attachment, kind: 'reservation' as const, author: member(code), onBehalfOf: [] },
  ...{ aligned: [], provision: null, translation: null },
  given: { language: 'en', text: `Words of ${code}.` },
  ...more,
});
const linesOf = (document: typeof forMembers, language: PageLanguage): string[] =>
  linesRead(journalManuscript(document, language));

describe('the Members’ journal', () => {
  it('announces before the items what silence has adopted, as of its deadline, and what it has not', () => {
    const lines = linesOf(forMembers, 'en');
    const at = lines.indexOf('Decisions adopted by silence');
    expect(lines.slice(at, at + 4)).toEqual([
      'Decisions adopted by silence',
      'The Chair announced that the Permanent Council had adopted, by silence, Decision No. 29 (PC.DEC/29) “On text 29” as of 26 March 2026, 18:00 (Astana time); its text is appended to this journal.',
      'Land XAA (right of reply, see attachment 1 to the decision)',
      'The Chair announced that PC.DEC/30 had not been adopted: silence had been broken in time. The number stays used.',
    ]);
    expect(at).toBeLessThan(lines.findIndex((line) => line.startsWith('Agenda item 1')));
    expect(linesOf(forMembers, 'ru')).toEqual(
      expect.arrayContaining([
        'Решения, принятые в порядке процедуры умолчания',
        'Председатель объявил, что в порядке процедуры умолчания принято решение № 29 (PC.DEC/29) «О тексте 29», датируемое 26 марта 2026 года, 18:00 (по времени Астаны); его текст прилагается к настоящему журналу.',
        'Председатель объявил, что решение PC.DEC/30 не было принято: молчание было своевременно нарушено. Номер остаётся использованным.',
      ]),
    );
  });

  it('lists beneath a decision the statements attached to it, each with its place there', () => {
    const lines = linesOf(forMembers, 'en');
    const at = lines.findIndex((line) => line.includes('adopted Decision No. 31'));
    expect(lines.slice(at + 1, at + 4)).toEqual([
      'Land XAA (also on behalf of Land XBE) (interpretative statement on OP2, see attachment 1 to the decision) (in alignment: Land XCI, Land XDO)',
      'Land XBE (dissociation from OP1, see attachment 2 to the decision)',
      'Land XCI (formal reservation on the title, see attachment 3 to the decision)',
    ]);
    expect(linesOf(forMembers, 'ru')).toEqual(
      expect.arrayContaining([
        'Страна XAA (также от имени следующих государств: Страна XBE) (интерпретирующее заявление относительно положения OP2, см. приложение 1 к решению) (присоединились: Страна XCI, Страна XDO)',
        'Страна XBE (отмежевание от положения OP1, см. приложение 2 к решению)',
        'Страна XCI (официальная оговорка относительно заголовка, см. приложение 3 к решению)',
      ]),
    );
  });

  it('says until when a text was put under silence, and that its interim text is annexed', () => {
    const english = linesOf(forMembers, 'en');
    expect(english).toContain(
      'The Permanent Council placed PC.DD/9/26 “On what is put” under silence (PC.SIL/4/26) until Thursday 26 March 2026, 18:00 Astana time; the interim text is annexed to this journal.',
    );
    expect(english.slice(english.indexOf('Annexed to this journal:') + 1)).toContain(
      'Interim text PC.SIL/4/26',
    );
    expect(linesOf(forMembers, 'ru')).toContain(
      'На процедуру умолчания (PC.SIL/4/26) до четверга, 26 марта 2026 года, 18:00 по времени Астаны вынесен документ PC.DD/9/26 «О вынесенном»; промежуточный текст прилагается к настоящему журналу.',
    );
  });

  it('I15 is what it was where there is neither', () => {
    const before = canonical(journalDocument(MEETING, JOURNAL, THEN, 'members'));
    for (const field of ['announcements', 'silences', 'statements'])
      expect(before).not.toContain(`"${field}"`);
  });

  it('gives its sentences to agreed minutes', () => {
    const said = draftMinutes(forMembers, []).provisions.map(({ text }) => text['en']);
    expect(said).toContainEqual(
      expect.stringMatching(
        /^The Chair announced .*PC\.DEC\/29.* Land XAA \(right of reply, .*\)\.$/,
      ),
    );
    expect(said.join('\n')).toMatch(
      /attachment 2 to the decision\)\.[\s\S]*under silence \(PC\.SIL\/4\/26\)/,
    );
  });
});

describe('the public journal', () => {
  it('I23 says of no text that it is or was under silence', () => {
    const all =
      canonical(forPublic()) +
      linesOf(forPublic(), 'en').join() +
      linesOf(forPublic(), 'ru').join();
    for (const trace of [
      SECRET,
      'PC.SIL',
      'PC.DD/9',
      'what is put',
      'вынесен',
      'Interim',
      'Annexed',
    ])
      expect(all).not.toContain(trace);
  });

  it('fails closed: no statement that was not published with its decision', () => {
    const all = canonical(forPublic());
    expect(all).not.toMatch(/"attachment":|XBE \(dissociation/);
    expect(item4(forPublic({ statements: { 'PC.DEC/31': [] } }))).toEqual(item4(forPublic()));
  });

  it('says them as they were published, whatever has been withdrawn, confirmed or joined since', () => {
    const told = forPublic({
      statements: {
        'PC.DEC/31': [
          published(1, 'XDO', { onBehalfOf: [member('XCI')] }),
          published(2, 'XBE', { aligned: [member('XAA')], provision: 'OP1' }),
        ],
      },
    });
    const statements = [
      {
        ...{ attachment: 1, kind: 'reservation', name: member('XDO').name, provision: null },
        ...{ others: [member('XCI').name], aligned: [] },
      },
      {
        ...{ attachment: 2, kind: 'reservation', name: member('XBE').name, provision: 'OP1' },
        ...{ others: [], aligned: [member('XAA').name] },
      },
    ];
    expect(item4(told)).toMatchObject({ results: [{ statements }, {}] });
    expect(told.announcements![0]).not.toHaveProperty('statements');
    expect(canonical(told)).not.toContain('Words of');
  });

  it('has none beside a decision that the journal does not append', () => {
    const known = { decisions: ['PC.DEC/30'], voided: ['PC.DEC/30'] };
    const told = forPublic({ ...known, statements: { 'PC.DEC/30': [published(1, 'XAA')] } });
    expect(told.announcements![1]).toMatchObject({ symbol: 'PC.DEC/30', voided: true });
    expect(canonical(told)).not.toContain('"attachment":');
  });

  it('announces an adoption by its day, and one that turned out to be none only to whom it had been told', () => {
    expect(forPublic().announcements).toMatchObject([
      { symbol: 'PC.DEC/29', asOf: { date: '2026-03-26', time: null }, voided: false },
    ]);
    const later = forPublic({ voided: ['PC.DEC/29', 'PC.DEC/30'] });
    expect(later).not.toHaveProperty('announcements');
    expect(later.attachments).toEqual(['PC.DEC/31']);
    const known = { decisions: ['PC.DEC/29', 'PC.DEC/30'], voided: ['PC.DEC/29', 'PC.DEC/30'] };
    expect(forPublic(known).announcements).toMatchObject([
      { symbol: 'PC.DEC/29', voided: false },
      { symbol: 'PC.DEC/30', voided: true },
    ]);
  });
});
