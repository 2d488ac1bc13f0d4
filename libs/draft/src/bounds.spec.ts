import { type Actor, type DraftCommandType } from '@shanyrak/council';
import {
  CHAIR,
  circulated,
  FACILITATOR,
  head,
  inSession,
  layTable,
  OFFICER,
  proposes,
  puts,
  rewords,
  settles,
  SUBMISSION,
  SUBMITTED,
  type Table,
} from './table.support';
import { type Payloads, type ProposedChange } from './commands';

/**
 * What the core accepts is kept for ever, and whoever calls it (a browser, the ledger, the wire) is
 * held to the same bounds: an act says what it says in its own shape, and never more than can be
 * recorded, settled and restored later (issue 2, bad input; design 3).
 */
const on = { stream: SUBMISSION };
const [title, ...rest] = SUBMITTED.provisions;
const paragraph = (text: string): Payloads['draft.submit']['provisions'][number] => ({
  ...{ kind: 'operative', depth: 0 },
  text: { en: text },
});

/** A draft of so many provisions in session: the title and paragraphs numbered from OP1. */
function ofLength(provisions: number): Table {
  const paragraphs = Array.from({ length: provisions - 1 }, (_, n) => paragraph(`Words ${n + 1};`));
  const table = layTable();
  const submitted = { ...SUBMITTED, provisions: [title!, ...paragraphs] };
  table.does(head('XAA'), 'draft.submit', submitted, on);
  table.does(OFFICER, 'draft.register', {}, on);
  table.does(OFFICER, 'draft.circulate', {});
  table.does(CHAIR, 'session.begin', { meeting: 'PC/2026-VI' });
  for (const code of ['XAA', 'XBE']) table.does(head(code), 'seat.take', {});
  return table;
}

describe('an act that cannot be read', () => {
  const table = inSession();
  const op1 = table.at('OP1');
  const replace = { kind: 'replace', provision: op1, text: 'Other words;' };
  const insert = { kind: 'insert', after: op1, provisionKind: 'operative', depth: 0, text: 'x;' };
  const propose = (change: unknown): object => ({ change, language: 'en' });

  const unreadable: readonly (readonly [string, Actor, DraftCommandType, unknown])[] = [
    ['payload', head('XAA'), 'stance.set', null],
    ['payload', head('XAA'), 'stance.set', ['target']],
    ['target', head('XAA'), 'stance.set', { stance: 'support' }],
    ['target', head('XAA'), 'stance.set', { target: { id: op1 }, stance: 'support' }],
    ['stance', head('XAA'), 'stance.set', { target: op1, stance: 'veto' }],
    ['reason', head('XAA'), 'stance.set', { target: op1, stance: 'support', reason: 7 }],
    ['reason', head('XAA'), 'objection.raise', { against: 'any', reason: 7 }],
    ['change', head('XAA'), 'amendment.propose', { language: 'en' }],
    ['change', head('XAA'), 'amendment.propose', propose({ ...replace, kind: 'constructor' })],
    ['change', head('XAA'), 'amendment.propose', propose({ ...replace, text: ['x'] })],
    ['change', head('XAA'), 'amendment.propose', propose({ ...insert, provisionKind: 'song' })],
    ['change', head('XAA'), 'amendment.propose', propose({ ...insert, depth: 9 })],
    ['change', head('XAA'), 'amendment.propose', propose({ ...insert, depth: 0.5 })],
    ['language', head('XAA'), 'amendment.propose', { change: replace }],
    ['settles', FACILITATOR, 'text.propose', { ...propose(replace), settles: 'all' }],
    ['settles', FACILITATOR, 'text.propose', { ...propose(replace), settles: [1] }],
    ['open', CHAIR, 'draft.openToObservers', { open: 'yes' }],
    ['occurredAt', CHAIR, 'session.end', { occurredAt: -1 }],
    ['outcome', CHAIR, 'item.close', { outcome: 'voted' }],
  ];

  it('is refused, and names its field', () => {
    const before = table.draft();
    for (const [field, actor, type, payload] of unreadable) {
      const verdict = table.act(actor, type, payload as never);
      const refusal = { rule: 'payload.malformed', params: { field } };
      expect([payload, verdict]).toEqual([payload, { ok: false, refusal }]);
    }
    expect(table.draft()).toBe(before);
  });

  it('is refused for its envelope too: an id, a screen and a digest have their shapes', () => {
    const stance = { target: op1, stance: 'support' } as const;
    const fieldOf = (circumstances: object): unknown => {
      const verdict = table.act(head('XAA'), 'stance.set', stance, circumstances);
      return verdict.ok ? 'accepted' : [verdict.refusal.rule, verdict.refusal.params['field']];
    };
    expect(fieldOf({ id: 'mine' })).toEqual(['payload.malformed', 'id']);
    expect(fieldOf({ seen: 1.5 })).toEqual(['payload.malformed', 'seen']);
    expect(fieldOf({ digest: 5 })).toEqual(['payload.malformed', 'digest']);
  });

  it('is told from one that says more than it need: what no rule reads is not kept', () => {
    const change = { ...replace, colour: 'red' } as never;
    table.does(head('XAA'), 'amendment.propose', { change, language: 'en' });
    expect(JSON.stringify(table.events())).not.toContain('colour');
  });
});

