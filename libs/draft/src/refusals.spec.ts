import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { uuidNamed } from '@shanyrak/kernel';
import {
  adviser,
  CHAIR,
  FACILITATOR,
  head,
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
} from './table.support';
import { type Payloads } from './commands';

/** What people and machines send by mistake, late or on purpose (issue 2, bad input): each its rule. */
const { askWindow } = DEFAULT_SETTINGS;
const on = { stream: SUBMISSION };

describe('words', () => {
  const table = inSession();
  const proposing = (text: string, language = 'en'): string =>
    table.refuses(head('XAA'), 'amendment.propose', {
      change: { kind: 'replace', provision: table.at('OP1'), text },
      language,
    });

  it.each([
    ['a\u0000b', 'text.controlCharacter'],
    ['a\u0007b', 'text.controlCharacter'],
    ['a\ud800b', 'text.loneSurrogate'],
    ['a\u202eb', 'text.directionOverride'],
    ['a\nb', 'text.lineBreak'],
    ['a\ufffeb', 'text.notACharacter'],
    ['x'.repeat(20_001), 'text.tooLong'],
    ['  ', 'text.empty'],
  ])('that no text may hold are refused: %j', (text, rule) => {
    expect(proposing(text.slice(0, 20_001))).toBe(rule);
  });

  it('in another language than the original are refused, and so are words that stand already', () => {
    expect(proposing('Постановляет', 'ru')).toBe('amendment.language');
    expect(proposing('Decide', 'tlh')).toBe('amendment.language');
    expect(proposing(table.words('OP1'))).toBe('amendment.nothing');
  });

  it('of a reason, a rationale or a note have their own measure', () => {
    const target = table.at('OP1');
    const reason = 'x'.repeat(2_001);
    const stance = 'reserve' as const;
    expect(table.refuses(head('XAA'), 'stance.set', { target, stance, reason })).toBe(
      'remark.tooLong',
    );
    const odd = { target, stance, reason: 'a\u0000' };
    expect(table.refuses(head('XAA'), 'stance.set', odd)).toBe('text.controlCharacter');
    table.does(head('XAA'), 'stance.set', { target, stance, reason: 'line\nline' });
  });
});

describe('a submission', () => {
  const handing = (change: Partial<Payloads['draft.submit']>): string =>
    layTable().refuses(head('XAA'), 'draft.submit', { ...SUBMITTED, ...change }, on);
  const [title, ...rest] = SUBMITTED.provisions;

  it('needs a title, an operative paragraph, a mandate and the original language', () => {
    expect(handing({ provisions: rest })).toBe('submission.incomplete');
    expect(handing({ provisions: [title!, rest[0]!] })).toBe('submission.incomplete');
    expect(handing({ provisions: [title!, ...rest, title!] })).toBe('provision.title');
    expect(handing({ mandate: { en: ' ' } })).toBe('submission.incomplete');
    expect(handing({ mandate: { ru: 'Мандат' } })).toBe('language.original');
    expect(handing({ mandate: { en: 'Mandate', kk: 'Мандат' } })).toBe('language.unknown');
    const stray = { kind: 'subparagraph', depth: 2, text: { en: 'x' } } as const;
    expect(handing({ provisions: [title!, ...rest, stray] })).toBe('provision.depth');
    expect(handing({ coSponsors: ['XAA'] })).toBe('sponsor.notMember');
    expect(handing({ coSponsors: ['constructor'] })).toBe('sponsor.notMember');
  });

  it('is laid before a body that there is, and numbered in the register of that body', () => {
    expect(handing({ body: 'NIL' })).toBe('body.unknown');
    const table = layTable();
    table.does(OFFICER, 'draft.submit', { ...SUBMITTED, coSponsors: [], body: 'SOC' }, on);
    expect(table.refuses(OFFICER, 'draft.register', {}, on)).toBe('body.other');
    table.does(OFFICER, 'draft.suggest', { note: 'A date, please.' }, on);
    table.does(OFFICER, 'draft.submit', { ...SUBMITTED, coSponsors: [] }, on);
    expect(table.submission().body).toBe('SOC');
    table.does(OFFICER, 'draft.register', { body: 'SOC' }, on);
    expect(table.submission().symbol).toBe('SOC.DD/1/26');
  });

  it('may leave other languages for later: they are behind', () => {
    const table = layTable();
    const provisions = SUBMITTED.provisions.map((one) => ({
      ...one,
      text: { en: one.text['en']! },
    }));
    table.does(head('XAA'), 'draft.submit', { ...SUBMITTED, provisions }, on);
    const { order, provisions: tabled } = table.submission();
    expect(tabled[order[3]!]!.behind).toEqual(['ru']);
  });

  it('is opened once, answered only when something was suggested, circulated only when registered', () => {
    const table = layTable();
    expect(table.refuses(OFFICER, 'draft.register', {}, on)).toBe('stream.absent');
    table.does(head('XAA'), 'draft.submit', SUBMITTED, on);
    const again = { ...on, seen: 0 };
    expect(table.refuses(head('XAA'), 'draft.submit', SUBMITTED, again)).toBe('stream.exists');
    const kept = { stream: `submission:${uuidNamed({ minutes: 'of a meeting' })}`, seen: 0 };
    expect(table.refuses(head('XAA'), 'draft.submit', SUBMITTED, kept)).toBe('submission.named');
    expect(table.refuses(head('XAA'), 'draft.submit', SUBMITTED, on)).toBe('submission.status');
    expect(table.refuses(OFFICER, 'draft.circulate', {})).toBe('submission.notRegistered');
    expect(table.refuses(OFFICER, 'draft.suggest', { note: ' ' }, on)).toBe('text.empty');
    table.does(OFFICER, 'draft.suggest', { note: 'A date, please.' }, on);
    expect(table.refuses(head('XBE'), 'draft.submit', SUBMITTED, on)).toBe('access.denied');
    table.does(OFFICER, 'draft.register', {}, on);
    expect(table.refuses(OFFICER, 'draft.register', {}, on)).toBe('submission.status');
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING }, on)).toBe('stream.wrong');
    expect(table.refuses(OFFICER, 'draft.register', {})).toBe('stream.wrong');
    table.does(OFFICER, 'draft.circulate', {});
    expect(table.refuses(OFFICER, 'draft.circulate', {})).toBe('stream.exists');
    expect(table.refuses(head('XAA'), 'draft.insist', {}, on)).toBe('submission.circulated');
  });
});

