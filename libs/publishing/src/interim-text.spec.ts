import { canonical } from '@shanyrak/kernel';
import { type DraftState, type Silence, type SilenceStatus } from '@shanyrak/draft';
import { ACTORS, ADOPTED, DECISION, SECRET } from './adopted.support';
import { interimPage } from './interim-page';
import { interimText } from './interim-text';
import { PAGE_LANGUAGES, type PageLanguage } from './words';

/** An interim text (domain 2.1, step 2): the words put, without a number, under a temporary title; nobody's name. */
const START = Date.UTC(2026, 2, 19, 6);
const silence = (change: Partial<Silence> = {}): Silence => ({
  ...{ id: `${SECRET}.1`, symbol: 'PC.SIL/3/26', status: 'RUNNING', digest: DECISION.digest },
  ...{ meeting: 'PC/2026-VI', seq: 40, endedAt: null, previous: null, startedAt: START },
  ...{ until: Date.UTC(2026, 2, 26, 13), due: Date.UTC(2026, 2, 26, 15), deadlines: [] },
  ...{ zone: 'Asia/Almaty', namesBreaker: true, asksForTime: { XTU: START }, reason: null },
  break: {
    ...{ delegation: 'XTU', receivedAt: START, kind: 'objection', reason: SECRET },
    ...{ provision: null, proof: SECRET },
  },
  ...change,
});
const BODY = { en: 'Permanent Council', ru: 'Постоянный совет' };
const text = (change: Partial<Silence> = {}, now: DraftState = ADOPTED) =>
  interimText(ADOPTED, now, silence(change), BODY);
const addresses = { document: '/interim-texts/1', style: '/id/style/0123456789abcdef.css' };
const page = (language: PageLanguage, change: Partial<Silence> = {}, now?: DraftState): string =>
  interimPage(text(change, now), language, addresses).replaceAll('&amp;', '&');

it('stands under the symbol of its round with its distribution and its temporary title, and has no number', () => {
  const english = page('en');
  for (const said of [
    ...['PC.SIL/3/26', 'PC.DD/7/26', 'PC/2026-VI', '19 March 2026', 'MEMBERS', 'Interim text'],
    '(under silence until Thursday 26 March 2026, 18:00 Astana time)',
    'This is no decision. It becomes one at the deadline unless a Member breaks silence before.',
  ])
    expect(english).toContain(said);
  expect(english).not.toMatch(/Decision No\.|PC\.DEC/);
  expect(page('ru')).toContain(
    '(в процедуре умолчания до четверга, 26 марта 2026 года, 18:00 по времени Астаны)',
  );
  expect(page('ru')).toContain('ГОСУДАРСТВА-ЧЛЕНЫ');
});

it('says its deadline to the second where it is on no whole minute', () => {
  const until = Date.UTC(2026, 2, 26, 13, 0, 7);
  expect(page('en', { until })).toContain('Thursday 26 March 2026, 18:00:07 Astana time');
});

it('I5 holds the words that were put, by their digest, and no others', () => {
  expect(text().digest).toBe(DECISION.digest);
  expect(text().provisions.map(({ label }) => label)).toContain('OP2');
  expect(() => text({ digest: 'f'.repeat(64) })).toThrow('PC.SIL/3/26');
});

it('I23 names nobody, however its round has ended', () => {
  for (const status of ['BROKEN', 'CANCELLED', 'VOIDED'] as const) {
    const all =
      canonical(text({ status })) + PAGE_LANGUAGES.map((one) => page(one, { status })).join();
    for (const trace of [SECRET, ...ACTORS]) expect(all).not.toContain(trace);
  }
});

it.each<readonly [SilenceStatus, string, string]>([
  ['ADOPTED', 'Adopted by silence as PC.DEC/7, as of', 'PC.DEC/7, датируется'],
  ['BROKEN', 'Not adopted.', 'Не принято.'],
  ['CANCELLED', 'The silence procedure was cancelled: not adopted.', 'умолчания отменена'],
  ['VOIDED', 'The number PC.DEC/7 stays used.', 'Номер PC.DEC/7 остаётся использованным.'],
])('says at its head when it is %s, and its words stay', (status, english, russian) => {
  const decided = { ...ADOPTED, decision: { ...DECISION, meeting: 'PC.SIL/3/26' } };
  const now = ['ADOPTED', 'VOIDED'].includes(status) ? decided : { ...ADOPTED, decision: null };
  expect(page('en', { status }, now)).toContain(english);
  expect(page('ru', { status }, now)).toContain(russian);
  expect(text({ status }, now).provisions).toEqual(text().provisions);
});

it('I15 is well-formed without script, and the same bytes again', () => {
  for (const one of PAGE_LANGUAGES) {
    expect(page(one)).toBe(page(one));
    expect(page(one)).not.toMatch(/<script|<style|<form|<img|\son\w+=|style=|http:/i);
    expect(page(one)).toContain('href="/interim-texts/1.json"');
  }
});
