import { type Attachable } from '@shanyrak/council';
import { type DraftRead } from './draft-read';
import { draftsAppended } from './journal-statements';
import { type Announcement, type Journal } from './state';
import {
  atWork,
  CHAIR,
  concludes,
  CONTACTS,
  DAY,
  draftsJournal,
  OFFICER,
  opened,
  SECOND_OFFICER,
  SYMBOL,
  VISION,
  type Hall,
} from './table.support';

/** Silence and statements in the journal of the day (domain 2.1, 2.2; I10, I23). */
const BY_SILENCE = '00000000-0000-4000-8000-0000000000c1';
const OTHER = '00000000-0000-4000-8000-0000000000c2';
const HOUR = 3_600_000;

const journal = (hall: Hall): Journal => hall.meeting().journal!;
const entry = (hall: Hall, label: string) =>
  journal(hall).entries.find((one) => one.label === label)!;
const titled = (en: string): Pick<DraftRead, 'order' | 'provisions'> => ({
  order: ['t'],
  provisions: {
    t: { kind: 'title', label: '', text: { en, ru: `По-русски: ${en}` } },
    o: { kind: 'operative', label: 'OP1', text: {} },
  },
});

/** A draft that silence has adopted between the meetings, and when. */
const bySilence = (hall: Hall, n: number, until: number): Partial<DraftRead> => ({
  ...{ status: 'ADOPTED', ...titled(`On text ${n}`) },
  decision: {
    ...{ symbol: `PC.DEC/${n}`, number: n, adoptedAt: until, meeting: `PC.SIL/${n}/26` },
    ...{ bySilence: true, statementsUntil: until + DAY },
  },
});

const statement = (n: number, more: Partial<Attachable> = {}): Attachable => ({
  ...{ kind: 'interpretativeStatement', status: 'STANDING', delegation: 'XAA', provision: null },
  ...{ receivedAt: n, onBehalfOf: {}, aligned: {}, ...more },
});

function closed(hall: Hall, label = '4'): Hall {
  concludes(hall, label);
  hall.does(CHAIR, 'meeting.close', {});
  return hall;
}

const issues = (hall: Hall, drafts = draftsAppended(hall.meeting())): string =>
  hall.refuses(SECOND_OFFICER, 'journal.issue', { body: 'PC', drafts });

/** The time for corrections has run out. */
const passes = (hall: Hall): void => hall.pass(journal(hall).deadline - hall.now());

describe('a text put under silence in the meeting', () => {
  const round = (meeting: string | null, deadlines: readonly number[]) => ({
    ...{ id: `round-${meeting}`, symbol: 'PC.SIL/3/26', digest: 'd'.repeat(64) },
    ...{ meeting, deadlines },
  });

  it('is said under its item, until the instant that was named, wherever it was moved later', () => {
    const hall = atWork('4');
    const until = hall.now() + 7 * DAY;
    hall.drafts[CONTACTS] = {
      ...{ status: 'UNDER_SILENCE', ...titled('On contact points') },
      silences: [round('PC/2026-XIII', [1]), round(SYMBOL, [until, until + DAY])],
    };
    closed(hall);
    draftsJournal(hall);
    expect(entry(hall, '4').silences).toEqual([
      {
        ...{ draft: CONTACTS, document: 'PC.DD/7/26', silence: `round-${SYMBOL}`, until },
        ...{ symbol: 'PC.SIL/3/26', digest: 'd'.repeat(64) },
        title: { en: 'On contact points', ru: 'По-русски: On contact points' },
      },
    ]);
    expect(entry(hall, '4').results).toEqual([]);
    expect(journal(hall).attachments).toEqual([]);
  });

  it('is said the same whatever became of the round, and one that was circulated is not', () => {
    const hall = atWork('4');
    const broken = { ...round(SYMBOL, [5]), status: 'BROKEN', break: { delegation: 'XDO' } };
    hall.drafts[CONTACTS] = { status: 'NEGOTIATION', silences: [broken] };
    hall.drafts[VISION] = { status: 'UNDER_SILENCE', silences: [round(null, [5])] };
    closed(hall);
    draftsJournal(hall);
    expect(entry(hall, '4').silences).toMatchObject([{ symbol: 'PC.SIL/3/26', until: 5 }]);
    expect(entry(hall, '3.b')).not.toHaveProperty('silences');
    expect(JSON.stringify(journal(hall))).not.toMatch(/BROKEN|NEGOTIATION|XDO/);
  });
});