describe('an amendment', () => {
  it('speaks to something that is there, and fits where it would stand', () => {
    const table = inSession();
    const by = (change: Payloads['amendment.propose']['change']): string =>
      table.refuses(head('XAA'), 'amendment.propose', { change, language: 'en' });
    const op1 = table.at('OP1');
    expect(by({ kind: 'delete', provision: 'none' })).toBe('target.absent');
    expect(by({ kind: 'delete', provision: 'constructor' })).toBe('target.absent');
    expect(by({ kind: 'delete', provision: '__proto__' })).toBe('target.absent');
    expect(by({ kind: 'delete', provision: table.at('') })).toBe('provision.title');
    expect(by({ kind: 'delete', provision: table.at('OP2') })).toBe('provision.hasParts');
    const part = { kind: 'insert', provisionKind: 'subparagraph', text: 'x' } as const;
    expect(by({ ...part, after: op1, depth: 2 })).toBe('provision.depth');
    expect(by({ ...part, after: op1, depth: 0 })).toBe('provision.depth');
    expect(by({ ...part, after: table.at(''), depth: 1 })).toBe('provision.depth');
    expect(by({ ...part, after: op1, depth: 0, provisionKind: 'title' })).toBe('provision.title');
    settles(table, proposes(table, 'XBE', { kind: 'delete', provision: op1 }));
    expect(by({ kind: 'replace', provision: op1, text: 'x' })).toBe('target.deleted');
  });

  it('is one per Member and provision, and its sponsor’s alone', () => {
    const table = inSession();
    const amendment = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    const change = { kind: 'delete', provision: table.at('OP1') } as const;
    const own = head('XAA');
    expect(table.refuses(own, 'amendment.propose', { change, language: 'en' })).toBe(
      'amendment.revise',
    );
    expect(table.refuses(own, 'stance.set', { target: amendment, stance: 'oppose' })).toBe(
      'stance.own',
    );
    expect(table.refuses(own, 'amendment.cosponsor', { amendment })).toBe(
      'amendment.sponsorAlready',
    );
    expect(table.refuses(head('XBE'), 'amendment.withdraw', { amendment })).toBe(
      'amendment.notYours',
    );
    expect(table.refuses(CHAIR, 'amendment.withdraw', { amendment })).toBe('access.denied');
    expect(table.refuses(adviser('XAA'), 'amendment.withdraw', { amendment })).toBe('seat.notHeld');
    table.does(own, 'amendment.withdraw', { amendment });
    expect(table.refuses(own, 'amendment.withdraw', { amendment })).toBe('amendment.notInText');
    expect(table.refuses(head('XBE'), 'amendment.cosponsor', { amendment })).toBe(
      'amendment.notInText',
    );
  });

  it('that was withdrawn may be taken over, at its own place', () => {
    const table = inSession();
    const left = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    const text = table.words('OP1').replace('establish', 'set up');
    const taking = (label: string): Payloads['amendment.propose'] => ({
      change: { kind: 'replace', provision: table.at(label), text },
      language: 'en',
      takesOver: left,
    });
    expect(table.refuses(head('XBE'), 'amendment.propose', taking('OP1'))).toBe(
      'amendment.notWithdrawn',
    );
    table.does(head('XAA'), 'amendment.withdraw', { amendment: left });
    expect(table.refuses(head('XBE'), 'amendment.propose', taking('OP3'))).toBe(
      'amendment.notWithdrawn',
    );
    table.does(head('XBE'), 'amendment.propose', taking('OP1'));
  });

  it('that deletes has no words to revise, and the Chair’s is not co-sponsored', () => {
    const table = inSession();
    const change = { kind: 'delete', provision: table.at('OP1') } as const;
    const amendment = proposes(table, 'XAA', change);
    const revising = { amendment, text: 'x', language: 'en' };
    expect(table.refuses(head('XAA'), 'amendment.revise', revising)).toBe('amendment.noWords');
    const texts = { change, language: 'en', settles: [amendment] };
    const chairs = `${table.does(FACILITATOR, 'text.propose', texts)}.1`;
    expect(table.refuses(head('XBE'), 'amendment.cosponsor', { amendment: chairs })).toBe(
      'amendment.chairsText',
    );
    expect(table.draft().amendments[chairs]).toMatchObject({ sponsor: 'FACILITATOR' });
  });

  it('stances are not carried over to a revised one', () => {
    const table = inSession();
    const amendment = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    table.does(head('XBE'), 'stance.set', { target: amendment, stance: 'support' });
    const text = table.words('OP1').replace('establish', 'create');
    const revising = { amendment, text, language: 'en' };
    const command = table.does(head('XAA'), 'amendment.revise', revising);
    expect(table.draft().stances).not.toHaveProperty([`${command}.1`]);
    expect(table.draft().stances).toHaveProperty([amendment]);
  });

  it('on a clean text opens it again; while the question is before the room one objects instead', () => {
    const table = inSession();
    table.does(CHAIR, 'draft.declareClean', {});
    const first = rewords(table, 'XBE', 'OP1', 'establish', 'set up');
    expect(table.draft().status).toBe('NEGOTIATION');
    table.does(head('XBE'), 'amendment.withdraw', { amendment: first });
    puts(table);
    const change = { kind: 'delete', provision: table.at('OP1') } as const;
    const proposal = { change, language: 'en' };
    expect(table.refuses(head('XBE'), 'amendment.propose', proposal)).toBe('question.before');
  });
});

