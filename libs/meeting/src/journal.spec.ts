import { workingTimeAfter } from '@shanyrak/council';
import { journalDigest } from './digest';
import { type MeetingEvent } from './events';
import { draftsAppended } from './journal-statements';
import { type Intervention, type Journal } from './state';
import {
  adopts,
  adviser,
  asks,
  atWork,
  CHAIR,
  concludes,
  CONTACTS,
  convened,
  DAY,
  draftsJournal,
  head,
  OFFICER,
  opened,
  SECOND_OFFICER,
  speaks,
  VISION,
  type Hall,
} from './table.support';

/** The journal of the day, from the record to its issue (domain 2.2, practice 2.14). */
const journal = (hall: Hall): Journal => hall.meeting().journal!;
const entry = (hall: Hall, label: string) =>
  journal(hall).entries.find((one) => one.label === label)!;
const spoken = (hall: Hall, label: string): readonly Intervention[] =>
  entry(hall, label).interventions;

const SUMMARY = { en: 'It welcomed the paper.', ru: 'Она приветствовала документ.' };
const AS_IT_WAS = { spoke: true, manner: 'onBehalfOf', summary: null, symbol: null } as const;

/** A meeting in which three spoke under item 3.b and one decision was adopted under item 4; closed. */
function held(): Hall {
  const hall = atWork('3.b');
  speaks(hall, head('XAA'), '3.b', { kind: 'group', onBehalfOf: ['XBE'] });
  speaks(hall, head('XCI'), '3.b');
  hall.does(head('XBE'), 'order.raise', {});
  hall.does(CHAIR, 'order.rule', { granted: false, words: 'A reason.' });
  speaks(hall, head('XYA'), '3.b');
  speaks(hall, head('XCI'), '3.b', { kind: 'reply' });
  hall.drafts[VISION] = { status: 'FORWARDED', forwarded: { to: 'MC', meeting: 'PC/2026-XIV' } };
  concludes(hall, '3.b', { outcome: 'recommended' });
  hall.does(CHAIR, 'item.open', { item: hall.item('4').id });
  hall.drafts[CONTACTS] = {
    status: 'ADOPTED',
    order: ['t'],
    provisions: { t: { kind: 'title', text: { en: 'On contact points', ru: 'О пунктах' } } },
    decision: { symbol: 'PC.DEC/31', number: 31, adoptedAt: hall.now(), meeting: 'PC/2026-XIV' },
  };
  concludes(hall, '4', { outcome: 'adopted' });
  hall.does(CHAIR, 'meeting.close', { next: { symbol: 'PC/2026-XV', startsAt: null } });
  return hall;
}

function drafted(): Hall {
  const hall = held();
  draftsJournal(hall);
  return hall;
}

const issues = (hall: Hall, actor = SECOND_OFFICER): string =>
  hall.refuses(actor, 'journal.issue', { body: 'PC', drafts: draftsAppended(hall.meeting()) });

