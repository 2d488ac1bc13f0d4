import { localTimeInAstana } from '@shanyrak/council';
import {
  adopts,
  CHAIR,
  closes,
  head,
  inSession,
  proposes,
  puts,
  rewords,
  settles,
} from './table.support';
import { viewFor } from './view';

const HOUR = 3_600_000;

/** What observers see: the clean text where the Chair opens it, and no trace of who wants what. */
describe('the view of observers', () => {
  it('is nothing until the Chair opens the draft, and nothing again once it is closed', () => {
    const table = inSession();
    expect(viewFor('observers', table.draft())).toBeNull();
    table.does(CHAIR, 'draft.openToObservers', { open: true });
    expect(viewFor('observers', table.draft())).toMatchObject({ symbol: 'PC.DD/1/26' });
    table.does(CHAIR, 'draft.openToObservers', { open: false });
    expect(viewFor('observers', table.draft())).toBeNull();
    expect(table.draft().observers).toEqual({ open: false, view: 2 });
  });

  it('does not change, nor its number, by anything that delegations do', () => {
    const table = inSession();
    table.does(CHAIR, 'draft.openToObservers', { open: true });
    const seen = JSON.stringify(viewFor('observers', table.draft()));
    const amendment = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    const deletion = proposes(table, 'XBE', { kind: 'delete', provision: table.at('OP3') });
    table.does(head('XCI'), 'stance.set', { target: amendment, stance: 'oppose' });
    table.does(head('XCI'), 'stance.set', { target: table.at('OP4'), stance: 'reserve' });
    table.does(head('XBE'), 'amendment.withdraw', { amendment: deletion });
    table.does(head('XCI'), 'adRef.mark', { provision: table.at('OP4'), until: null });
    table.does(head('XDO'), 'seat.take', { remote: true });
    table.does(CHAIR, 'provision.takeUp', { provision: table.at('OP1') });
    closes(table, 'PP1');
    const ask = `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
    table.does(head('XDO'), 'objection.raise', { against: ask, reason: 'The sum is not covered.' });
    expect(JSON.stringify(viewFor('observers', table.draft()))).toBe(seen);
    expect(table.draft().observers.view).toBe(1);
  });

  it('tells of no silence: neither that it runs, nor that it is moved or cancelled', () => {
    const table = inSession();
    table.does(CHAIR, 'draft.openToObservers', { open: true });
    for (const label of ['PP1', 'OP1']) closes(table, label);
    table.does(CHAIR, 'draft.declareClean', {});
    const before = viewFor('observers', table.draft());
    const { view } = table.draft().observers;
    const until = Math.ceil(table.now() / HOUR) * HOUR + 100 * HOUR;
    table.does(CHAIR, 'silence.propose', { until, local: localTimeInAstana(until) });
    const silence = table.draft().silences[0]!.id;
    table.does(head('XBE'), 'silence.requestTime', { silence });
    table.does(CHAIR, 'silence.cancel', { silence, reason: 'An annex was missing.' });
    expect(before).toMatchObject({ status: 'CLEAN' });
    expect(viewFor('observers', table.draft())).toEqual(before);
    expect(table.draft().observers.view).toBe(view);
  });

  it('names nobody, through a whole negotiation', () => {
    const table = inSession();
    table.does(CHAIR, 'draft.openToObservers', { open: true });
    settles(table, rewords(table, 'XBE', 'OP1', 'establish', 'set up'));
    table.does(head('XCI'), 'stance.set', { target: table.at('OP1'), stance: 'reserve' });
    table.does(head('XBE'), 'adRef.mark', { provision: null, until: null });
    const question = puts(table);
    table.does(head('XDO'), 'objection.raise', { against: question, reason: 'We object.' });
    table.does(head('XDO'), 'objection.withdraw', { against: question });
    adopts(table, question);
    const view = viewFor('observers', table.draft());
    expect(view).toMatchObject({ status: 'ADOPTED', decision: 'PC.DEC/31' });
    const words = JSON.stringify(view);
    expect(words).toContain('set up');
    expect(words).not.toMatch(/X[A-Z]{2}|head-|chair|amend|stance|object|closed|"at"|17700/);
  });
});