describe('words taken as settled', () => {
  it('are those on the sender’s screen: a stale or missing digest is refused', () => {
    const table = inSession();
    const amendment = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    const other = { digest: '0'.repeat(64) };
    const none = { digest: null };
    expect(table.refuses(CHAIR, 'wording.ask', { amendment }, other)).toBe('stale');
    expect(table.refuses(CHAIR, 'wording.ask', { amendment }, none)).toBe('digest.missing');
    const ask = `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
    expect(table.refuses(CHAIR, 'wording.settle', { ask })).toBe('window.open');
    table.pass(askWindow);
    expect(table.refuses(CHAIR, 'wording.settle', { ask }, other)).toBe('stale');
    table.does(FACILITATOR, 'wording.settle', { ask });
    expect(table.refuses(CHAIR, 'wording.settle', { ask })).toBe('ask.absent');
    const provision = table.at('OP1');
    expect(table.refuses(CHAIR, 'provision.ask', { provision }, other)).toBe('stale');
    table.does(CHAIR, 'draft.declareClean', {});
    expect(table.refuses(CHAIR, 'question.put', { meeting: MEETING }, other)).toBe('stale');
    puts(table);
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING }, other)).toBe('stale');
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING }, none)).toBe('digest.missing');
  });

  it('are asked anew after another wording on the same provision was asked about', () => {
    const table = inSession();
    const first = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const second = rewords(table, 'XBE', 'OP2', ' without delay', '');
    const asked = `${table.does(CHAIR, 'wording.ask', { amendment: second })}.1`;
    settles(table, first);
    expect(table.refuses(CHAIR, 'wording.settle', { ask: asked })).toBe('ask.absent');
    settles(table, second);
    expect(table.words('OP2')).toContain('should designate one contact point each;');
  });
});
