import { BREAK_KINDS, PROVISION_KINDS, STATEMENT_KINDS } from '@shanyrak/draft';
import { ACTIONS, AGENDA_STATUSES, ITEM_OUTCOMES } from '@shanyrak/meeting';
import fc from 'fast-check';
import { type AnnotatedAgenda } from '../annotated-agenda';
import { type AttachedStatement } from '../attached';
import { type InterimText } from '../interim-text';
import { type PublicDecision } from '../public-decision';
import { type JournalDocument, type JournalItem } from '../public-journal';
import { type PublicProvision } from '../provisions-read';
import { type SilenceNotice } from '../silence-notice';
import { type Corrigendum } from './corrigendum';
import { LANGUAGE_STANDINGS, RELATIONS } from './manuscript';
import { type NoteVerbale } from './note-verbale';

/** For laws: facts of every kind of document, with whatever may be missing missing, and any words. */

export const texts = fc
  .record(
    { en: fc.string({ unit: 'grapheme' }), ru: fc.string({ unit: 'grapheme' }) },
    { requiredKeys: [] },
  )
  .map((one): Readonly<Record<string, string>> => one);
export const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
export const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 4 });
export const day = fc
  .date({ min: new Date('2014-01-01'), max: new Date('2034-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
export const moment = fc.record({ date: day, time: fc.constantFrom('00:00', '18:00', '23:59:59') });
export const languages = fc.record({
  originalLanguage: fc.constantFrom('en', 'ru'),
  languages: fc.constantFrom(['en'], ['en', 'ru'], ['ru', 'en']),
});
const number = fc.integer({ min: 1, max: 9_999 });
const symbol = number.map((n) => `PC.DEC/${n}`);
const member = fc.record({ code: fc.constantFrom('XAA', 'XBB', 'XCC'), name: texts });

/** One title at the most, at the head; labels as the table gives them, some of them none. */
const provisions = fc
  .tuple(
    fc.boolean(),
    few(
      fc.record({
        kind: fc.constantFrom(...PROVISION_KINDS.filter((one) => one !== 'title')),
        depth: fc.integer({ min: 0, max: 3 }),
        text: texts,
      }),
    ),
  )
  .map(([titled, rest]): PublicProvision[] => [
    ...(titled
      ? [{ kind: 'title' as const, depth: 0, label: '', text: { en: 'T', ru: 'З' }, behind: [] }]
      : []),
    ...rest.map((one, at) => ({ ...one, behind: [], label: at % 3 === 2 ? '' : `OP${at + 1}` })),
  ]);

const words = fc.record({
  language: fc.constantFrom('en', 'ru', 'ar'),
  text: fc.constantFrom('One.', 'One.\n\nTwo.\n', '\n', ''),
});
export const statement: fc.Arbitrary<AttachedStatement> = fc.record({
  attachment: number,
  kind: fc.constantFrom(...STATEMENT_KINDS),
  author: member,
  onBehalfOf: few(member),
  aligned: few(member),
  provision: orNull(fc.constantFrom('', 'OP1')),
  given: words,
  translation: orNull(words),
});

export const decision: fc.Arbitrary<PublicDecision> = fc
  .tuple(
    languages,
    fc.record({ v: fc.constant(1 as const), kind: fc.constant('decision' as const) }),
    fc.record(
      {
        ...{ symbol, number, body: texts, title: texts, provisions, members: few(member) },
        adopted: fc.record({ date: day, place: texts }, { requiredKeys: ['date', 'place'] }),
        digest: fc.constant('f'.repeat(64)),
        statements: few(statement).map((all) =>
          all.map((one, at) => ({ ...one, attachment: at + 1 })),
        ),
        distribution: fc.constantFrom('general', 'members'),
        edition: fc.integer({ min: 1, max: 3 }),
        mandate: texts,
        relations: few(fc.record({ relation: fc.constantFrom(...RELATIONS), symbol })),
        standings: fc.dictionary(
          fc.constantFrom('en', 'ru'),
          fc.constantFrom(...LANGUAGE_STANDINGS),
        ),
      },
      {
        requiredKeys: [
          ...(['symbol', 'number', 'body', 'title', 'provisions', 'members'] as const),
          ...(['adopted', 'digest'] as const),
        ],
      },
    ),
  )
  .map(([of, head, rest]) => ({ ...of, ...head, ...rest }));

export const interim: fc.Arbitrary<InterimText> = fc
  .tuple(
    languages,
    fc.record({
      ...{ body: texts, title: texts, provisions, date: day, until: moment },
      meeting: orNull(fc.constant('PC/2026-VI')),
      status: fc.constantFrom('RUNNING', 'BROKEN', 'ADOPTED', 'CANCELLED', 'VOIDED'),
      decision: orNull(fc.record({ symbol, date: day })),
    }),
  )
  .map(([of, rest]) => ({
    ...{ ...of, ...rest, v: 1, kind: 'interimText', symbol: 'PC.SIL/3/26' },
    ...{ draft: 'PC.DD/7/26', digest: 'f'.repeat(64) },
  }));

const attached = fc.record({
  ...{ attachment: number, kind: fc.constantFrom(...STATEMENT_KINDS), name: texts },
  ...{ others: few(texts), aligned: few(texts), provision: orNull(fc.constantFrom('', 'OP1')) },
});
const result = fc.record(
  {
    document: orNull(fc.constant('SEC.GAL/1/26')),
    title: orNull(texts),
    outcome: fc.constantFrom(...ITEM_OUTCOMES),
    to: orNull(texts),
    decision: orNull(fc.record({ symbol, number })),
    statements: few(attached),
  },
  { requiredKeys: ['document', 'title', 'outcome', 'to', 'decision'] },
);
const openItem = fc.record(
  {
    ...{ label: fc.constantFrom('1', '3.b'), closed: fc.constant(false as const), heading: texts },
    taken: fc.constantFrom('DEALT_WITH', 'ADJOURNED', 'NOT_TAKEN_UP'),
    adjournedTo: orNull(fc.constant('PC/2026-XV')),
    speakers: few(
      fc.record({
        ...{ name: texts, kind: fc.constantFrom('statement', 'reply', 'report', 'guest') },
        ...{ others: few(texts), manner: fc.constantFrom('onBehalfOf', 'alignment') },
        ...{ summary: orNull(texts), symbol: orNull(symbol) },
      }),
    ),
    orders: few(fc.record({ name: texts, granted: fc.boolean() })),
    results: few(result),
    silences: few(
      fc.record({
        ...{ draft: fc.uuid(), document: fc.constant('PC.DD/9/26'), title: orNull(texts) },
        ...{ silence: fc.uuid(), symbol: fc.constant('PC.SIL/4/26'), until: moment },
        digest: fc.constant('f'.repeat(64)),
      }),
    ),
    note: orNull(texts),
  },
  {
    requiredKeys: [
      ...(['label', 'closed', 'heading', 'taken', 'adjournedTo', 'speakers'] as const),
      ...(['orders', 'results', 'note'] as const),
    ],
  },
);
const item = fc.oneof(
  openItem,
  fc.constant({ label: '5', closed: true as const }),
) as fc.Arbitrary<JournalItem>;

export const journal: fc.Arbitrary<JournalDocument> = fc
  .tuple(
    languages,
    fc.boolean(),
    fc.record({
      ...{ body: texts, date: day, city: texts, place: orNull(texts) },
      ...{ chairmanship: few(texts), chairpersons: few(texts), onPaper: fc.boolean() },
      ...{ agendaAdopted: fc.boolean(), items: few(item), attachments: few(symbol) },
      sittings: few(fc.record({ from: moment, until: orNull(moment) })),
      announcements: few(
        fc.record({
          ...{ symbol, number, title: orNull(texts), voided: fc.boolean() },
          asOf: fc.record({ date: day, time: orNull(fc.constant('18:00')) }),
          statements: few(attached),
        }),
      ),
      next: orNull(fc.record({ symbol: orNull(symbol), begins: orNull(moment) })),
    }),
  )
  .map(([of, issued, rest]) => ({
    ...{ ...of, ...rest, v: 1, kind: 'journal', meeting: 'PC/2026-XIV' },
    ...(issued ? { symbol: 'PC.JOUR/45', number: 45 } : { symbol: null, number: null }),
  }));

export const attachment: fc.Arbitrary<readonly [PublicDecision, AttachedStatement]> = fc.tuple(
  decision,
  statement,
);

const exact = fc.record({ astana: moment, utc: moment });
export const notice: fc.Arbitrary<SilenceNotice> = fc
  .tuple(
    languages,
    fc.record({
      ...{ body: texts, date: day, title: texts, until: exact },
      ...{ revision: fc.integer({ min: 0, max: 4 }) },
      symbol: fc.constantFrom('PC.SIL/3/26', 'SEC.GAL/9/26'),
    }),
    fc.oneof(
      fc.constant({ notice: 'begun' as const }),
      fc.record({
        ...{ notice: fc.constant('broken' as const), receivedAt: exact, author: orNull(texts) },
        reason: fc.constantFrom(...BREAK_KINDS),
      }),
      fc.record({
        ...{ notice: fc.constant('expired' as const), decision: fc.record({ symbol, number }) },
        announced: orNull(fc.record({ symbol: orNull(symbol), begins: orNull(moment) })),
      }),
    ),
  )
  .map(([of, rest, told]) => ({
    ...{ ...of, ...rest, ...told, v: 1, kind: 'silenceNotice', round: 'PC.SIL/3/26' },
    ...{ draft: 'PC.DD/7/26', digest: 'f'.repeat(64) },
  }));

export const note: fc.Arbitrary<NoteVerbale> = fc
  .tuple(
    languages,
    fc.record({
      ...{ date: day, place: texts, forwards: texts, paragraphs: few(texts) },
      sender: fc.record({ head: texts, full: texts, short: texts }),
      addressees: fc.record({ full: texts, short: texts, block: few(texts) }),
      reference: orNull(texts),
      enclosures: few(fc.record({ symbol: orNull(symbol), title: texts })),
    }),
  )
  .map(([of, rest]) => ({
    ...{ ...of, ...rest, v: 1, kind: 'noteVerbale', number: '№ 17-7/319emb', prefix: 'SEC' },
  }));

const agendaItem = fc.record({
  ...{ hidden: fc.constant(false as const), title: texts, annotation: texts },
  ...{ documents: few(symbol), action: fc.constantFrom(...ACTIONS), closed: fc.boolean() },
  carriedFrom: orNull(fc.constant('PC/2026-III')),
});
export const agenda: fc.Arbitrary<AnnotatedAgenda> = fc
  .tuple(
    languages,
    fc.record({
      ...{ symbol: orNull(symbol), title: orNull(texts), body: texts, version: number },
      ...{ status: fc.constantFrom(...AGENDA_STATUSES), begins: moment, city: texts },
      ...{ place: orNull(texts), items: few(orNull(agendaItem)) },
    }),
  )
  .map(([of, { items, ...rest }]) => ({
    ...{ ...of, ...rest, v: 1, kind: 'annotatedAgenda', meeting: 'PC/2026-XIV' },
    items: items.map((one, at) => {
      const label = at % 2 === 0 ? `${at + 1}` : `${at}.a`;
      return one ? { ...one, label } : { label, hidden: true };
    }),
  }));

export const corrigendum: fc.Arbitrary<Corrigendum> = fc
  .tuple(
    languages,
    fc.record({
      ...{ body: texts, date: day, distribution: fc.constantFrom('general', 'members') },
      decision: fc.record({ symbol, number, title: texts, date: day }),
      corrections: few(
        fc.record({
          ...{ language: fc.constantFrom('en', 'ru', 'kk'), reason: texts },
          provision: fc.constantFrom('', 'OP1', 'OP3(a)'),
          ...{ insteadOf: fc.string(), read: fc.string() },
        }),
      ),
    }),
  )
  .map(([of, rest]) => ({
    ...{ ...of, ...rest, v: 1, kind: 'corrigendum', symbol: 'PC.DEC/1/Corr.1' },
  }));