describe('the draft of a journal', () => {
  it('says item by item who spoke, in order, with those spoken for, and what became of each text', () => {
    const hall = drafted();
    expect(journal(hall)).toMatchObject({ status: 'DRAFT', draftedBy: 'officer', symbol: null });
    expect(journal(hall).entries.map(({ label }) => label)).toEqual([
      '1',
      '2',
      '3.a',
      '3.b',
      '4',
      '5',
      '6',
    ]);
    expect(
      spoken(hall, '3.b').map(({ delegation, kind, others }) => [delegation, kind, others]),
    ).toEqual([
      ['XAA', 'group', ['XBE']],
      ['XCI', 'statement', []],
      ['XYA', 'statement', []],
      ['XCI', 'reply', []],
    ]);
    expect(entry(hall, '3.b').orders).toEqual([{ delegation: 'XBE', granted: false }]);
    expect(entry(hall, '3.b').results).toMatchObject([
      { document: 'PC.DD/5/26', draft: true, outcome: 'recommended', to: 'MC', decision: null },
    ]);
    expect(entry(hall, '4').results).toMatchObject([
      { outcome: 'adopted', title: { en: 'On contact points' }, decision: { number: 31 } },
    ]);
    expect(entry(hall, '6').taken).toBe('NOT_TAKEN_UP');
    expect(journal(hall).attachments).toEqual(['PC.DEC/31']);
    expect(hall.meeting().presided).toEqual([{ person: 'chair', delegation: 'XHU' }]);
  });

  it('gives three working days: a weekend in Astana does not count', () => {
    const hall = drafted();
    const { deadline, draftedAt } = journal(hall);
    expect(deadline).toBe(workingTimeAfter(draftedAt, 3 * DAY));
    const shorter = held();
    shorter.settings.journalCorrections = 60_000;
    draftsJournal(shorter);
    expect(journal(shorter).deadline - journal(shorter).draftedAt).toBe(60_000);
  });

  it('comes after the meeting, once, with every draft looked at, and not where minutes are kept', () => {
    const sitting = atWork('4');
    const drafts = [VISION, CONTACTS];
    expect(sitting.refuses(OFFICER, 'journal.draft', { drafts })).toBe('meeting.status');
    const hall = held();
    expect(hall.refuses(OFFICER, 'journal.draft', { drafts: [VISION] })).toBe('journal.drafts');
    expect(hall.refuses(CHAIR, 'journal.draft', { drafts })).toBe('access.denied');
    hall.bodies = [
      {
        ...{ code: 'PC', names: { en: 'C', ru: 'С' }, level: 'council', parent: null },
        ...{ rhythm: { en: '', ru: '' }, powers: ['adopt'], forwardsTo: [], keepsMinutes: true },
      },
    ];
    expect(hall.refuses(OFFICER, 'journal.draft', { drafts })).toBe('journal.minutes');
    hall.bodies = undefined;
    draftsJournal(hall);
    expect(hall.refuses(OFFICER, 'journal.draft', { drafts })).toBe('journal.drafted');
    // Nothing else happens in a meeting that has ended.
    expect(hall.refuses(CHAIR, 'meeting.resume', {})).toBe('meeting.ended');
  });

  it('I1 of an agenda that was not adopted says nothing but that', () => {
    const hall = opened();
    const against = asks(hall);
    hall.does(head('XBE'), 'objection.raise', { against, reason: 'A secret.' });
    hall.does(CHAIR, 'agenda.notAdopt', {});
    hall.does(CHAIR, 'meeting.close', {});
    draftsJournal(hall);
    expect(journal(hall).entries).toEqual([]);
    expect(JSON.stringify(journal(hall))).not.toContain('XBE');
  });

  it('leaves out an item that made way, and says of a text that failed only that it failed', () => {
    const hall = opened();
    asks(hall);
    hall.does(head('XDO'), 'objection.raise', { against: hall.item('5').id });
    hall.does(CHAIR, 'item.move', { item: hall.item('5').id, to: 'struck' });
    adopts(hall);
    hall.does(CHAIR, 'item.open', { item: hall.item('4').id });
    hall.drafts[CONTACTS] = { status: 'NOT_ADOPTED' };
    concludes(hall, '4', { outcome: 'notAdopted' });
    hall.does(CHAIR, 'meeting.close', {});
    draftsJournal(hall);
    expect(journal(hall).entries.map(({ label }) => label)).not.toContain('5');
    expect(entry(hall, '4').results).toMatchObject([{ outcome: 'notAdopted', decision: null }]);
    expect(JSON.stringify(journal(hall))).not.toContain('XDO');
  });

  it('says that a text was remitted, and that it was recommended although it came back since', () => {
    const hall = atWork('3.b');
    concludes(hall, '3.b', {});
    hall.does(CHAIR, 'item.open', { item: hall.item('4').id });
    concludes(hall, '4', {});
    hall.does(CHAIR, 'meeting.close', {});
    const here = { to: 'MC', meeting: 'PC/2026-XIV' };
    hall.drafts[VISION] = { status: 'NEGOTIATION', remittals: [{ forwarded: here }] };
    hall.drafts[CONTACTS] = { status: 'REMITTED', remitted: { ...here, to: 'SWG' } };
    draftsJournal(hall);
    expect(entry(hall, '3.b').results).toMatchObject([{ outcome: 'recommended', to: 'MC' }]);
    expect(entry(hall, '4').results).toMatchObject([{ outcome: 'remitted', to: 'SWG' }]);
  });

  it('credits no other meeting with what was decided elsewhere, and takes the Chair’s word for papers', () => {
    const hall = atWork('2');
    concludes(hall, '2', {
      outcome: 'tookNote',
      results: [{ document: 'SEC.GAL/12/26', outcome: 'tookNote', to: null }],
    });
    hall.does(CHAIR, 'item.open', { item: hall.item('3.a').id });
    concludes(hall, '3.a', { outcome: 'consultationsContinue' });
    hall.does(CHAIR, 'item.open', { item: hall.item('3.b').id });
    hall.does(CHAIR, 'item.adjourn', { item: hall.item('3.b').id, drafts: [VISION] });
    hall.does(CHAIR, 'meeting.close', {});
    const elsewhere = { symbol: 'PC.DEC/9', number: 9, adoptedAt: 1, meeting: 'PC/2026-XX' };
    hall.drafts[VISION] = { status: 'ADOPTED', decision: elsewhere };
    draftsJournal(hall);
    expect(entry(hall, '3.b')).toMatchObject({ taken: 'ADJOURNED', results: [] });
    expect(entry(hall, '2').results).toMatchObject([
      { document: 'SEC.GAL/12/26', draft: false, outcome: 'tookNote' },
    ]);
    expect(entry(hall, '3.a').results).toMatchObject([
      { document: null, outcome: 'consultationsContinue' },
    ]);
  });
});

