import { COMMAND_TYPES, type CommandType } from './access';
import { mayAct, type Situation } from './authority';
import { type Actor } from './functions';
import { RULES, sentence } from './rules';

const head: Actor = {
  person: 'p-head',
  as: 'national',
  delegation: 'XAA',
  function: 'head',
  authorised: true,
  chair: false,
  secretariat: false,
  accredited: true,
};
const adviser: Actor = { ...head, person: 'p-adviser', function: 'adviser', authorised: false };
const chair: Actor = { ...head, person: 'p-chair', as: 'chair', chair: true, authorised: false };
const facilitator: Actor = { ...head, person: 'p-facilitator', as: 'facilitator' };
const officer: Actor = {
  ...head,
  person: 'p-officer',
  as: 'secretariat',
  delegation: null,
  function: null,
  authorised: false,
  secretariat: true,
};

const between: Situation = {
  inSession: false,
  seat: null,
  member: true,
  sponsor: 'XBE',
  facilitator: { person: 'p-facilitator', delegation: 'XAA' },
};
const session: Situation = { ...between, inSession: true, seat: 'p-adviser' };
/** The floor is what an observer may ask for (domain 1.4), and what it said there is its own to correct. */
const ASKED_FOR: readonly CommandType[] = [
  ...(['floor.request', 'floor.withdraw', 'floor.end'] as const),
  'journal.correct',
];
const rule = (act: CommandType, actor: Actor, situation: Situation): string | null =>
  mayAct(act, actor, situation)?.rule ?? null;

describe('who may act', () => {
  it('between sessions acts for a Member whom its own sheet authorises', () => {
    expect(rule('amendment.propose', head, between)).toBeNull();
    expect(rule('amendment.propose', adviser, between)).toBe('sheet.notAuthorised');
  });

  it('in session acts for a Member whoever holds its seat, whatever the function', () => {
    expect(rule('amendment.propose', adviser, session)).toBeNull();
    expect(rule('amendment.propose', head, session)).toBe('seat.notHeld');
  });

  it('I2 observers never propose, object, reserve or sponsor', () => {
    const observing = { ...between, member: false };
    for (const act of COMMAND_TYPES) {
      if (act === 'undo' || ASKED_FOR.includes(act)) continue;
      expect([act, rule(act, head, observing)]).toEqual([act, 'observers.never']);
    }
  });

  it('a contested seat does what its decision leaves to it, and its people read on', () => {
    const silent: Actor = { ...head, contested: { maySpeak: true, mayObject: false } };
    for (const act of ['objection.raise', 'amendment.propose', 'seat.take'] as const)
      expect([act, rule(act, silent, between)]).toEqual([act, 'seat.contested']);
    const named: Actor = { ...head, contested: { maySpeak: false, mayObject: true } };
    expect(rule('objection.raise', named, between)).toBeNull();
    // Whoever holds the Chair acts as the Chair, whatever becomes of the own delegation's seat.
    expect(rule('gavel', { ...chair, ...{ contested: silent.contested! } }, between)).toBeNull();
  });

  it('a delegation’s own business is done by whom its sheet authorises, observers’ too', () => {
    const observing = { ...between, member: false };
    for (const situation of [between, observing]) {
      expect(mayAct('delegation.accredit', head, situation)).toBeNull();
      expect(mayAct('delegation.accredit', adviser, situation)?.rule).toBe('sheet.notAuthorised');
      expect(mayAct('delegation.accredit', officer, situation)?.rule).toBe('access.denied');
    }
  });

  it('a facilitator is one for the delegation that lent the person, and no longer', () => {
    expect(rule('text.propose', facilitator, session)).toBeNull();
    const elsewhere = { ...facilitator, delegation: 'XYA' };
    expect(rule('text.propose', elsewhere, session)).toBe('capacity.notHeld');
    expect(rule('text.propose', { ...facilitator, delegation: null }, session)).toBe(
      'capacity.notHeld',
    );
  });

  it('an objection is open to any accredited person of a Member, seat or not', () => {
    expect(rule('objection.raise', adviser, between)).toBeNull();
    expect(rule('objection.raise', head, session)).toBeNull();
    expect(rule('objection.withdraw', adviser, between)).toBe('sheet.notAuthorised');
    expect(rule('objection.withdraw', head, session)).toBeNull();
    expect(rule('objection.withdraw', adviser, session)).toBeNull();
  });

  it('I11 the Chair does not object as Chair, and is led to its national capacity', () => {
    expect(rule('objection.raise', chair, session)).toBe('chair.national');
    expect(rule('objection.raise', { ...chair, as: 'national' }, session)).toBeNull();
    expect(rule('objection.seen', chair, session)).toBeNull();
  });

  it('a capacity must be held, not claimed', () => {
    expect(rule('gavel', { ...head, as: 'chair' }, session)).toBe('capacity.notHeld');
    expect(rule('draft.register', { ...head, as: 'secretariat' }, between)).toBe(
      'capacity.notHeld',
    );
    expect(rule('wording.ask', { ...head, as: 'facilitator' }, session)).toBe('capacity.notHeld');
    expect(rule('wording.ask', facilitator, session)).toBeNull();
    expect(rule('gavel', facilitator, session)).toBe('access.denied');
    expect(rule('amendment.propose', { ...officer, as: 'national' }, session)).toBe(
      'capacity.notHeld',
    );
  });

  it('the Secretariat proposes nothing, and submits what its mandate asks', () => {
    expect(rule('draft.submit', officer, between)).toBeNull();
    for (const act of ['amendment.propose', 'stance.set', 'objection.raise', 'gavel'] as const)
      expect(rule(act, officer, between)).toBe('access.denied');
  });

  it('a sponsor is the delegation, the Chair or the Secretariat that submitted', () => {
    expect(rule('draft.insist', head, between)).toBe('access.denied');
    expect(rule('draft.insist', head, { ...between, sponsor: 'XAA' })).toBeNull();
    expect(rule('draft.insist', adviser, { ...between, sponsor: 'XAA' })).not.toBeNull();
    expect(rule('draft.withdraw', officer, { ...between, sponsor: 'SEC' })).toBeNull();
    expect(rule('draft.withdraw', chair, { ...between, sponsor: 'CHAIR' })).toBeNull();
  });

  it('nothing is open to a person whose accreditation has ended', () => {
    for (const act of COMMAND_TYPES)
      expect(rule(act, { ...head, accredited: false }, session)).toBe('accreditation.ended');
  });
});

describe('the sentences of the rules', () => {
  it('stand in both languages and use the same blanks', () => {
    const blanks = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const [name, words] of Object.entries(RULES)) {
      expect([name, blanks(words.ru)]).toEqual([name, blanks(words.en)]);
      expect(words.ru).toMatch(/[а-яё]/i);
      expect(words.en).not.toMatch(/[а-яё]/i);
    }
  });

  it('are filled from the refusal', () => {
    const refusal = { rule: 'seat.notHeld', params: { delegation: 'XAA' } };
    expect(sentence(refusal, 'en')).toContain('the seat of XAA speaks for it');
    expect(sentence(refusal, 'ru')).toContain('XAA');
  });
});
