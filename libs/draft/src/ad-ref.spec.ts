import { adRefsOn, adRefsStanding } from './ad-ref';
import { provisionStatus } from './status';
import {
  adopts,
  CHAIR,
  closes,
  FACILITATOR,
  head,
  inSession,
  puts,
  rewords,
  settles,
  type Table,
} from './table.support';

/** Agreed ad referendum: an overlay of each delegation's own (practice 3 (a), I8). */
const DAY = 86_400_000;
const marks = (table: Table, delegation: string, label: string | null, until?: number): string =>
  table.does(head(delegation), 'adRef.mark', {
    provision: label === null ? null : table.at(label),
    until: until ?? null,
  });

describe('agreed ad referendum', () => {
  it('stands beside the status of a provision or of the whole text, with a date or none', () => {
    const table = inSession();
    const until = table.now() + 3 * DAY;
    marks(table, 'XBE', 'OP1', until);
    const at = table.now();
    marks(table, 'XCI', 'OP1');
    marks(table, 'XCI', null);
    closes(table, 'OP1');
    expect(provisionStatus(table.draft(), table.at('OP1'))).toBe('AGREED');
    expect(adRefsOn(table.draft(), table.at('OP1'))).toEqual({
      XBE: { at, until },
      XCI: { at: at + 1_000, until: null },
    });
    expect(Object.keys(adRefsOn(table.draft(), null))).toEqual(['XCI']);
    expect(adRefsOn(table.draft(), table.at('OP2'))).toEqual({});
  });

  it('prevents nothing: a text with marks on it is settled, closed, put and adopted', () => {
    const table = inSession();
    marks(table, 'XBE', 'OP2');
    settles(table, rewords(table, 'XCI', 'OP2', 'shall', 'should'));
    marks(table, 'XBE', null);
    closes(table, 'OP2');
    const question = puts(table);
    marks(table, 'XCI', 'OP1', table.now() + DAY);
    adopts(table, question);
    expect(table.draft().status).toBe('ADOPTED');
    const more = { provision: null, until: null };
    expect(table.refuses(head('XDO'), 'adRef.mark', more)).toBe('draft.adopted');
  });

  it('is a Member’s own, of what stands in the text, to a day that is to come', () => {
    const table = inSession();
    const whole = { provision: null, until: null };
    for (const other of [CHAIR, FACILITATOR])
      expect(table.refuses(other, 'adRef.mark', whole)).toBe('access.denied');
    expect(table.refuses(head('XYA'), 'adRef.mark', whole)).toBe('observers.never');
    const absent = { provision: 'none', until: null };
    expect(table.refuses(head('XBE'), 'adRef.mark', absent)).toBe('target.absent');
    const past = { provision: null, until: table.now() };
    expect(table.refuses(head('XBE'), 'adRef.mark', past)).toBe('adRef.past');
  });

  it('is confirmed by the delegation alone, with the words on its screen', () => {
    const table = inSession();
    marks(table, 'XBE', 'OP1');
    const op1 = { provision: table.at('OP1') };
    expect(table.refuses(head('XCI'), 'adRef.confirm', op1)).toBe('adRef.none');
    const unseen = { digest: null };
    expect(table.refuses(head('XBE'), 'adRef.confirm', op1, unseen)).toBe('digest.missing');
    const other = { digest: 'f'.repeat(64) };
    expect(table.refuses(head('XBE'), 'adRef.confirm', op1, other)).toBe('stale');
    table.does(head('XBE'), 'adRef.confirm', op1);
    expect(table.draft().adRefs).toEqual({});
    marks(table, 'XBE', null);
    table.does(head('XBE'), 'adRef.confirm', { provision: null });
    expect(table.draft().adRefs).toEqual({});
  });

  it('is undone without touching another’s, and stands in nobody’s way', () => {
    const table = inSession();
    const settled = settles(table, rewords(table, 'XCI', 'OP2', 'shall', 'should'));
    const first = marks(table, 'XBE', 'OP2');
    const second = marks(table, 'XCI', 'OP2');
    table.does(CHAIR, 'undo', { command: settled });
    table.does(head('XBE'), 'undo', { command: first });
    expect(Object.keys(adRefsOn(table.draft(), table.at('OP2')))).toEqual(['XCI']);
    expect(table.refuses(head('XBE'), 'undo', { command: second })).toBe('undo.notYours');
    const confirmed = table.does(head('XCI'), 'adRef.confirm', { provision: table.at('OP2') });
    expect(table.refuses(head('XCI'), 'undo', { command: second })).toBe('undo.later');
    table.does(head('XCI'), 'undo', { command: confirmed });
    expect(Object.keys(adRefsOn(table.draft(), table.at('OP2')))).toEqual(['XCI']);
  });

  it('lapses with its delegation’s status', () => {
    const table = inSession();
    marks(table, 'XBE', 'OP1');
    marks(table, 'XCI', 'OP1');
    table.roster['XBE'] = 'OBSERVER_STATE';
    const standing = adRefsStanding(table.draft(), table.at('OP1'), table.roster);
    expect(Object.keys(standing)).toEqual(['XCI']);
  });
});
