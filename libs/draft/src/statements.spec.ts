import { DEFAULT_SETTINGS, DRAFT_COMMAND_TYPES, localTimeInAstana } from '@shanyrak/council';
import { canonical } from '@shanyrak/kernel';
import { bytesOf, PAYLOAD_LIMIT } from '@shanyrak/ledger';
import { type Payloads } from './commands';
import { textDigest } from './digest';
import { ownNamesIn, sealedEvents, sealedState } from './sealing';
import { type Statement } from './state';
import { alignedIn, attachmentsOf, confirmedIn } from './statements';
import {
  adopts,
  adviser,
  CHAIR,
  CLOCK,
  head,
  inCapacity,
  inSession,
  MEETING,
  OFFICER,
  puts,
  rewords,
  type Table,
} from './table.support';

const { statements: SETTING } = DEFAULT_SETTINGS;
const DAY = 24 * 60 * 60_000;
const READING: Payloads['statement.submit'] = {
  ...{ kind: 'interpretativeStatement', language: 'en', onBehalfOf: [] },
  text: 'We read “directory” as a list of offices.\n\nIt holds no name of a person.',
};

/** Statements of Members beside a decision, from the question to the deadline (domain 4 (e) 8, I10). */
describe('a statement', () => {
  let table: Table;
  let question: string;

  const makes = (delegation: string, more: Partial<Payloads['statement.submit']> = {}): string =>
    `${table.does(head(delegation), 'statement.submit', { ...READING, ...more })}.1`;
  const refused = (more: Partial<Payloads['statement.submit']>): string =>
    table.refuses(head('XBE'), 'statement.submit', { ...READING, ...more });
  const the = (id: string): Statement => table.draft().statements.find((one) => one.id === id)!;
  const attached = (): string[] =>
    attachmentsOf(table.draft()).map(
      ({ number, statement }) => `${number} ${statement.delegation}`,
    );
  const silence = () => table.draft().silences.at(-1)!;
  /** The clock stands at an instant when the next act is decided. */
  const comesTo = (at: number): void => table.pass(at - table.now() - 1_000);
  const underSilence = (): void => {
    const until = (Math.ceil(table.now() / 60_000) + 5 * 24 * 60) * 60_000;
    table.does(CHAIR, 'silence.propose', { until, local: localTimeInAstana(until) });
  };
  const expires = (): void => {
    comesTo(silence().due);
    const { id, until } = silence();
    table.does(CLOCK, 'silence.expire', { silence: id, until, body: 'PC' });
  };

  beforeEach(() => {
    table = inSession();
    question = puts(table);
  });

  describe('is made', () => {
    it('in writing, in the language given, with a translation that is marked as one', () => {
      const translation = { language: 'en', text: 'For courtesy.' };
      const id = makes('XBE', { kind: 'reservation', language: 'ar', text: 'نص', translation });
      expect(the(id)).toEqual({
        ...{ id, kind: 'reservation', status: 'STANDING', delegation: 'XBE', provision: null },
        ...{ given: { language: 'ar', text: 'نص' }, translation, onBehalfOf: {}, aligned: {} },
        ...{ receivedAt: table.now(), digest: textDigest(table.draft()) },
      });
    });

    it('once the question is put or silence runs, and not before', () => {
      table = inSession();
      expect(refused({})).toBe('statement.nothingPut');
      table.does(CHAIR, 'draft.declareClean', {});
      expect(refused({})).toBe('statement.nothingPut');
      underSilence();
      makes('XBE');
      table = inSession();
      puts(table);
      makes('XBE');
    });

    it('on a decision, not on a text that is only recommended to another body', () => {
      table = inSession();
      table.does(CHAIR, 'draft.declareClean', {});
      table.does(CHAIR, 'question.put', { meeting: MEETING, recommends: 'MC' });
      expect(refused({})).toBe('statement.nothingPut');
    });

    it('after the gavel too, and after the adoption until the deadline: the instant of receipt decides', () => {
      table.does(CHAIR, 'gavel', { meeting: MEETING });
      makes('XBE');
      table.pass(DEFAULT_SETTINGS.quietPeriod);
      table.does(CLOCK, 'decision.adopt', { question });
      const until = table.draft().decision!.statementsUntil!;
      expect(until).toBe(table.now() + SETTING.deadline);
      makes('XCI');
      comesTo(until + DAY);
      const late = { receivedAt: until };
      expect(table.refuses(head('XDO'), 'statement.submit', READING, late)).toBe('statement.late');
      expect(refused({})).toBe('statement.late');
      const inTime = { receivedAt: until - 1 };
      table.does(head('XDO'), 'statement.submit', READING, inTime);
      expect(attached()).toEqual(['1 XBE', '2 XCI', '3 XDO']);
    });

    it('of the words on its author’s screen: sent about others, it is not taken', () => {
      const about = (digest: string | null) =>
        table.refuses(head('XBE'), 'statement.submit', READING, { digest });
      expect(about(null)).toBe('digest.missing');
      expect(about('0'.repeat(64))).toBe('stale');
      expect(about(textDigest(table.draft()))).toBe('accepted');
    });

    it('by a Member, through whoever may act for it, and by nobody else (I2, I11)', () => {
      expect(table.refuses(head('XYA'), 'statement.submit', READING)).toBe('observers.never');
      expect(table.refuses(adviser('XBE'), 'statement.submit', READING)).toBe('seat.notHeld');
      for (const office of [CHAIR, OFFICER])
        expect(table.refuses(office, 'statement.submit', READING)).toBe('access.denied');
      table.does(inCapacity(CHAIR, 'national'), 'seat.take', {});
      table.does(inCapacity(CHAIR, 'national'), 'statement.submit', READING);
    });

    it('as a dissociation from a provision that stands in the text', () => {
      expect(refused({ kind: 'dissociation' })).toBe('statement.provision');
      expect(refused({ kind: 'dissociation', provision: 'none' })).toBe('target.absent');
      const provision = table.at('OP1');
      expect(the(makes('XBE', { kind: 'dissociation', provision }))).toMatchObject({ provision });
    });

    it.each([
      ['no words', { text: ' \n' }, 'statement.empty'],
      ['too many words', { text: 'x'.repeat(10_001) }, 'statement.tooLong'],
      ['too many rare signs', { text: '𐍈'.repeat(5_001) }, 'statement.tooLong'],
      [
        'too long a translation',
        { translation: { language: 'ru', text: 'я'.repeat(10_001) } },
        'statement.tooLong',
      ],
      ['signs alone that nobody sees', { text: '\u200b\u2060\u00ad' }, 'statement.empty'],
      ['fillers alone', { text: '\u3164\uffa0\u2800\ufe0f\u034f' }, 'statement.empty'],
      ['a language that there is not', { language: 'zz' }, 'statement.language'],
      ['a language with nonsense', { language: 'xx-nonsense' }, 'statement.language'],
      [
        'a translation into the language of another country',
        { language: 'en-GB', translation: { language: 'en', text: 'x' } },
        'statement.sameLanguage',
      ],
      ['a sign that nobody sees', { text: 'a\u0007' }, 'text.controlCharacter'],
      [
        'a translation into no language of the Council',
        { translation: { language: 'ar', text: 'x' } },
        'language.unknown',
      ],
      [
        'a translation into its own language',
        { translation: { language: 'en', text: 'x' } },
        'statement.sameLanguage',
      ],
      ['an empty translation', { translation: { language: 'ru', text: '' } }, 'statement.empty'],
      ['an observer named', { onBehalfOf: ['XYA'] }, 'statement.notMember'],
      ['its author named', { onBehalfOf: ['XBE'] }, 'statement.namedTwice'],
      ['a Member named twice', { onBehalfOf: ['XCI', 'XCI'] }, 'statement.namedTwice'],
    ])('not with %s', (_what, more, rule) => {
      expect(refused(more)).toBe(rule);
    });

    it.each([
      ['four bytes', '𐍈', 5_000],
      ['three bytes', 'ქ', 10_000],
      ['two, since it is written with a mark before it', '"', 10_000],
    ])('and recorded at its longest, in signs of %s', (_how, sign, most) => {
      const text = sign.repeat(most);
      const made = the(makes('XBE', { text, translation: { language: 'ru', text } }));
      // As many names beside it as can be sent; and room for who said it.
      const names = Array.from({ length: 100 }, (_, n) => [`XXXXXXX${n}`, null] as const);
      const statement = { ...made, onBehalfOf: Object.fromEntries(names) };
      expect(bytesOf(canonical({ statement }))).toBeLessThan(PAYLOAD_LIMIT - 1_024);
    });

    it('in any language that is known, in its own script', () => {
      for (const language of ['kk', 'fa-AF', 'zh-Hant'])
        expect(refused({ language })).toBe('accepted');
    });

    it('so often by one delegation as the record can bear', () => {
      for (let n = 0; n < 20; n += 1) makes('XBE');
      expect(refused({})).toBe('statement.tooMany');
      makes('XCI');
    });
  });

  describe('is joined', () => {
    it('by those in whose name it is made, each for itself: until then they are not counted', () => {
      const statement = makes('XBE', { onBehalfOf: ['XCI', 'XDO'] });
      expect(confirmedIn(the(statement))).toEqual([]);
      table.does(head('XCI'), 'statement.confirm', { statement });
      expect(confirmedIn(the(statement))).toEqual(['XCI']);
      const says = (code: string) => table.refuses(head(code), 'statement.confirm', { statement });
      expect(says('XCI')).toBe('statement.confirmed');
      expect(says('XEL')).toBe('statement.notNamed');
      expect(says('XBE')).toBe('statement.notNamed');
    });

    it('by any other Member until the deadline, in the order in which they come', () => {
      const statement = makes('XBE', { onBehalfOf: ['XCI'] });
      const says = (code: string) => table.refuses(head(code), 'statement.align', { statement });
      for (const code of ['XEL', 'XDO']) table.does(head(code), 'statement.align', { statement });
      expect(alignedIn(the(statement))).toEqual(['XEL', 'XDO']);
      expect(says('XBE')).toBe('statement.own');
      expect(says('XCI')).toBe('statement.named');
      expect(says('XDO')).toBe('statement.aligned');
      adopts(table, question);
      table.does(head('XAA'), 'statement.align', { statement });
      table.pass(SETTING.deadline);
      expect(says('XGO')).not.toBe('accepted');
      const late = { statement };
      expect(table.refuses(head('XCI'), 'statement.confirm', late)).toBe('statement.late');
      expect(alignedIn(the(statement))).toEqual(['XEL', 'XDO', 'XAA']);
    });

    it('no more, by whoever takes its own word back until the deadline, and may give it again', () => {
      const statement = makes('XBE', { onBehalfOf: ['XCI'] });
      const leaves = (code: string) => table.refuses(head(code), 'statement.leave', { statement });
      expect(['XBE', 'XCI', 'XEL'].map(leaves)).toEqual(Array(3).fill('statement.notJoined'));
      table.does(head('XCI'), 'statement.confirm', { statement });
      table.does(head('XEL'), 'statement.align', { statement });
      expect(['XCI', 'XEL'].map(leaves)).toEqual(['accepted', 'accepted']);
      expect(the(statement)).toMatchObject({ onBehalfOf: { XCI: null }, aligned: {} });
      table.does(head('XCI'), 'statement.confirm', { statement });
      adopts(table, question);
      table.pass(SETTING.deadline);
      expect(leaves('XCI')).toBe('statement.late');
      expect(confirmedIn(the(statement))).toEqual(['XCI']);
    });
  });

  describe('stands', () => {
    it('as an attachment numbered in the order of receipt, once the text is adopted', () => {
      for (const code of ['XCI', 'XBE']) makes(code);
      expect(attached()).toEqual([]);
      adopts(table, question);
      makes('XAA');
      expect(attached()).toEqual(['1 XCI', '2 XBE', '3 XAA']);
    });

    it('until its author, and nobody else, takes it back; those behind it move up', () => {
      const statement = makes('XCI');
      makes('XBE');
      adopts(table, question);
      for (const actor of [head('XBE'), head('XAA')])
        expect(table.refuses(actor, 'statement.withdraw', { statement })).toBe(
          'statement.notYours',
        );
      expect(table.refuses(OFFICER, 'statement.withdraw', { statement })).toBe('access.denied');
      table.does(head('XCI'), 'statement.withdraw', { statement });
      expect(attached()).toEqual(['1 XBE']);
      expect(the(statement)).toMatchObject({ status: 'WITHDRAWN', given: { text: READING.text } });
      for (const act of ['statement.withdraw', 'statement.align'] as const)
        expect(table.refuses(head('XCI'), act, { statement })).toBe('statement.notStanding');
      makes('XCI', { text: 'In other words.' });
      expect(attached()).toEqual(['1 XBE', '2 XCI']);
    });

    it('only until the words of which it speaks are given up: it lapses, and stays in the record', () => {
      const statement = makes('XBE');
      table.does(head('XEL'), 'objection.raise', { against: question });
      table.does(CHAIR, 'item.close', { outcome: 'negotiation' });
      expect(the(statement).status).toBe('LAPSED');
      expect(table.refuses(head('XBE'), 'statement.withdraw', { statement })).toBe(
        'statement.nothingPut',
      );
      adopts(table, puts(table));
      expect(table.draft().statements).toHaveLength(1);
      expect(attached()).toEqual([]);
      expect(table.refuses(head('XCI'), 'statement.align', { statement })).toBe(
        'statement.notStanding',
      );
    });

    it('not over other words: a text that is opened again leaves it behind', () => {
      const statement = makes('XBE');
      table.does(head('XEL'), 'objection.raise', { against: question });
      rewords(table, 'XEL', 'OP1', 'establish', 'set up');
      expect(the(statement).status).toBe('LAPSED');
    });

    it('without those who are no Members any more at the adoption', () => {
      const left = makes('XCI');
      const statement = makes('XBE', { onBehalfOf: ['XCI', 'XDO'] });
      table.does(head('XCI'), 'statement.confirm', { statement });
      table.does(head('XEL'), 'statement.align', { statement });
      for (const code of ['XCI', 'XEL']) delete table.roster[code];
      adopts(table, question);
      expect(table.events().at(-1)).toMatchObject({
        ...{ type: 'statement.lapse', data: { delegations: ['XCI', 'XEL'] } },
      });
      expect(the(left).status).toBe('LAPSED');
      expect(the(statement)).toMatchObject({ onBehalfOf: { XDO: null }, aligned: {} });
      expect(attached()).toEqual(['1 XBE']);
    });

    it('as it was attached when its author leaves the Council afterwards', () => {
      makes('XCI');
      adopts(table, question);
      delete table.roster['XCI'];
      makes('XBE');
      expect(attached()).toEqual(['1 XCI', '2 XBE']);
    });
  });

  describe('under silence', () => {
    beforeEach(() => {
      table = inSession();
      table.does(CHAIR, 'draft.declareClean', {});
      underSilence();
    });

    it('breaks nothing, and is attached to what is adopted at the deadline', () => {
      const statement = makes('XBE', { kind: 'reservation' });
      makes('XCI', { kind: 'dissociation', provision: table.at('OP1') });
      expect(table.draft().status).toBe('UNDER_SILENCE');
      expect(silence()).toMatchObject({ status: 'RUNNING', break: null });
      comesTo(silence().until + 1);
      makes('XDO');
      expires();
      expect(table.draft()).toMatchObject({ status: 'ADOPTED' });
      expect(table.draft().decision!.statementsUntil).toBe(table.now() + SETTING.deadline);
      table.does(head('XEL'), 'statement.align', { statement });
      expect(attached()).toEqual(['1 XBE', '2 XCI', '3 XDO']);
    });

    it('lapses with a round that is broken, or whose adoption is void', () => {
      const first = makes('XBE');
      const round = silence().id;
      table.does(head('XEL'), 'silence.break', { silence: round, kind: 'objection' });
      expect(the(first).status).toBe('LAPSED');
      table.does(CHAIR, 'draft.declareClean', {});
      underSilence();
      const second = makes('XBE');
      const { id, until } = silence();
      expires();
      table.does(OFFICER, 'silence.recordBreak', {
        ...{ silence: id, delegation: 'XCI', receivedAt: until - 1 },
        ...{ proof: 'Note 12/26', kind: 'objection' },
      });
      table.does(CHAIR, 'silence.void', { silence: id });
      expect(the(second).status).toBe('LAPSED');
      expect(attached()).toEqual([]);
      expect(refused({})).toBe('draft.voided');
    });
  });

  it('I10 never alters the text, and no act of anybody edits it', () => {
    const digest = textDigest(table.draft());
    const statement = makes('XBE', { onBehalfOf: ['XCI'] });
    const { given } = the(statement);
    table.does(head('XCI'), 'statement.confirm', { statement });
    table.does(head('XDO'), 'statement.align', { statement });
    adopts(table, question);
    makes('XAA', { kind: 'dissociation', provision: table.at('OP1') });
    table.does(head('XBE'), 'statement.withdraw', { statement });
    expect(textDigest(table.draft())).toBe(digest);
    expect(table.draft().decision!.digest).toBe(digest);
    expect(the(statement).given).toEqual(given);
    const acts = DRAFT_COMMAND_TYPES.filter((type) => type.startsWith('statement.'));
    expect(acts).toEqual([
      ...['statement.submit', 'statement.confirm', 'statement.align'],
      ...['statement.leave', 'statement.withdraw'],
    ]);
  });

  it('bears its author’s name also where the reading’s names are sealed', () => {
    table = inSession();
    table.does(CHAIR, 'session.end', {});
    table.does(CHAIR, 'attribution.set', { mode: 'brackets' });
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    for (const code of ['XBE', 'XCI', 'XDO']) table.does(head(code), 'seat.take', {});
    rewords(table, 'XBE', 'OP1', 'establish', 'set up');
    table.does(head('XBE'), 'amendment.withdraw', {
      amendment: Object.keys(table.draft().amendments)[0]!,
    });
    puts(table);
    const id = makes('XBE', { onBehalfOf: ['XCI'] });
    table.does(head('XCI'), 'statement.confirm', { statement: id });
    table.does(head('XDO'), 'statement.align', { statement: id });
    const state = table.draft();
    const sealed = sealedState(state);
    expect(sealed.statements).toEqual(state.statements);
    expect(state.attribution.said).toEqual(['XBE']);
    expect(ownNamesIn(state, 'XCI').said).toBeNull();
    const events = sealedEvents(table.events(), state).filter(({ type }) =>
      type.startsWith('statement.'),
    );
    expect(events.map(({ by }) => by.delegation)).toEqual(['XBE', 'XCI', 'XDO']);
  });
});
