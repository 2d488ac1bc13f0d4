import { hasWords } from './change';
import { evolve } from './evolve';
import { textDigest } from './digest';
import { rollingText } from './rolling';
import { type StreamState } from './state';
import {
  adopts,
  adviser,
  CHAIR,
  closes,
  CLOCK,
  FACILITATOR,
  head,
  layTable,
  MEETING,
  OFFICER,
  proposes,
  puts,
  rewords,
  settles,
  SUBMISSION,
  SUBMITTED,
} from './table.support';

/** One text from start to end (domain 8.1), among fictional Members and without a database. */
describe('a negotiation', () => {
  const table = layTable();
  const amendment = (id: string): { status: string; text: string | null } => {
    const { status, change } = table.draft().amendments[id]!;
    return { status, text: hasWords(change) ? change.text : null };
  };
  const line = (label: string): string =>
    rollingText(table.draft(), 'en').provisions.find((one) => one.label === label)!.rolling.plain;
  const ids: Record<string, string> = {};

  it('begins between the sponsor and the Secretariat', () => {
    table.does(head('XAA'), 'draft.submit', SUBMITTED, { stream: SUBMISSION });
    table.does(OFFICER, 'draft.suggest', { note: 'A date would help.' }, { stream: SUBMISSION });
    table.does(head('XAA'), 'draft.submit', SUBMITTED, { stream: SUBMISSION });
    table.does(OFFICER, 'draft.register', {}, { stream: SUBMISSION });
    table.does(OFFICER, 'draft.circulate', {});
    expect(table.draft()).toMatchObject({ symbol: 'PC.DD/1/26', status: 'CIRCULATED' });
    expect(Object.values(table.draft().provisions).map(({ label }) => label)).toEqual([
      ...['', 'PP1', 'PP2', 'OP1', 'OP2', 'OP2(a)', 'OP2(b)', 'OP3', 'OP4'],
    ]);
  });

  it('comes into session, and each delegation takes its seat', () => {
    table.does(CHAIR, 'facilitator.name', { person: FACILITATOR.person, delegation: 'XGO' });
    table.does(CHAIR, 'draft.openToObservers', { open: true });
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    for (const code of ['XAA', 'XBE', 'XCI', 'XDO', 'XEL', 'XFA'])
      table.does(head(code), 'seat.take', {});
    table.does(head('XFA'), 'seat.pass', { to: 'adviser-XFA' });
    expect(table.draft().session?.seats['XFA']).toBe('adviser-XFA');
  });

  it('closes what nobody disputes and brackets what is disputed', () => {
    for (const label of ['PP1', 'OP1', 'OP2(a)', 'OP2(b)']) closes(table, label, FACILITATOR);
    ids.invited = rewords(table, 'XBE', 'OP2', 'shall', 'are invited to');
    ids.should = rewords(table, 'XCI', 'OP2', 'shall', 'should');
    ids.voluntary = rewords(table, 'XDO', 'OP2', 'point each', 'point each, where possible,');
    ids.prompt = rewords(table, 'XEL', 'OP2', 'shall', 'are invited to');
    ids.gone = `${table.does(adviser('XFA'), 'amendment.propose', {
      change: { kind: 'delete', provision: table.at('OP2(b)') },
      language: 'en',
    })}.1`;
    table.does(head('XAA'), 'stance.set', { target: ids.should, stance: 'support' });
    table.does(head('XCI'), 'stance.set', { target: ids.invited, stance: 'oppose' });
    table.does(head('XCI'), 'amendment.cosponsor', { amendment: ids.voluntary });
    expect(line('OP2')).toContain('should – XCI, supported by XAA');
    expect(line('OP2(b)')).toContain('delete: XFA');
    expect(rollingText(table.draft(), 'en').badge).toBe('OPEN');
  });

  it('takes new paragraphs, between others and before the first', () => {
    const insert = { kind: 'insert', provisionKind: 'operative', depth: 0 } as const;
    const op2 = table.at('OP2');
    ids.fund = proposes(table, 'XDO', { ...insert, after: op2, text: 'Decides on a fund;' });
    ids.site = proposes(table, 'XEL', { ...insert, after: op2, text: 'Decides on a site;' });
    ids.early = proposes(table, 'XBE', {
      ...insert,
      provisionKind: 'preambular',
      after: table.draft().order[0]!,
      text: 'Convinced of the need for trust,',
    });
    const labels = rollingText(table.draft(), 'en').provisions.map(({ label }) => label);
    expect(labels).toEqual([
      ...['', 'PP0 bis', 'PP1', 'PP2', 'OP1', 'OP2', 'OP2(a)', 'OP2(b)'],
      ...['OP2 bis', 'OP2 ter', 'OP3', 'OP4'],
    ]);
  });

  it('accepts one wording and says of every other what becomes of it', () => {
    settles(table, ids.invited!);
    expect(table.words('OP2')).toContain('Member States are invited to designate');
    expect(amendment(ids.should!).status).toBe('RETURNED');
    expect(amendment(ids.prompt!).status).toBe('SATISFIED');
    expect(amendment(ids.voluntary!)).toMatchObject({ status: 'IN_TEXT' });
    expect(amendment(ids.voluntary!).text).toContain('are invited to designate one contact');
    expect(table.draft().provisions[table.at('OP2')]!.behind).toEqual(['ru']);
  });

  it('undoes a hasty acceptance, and settles again', () => {
    const before = table.draft();
    const hasty = settles(table, ids.gone!);
    expect(table.draft().provisions[table.at('OP2(b)')]!.deleted).toBe(true);
    table.does(CHAIR, 'undo', { command: hasty });
    expect(table.draft().provisions).toEqual(before.provisions);
    expect(amendment(ids.gone!).status).toBe('IN_TEXT');
    table.does(adviser('XFA'), 'amendment.withdraw', { amendment: ids.gone! });
    settles(table, ids.fund!);
    settles(table, ids.early!, FACILITATOR);
    expect(table.draft().order.map((id) => table.draft().provisions[id]!.label)).toEqual([
      ...['', 'PP0 bis', 'PP1', 'PP2', 'OP1', 'OP2', 'OP2(a)', 'OP2(b)', 'OP2 bis', 'OP3', 'OP4'],
    ]);
  });

  it('finds a compromise in the Chair’s text', () => {
    table.does(head('XCI'), 'amendment.revise', {
      amendment: ids.should!,
      text: table.words('OP2').replace('are invited to', 'are encouraged to'),
      language: 'en',
    });
    const revised = Object.values(table.draft().amendments).at(-1)!.id;
    ids.chair = `${table.does(CHAIR, 'text.propose', {
      change: {
        kind: 'replace',
        provision: table.at('OP2'),
        text: table.words('OP2').replace('are invited to', 'are encouraged, as appropriate, to'),
      },
      language: 'en',
      settles: [revised, ids.voluntary!],
    })}.1`;
    table.does(head('XCI'), 'stance.set', { target: table.at('OP2'), stance: 'reserve' });
    settles(table, ids.chair);
    expect(amendment(revised).status).toBe('NOT_RETAINED');
    expect(amendment(ids.voluntary!).status).toBe('NOT_RETAINED');
    expect(line('OP2')).toContain('are encouraged, as appropriate, to designate');
  });

  it('hears an objection to a wording, and does without it', () => {
    const ask = `${table.does(CHAIR, 'wording.ask', { amendment: ids.site! })}.1`;
    table.does(adviser('XBE'), 'objection.raise', { against: ask });
    table.pass(10_000);
    expect(table.refuses(CHAIR, 'wording.settle', { ask })).toBe('objection.stands');
    table.does(head('XEL'), 'amendment.withdraw', { amendment: ids.site! });
    table.does(OFFICER, 'revision.issue', {});
    expect(table.draft()).toMatchObject({ revision: 1, asks: {} });
  });

  it('is renumbered once when no bracket is left, a reservation notwithstanding', () => {
    const fund = table.at('OP2 bis');
    for (const label of ['', 'PP0 bis', 'PP2', 'OP2', 'OP2 bis', 'OP3', 'OP4'])
      closes(table, label);
    table.does(CHAIR, 'draft.declareClean', {});
    expect(table.draft().provisions[fund]).toMatchObject({ label: 'OP3', formerly: 'OP2 bis' });
    expect(rollingText(table.draft(), 'en').badge).toBe('RESERVED');
  });

  it('is put, objected to by an adviser, taken back by the head, and adopted', () => {
    const question = puts(table);
    const digest = textDigest(table.draft());
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    table.does(adviser('XDO'), 'objection.raise', { against: question });
    expect(table.draft().question).toMatchObject({
      gavel: null,
      objections: { XDO: { withoutSeat: true } },
    });
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING })).toBe('objection.stands');
    table.does(head('XDO'), 'objection.withdraw', { against: question });
    adopts(table, question);
    table.does(CHAIR, 'item.close', { outcome: 'adopted' });
    table.does(CHAIR, 'session.end', {});
    expect(table.draft()).toMatchObject({
      status: 'ADOPTED',
      itemClosed: true,
      decision: { symbol: 'PC.DEC/31', number: 31, meeting: MEETING, digest },
    });
    expect(table.refuses(CLOCK, 'decision.adopt', { question })).toBe('draft.adopted');
  });

  it('took more than sixty acts, from which the same state grows again', () => {
    const acts = new Set([...table.events(SUBMISSION), ...table.events()].map((e) => e.command));
    expect(acts.size).toBeGreaterThanOrEqual(60);
    const again = table
      .events()
      .reduce<StreamState | null>((state, event) => evolve(state, event), null);
    expect(again).toEqual(table.draft());
    expect(JSON.parse(JSON.stringify(again))).toEqual(again);
  });
});