describe('an act that says too much', () => {
  const broad = '条'.repeat(20_000);
  const both = { ...paragraph(broad), text: { en: broad, ru: 'я'.repeat(20_000) } };

  it('is refused where an event would outgrow the record', () => {
    const submitted = { ...SUBMITTED, provisions: [title!, ...rest, both] };
    expect(layTable().refuses(head('XAA'), 'draft.submit', submitted, on)).toBe('event.tooLarge');
    const fits = { ...SUBMITTED, provisions: [title!, ...rest, paragraph(broad)] };
    layTable().does(head('XAA'), 'draft.submit', fits, on);
  });

  it('is refused when tabled, not when the room would settle it', () => {
    const table = layTable();
    const long = { ...both, text: { en: 'Short;', ru: 'я'.repeat(20_000) } };
    const submitted = { ...SUBMITTED, provisions: [title!, ...rest, long] };
    table.does(head('XAA'), 'draft.submit', submitted, on);
    table.does(OFFICER, 'draft.register', {}, on);
    table.does(OFFICER, 'draft.circulate', {});
    const provision = table.at('OP5');
    const proposing = (text: string): string =>
      table.refuses(head('XAA'), 'amendment.propose', {
        change: { kind: 'replace', provision, text },
        language: 'en',
      });
    expect(proposing(broad)).toBe('event.tooLarge');
    expect(proposing(broad.slice(0, 5_000))).toBe('accepted');
  });

  it('of a new paragraph is measured with the order of the text that it enters', () => {
    const inserting = (table: Table): string =>
      table.refuses(head('XAA'), 'amendment.propose', {
        change: {
          ...{ kind: 'insert', after: table.at('OP1'), provisionKind: 'operative', depth: 0 },
          text: broad.slice(0, 15_000),
        },
        language: 'en',
      });
    expect(inserting(circulated())).toBe('accepted');
    expect(inserting(ofLength(599))).toBe('event.tooLarge');
  });

  it('together with what was accepted goes back to its sponsor, untouched', () => {
    const table = inSession();
    const more = 'and so on, '.repeat(1_000);
    const first = rewords(table, 'XAA', 'OP3', 'Requests', `Requests, ${more}`);
    const second = rewords(table, 'XBE', 'OP3', 'every year', `every year, ${more}`);
    const { change } = table.draft().amendments[second]!;
    settles(table, first);
    expect(table.draft().amendments[second]).toMatchObject({ status: 'RETURNED', change });
  });
});

describe('a draft of 600 provisions', () => {
  const insertion = (table: Table, text = 'Decides on one thing more;'): ProposedChange => ({
    ...{ kind: 'insert', after: table.at('OP1'), provisionKind: 'operative', depth: 0 },
    text,
  });

  it('is full: none can be submitted with more, nor one more be proposed', () => {
    const many = Array.from({ length: 600 }, (_, n) => paragraph(`Words ${n};`));
    const submitted = { ...SUBMITTED, provisions: [title!, ...many] };
    const verdict = layTable().act(head('XAA'), 'draft.submit', submitted, on);
    expect(verdict).toMatchObject({
      refusal: { rule: 'provision.tooMany', params: { most: 600 } },
    });
    const table = ofLength(600);
    const change = insertion(table);
    expect(table.refuses(head('XAA'), 'amendment.propose', { change, language: 'en' })).toBe(
      'provision.tooMany',
    );
  });

  it('takes the last one, and then no other that was proposed before; it can still be put', () => {
    const table = ofLength(599);
    const one = proposes(table, 'XAA', insertion(table));
    const other = proposes(table, 'XBE', insertion(table, 'Decides on another;'));
    settles(table, one);
    expect(table.refuses(CHAIR, 'wording.ask', { amendment: other })).toBe('provision.tooMany');
    table.does(head('XBE'), 'amendment.withdraw', { amendment: other });
    puts(table);
    expect(table.draft().status).toBe('SCHEDULED');
  });
});