describe('the title of a text', () => {
  it('is quoted in the languages that have followed, and never at length', () => {
    const hall = atWork('4');
    const text = { en: 'On '.repeat(200), ru: 'Прежнее название' };
    hall.drafts[CONTACTS] = {
      status: 'DEFERRED',
      order: ['t'],
      provisions: { t: { kind: 'title', text, behind: ['ru'] } },
    };
    concludes(hall, '4', { outcome: 'deferred' });
    hall.does(CHAIR, 'meeting.close', {});
    draftsJournal(hall);
    const { title } = entry(hall, '4').results[0]!;
    expect(Object.keys(title!)).toEqual(['en']);
    expect(title!['en']).toMatch(/^On On .*…$/);
    expect([...title!['en']!].length).toBeLessThanOrEqual(201);
  });
});

describe('corrections', () => {
  it('are each delegation’s own: how it is listed, a summary, its written text, or that it did not speak', () => {
    const hall = drafted();
    const [first, second, third] = spoken(hall, '3.b');
    const corrected = { ...AS_IT_WAS, manner: 'alignment', summary: SUMMARY } as const;
    hall.does(head('XAA'), 'journal.correct', {
      ...{ intervention: first!.id, ...corrected, symbol: 'PC.DEL/12/26' },
    });
    hall.does(head('XYA'), 'journal.correct', {
      ...{ intervention: third!.id, ...AS_IT_WAS, spoke: false },
    });
    expect(spoken(hall, '3.b')[0]).toMatchObject({
      ...{ manner: 'alignment', summary: SUMMARY, symbol: 'PC.DEL/12/26', others: ['XBE'] },
    });
    expect(spoken(hall, '3.b')[2]).toMatchObject({ delegation: 'XYA', spoke: false });
    const of = (id: string, change: object = {}) => ({
      ...{ intervention: id, ...AS_IT_WAS, ...change },
    });
    const rule = (actor: typeof CHAIR, said: ReturnType<typeof of>): string =>
      hall.refuses(actor, 'journal.correct', said);
    expect(rule(head('XBE'), of(second!.id))).toBe('journal.notYours');
    expect(rule(OFFICER, of(second!.id))).toBe('access.denied');
    expect(rule(adviser('XCI'), of(second!.id))).toBe('sheet.notAuthorised');
    expect(rule(head('XCI'), of('nobody'))).toBe('journal.absent');
    expect(rule(head('XCI'), of(second!.id))).toBe('journal.unchanged');
    expect(rule(head('XCI'), of(second!.id, { summary: { en: ' ' } }))).toBe('text.empty');
    expect(rule(head('XCI'), of(second!.id, { summary: {} }))).toBe('text.empty');
    expect(rule(head('XCI'), of(second!.id, { symbol: ' ' }))).toBe('text.empty');
    expect(rule(head('XCI'), of(second!.id, { summary: { en: 'x'.repeat(1_001) } }))).toBe(
      'words.tooLong',
    );
    expect(held().refuses(head('XCI'), 'journal.correct', of(second!.id))).toBe('journal.none');
  });

  it('end at the deadline, by the instant of receipt', () => {
    const hall = drafted();
    const [, second] = spoken(hall, '3.b');
    const { deadline } = journal(hall);
    hall.pass(deadline - hall.now());
    const said = { intervention: second!.id, ...AS_IT_WAS, summary: SUMMARY };
    expect(hall.refuses(head('XCI'), 'journal.correct', said)).toBe('journal.late');
    const receivedAt = deadline - 1;
    expect(hall.refuses(head('XCI'), 'journal.correct', said, { receivedAt })).toBe('accepted');
    const words = { en: 'More was said.' };
    const dispute = { entry: hall.item('4').id, words };
    expect(hall.refuses(head('XCI'), 'journal.dispute', dispute)).toBe('journal.late');
  });
});

