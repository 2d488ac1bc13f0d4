import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { remoteDropped } from './remote';
import {
  adopts,
  adviser,
  CHAIR,
  CLOCK,
  head,
  inSession,
  MEETING,
  puts,
  type Table,
} from './table.support';

/** Seats held from elsewhere, and the gavel that waits for them (practice rule 4). */
const remotely = (seated: readonly string[], elsewhere: readonly string[]): Table => {
  const table = inSession(seated);
  for (const code of elsewhere) table.does(head(code), 'seat.take', { remote: true });
  return table;
};

describe('a remote seat', () => {
  it('is one that its holder has called so, and may call otherwise', () => {
    const table = inSession(['XAA']);
    expect(table.draft().session?.remote).toEqual([]);
    table.does(head('XBE'), 'seat.take', { remote: true });
    table.does(head('XAA'), 'seat.take', { remote: true });
    expect(table.refuses(head('XAA'), 'seat.take', { remote: true })).toBe('seat.occupied');
    expect(table.draft().session?.remote).toEqual(['XAA', 'XBE']);
    table.does(head('XAA'), 'seat.take', {});
    expect(table.refuses(head('XAA'), 'seat.take', { remote: false })).toBe('seat.occupied');
    table.does(head('XBE'), 'seat.pass', { to: adviser('XBE').person });
    expect(table.draft().session?.remote).toEqual(['XBE']);
    table.does(adviser('XBE'), 'seat.take', {});
    expect(table.draft().session?.remote).toEqual([]);
  });

  it('makes the quiet period longer', () => {
    const table = remotely(['XAA'], ['XBE']);
    const question = puts(table);
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    table.pass(DEFAULT_SETTINGS.quietPeriod);
    expect(table.refuses(CLOCK, 'decision.adopt', { question })).toBe('window.open');
    table.pass(DEFAULT_SETTINGS.quietPeriodRemote - DEFAULT_SETTINGS.quietPeriod);
    table.does(CLOCK, 'decision.adopt', { question });
    expect(table.draft().status).toBe('ADOPTED');
  });

  it('that was there when the question was put, and dropped, holds the gavel until it is back', () => {
    const table = remotely(['XAA'], ['XBE', 'XCI', 'XDO']);
    table.away.add('XCI');
    puts(table);
    expect(table.draft().question?.remote).toEqual(['XBE', 'XDO']);
    table.away.add('XAA').add('XBE').add('XDO');
    const verdict = table.act(CHAIR, 'gavel', { meeting: MEETING });
    expect(verdict).toMatchObject({
      refusal: { rule: 'gavel.held', params: { delegations: ['XBE', 'XDO'] } },
    });
    table.roster['XDO'] = 'OBSERVER_STATE';
    table.away.delete('XBE');
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    expect(table.events().at(-1)?.data).not.toHaveProperty('aloud');
  });

  it('holds it no longer once somebody sits down in the room instead', () => {
    const table = remotely([], ['XBE']);
    puts(table);
    table.away.add('XBE');
    const held = () => remoteDropped(table.draft(), [], table.roster);
    expect(held()).toEqual(['XBE']);
    table.does(head('XBE'), 'seat.take', {});
    expect(held()).toEqual([]);
  });

  it('is passed over where the Chair proceeds aloud, which is recorded with the seats concerned', () => {
    const table = remotely(['XAA'], ['XBE']);
    const question = puts(table);
    table.away.add('XBE');
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING })).toBe('gavel.held');
    table.does(CHAIR, 'gavel', { meeting: MEETING, aloud: true });
    expect(table.events().at(-1)).toMatchObject({ type: 'gavel', data: { aloud: ['XBE'] } });
    expect(table.draft().question?.gavel?.aloud).toEqual(['XBE']);
    table.pass(DEFAULT_SETTINGS.quietPeriodRemote);
    table.does(CLOCK, 'decision.adopt', { question });
  });

  it('that nobody holds leaves the quiet period as it is', () => {
    const table = inSession();
    adopts(table, puts(table));
    expect(table.draft().status).toBe('ADOPTED');
  });
});
