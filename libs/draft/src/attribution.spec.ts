import * as fc from 'fast-check';
import { RULES } from '@shanyrak/council';
import { canonical } from '@shanyrak/kernel';
import { ATTRIBUTION_MODES, type AttributionMode, type DraftState } from './state';
import { readsNames } from './attribution';
import { evolve } from './evolve';
import { tries, type Move } from './moves.support';
import {
  ownEvents,
  ownNamesIn,
  ownState,
  sealedEvents,
  sealedRefusal,
  sealedState,
} from './sealing';
import { type DraftEvent } from './events';
import {
  CHAIR,
  circulated,
  FACILITATOR,
  head,
  inSession,
  MEETING,
  rewords,
  settles,
  type Table,
} from './table.support';

const sets = (table: Table, mode: AttributionMode): string =>
  table.refuses(CHAIR, 'attribution.set', { mode });
const MEMBERS = ['XAA', 'XBE', 'XCI', 'XDO'];

describe('attribution', () => {
  it('is set before the reading opens, as the Chair or the facilitator says, to anything', () => {
    const table = circulated();
    table.does(CHAIR, 'facilitator.name', { person: FACILITATOR.person, delegation: 'XGO' });
    expect(table.draft().attribution.mode).toBe('attributed');
    expect(sets(table, 'attributed')).toBe('attribution.unchanged');
    for (const mode of ['brackets', 'sponsor', 'brackets', 'attributed'] as const)
      expect(sets(table, mode)).toBe('accepted');
    table.does(FACILITATOR, 'attribution.set', { mode: 'sponsor' });
    expect(table.refuses(head('XBE'), 'attribution.set', { mode: 'brackets' })).toBe(
      'access.denied',
    );
  });

  it('I21 only narrows once the reading has opened', () => {
    const table = inSession();
    expect(sets(table, 'sponsor')).toBe('accepted');
    expect(sets(table, 'attributed')).toBe('attribution.wider');
    expect(sets(table, 'brackets')).toBe('accepted');
    expect(sets(table, 'sponsor')).toBe('attribution.wider');
    expect(sets(table, 'attributed')).toBe('attribution.wider');
    table.does(CHAIR, 'session.end', {});
    expect(sets(table, 'attributed')).toBe('attribution.wider');
  });

  it('I21 never widens once something was said under seal, the reading opened or not', () => {
    const table = circulated();
    table.does(CHAIR, 'attribution.set', { mode: 'brackets' });
    rewords(table, 'XBE', 'OP1', 'Decides', 'Agrees');
    expect(table.draft().status).toBe('CIRCULATED');
    expect(sets(table, 'attributed')).toBe('attribution.wider');
    expect(sets(table, 'sponsor')).toBe('attribution.wider');
  });

  it('may still widen before the reading where only the open was spoken in', () => {
    const table = circulated();
    rewords(table, 'XBE', 'OP1', 'Decides', 'Agrees');
    expect(sets(table, 'brackets')).toBe('accepted');
    expect(sets(table, 'attributed')).toBe('accepted');
  });

  it('is not taken back by an undo', () => {
    const table = circulated();
    const command = table.does(CHAIR, 'attribution.set', { mode: 'brackets' });
    expect(table.refuses(CHAIR, 'undo', { command })).toBe('undo.beyond');
  });

  it('lets everybody read the names, the sponsor’s people, or nobody', () => {
    const reader = (delegation: string | null, office?: 'chair' | 'secretariat') => ({
      delegation,
      chair: office === 'chair',
      secretariat: office === 'secretariat',
    });
    const asks = [
      ...[reader('XAA'), reader('XBE'), reader('XFE', 'chair'), reader(null, 'secretariat')],
    ];
    const read = (sponsor: string) =>
      ATTRIBUTION_MODES.map((mode) => {
        const attribution = { ...circulated().draft().attribution, mode };
        return asks.map((one) => readsNames({ attribution, sponsor }, one));
      });
    const [all, none] = [
      [true, true, true, true],
      [false, false, false, false],
    ];
    expect(read('XAA')).toEqual([all, [true, false, false, false], none]);
    expect(read('CHAIR')).toEqual([all, [false, false, true, false], none]);
    expect(read('SEC')).toEqual([all, [false, false, false, true], none]);
  });
});