describe('what silence has adopted between the meetings', () => {
  const announcements = (hall: Hall): readonly Announcement[] => journal(hall).announcements;

  it('is announced by the journal of the next meeting, in the order of the numbers, and appended first', () => {
    const hall = atWork('4');
    const until = hall.now() - DAY;
    hall.drafts[BY_SILENCE] = bySilence(hall, 31, until);
    hall.drafts[OTHER] = bySilence(hall, 30, until - DAY);
    hall.unannounced = [
      { draft: BY_SILENCE, endedAt: until },
      { draft: OTHER, endedAt: until },
    ];
    hall.drafts[CONTACTS] = {
      status: 'ADOPTED',
      decision: { symbol: 'PC.DEC/32', number: 32, adoptedAt: hall.now(), meeting: SYMBOL },
    };
    closed(hall);
    draftsJournal(hall);
    expect(announcements(hall)).toMatchObject([
      { draft: OTHER, symbol: 'PC.DEC/30', voided: false },
      {
        ...{ draft: BY_SILENCE, symbol: 'PC.DEC/31', number: 31, adoptedAt: until, voided: false },
        title: { en: 'On text 31' },
      },
    ]);
    expect(journal(hall).attachments).toEqual(['PC.DEC/30', 'PC.DEC/31', 'PC.DEC/32']);
    passes(hall);
    expect(issues(hall)).toBe('accepted');
    expect(announcements(hall)).toHaveLength(2);
  });

  it('is named whole, each once: neither less nor more than waits to be announced', () => {
    const hall = atWork('4');
    hall.drafts[BY_SILENCE] = bySilence(hall, 31, hall.now());
    hall.unannounced = [{ draft: BY_SILENCE, endedAt: hall.now() }];
    closed(hall);
    const drafts = [VISION, CONTACTS];
    const names = (...silences: string[]): string =>
      hall.refuses(OFFICER, 'journal.draft', { drafts, silences });
    expect(hall.refuses(OFFICER, 'journal.draft', { drafts })).toBe('journal.silences');
    expect(names(OTHER)).toBe('journal.silences');
    expect(names(BY_SILENCE, OTHER)).toBe('journal.silences');
    expect(names(BY_SILENCE, BY_SILENCE)).toBe('journal.silences');
    const twice = { drafts: [...drafts, VISION], silences: [BY_SILENCE] };
    expect(hall.refuses(OFFICER, 'journal.draft', twice)).toBe('journal.drafts');
    expect(names(BY_SILENCE)).toBe('accepted');
  });

  it('waits for the meeting after it, where it was adopted after this one or this one had no agenda', () => {
    const later = closed(atWork('4'));
    later.drafts[BY_SILENCE] = bySilence(later, 31, later.now());
    later.unannounced = [{ draft: BY_SILENCE, endedAt: later.now() + 1 }];
    draftsJournal(later);
    expect(announcements(later)).toEqual([]);
    const without = opened();
    without.unannounced = [{ draft: BY_SILENCE, endedAt: without.now() }];
    without.does(CHAIR, 'meeting.close', {});
    draftsJournal(without);
    expect(announcements(without)).toEqual([]);
  });

  it('is announced as not adopted where silence had been broken in time, naming nobody; nothing is appended', () => {
    const hall = atWork('4');
    const { decision, ...text } = bySilence(hall, 31, hall.now());
    hall.drafts[BY_SILENCE] = { ...text, decision: decision!, status: 'VOIDED' };
    hall.unannounced = [{ draft: BY_SILENCE, endedAt: hall.now() }];
    closed(hall);
    draftsJournal(hall);
    expect(announcements(hall)).toMatchObject([{ symbol: 'PC.DEC/31', voided: true }]);
    expect(journal(hall).attachments).toEqual([]);
    passes(hall);
    expect(draftsAppended(hall.meeting())).toEqual([]);
    expect(issues(hall)).toBe('accepted');
  });
});