describe('a dispute', () => {
  it('goes to the Chair, who may accept it for an entry of the Secretariat and for no intervention', () => {
    const hall = drafted();
    const [first, second] = spoken(hall, '3.b');
    const words = { en: 'The Chair thanked the Secretariat.' };
    const item = hall.item('3.b').id;
    const disputes = (code: string, on: string): string =>
      hall.refuses(head(code), 'journal.dispute', { entry: on, words });
    expect(disputes('XAA', first!.id)).toBe('journal.yours');
    expect(disputes('XAA', 'nothing')).toBe('journal.absent');
    expect(disputes('XYA', item)).toBe('observers.never');
    const empty = { entry: item, words: { en: ' ' } };
    expect(hall.refuses(head('XBE'), 'journal.dispute', empty)).toBe('text.empty');
    const id = `${hall.does(head('XBE'), 'journal.dispute', { entry: item, words })}.1`;
    const other = `${hall.does(head('XBE'), 'journal.dispute', { entry: second!.id, words })}.1`;
    const settle = (dispute: string, accepted = true): string =>
      hall.refuses(CHAIR, 'journal.settle', { dispute, accepted });
    expect(settle('none')).toBe('journal.noDispute');
    expect(hall.refuses(OFFICER, 'journal.settle', { dispute: id, accepted: true })).toBe(
      'access.denied',
    );
    expect(settle(other)).toBe('journal.anothers');
    expect(settle(other, false)).toBe('accepted');
    expect(settle(id)).toBe('accepted');
    expect(settle(id)).toBe('journal.settled');
    expect(entry(hall, '3.b').note).toEqual(words);
    expect(spoken(hall, '3.b')[1]).toEqual(second);
    expect(journal(hall).disputes.map(({ settled }) => settled?.accepted)).toEqual([true, false]);
  });

  it('cannot be heaped up', () => {
    const hall = drafted();
    const said = { entry: hall.item('4').id, words: { en: 'Once more.' } };
    for (let n = 0; n < 100; n++) hall.does(head('XBE'), 'journal.dispute', said);
    expect(hall.refuses(head('XBE'), 'journal.dispute', said)).toBe('journal.tooManyDisputes');
  });
});

