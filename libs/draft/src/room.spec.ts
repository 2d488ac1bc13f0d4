import { DEFAULT_SETTINGS } from '@shanyrak/council';
import {
  adviser,
  CHAIR,
  circulated,
  closes,
  CLOCK,
  FACILITATOR,
  head,
  inSession,
  layTable,
  MEETING,
  puts,
  rewords,
  type Table,
} from './table.support';

/** The reading in session: its seats, its meeting, its items (practice rules 1, 3, 4 and 9). */
describe('the room', () => {
  it('has one seat for each delegation, taken by the head, passed on inside it', () => {
    const table = inSession(['XAA']);
    expect(table.refuses(adviser('XAA'), 'seat.take', {})).toBe('seat.occupied');
    expect(table.refuses(adviser('XAA'), 'seat.pass', { to: 'adviser-XAA' })).toBe('seat.notHeld');
    expect(table.refuses(head('XAA'), 'seat.pass', { to: 'adviser-XBE' })).toBe('seat.stranger');
    table.does(head('XAA'), 'seat.pass', { to: 'adviser-XAA' });
    const change = { kind: 'delete', provision: table.at('OP1') } as const;
    table.does(adviser('XAA'), 'amendment.propose', { change, language: 'en' });
    table.does(head('XAA'), 'seat.take', {});
    expect(table.refuses(head('XAA'), 'seat.take', {})).toBe('seat.occupied');
    table.does(CHAIR, 'session.end', {});
    expect(table.refuses(head('XAA'), 'seat.take', {})).toBe('session.none');
  });

  it('leaves the seat of whoever has left the delegation to any of its persons', () => {
    const table = inSession([]);
    const former = { ...head('XAA'), person: 'former-XAA', function: 'alternate' } as const;
    table.does(former, 'seat.take', {});
    table.does(adviser('XAA'), 'seat.take', {});
    expect(table.draft().session!.seats).toEqual({ XAA: 'adviser-XAA' });
  });

  it('has its facilitator from a Member’s delegation, and no longer than that', () => {
    const table = inSession();
    const asking = (facilitator = FACILITATOR): string =>
      table.refuses(facilitator, 'draft.declareClean', {});
    expect(asking({ ...FACILITATOR, delegation: 'XFA' })).toBe('capacity.notHeld');
    table.roster['XGO'] = 'OBSERVER_STATE';
    expect(asking()).toBe('capacity.notHeld');
    table.roster['XGO'] = 'MEMBER';
    expect(asking()).toBe('accepted');
  });

  it('meets in a meeting with a symbol, and certifies nothing before it happened', () => {
    const table = circulated();
    const begin = (meeting: string, occurredAt?: number): string =>
      table.refuses(CHAIR, 'session.begin', { meeting, ...(occurredAt && { occurredAt }) });
    expect(begin('the big hall')).toBe('meeting.symbol');
    expect(begin('XX/2026-IV')).toBe('meeting.symbol');
    expect(begin('PC/2026-VI', table.now() + 60_000)).toBe('occurredAt.future');
    expect(table.refuses(FACILITATOR, 'session.begin', { meeting: MEETING })).toBe(
      'capacity.notHeld',
    );
    const occurredAt = table.now() - 60_000;
    table.does(CHAIR, 'session.begin', { meeting: 'SWG/2026-III', occurredAt });
    expect(table.events().at(-1)).toMatchObject({ type: 'session.begin', occurredAt });
    expect(table.draft().session).toMatchObject({ since: occurredAt });
    expect(begin('PC/2026-VI')).toBe('session.open');
  });

  it('dates what was entered from paper as of the gavel in the room, and what was not at the end of the quiet period', () => {
    const gavelled = (occurredAt?: number): Table => {
      const table = inSession();
      const startsAt = table.now() - 5 * 86_400_000;
      table.meeting = { ...table.meeting, onPaper: occurredAt !== undefined, startsAt };
      const question = puts(table);
      table.does(CHAIR, 'gavel', { meeting: MEETING, ...(occurredAt && { occurredAt }) });
      table.pass(DEFAULT_SETTINGS.quietPeriod);
      table.does(CLOCK, 'decision.adopt', { question });
      return table;
    };
    const before = layTable().now() - 4 * 86_400_000;
    expect(gavelled(before).draft().decision).toMatchObject({ adoptedAt: before });
    const table = gavelled();
    const { at } = table.events().find(({ type }) => type === 'gavel')!;
    const adoptedAt = at + DEFAULT_SETTINGS.quietPeriod;
    expect(table.draft().decision).toMatchObject({ adoptedAt });
  });

  it('takes no instant before the sitting, nor on paper before the day of the meeting', () => {
    const table = inSession();
    puts(table);
    const [{ from }] = table.meeting.sittings as [{ from: number }];
    const gavel = (occurredAt: number): string =>
      table.refuses(CHAIR, 'gavel', { meeting: MEETING, occurredAt });
    expect(gavel(from - 1)).toBe('occurredAt.early');
    table.meeting = { ...table.meeting, onPaper: true };
    expect(gavel(table.meeting.startsAt - 86_400_001)).toBe('occurredAt.early');
    expect(gavel(from - 1)).toBe('accepted');
  });

  it('lets what was asked lapse with the session, and ends no session while an item is open', () => {
    const table = inSession();
    const ask = `${table.does(CHAIR, 'provision.ask', { provision: table.at('OP1') })}.1`;
    table.does(CHAIR, 'session.end', {});
    expect(table.draft()).toMatchObject({ asks: {}, session: null });
    expect(table.refuses(CHAIR, 'provision.close', { ask })).toBe('ask.absent');
    const digestless = { provision: table.at('OP1') };
    expect(table.refuses(CHAIR, 'provision.ask', digestless)).toBe('session.none');
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    puts(table);
    expect(table.refuses(CHAIR, 'session.end', {})).toBe('item.open');
    expect(table.refuses(FACILITATOR, 'session.end', {})).toBe('question.chairOnly');
    table.does(CHAIR, 'item.close', { outcome: 'deferred' });
    table.does(CHAIR, 'session.end', {});
    expect(table.draft().status).toBe('DEFERRED');
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    expect(table.draft().status).toBe('NEGOTIATION');
  });

  it('closes, reopens and revises only what can be', () => {
    const table = inSession();
    const op1 = { provision: table.at('OP1') };
    expect(table.refuses(CHAIR, 'provision.reopen', op1)).toBe('provision.notClosed');
    closes(table, 'OP1');
    expect(table.refuses(CHAIR, 'provision.ask', op1)).toBe('provision.closed');
    table.does(FACILITATOR, 'provision.reopen', op1);
    rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    expect(table.refuses(CHAIR, 'provision.ask', op1)).toBe('provision.bracketed');
    expect(table.refuses(head('XAA'), 'revision.issue', {})).toBe('revision.readingOpen');
    table.does(FACILITATOR, 'revision.issue', {});
    expect(table.draft().revisions.map(({ number }) => number)).toEqual([1]);
    expect(table.refuses(CHAIR, 'draft.openToObservers', { open: false })).toBe(
      'observers.unchanged',
    );
    const stranger = { person: 'p', delegation: 'XYA' };
    expect(table.refuses(CHAIR, 'facilitator.name', stranger)).toBe('facilitator.notMember');
  });

  it('is asked one thing at a time: no clean text while something is before it, no asking after', () => {
    const table = inSession();
    const provision = table.at('OP1');
    const ask = `${table.does(CHAIR, 'provision.ask', { provision })}.1`;
    expect(table.refuses(CHAIR, 'draft.declareClean', {})).toBe('ask.open');
    table.pass(DEFAULT_SETTINGS.askWindow);
    table.does(CHAIR, 'provision.close', { ask });
    table.does(CHAIR, 'draft.declareClean', {});
    const other = { provision: table.at('OP2') };
    expect(table.refuses(CHAIR, 'provision.ask', other)).toBe('draft.notNegotiated');
  });

  it('hears nothing where nothing is asked, and adopts nothing that is not due', () => {
    const table = inSession();
    expect(table.refuses(head('XAA'), 'objection.raise', { against: 'none' })).toBe(
      'objection.nothingAsked',
    );
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING })).toBe('question.none');
    expect(table.refuses(CHAIR, 'item.close', { outcome: 'deferred' })).toBe('question.none');
    const question = puts(table);
    const elsewhere = { meeting: 'PC/2026-VII' };
    expect(table.refuses(CHAIR, 'question.put', elsewhere)).toBe('meeting.other');
    expect(table.refuses(CLOCK, 'decision.adopt', { question: 'other' })).toBe('question.none');
    expect(table.refuses(CHAIR, 'decision.adopt', { question })).toBe('access.denied');
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING })).toBe('gavel.fallen');
    expect(table.refuses(CHAIR, 'item.close', { outcome: 'deferred' })).toBe('gavel.fallen');
    expect(table.refuses(head('XAA'), 'draft.withdraw', {})).toBe('withdraw.question');
  });
});
