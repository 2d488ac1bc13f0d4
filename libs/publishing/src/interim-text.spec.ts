import { canonical } from '@shanyrak/kernel';
import { type DraftState, type Silence, type SilenceStatus } from '@shanyrak/draft';
import { ACTORS, ADOPTED, DECISION, SECRET } from './adopted.support';
import { interimText } from './interim-text';
import { interimManuscript } from './manuscript/interim';
import { headerOf, keysOf, linesOf } from './manuscript/reading.support';
import { shapeOf } from './manuscript/shape';
import { STANDING_WORDS } from './manuscript/standing-words';
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
const made = (language: PageLanguage, change: Partial<Silence> = {}, now?: DraftState) =>
  interimManuscript(text(change, now), language);
const lines = (...of: Parameters<typeof made>): string[] => linesOf(made(...of));

it('stands under the symbol of its round with its distribution and its temporary title, and has no number', () => {
  expect(headerOf(made('en'))).toEqual([
    'Permanent Council',
    ...['Symbol: PC.SIL/3/26', 'Date: 19 March 2026', 'Draft: PC.DD/7/26', 'Meeting: PC/2026-VI'],
    ...['Original: ENGLISH', 'Distribution: MEMBERS'],
  ]);
  expect(lines('en').slice(0, 6)).toEqual([
    'This is no decision. It becomes one at the deadline unless a Member breaks silence before.',
    STANDING_WORDS.en.there.behind('Russian'),
    'Interim text',
    'On contact points',
    '(under silence until Thursday 26 March 2026, 18:00 Astana time)',
    'The Council,',
  ]);
  expect(canonical(made('en'))).not.toMatch(/Decision No\.|PC\.DEC/);
  expect(lines('ru')).toContain(
    '(в процедуре умолчания до четверга, 26 марта 2026 года, 18:00 по времени Астаны)',
  );
  expect(headerOf(made('ru'))).toContain('Рассылка: ГОСУДАРСТВА-ЧЛЕНЫ');
});

it('says its deadline to the second where it is on no whole minute', () => {
  const until = Date.UTC(2026, 2, 26, 13, 0, 7);
  expect(lines('en', { until })).toContain(
    '(under silence until Thursday 26 March 2026, 18:00:07 Astana time)',
  );
});

it('I5 holds the words that were put, by their digest, and no others', () => {
  expect(text().digest).toBe(DECISION.digest);
  expect(text().provisions.map(({ label }) => label)).toContain('OP2');
  expect(() => text({ digest: 'f'.repeat(64) })).toThrow('PC.SIL/3/26');
});

it('I23 names nobody, however its round has ended', () => {
  for (const status of ['BROKEN', 'CANCELLED', 'VOIDED'] as const) {
    const all =
      canonical(text({ status })) +
      PAGE_LANGUAGES.map((one) => canonical(made(one, { status }))).join();
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
  expect(lines('en', { status }, now)[0]).toContain(english);
  expect(lines('ru', { status }, now)[0]).toContain(russian);
  expect(text({ status }, now).provisions).toEqual(text().provisions);
});

it('I16 has the same blocks under the same keys in both languages', () => {
  expect(shapeOf(made('ru'))).toEqual(shapeOf(made('en')));
  expect(keysOf(made('en'))).toEqual(
    expect.arrayContaining(['round', 'notice-ru', 'PP1', 'OP1(a)', 'AN1']),
  );
});