describe('statements in the journal', () => {
  /** A decision adopted under item 4 with statements until a day after, whose journal is drafted. */
  function withStatements(statements: readonly Attachable[], corrections = HOUR): Hall {
    const hall = atWork('4');
    hall.settings.journalCorrections = corrections;
    hall.drafts[CONTACTS] = {
      ...{ status: 'ADOPTED', ...titled('On contact points'), statements },
      decision: {
        ...{ symbol: 'PC.DEC/31', number: 31, adoptedAt: hall.now(), meeting: SYMBOL },
        statementsUntil: hall.now() + DAY,
      },
    };
    closed(hall);
    draftsJournal(hall);
    return hall;
  }
  const all = [
    statement(2, { delegation: 'XBE', kind: 'dissociation', provision: 'o' }),
    statement(1, { onBehalfOf: { XCI: 5, XDO: null }, aligned: { XGO: 9, XFA: 8 } }),
    statement(3, { delegation: 'XEL', status: 'WITHDRAWN' }),
    statement(4, { delegation: 'XHU', status: 'LAPSED' }),
  ];

  it('I10 are fixed by the issue, as they stand then: none that lapsed, was withdrawn or was not confirmed', () => {
    const hall = withStatements(all);
    expect(journal(hall).statements).toEqual({});
    hall.pass(DAY);
    expect(issues(hall)).toBe('accepted');
    expect(journal(hall).statements).toEqual({
      'PC.DEC/31': [
        {
          ...{ attachment: 1, kind: 'interpretativeStatement', delegation: 'XAA' },
          ...{ provision: null, others: ['XCI'], aligned: ['XFA', 'XGO'] },
        },
        {
          ...{ attachment: 2, kind: 'dissociation', delegation: 'XBE', provision: 'OP1' },
          ...{ others: [], aligned: [] },
        },
      ],
    });
    expect(JSON.stringify(journal(hall))).not.toMatch(/XDO|XEL/);
    expect(Object.keys(journal(hall).names)).toEqual(
      expect.arrayContaining(['XAA', 'XBE', 'XCI', 'XFA', 'XGO']),
    );
  });

  it('hold up the issue until none may come any more, and the refusal says until when', () => {
    const hall = withStatements(all);
    passes(hall);
    const drafts = [CONTACTS];
    const refused = hall.act(SECOND_OFFICER, 'journal.issue', { body: 'PC', drafts });
    const until = hall.drafts[CONTACTS]!.decision!.statementsUntil;
    expect(refused).toMatchObject({
      refusal: { rule: 'journal.statements', params: { symbol: 'PC.DEC/31', until } },
    });
    hall.pass(until! - hall.now());
    expect(issues(hall)).toBe('accepted');
  });

  it('are read from every decision that is appended, and were on the screen of whoever issues it', () => {
    const hall = withStatements(all);
    hall.pass(DAY);
    expect(issues(hall, [])).toBe('stale');
    hall.drafts[CONTACTS] = { ...hall.drafts[CONTACTS], statements: [] };
    expect(issues(hall, [])).toBe('journal.drafts');
    expect(issues(hall, [CONTACTS, VISION])).toBe('journal.drafts');
    expect(issues(hall, [CONTACTS, CONTACTS])).toBe('journal.drafts');
    expect(issues(hall)).toBe('accepted');
  });

  it('are told in parts, so that no event is too large to be recorded', () => {
    const hall = withStatements(Array.from({ length: 50 }, (_, n) => statement(n)));
    hall.pass(DAY);
    expect(issues(hall)).toBe('accepted');
    const told = hall.events().filter(({ type }) => type === 'journal.statements');
    expect(told).toHaveLength(3);
    expect(journal(hall).statements['PC.DEC/31']).toHaveLength(50);
  });
});
