import { DRAFT_COMMAND_TYPES, DEFAULT_SETTINGS } from '@shanyrak/council';
import { textDigest } from './digest';
import { rollingText } from './rolling';
import { type DraftState } from './state';
import {
  adopts,
  CHAIR,
  CLOCK,
  closes,
  head,
  inCapacity,
  inSession,
  layTable,
  MEETING,
  OFFICER,
  proposes,
  puts,
  rewords,
  settles,
  SUBMISSION,
  SUBMITTED,
  type Table,
} from './table.support';

/** The invariants of domain 4 as corrected by practice 3, each by its name; `docs/rules.md` lists them. */
const { askWindow, quietPeriod } = DEFAULT_SETTINGS;

describe('consensus', () => {
  it('I1 one expressed objection blocks adoption, whatever the supports; earlier opposition does not', () => {
    const table = inSession();
    const amendment = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    for (const code of ['XBE', 'XCI', 'XDO'])
      table.does(head(code), 'stance.set', { target: amendment, stance: 'support' });
    table.does(head('XEL'), 'stance.set', { target: amendment, stance: 'oppose' });
    const ask = `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
    table.does(head('XEL'), 'objection.raise', { against: ask });
    table.pass(askWindow);
    expect(table.refuses(CHAIR, 'wording.settle', { ask })).toBe('objection.stands');
    table.does(head('XEL'), 'objection.withdraw', { against: ask });
    table.does(CHAIR, 'wording.settle', { ask });
    expect(table.words('OP1')).toContain('set up');

    const question = puts(table);
    table.does(head('XEL'), 'objection.raise', { against: question });
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING })).toBe('objection.stands');
    expect(table.refuses(CLOCK, 'decision.adopt', { question })).toBe('gavel.none');
    expect(table.refuses(CHAIR, 'item.close', { outcome: 'adopted' })).toBe('item.outcome');
  });

  it('I2 an observer proposes, reserves, objects and sponsors nothing, nor does the Secretariat', () => {
    const table = inSession();
    const observer = head('XYA');
    const target = table.at('OP1');
    const change = { kind: 'delete', provision: target } as const;
    const proposal = { change, language: 'en' };
    expect(table.refuses(observer, 'amendment.propose', proposal)).toBe('observers.never');
    expect(table.refuses(observer, 'stance.set', { target, stance: 'reserve' })).toBe(
      'observers.never',
    );
    expect(table.refuses(observer, 'seat.take', {})).toBe('observers.never');
    expect(table.refuses(OFFICER, 'amendment.propose', proposal)).toBe('access.denied');
    const question = puts(table);
    expect(table.refuses(observer, 'objection.raise', { against: question })).toBe(
      'observers.never',
    );
    const seen = { against: question, delegation: 'XYA' };
    expect(table.refuses(CHAIR, 'objection.seen', seen)).toBe('objection.notMember');
    const submission = { stream: SUBMISSION };
    expect(layTable().refuses(observer, 'draft.submit', SUBMITTED, submission)).toBe(
      'observers.never',
    );
    const sponsored = { ...SUBMITTED, coSponsors: ['XYA'] };
    expect(layTable().refuses(head('XAA'), 'draft.submit', sponsored, submission)).toBe(
      'sponsor.notMember',
    );
    expect(layTable().refuses(OFFICER, 'draft.submit', SUBMITTED, submission)).toBe('accepted');
  });

  it('I3 a decision’s number comes with its adoption and not before', () => {
    const table = inSession();
    const question = puts(table);
    expect(table.draft().decision).toBeNull();
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    expect(table.refuses(CLOCK, 'decision.adopt', { question })).toBe('window.open');
    expect(table.draft().decision).toBeNull();
    table.pass(quietPeriod);
    table.does(CLOCK, 'decision.adopt', { question });
    expect(table.draft().decision).toMatchObject({ symbol: 'PC.DEC/31', number: 31 });
    expect(table.events().filter(({ type }) => type === 'decision.adopt')).toHaveLength(1);
  });

  it('I4 no act changes what was adopted', () => {
    const table = inSession();
    const last = table.does(CHAIR, 'provision.ask', { provision: table.at('OP1') });
    table.pass(askWindow);
    table.does(CHAIR, 'provision.close', { ask: `${last}.1` });
    adopts(table, puts(table));
    const digest = textDigest(table.draft());
    const acts = acting(table);
    for (const [actor, type, payload] of acts)
      expect([type, table.refuses(actor, type, payload as never)]).toEqual([type, 'draft.adopted']);
    table.does(head('XBE'), 'statement.submit', {
      ...{ kind: 'dissociation', provision: table.at('OP1'), onBehalfOf: [] },
      ...{ language: 'en', text: 'We do not join in it.' },
    });
    table.does(CHAIR, 'item.close', { outcome: 'adopted' });
    table.does(CHAIR, 'session.end', {});
    expect(textDigest(table.draft())).toBe(digest);
  });

  it('I5 what is adopted is what was put: a text that was opened again is not adopted', () => {
    const table = inSession();
    const question = puts(table);
    const put = table.draft().question!.digest;
    expect(put).toBe(textDigest(table.draft()));
    table.does(head('XBE'), 'objection.raise', { against: question });
    rewords(table, 'XBE', 'OP1', 'establish', 'set up');
    expect(table.draft()).toMatchObject({ status: 'NEGOTIATION', question: null });
    expect(table.refuses(CLOCK, 'decision.adopt', { question })).toBe('question.none');
    settles(table, Object.keys(table.draft().amendments)[0]!);
    adopts(table, puts(table));
    expect(table.draft().decision!.digest).toBe(textDigest(table.draft()));
    expect(table.draft().decision!.digest).not.toBe(put);
  });

  it('I5 the digest is compared once more at the gavel and at the adoption', () => {
    const table = inSession();
    const question = puts(table);
    const op1 = table.at('OP1');
    const otherwise = (state: DraftState): DraftState => ({
      ...state,
      provisions: { ...state.provisions, [op1]: { ...state.provisions[op1]!, text: { en: 'x' } } },
    });
    const honest = table.draft();
    table.tamper(otherwise);
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING })).toBe('question.changed');
    table.tamper(() => honest);
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    table.pass(quietPeriod);
    table.tamper(otherwise);
    expect(table.refuses(CLOCK, 'decision.adopt', { question })).toBe('question.changed');
  });

  it('I7 open brackets are named in the order of the text, whoever came first', () => {
    const table = inSession();
    rewords(table, 'XBE', 'OP3', 'every year', 'every second year');
    rewords(table, 'XBE', 'OP1', 'establish', 'set up');
    expect(table.act(CHAIR, 'draft.declareClean', {})).toMatchObject({
      refusal: { rule: 'provision.bracketed', params: { labels: ['OP1', 'OP3'] } },
    });
  });

  it('I7 an open bracket keeps a text from being put; a reservation does not', () => {
    const table = inSession();
    const amendment = rewords(table, 'XBE', 'OP1', 'establish', 'set up');
    const meeting = { meeting: MEETING };
    table.does(head('XCI'), 'stance.set', { target: table.at('OP3'), stance: 'reserve' });
    expect(table.refuses(CHAIR, 'draft.declareClean', {})).toBe('provision.bracketed');
    expect(table.refuses(CHAIR, 'question.put', meeting)).toBe('question.notClean');
    table.does(head('XBE'), 'amendment.withdraw', { amendment });
    table.does(CHAIR, 'draft.declareClean', {});
    table.does(CHAIR, 'question.put', meeting);
    expect(table.draft().stances[table.at('OP3')]).toHaveProperty('XCI');
  });
});

describe('who holds what', () => {
  it('I8 only the delegation lifts its own objection, reservation or stance', () => {
    const table = inSession();
    const target = table.at('OP1');
    table.does(head('XCI'), 'stance.set', { target, stance: 'reserve' });
    expect(table.refuses(head('XAA'), 'stance.lift', { target })).toBe('stance.none');
    expect(table.refuses(CHAIR, 'stance.lift', { target })).toBe('access.denied');
    const against = puts(table);
    table.does(head('XCI'), 'objection.raise', { against });
    expect(table.refuses(head('XAA'), 'objection.withdraw', { against })).toBe('objection.none');
    expect(table.refuses(CHAIR, 'objection.withdraw', { against })).toBe('chair.national');
    expect(table.refuses(OFFICER, 'objection.withdraw', { against })).toBe('access.denied');
    table.does(head('XCI'), 'objection.withdraw', { against });
    table.does(head('XCI'), 'stance.lift', { target });
    expect(table.draft().stances).toEqual({});
  });

  it('I8 an objection lapses when the delegation’s status ends', () => {
    const table = inSession();
    const against = puts(table);
    table.does(head('XCI'), 'objection.raise', { against });
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING })).toBe('objection.stands');
    delete table.roster['XCI'];
    table.does(CHAIR, 'gavel', { meeting: MEETING });
  });

  it('I9 only who is a Member at that instant acts as one', () => {
    const table = inSession();
    const change = { kind: 'delete', provision: table.at('OP1') } as const;
    table.roster['XYA'] = 'MEMBER';
    table.roster['XAA'] = 'OBSERVER_STATE';
    table.does(head('XYA'), 'seat.take', {});
    table.does(head('XYA'), 'amendment.propose', { change, language: 'en' });
    expect(table.refuses(head('XAA'), 'amendment.propose', { change, language: 'en' })).toBe(
      'observers.never',
    );
    expect(
      table.refuses({ ...head('XBE'), accredited: false }, 'amendment.propose', {
        change,
        language: 'en',
      }),
    ).toBe('accreditation.ended');
  });

  it('I11 the Chair objects from its national seat, not as Chair', () => {
    const table = inSession();
    const against = puts(table);
    expect(table.refuses(CHAIR, 'objection.raise', { against })).toBe('chair.national');
    table.does(inCapacity(CHAIR, 'national'), 'objection.raise', { against });
    expect(table.draft().question!.objections).toHaveProperty('XHU');
  });

  it('I12 a provision keeps its id through amendment, closing and renumbering', () => {
    const table = inSession();
    const op3 = table.at('OP3');
    settles(
      table,
      proposes(table, 'XBE', {
        ...{ kind: 'insert', after: table.at('OP1'), provisionKind: 'operative', depth: 0 },
        text: 'Welcomes the offer of a host;',
      }),
    );
    settles(table, rewords(table, 'XAA', 'OP3', 'every year', 'every second year'));
    closes(table, 'OP3');
    table.does(CHAIR, 'draft.declareClean', {});
    expect(table.draft().provisions[op3]).toMatchObject({ label: 'OP4', formerly: 'OP3' });
    const renumbered = table.events().find((event) => event.type === 'draft.declareClean');
    expect(renumbered?.data).toMatchObject({
      renumbered: { 'OP1 bis': 'OP2', OP2: 'OP3', 'OP2(a)': 'OP3(a)', OP3: 'OP4', OP4: 'OP5' },
    });
  });

  it('I17 withdrawn, superseded and undone amendments stay readable, words and all', () => {
    const table = inSession();
    const first = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    const text = table.words('OP1').replace('establish', 'create');
    table.does(head('XAA'), 'amendment.revise', { amendment: first, text, language: 'en' });
    const second = Object.keys(table.draft().amendments)[1]!;
    table.does(head('XAA'), 'amendment.withdraw', { amendment: second });
    const change = { kind: 'replace', provision: table.at('OP1'), text } as const;
    const takesOver = { change, language: 'en', takesOver: second };
    const command = table.does(head('XBE'), 'amendment.propose', takesOver);
    table.does(head('XBE'), 'undo', { command });
    const { amendments } = table.draft();
    expect(Object.values(amendments).map(({ status }) => status)).toEqual([
      ...['SUPERSEDED', 'WITHDRAWN', 'UNDONE'],
    ]);
    expect(amendments[`${command}.1`]).toMatchObject({ change, revises: second });
    expect(rollingText(table.draft(), 'en').plain).not.toContain('[');
  });

  it('I18 the instant of receipt decides, at the deadline to the millisecond, whatever a screen shows', () => {
    const table = inSession();
    const against = puts(table);
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    const { until } = table.draft().question!.gavel!;
    table.pass(quietPeriod);
    const late = { receivedAt: until, seen: 1 };
    expect(table.refuses(head('XBE'), 'objection.raise', { against }, late)).toBe('objection.late');
    expect(table.refuses(head('XBE'), 'objection.raise', { against })).toBe('objection.late');
    table.does(head('XBE'), 'objection.raise', { against }, { ...late, receivedAt: until - 1 });
    expect(table.draft().question).toMatchObject({ gavel: null });
  });

  it('I22 nobody keeps a Member’s paper from the table: the sponsor insists', () => {
    const table = layTable();
    const on = { stream: SUBMISSION };
    table.does(head('XAA'), 'draft.submit', SUBMITTED, on);
    table.does(OFFICER, 'draft.suggest', { note: 'Please shorten the title.' }, on);
    expect(table.refuses(head('XBE'), 'draft.insist', {}, on)).toBe('access.denied');
    table.does(head('XAA'), 'draft.insist', {}, on);
    expect(table.submission()).toMatchObject({ status: 'REGISTERED', symbol: 'PC.DD/1/26' });
    table.does(head('XAA'), 'draft.insist', {});
    expect(table.draft()).toMatchObject({ status: 'CIRCULATED', sponsor: 'XAA' });
    expect(table.events()[0]).toMatchObject({ type: 'draft.circulate', data: { insisted: true } });
    expect(table.refuses(head('XAA'), 'draft.withdraw', {}, on)).toBe('submission.circulated');
  });
});

const NAMED = {
  ...{ amendment: 'a', target: 'a', ask: 'a', against: 'a', provision: 'a' },
  ...{ text: 'x', language: 'en' },
};

/** One attempt at every act that an adopted draft must refuse. */
function acting(
  table: Table,
): [Parameters<Table['act']>[0], (typeof DRAFT_COMMAND_TYPES)[number], object][] {
  const provision = table.at('OP1');
  const change = { kind: 'delete', provision };
  const payloads: Record<string, object> = {
    'facilitator.name': { person: 'p', delegation: 'XAA' },
    'draft.openToObservers': { open: true },
    'attribution.set': { mode: 'brackets' },
    'session.begin': { meeting: MEETING },
    'seat.pass': { to: 'adviser-XAA' },
    'amendment.propose': { change, language: 'en' },
    'text.propose': { change, language: 'en', settles: [] },
    'amendment.enter': { delegation: 'XAA', change, language: 'en' },
    'stance.set': { target: provision, stance: 'oppose' },
    'adRef.mark': { provision, until: null },
    'provision.reopen': { provision },
    undo: { command: table.events().find(({ type }) => type === 'provision.ask')!.command },
    'question.put': { meeting: MEETING },
    gavel: { meeting: MEETING },
    'silence.propose': { until: 0, local: '1970-01-01T06:00' },
    'silence.start': { ask: 'none', meeting: MEETING },
    'silence.break': { silence: 'none', kind: 'objection' },
    'silence.extend': { silence: 'none', until: 0, local: '1970-01-01T06:00' },
    'silence.requestTime': { silence: 'none' },
    'silence.cancel': { silence: 'none', reason: 'None.' },
    'draft.remit': { meeting: MEETING, remarks: 'x' },
    'remittal.record': { draft: 'a' },
    'adoption.record': { draft: 'a' },
    'adoption.recordVoid': { draft: 'a' },
  };
  const left = [
    'draft.submit',
    'draft.suggest',
    'draft.register',
    'draft.circulate',
    'draft.insist',
    'draft.receive',
  ];
  const room = [
    ...['item.close', 'session.end', 'objection.raise', 'objection.seen', 'decision.adopt'],
    // What a late proof does to a decision by silence has a spec of its own.
    ...['silence.expire', 'silence.recordBreak', 'silence.void'],
    // Statements are attached to what was adopted, and touch none of it.
    ...['statement.submit', 'statement.confirm', 'statement.align'],
    ...['statement.leave', 'statement.withdraw'],
  ];
  return DRAFT_COMMAND_TYPES.filter((type) => ![...left, ...room].includes(type)).map((type) => {
    const member =
      /^(amendment(?!\.enter)|stance|adRef|seat|draft\.withdraw|objection|silence\.(break|req))/.test(
        type,
      );
    const others = { 'revision.issue': OFFICER, 'adoption.record': CLOCK } as const;
    const actor = member ? head('XAA') : (others[type as keyof typeof others] ?? CHAIR);
    return [actor, type, payloads[type] ?? { ...NAMED }];
  });
}
