import { DEFAULT_SETTINGS } from '@shanyrak/council';
import {
  adviser,
  CHAIR,
  closes,
  FACILITATOR,
  head,
  inSession,
  MEETING,
  OFFICER,
  proposes,
  puts,
  rewords,
  settles,
} from './table.support';

/** Undo (design 2): by the function that acted, while nothing rests on it yet. */
describe('undo', () => {
  it('brings a settled bracket back as it was, rivals and all', () => {
    const table = inSession();
    const should = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    rewords(table, 'XBE', 'OP2', 'shall', 'are invited to');
    rewords(table, 'XCI', 'OP2', ' without delay', '');
    const before = table.draft();
    const command = settles(table, should);
    const statuses = Object.values(table.draft().amendments).map(({ status }) => status);
    expect(statuses).toEqual(['ACCEPTED', 'RETURNED', 'IN_TEXT']);
    table.does(CHAIR, 'undo', { command });
    expect(table.draft().amendments).toEqual(before.amendments);
    expect(table.draft().provisions).toEqual(before.provisions);
    expect(table.draft().amendedByOthers).toBe(false);
  });

  it('takes a question back whatever was said and proposed meanwhile, and not once it was settled', () => {
    const table = inSession();
    const amendment = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const command = table.does(CHAIR, 'wording.ask', { amendment });
    table.does(head('XCI'), 'objection.raise', { against: `${command}.1` });
    table.does(head('XCI'), 'stance.set', { target: amendment, stance: 'oppose' });
    const other = rewords(table, 'XBE', 'OP2', 'shall', 'are invited to');
    table.does(CHAIR, 'undo', { command });
    const after = table.draft();
    expect(after.asks).toEqual({});
    expect(after.stances[amendment]).toMatchObject({ XCI: { stance: 'oppose' } });
    expect(after.amendments[other]).toMatchObject({ status: 'IN_TEXT' });
    expect(Object.values(after.heard)).toMatchObject([{ XCI: {} }]);
    const again = table.does(CHAIR, 'wording.ask', { amendment: other });
    table.does(CHAIR, 'wording.ask', { amendment });
    expect(table.refuses(CHAIR, 'undo', { command: again })).toBe('undo.later');
  });

  it('of a question brings back the one before it, unless what that asked about has left the text', () => {
    const table = inSession();
    const amendment = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const other = rewords(table, 'XBE', 'OP2', 'shall', 'are invited to');
    const first = `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
    const second = table.does(CHAIR, 'wording.ask', { amendment: other });
    table.does(CHAIR, 'undo', { command: second });
    expect(Object.keys(table.draft().asks)).toEqual([first]);
    const third = table.does(CHAIR, 'wording.ask', { amendment: other });
    table.does(head('XAA'), 'amendment.withdraw', { amendment });
    table.does(CHAIR, 'undo', { command: third });
    expect(table.draft().asks).toEqual({});
  });

  it('takes an accepted insertion out again and leaves others where they are', () => {
    const table = inSession();
    const insert = { kind: 'insert', provisionKind: 'operative', depth: 0 } as const;
    const text = 'Welcomes the offer of a host;';
    const one = settles(table, proposes(table, 'XAA', { ...insert, after: table.at('OP1'), text }));
    settles(table, proposes(table, 'XBE', { ...insert, after: table.at('OP3'), text }));
    table.does(CHAIR, 'undo', { command: one });
    const { order, provisions } = table.draft();
    expect(order.map((id) => provisions[id]!.label)).toEqual([
      ...['', 'PP1', 'PP2', 'OP1', 'OP2', 'OP2(a)', 'OP2(b)', 'OP3', 'OP3 bis', 'OP4'],
    ]);
  });

  it('is open to the function that acted, not to another', () => {
    const table = inSession();
    const change = { kind: 'delete', provision: table.at('OP1') } as const;
    const command = table.does(head('XAA'), 'amendment.propose', { change, language: 'en' });
    expect(table.refuses(head('XBE'), 'undo', { command })).toBe('undo.notYours');
    expect(table.refuses(CHAIR, 'undo', { command })).toBe('undo.notYours');
    expect(table.refuses(adviser('XAA'), 'undo', { command })).toBe('seat.notHeld');
    table.does(head('XAA'), 'seat.pass', { to: 'adviser-XAA' });
    table.does(adviser('XAA'), 'undo', { command });
    expect(table.refuses(adviser('XAA'), 'undo', { command })).toBe('undo.beyond');
  });

  it('is refused when a later act touched the provision, and names that act', () => {
    const table = inSession();
    const provision = table.at('OP1');
    const command = settles(table, rewords(table, 'XAA', 'OP1', 'establish', 'set up'));
    const later = table.does(head('XBE'), 'stance.set', { target: provision, stance: 'reserve' });
    const verdict = table.act(CHAIR, 'undo', { command });
    expect(verdict).toMatchObject({
      ok: false,
      refusal: { rule: 'undo.later', params: { act: 'stance.set', label: 'OP1' } },
    });
    rewords(table, 'XCI', 'OP3', 'every year', 'every second year');
    table.does(head('XBE'), 'undo', { command: later });
    table.does(CHAIR, 'undo', { command });
    expect(table.words('OP1')).toContain('establish');
  });

  it('ends when a revision is issued or the question is put', () => {
    const table = inSession();
    const first = settles(table, rewords(table, 'XAA', 'OP1', 'establish', 'set up'));
    table.does(OFFICER, 'revision.issue', {});
    expect(table.refuses(CHAIR, 'undo', { command: first })).toBe('undo.beyond');
    const second = settles(table, rewords(table, 'XAA', 'OP1', 'set up', 'create'), FACILITATOR);
    expect(table.refuses(CHAIR, 'undo', { command: second })).toBe('undo.notYours');
    puts(table);
    expect(table.refuses(FACILITATOR, 'undo', { command: second })).toBe('undo.question');
  });

  it('of a proposal that opened a clean text makes it clean again, once nothing else was tabled', () => {
    const table = inSession();
    closes(table, 'OP1');
    table.does(CHAIR, 'draft.declareClean', {});
    const change = { kind: 'delete', provision: table.at('OP1') } as const;
    const command = table.does(head('XAA'), 'amendment.propose', { change, language: 'en' });
    const other = rewords(table, 'XBE', 'OP3', 'every year', 'yearly');
    expect(table.refuses(head('XAA'), 'undo', { command })).toBe('undo.later');
    table.does(head('XBE'), 'undo', { command: other.slice(0, -2) });
    table.does(head('XAA'), 'undo', { command });
    expect(table.draft().status).toBe('CLEAN');
    table.does(CHAIR, 'question.put', { meeting: MEETING });
  });

  it('of a session’s end brings seats and asks back', () => {
    const table = inSession();
    table.does(CHAIR, 'provision.ask', { provision: table.at('OP1') });
    const before = table.draft();
    const command = table.does(CHAIR, 'session.end', {});
    table.does(CHAIR, 'undo', { command });
    expect(table.draft().session).toEqual(before.session);
    const until = table.now() + DEFAULT_SETTINGS.askWindow;
    const afresh = Object.entries(before.asks).map(([id, ask]) => [id, { ...ask, until }]);
    expect(table.draft().asks).toEqual(Object.fromEntries(afresh));
  });
});