describe('the sealed wording', () => {
  it('I21 names whoever spoke by a number, the same throughout, and whoever sits by its name', () => {
    const table = inSession();
    table.does(CHAIR, 'attribution.set', { mode: 'brackets' });
    const amendment = rewords(table, 'XCI', 'OP1', 'Decides', 'Agrees');
    table.does(head('XBE'), 'stance.set', { target: amendment, stance: 'oppose' });
    table.does(head('XCI'), 'adRef.mark', { provision: table.at('OP2'), until: null });
    const sealed = sealedState(table.draft());
    expect(sealed.amendments[amendment]).toMatchObject({ sponsor: '#1', coSponsors: [] });
    expect(Object.keys(sealed.stances[amendment]!)).toEqual(['#2']);
    expect(Object.keys(sealed.adRefs[table.at('OP2')]!)).toEqual(['#1']);
    expect(Object.keys(sealed.session!.seats)).toContain('XCI');
    expect(sealed.sponsor).toBe('XAA');
    expect(ownNamesIn(table.draft(), 'XCI')).toEqual({ said: '#1', objected: null, broke: [] });
    expect(ownNamesIn(table.draft(), 'XDO')).toEqual({ said: null, objected: null, broke: [] });
  });

  it('tells an objection without a name that leads to what else was said', () => {
    const table = inSession();
    table.does(CHAIR, 'attribution.set', { mode: 'brackets' });
    for (const one of ['XCI', 'XBE']) rewords(table, one, 'OP1', 'Decides', `${one}ides`);
    const ask = `${table.does(CHAIR, 'provision.ask', { provision: table.at('OP2') })}.1`;
    table.does(head('XBE'), 'objection.raise', { against: ask });
    const sealed = sealedState(table.draft());
    expect(sealed.asks[ask]!.objections).toMatchObject({ '!1': { delegation: '!1' } });
    const raised = sealedEvents(table.events(), table.draft()).at(-1)!;
    expect(raised.by).toEqual({ person: '', delegation: '!1', as: 'national' });
  });

  it('does not tell by whose words the text was amended that the sponsor amended it', () => {
    const table = inSession();
    table.does(CHAIR, 'attribution.set', { mode: 'brackets' });
    settles(table, rewords(table, 'XAA', 'OP1', 'Decides', 'Agrees'));
    expect(table.draft().amendedByOthers).toBe(false);
    expect(sealedState(table.draft()).amendedByOthers).toBe(true);
  });

  it('asks the room about a withdrawal too, whoever’s amendment was accepted', () => {
    const withdraws = (mode: AttributionMode | null): string[] => {
      const table = inSession();
      if (mode) table.does(CHAIR, 'attribution.set', { mode });
      settles(table, rewords(table, 'XAA', 'OP1', 'Decides', 'Agrees'));
      table.does(head('XAA'), 'draft.withdraw', {});
      return [table.draft().status, ...Object.values(table.draft().asks).map(({ kind }) => kind)];
    };
    expect(withdraws(null)).toEqual(['WITHDRAWN']);
    expect(withdraws('brackets')).toEqual(['NEGOTIATION', 'withdrawal']);
  });

  it('has judged every rule whose sentence names a delegation', () => {
    const naming = Object.entries(RULES)
      .filter(([, { en }]) => /\{delegations?\}/.test(en))
      .map(([rule]) => rule);
    const judged = [
      // Who spoke, or objected: sealed.
      ...['amendment.notYours', 'objection.stands', 'silence.adRef'],
      // The actor’s own delegation.
      ...['seat.notHeld', 'sheet.notAuthorised', 'adRef.none', 'amendment.sponsorAlready'],
      ...[
        'silence.asked',
        'objection.none',
        'seat.occupied',
        'seat.stranger',
        'stance.none',
        'seat.contested',
      ],
      // One that the act itself names, or that is seen to have dropped.
      ...['facilitator.notMember', 'objection.notMember', 'sponsor.notMember', 'gavel.held'],
      // What a delegation does aloud in a meeting, and who represents whom: open to everybody.
      ...['floor.notAtTable', 'floor.notNamed', 'floor.onBehalf', 'order.notYours', 'order.waits'],
      // Who makes a statement, and whom it names.
      ...['statement.aligned', 'statement.confirmed', 'statement.named', 'statement.namedTwice'],
      ...['statement.notMember', 'statement.notNamed', 'statement.notYours'],
      ...['statement.notJoined'],
      ...['meeting.ofRight', 'meeting.putOff', 'request.notYours'],
      ...['accreditation.none', 'chairmanship.noMember', 'chairmanship.person'],
      ...['credentials.elsewhere', 'credentials.headAlready', 'credentials.noPart'],
      ...['membership.unknown', 'seat.contestedAlready', 'seat.noMember'],
      ...['seat.notContested'],
    ];
    expect(naming.sort()).toEqual(judged.sort());
  });

  it('keeps the words of a refusal from naming anybody else', () => {
    const table = inSession();
    table.does(CHAIR, 'attribution.set', { mode: 'brackets' });
    const amendment = rewords(table, 'XCI', 'OP1', 'Decides', 'Agrees');
    const ask = `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
    for (const one of ['XBE', 'XDO']) table.does(head(one), 'objection.raise', { against: ask });
    table.pass(60_000);
    const of = (verdict: ReturnType<Table['act']>, own: string | null) =>
      verdict.ok ? null : sealedRefusal(verdict.refusal, table.draft(), own).params;
    const revised = table.act(head('XBE'), 'amendment.withdraw', { amendment });
    expect(of(revised, 'XBE')).toEqual({ delegation: '#1' });
    const settled = table.act(CHAIR, 'wording.settle', { ask });
    expect(of(settled, 'XFE')).toEqual({ delegations: ['!1', '!2'] });
    expect(of(settled, 'XDO')).toEqual({ delegations: ['!1', 'XDO'] });
    const denied = table.act(head('XBE'), 'wording.settle', { ask });
    expect(of(denied, 'XBE')).toEqual(denied.ok ? null : denied.refusal.params);
  });

  it('holds no name of whoever spoke, but where it acts openly', () => {
    const table = inSession([]);
    table.does(CHAIR, 'session.end', {});
    table.does(CHAIR, 'attribution.set', { mode: 'brackets' });
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    table.does(CHAIR, 'session.end', {});
    const amendment = rewords(table, 'XCI', 'OP1', 'Decides', 'Agrees');
    table.does(head('XEL'), 'amendment.cosponsor', { amendment });
    const undone = table.does(head('XDO'), 'stance.set', { target: amendment, stance: 'oppose' });
    table.does(head('XDO'), 'undo', { command: undone });
    const wordings = [sealedState(table.draft()), sealedEvents(table.events(), table.draft())];
    const named = ['XCI', 'XEL', 'XDO'].filter((one) => canonical(wordings).includes(one));
    expect(named).toEqual([]);
  });
});

const move: fc.Arbitrary<Move> = fc.record({
  ...{ act: fc.nat(999), actor: fc.nat(999), target: fc.nat(999), words: fc.nat(999) },
});

/** Each state with the events that led to it. */
function along(table: Table): (readonly [DraftEvent, DraftState])[] {
  let state: DraftState | null = null;
  return table.events().map((event) => {
    state = evolve(state, event) as DraftState;
    return [event, state] as const;
  });
}

describe('whatever people try', () => {
  it('I21 the sealed wording goes on by itself: sealed events make of the sealed state the next one', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 20, maxLength: 100 }), (all) => {
        const table = inSession();
        for (const one of all) tries(table, one);
        let sealed: DraftState | null = null;
        for (const [event, after] of along(table)) {
          const [said] = sealedEvents([event], after);
          sealed = evolve(sealed, said!) as DraftState;
          expect(canonical(sealed)).toBe(canonical(sealedState(after)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('I21 attribution never widens once something was said under seal', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 20, maxLength: 100 }), (all) => {
        const table = inSession();
        for (const one of all) {
          const { mode } = table.draft().attribution;
          tries(table, one);
          const now = ATTRIBUTION_MODES.indexOf(table.draft().attribution.mode);
          expect(now).toBeGreaterThanOrEqual(ATTRIBUTION_MODES.indexOf(mode));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('I21 a delegation reads its own acts as its own, and no other delegation’s', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 20, maxLength: 100 }), (all) => {
        const table = inSession();
        for (const one of all) tries(table, one);
        const end = table.draft();
        for (const own of MEMBERS) {
          const names = ownNamesIn(end, own);
          const read = ownState(sealedState(end), own, names);
          const others = Object.values(read.amendments).map(({ sponsor }) => sponsor);
          const real = Object.values(end.amendments).map(({ sponsor }) => sponsor);
          expect(others.map((one) => one === own)).toEqual(real.map((one) => one === own));
          expect(others.filter((one) => MEMBERS.includes(one) && one !== own)).toEqual([]);
          const first = table.events()[0]!;
          const events = ownEvents(sealedEvents(table.events(), end), own, names);
          const again = events.slice(1).reduce(evolve, evolve(null, first));
          expect(canonical(again)).toBe(canonical(read));
        }
      }),
      { numRuns: 15 },
    );
  });
});