describe('the Secretariat', () => {
  const edit = { field: 'place', item: null, texts: null, order: null } as const;

  it('edits form only: place, headings, the order of what is appended', () => {
    const hall = drafted();
    const place = { en: 'Conference room 1', ru: 'Зал 1' };
    const heading = { en: 'Directory of contact points', ru: 'Перечень пунктов' };
    const does = (said: object): string =>
      hall.refuses(OFFICER, 'journal.edit', { ...edit, ...said });
    expect(does({ texts: place })).toBe('accepted');
    expect(does({ texts: place })).toBe('journal.unchanged');
    expect(does({ field: 'heading', item: hall.item('4').id, texts: heading })).toBe('accepted');
    expect(does({ field: 'heading', item: 'none', texts: heading })).toBe('journal.absent');
    expect(does({ field: 'heading', item: hall.item('4').id })).toBe('text.empty');
    expect(does({ field: 'attachments', order: [] })).toBe('journal.attachments');
    expect(does({ field: 'attachments', order: ['PC.DEC/31'] })).toBe('journal.unchanged');
    expect(journal(hall).place).toEqual(place);
    expect(entry(hall, '4').heading).toEqual(heading);
    for (const field of ['speakers', 'summary', 'outcome', 'decision', 'ruling'])
      expect(does({ field, texts: place })).toBe('journal.substance');
    expect(hall.refuses(head('XAA'), 'journal.edit', { ...edit, texts: place })).toBe(
      'access.denied',
    );
  });

  it('I3 issues it by a second officer, after the deadline, with the next number, whole', () => {
    const hall = drafted();
    const before = journal(hall);
    expect(issues(hall)).toBe('journal.corrections');
    hall.pass(before.deadline - hall.now());
    expect(issues(hall, OFFICER)).toBe('journal.sameOfficer');
    expect(hall.refuses(SECOND_OFFICER, 'journal.issue', { body: 'MC' })).toBe('journal.body');
    expect(hall.refuses(SECOND_OFFICER, 'journal.issue', { body: 'PC' }, { digest: null })).toBe(
      'digest.missing',
    );
    expect(
      hall.refuses(SECOND_OFFICER, 'journal.issue', { body: 'PC' }, { digest: 'f'.repeat(64) }),
    ).toBe('stale');
    expect(hall.refuses(OFFICER, 'journal.correctIssued', edit)).toBe('journal.notIssued');
    expect(issues(hall)).toBe('accepted');
    const issued = journal(hall);
    expect(issued).toMatchObject({ status: 'ISSUED', symbol: 'PC.JOUR/45', number: 45 });
    expect(journalDigest(issued)).toBe(journalDigest(before));
    expect(issued.names['XAA']).toEqual({ en: 'Land XAA', ru: 'Страна XAA' });
    expect(Object.keys(issued.names).sort()).toEqual([
      'MC',
      'PC',
      'XAA',
      'XBE',
      'XCI',
      'XHU',
      'XYA',
    ]);
    expect(issues(hall)).toBe('journal.issued');
    const late = { intervention: spoken(hall, '3.b')[0]!.id, ...AS_IT_WAS, summary: SUMMARY };
    expect(hall.refuses(head('XAA'), 'journal.correct', late)).toBe('journal.issued');
  });

  it('I4 sets an error of form right by a numbered corrigendum, and what was issued stays', () => {
    const hall = drafted();
    hall.pass(journal(hall).deadline - hall.now());
    issues(hall);
    const frozen = journalDigest(journal(hall));
    const texts = { en: 'Conference room 2' };
    hall.does(OFFICER, 'journal.correctIssued', { ...edit, texts });
    hall.does(OFFICER, 'journal.correctIssued', { ...edit, texts: { en: 'Conference room 3' } });
    expect(journal(hall).corrigenda.map(({ symbol }) => symbol)).toEqual([
      'PC.JOUR/45/Corr.1',
      'PC.JOUR/45/Corr.2',
    ]);
    expect(journalDigest(journal(hall))).toBe(frozen);
    const substance = { ...edit, field: 'outcome', texts } as const;
    expect(hall.refuses(OFFICER, 'journal.correctIssued', substance)).toBe('journal.substance');
  });

  it('has something to act on only once a journal is drafted', () => {
    const hall = held();
    const entryOf = { entry: hall.item('4').id, words: { en: 'Words.' } };
    expect(hall.refuses(OFFICER, 'journal.edit', edit)).toBe('journal.none');
    expect(hall.refuses(OFFICER, 'journal.correctIssued', edit)).toBe('journal.none');
    expect(issues(hall)).toBe('journal.none');
    expect(hall.refuses(head('XAA'), 'journal.dispute', entryOf)).toBe('journal.none');
    expect(hall.refuses(CHAIR, 'journal.settle', { dispute: 'x', accepted: true })).toBe(
      'journal.none',
    );
  });
});

describe('the events of a journal', () => {
  const size = ({ data }: MeetingEvent): number => Buffer.byteLength(JSON.stringify(data));

  it('are one for each item and some for its interventions, so that none is too large to be recorded', () => {
    const hall = atWork('3.b');
    for (let n = 0; n < 12; n++) speaks(hall, head(['XAA', 'XBE', 'XCI'][n % 3]!), '3.b');
    concludes(hall, '3.b');
    hall.does(CHAIR, 'meeting.close', {});
    draftsJournal(hall);
    // Four bytes for every character there may be, in both languages.
    const longest = { en: '😀'.repeat(1_000), ru: '😀'.repeat(1_000) };
    for (const { id, delegation } of spoken(hall, '3.b')) {
      const said = { ...AS_IT_WAS, intervention: id, summary: longest, symbol: 'x'.repeat(100) };
      hall.does(head(delegation!), 'journal.correct', said);
    }
    hall.pass(4 * 7 * DAY);
    expect(issues(hall)).toBe('accepted');
    const fresh = hall.events().slice(hall.events().findIndex((e) => e.type === 'journal.issue'));
    expect(fresh.filter(({ type }) => type === 'journal.interventions')).toHaveLength(3);
    for (const event of fresh) expect(size(event)).toBeLessThan(60 * 1024);
    expect(spoken(hall, '3.b')).toHaveLength(12);
  });

  it('touch nothing that observers see of the meeting', () => {
    const hall = held();
    const { view } = hall.meeting().observers;
    draftsJournal(hall);
    hall.pass(4 * 7 * DAY);
    expect(issues(hall)).toBe('accepted');
    expect(hall.meeting().observers.view).toBe(view);
    expect(convened().meeting().journal).toBeNull();
  });
});
