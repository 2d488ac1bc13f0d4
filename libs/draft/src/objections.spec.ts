import { DEFAULT_SETTINGS } from '@shanyrak/council';
import {
  adopts,
  adviser,
  CHAIR,
  CLOCK,
  head,
  inSession,
  MEETING,
  OFFICER,
  puts,
  rewords,
  settles,
} from './table.support';

/** Objections find their way, and nothing else blocks (practice rules 1 to 4). */
describe('an objection', () => {
  it('by an adviser without the seat counts at once, and the delegation’s head takes it back', () => {
    const table = inSession();
    const against = puts(table);
    table.does(adviser('XBE'), 'objection.raise', { against }, { seen: 0 });
    expect(table.draft().question!.objections['XBE']).toMatchObject({
      function: 'adviser',
      withoutSeat: true,
    });
    expect(table.refuses(adviser('XBE'), 'objection.withdraw', { against })).toBe('seat.notHeld');
    table.does(head('XBE'), 'objection.withdraw', { against });
    adopts(table, against);
    expect(table.draft().status).toBe('ADOPTED');
  });

  it('may say why, at once or afterwards, and nobody asks for it', () => {
    const table = inSession();
    const against = puts(table);
    const objection = () => table.draft().question!.objections['XBE'];
    table.does(head('XBE'), 'objection.raise', { against });
    expect(objection()).not.toHaveProperty('reason');
    table.does(head('XBE'), 'objection.raise', { against, reason: 'The sum is not covered.' });
    expect(objection()).toMatchObject({ reason: 'The sum is not covered.' });
    const other = table.does(CHAIR, 'question.put', { meeting: MEETING });
    expect(table.draft().question!.id).toContain(other);
    expect(objection()).toMatchObject({ reason: 'The sum is not covered.' });
    const tooLong = { against, reason: 'x'.repeat(2_001) };
    expect(table.refuses(head('XBE'), 'objection.raise', tooLong)).toBe('remark.tooLong');
    expect(table.refuses(head('XBE'), 'objection.raise', { against, reason: 'a\u0007' })).toBe(
      'text.controlCharacter',
    );
    table.does(head('XBE'), 'objection.withdraw', { against });
    expect(objection()).toBeUndefined();
  });

  it('with its reason stands when the room is asked again, however many say at length why', () => {
    const table = inSession();
    const codes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `XT${letter}`);
    for (const code of codes) table.roster[code] = 'MEMBER';
    const asks = (): string =>
      `${table.does(CHAIR, 'provision.ask', { provision: table.at('OP1') })}.1`;
    const against = asks();
    const reason = 'Ы'.repeat(2_000);
    for (const code of codes) table.does(head(code), 'objection.raise', { against, reason });
    const before = table.draft().asks[against]!.objections;
    const again = asks();
    expect(table.draft().asks[again]!.objections).toEqual(before);
    table.does(CHAIR, 'undo', { command: again.slice(0, -2) });
    expect(table.draft().asks[against]!.objections).toEqual(before);
    expect(Object.keys(before)).toEqual(codes);
  });

  it('in flight when the gavel falls lifts it; after the quiet period it is late', () => {
    const table = inSession();
    const against = puts(table);
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    table.does(head('XCI'), 'objection.raise', { against });
    table.pass(DEFAULT_SETTINGS.quietPeriod);
    expect(table.refuses(CLOCK, 'decision.adopt', { question: against })).toBe('gavel.none');
    table.does(head('XCI'), 'objection.withdraw', { against });
    adopts(table, against);
    expect(table.refuses(head('XCI'), 'objection.raise', { against })).toBe('objection.late');
  });

  it('to a question put before counts against the one that is open, and stands when it is put again', () => {
    const table = inSession();
    const first = puts(table);
    const second = puts(table);
    table.does(head('XBE'), 'objection.raise', { against: first }, { seen: 1 });
    expect(table.draft().question).toMatchObject({ id: second, objections: { XBE: {} } });
    const third = puts(table);
    expect(table.draft().question).toMatchObject({ id: third, objections: { XBE: {} } });
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING })).toBe('objection.stands');
  });

  it('to an ask that was replaced counts against what is asked about the same provision', () => {
    const table = inSession();
    const one = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    const two = rewords(table, 'XBE', 'OP1', 'directory', 'register');
    const old = `${table.does(CHAIR, 'wording.ask', { amendment: one })}.1`;
    const now = `${table.does(CHAIR, 'wording.ask', { amendment: two })}.1`;
    table.does(head('XCI'), 'objection.raise', { against: old });
    expect(table.draft().asks).toMatchObject({ [now]: { objections: { XCI: {} } } });
    table.does(head('XCI'), 'objection.withdraw', { against: old });
    settles(table, two);
    expect(table.refuses(head('XCI'), 'objection.raise', { against: now })).toBe(
      'objection.settled',
    );
  });

  it('stands when the same words are asked about again, and is not taken back by another withdrawal', () => {
    const table = inSession();
    const amendment = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    const first = `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
    table.does(head('XCI'), 'objection.raise', { against: first });
    const ask = `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
    table.pass(DEFAULT_SETTINGS.askWindow);
    expect(table.refuses(CHAIR, 'wording.settle', { ask })).toBe('objection.stands');
    table.does(head('XAA'), 'amendment.withdraw', { amendment });
    const against = puts(table);
    table.does(head('XCI'), 'objection.raise', { against: ask });
    expect(table.draft().question!.objections).toHaveProperty('XCI');
    expect(table.refuses(head('XCI'), 'objection.withdraw', { against: ask })).toBe(
      'objection.none',
    );
    table.does(head('XCI'), 'objection.withdraw', { against });
  });

  it('outlives another ask, an undo and the session, until the delegation takes it back', () => {
    const table = inSession();
    const amendment = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    const other = rewords(table, 'XBE', 'OP1', 'directory', 'register');
    const asks = (): string => `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
    const stands = (ask: string): void => {
      table.pass(DEFAULT_SETTINGS.askWindow);
      expect(table.refuses(CHAIR, 'wording.settle', { ask })).toBe('objection.stands');
    };
    table.does(head('XCI'), 'objection.raise', { against: asks() });
    table.does(CHAIR, 'wording.ask', { amendment: other });
    const again = asks();
    stands(again);
    table.does(CHAIR, 'undo', { command: again.slice(0, -2) });
    stands(asks());
    table.does(CHAIR, 'session.end', {});
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    const last = asks();
    stands(last);
    table.does(head('XCI'), 'seat.take', {});
    table.does(head('XCI'), 'objection.withdraw', { against: last });
    table.does(CHAIR, 'wording.settle', { ask: last });
  });

  it('to a question stands against the same words however they come back, and against no others', () => {
    const table = inSession();
    table.does(head('XCI'), 'objection.raise', { against: puts(table) });
    const amendment = rewords(table, 'XBE', 'OP1', 'establish', 'set up');
    table.does(head('XBE'), 'amendment.withdraw', { amendment });
    puts(table);
    expect(Object.keys(table.draft().question!.objections)).toEqual(['XCI']);
    settles(table, rewords(table, 'XBE', 'OP1', 'establish', 'set up'));
    puts(table);
    expect(table.draft().question!.objections).toEqual({});
  });

  it('seen in the room only adds: it never replaces or lifts one', () => {
    const table = inSession();
    const against = puts(table);
    table.does(head('XBE'), 'objection.raise', { against });
    table.does(OFFICER, 'objection.seen', { against, delegation: 'XBE' });
    table.does(CHAIR, 'objection.seen', { against, delegation: 'XCI' });
    expect(table.draft().question!.objections).toMatchObject({
      XBE: { seenInRoom: false },
      XCI: { seenInRoom: true },
    });
    table.does(head('XCI'), 'objection.withdraw', { against });
    expect(Object.keys(table.draft().question!.objections)).toEqual(['XBE']);
  });

  it('vanishes with the item, and leaves the text where the outcome says', () => {
    const table = inSession();
    const against = puts(table);
    table.does(head('XBE'), 'objection.raise', { against });
    table.does(CHAIR, 'item.close', { outcome: 'notAdopted' });
    expect(table.draft()).toMatchObject({ status: 'NOT_ADOPTED', question: null });
    const change = { kind: 'delete', provision: table.at('OP1') } as const;
    expect(table.refuses(head('XBE'), 'amendment.propose', { change, language: 'en' })).toBe(
      'draft.resting',
    );
    table.does(CHAIR, 'session.end', {});
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    expect(table.draft().status).toBe('NEGOTIATION');
  });
});

describe('a withdrawal', () => {
  it('is the sponsor’s alone while the words are its own', () => {
    const table = inSession();
    expect(table.refuses(head('XBE'), 'draft.withdraw', {})).toBe('access.denied');
    table.does(head('XAA'), 'draft.withdraw', {});
    expect(table.draft().status).toBe('WITHDRAWN');
    expect(table.refuses(CHAIR, 'draft.declareClean', {})).toBe('draft.withdrawn');
    table.does(CHAIR, 'session.end', {});
  });

  it('needs that nobody objects once another’s words were accepted', () => {
    const table = inSession();
    settles(table, rewords(table, 'XBE', 'OP1', 'establish', 'set up'));
    table.does(head('XAA'), 'draft.withdraw', {});
    const [ask] = Object.values(table.draft().asks);
    expect(ask).toMatchObject({ kind: 'withdrawal' });
    expect(table.refuses(head('XAA'), 'draft.withdraw', {})).toBe('window.open');
    table.does(head('XBE'), 'objection.raise', { against: ask!.id });
    table.pass(DEFAULT_SETTINGS.askWindow);
    expect(table.refuses(head('XAA'), 'draft.withdraw', {})).toBe('objection.stands');
    table.does(head('XBE'), 'objection.withdraw', { against: ask!.id });
    table.does(head('XAA'), 'draft.withdraw', {});
    expect(table.draft().status).toBe('WITHDRAWN');
  });

  it('is asked of a room in session, and anew once the words have changed', () => {
    const table = inSession();
    settles(table, rewords(table, 'XBE', 'OP1', 'establish', 'set up'));
    table.does(CHAIR, 'session.end', {});
    expect(table.refuses(head('XAA'), 'draft.withdraw', {})).toBe('session.none');
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    for (const code of ['XAA', 'XCI']) table.does(head(code), 'seat.take', {});
    table.does(head('XAA'), 'draft.withdraw', {});
    const [first] = Object.keys(table.draft().asks);
    settles(table, rewords(table, 'XCI', 'OP3', 'every year', 'every second year'));
    table.does(head('XAA'), 'draft.withdraw', {});
    expect(Object.values(table.draft().asks)).toMatchObject([{ kind: 'withdrawal' }]);
    expect(table.draft().asks).not.toHaveProperty([first!]);
    expect(table.refuses(head('XAA'), 'draft.withdraw', {})).toBe('window.open');
  });

  it('and adoption are two things: an objection to one is none to the other', () => {
    const table = inSession();
    settles(table, rewords(table, 'XBE', 'OP1', 'establish', 'set up'));
    table.does(CHAIR, 'draft.declareClean', {});
    const against = `${table.does(head('XAA'), 'draft.withdraw', {})}.1`;
    table.does(head('XBE'), 'objection.raise', { against });
    const question = puts(table);
    expect(table.draft().question!.objections).toEqual({});
    adopts(table, question);
  });
});
