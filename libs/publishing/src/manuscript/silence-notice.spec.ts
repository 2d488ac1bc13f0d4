import { type Decision, type Silence } from '@shanyrak/draft';
import { canonical } from '@shanyrak/kernel';
import { ACTORS, ADOPTED, DECISION, SECRET } from '../adopted.support';
import { type NoticeContext, silenceNotice, type SilenceNotice } from '../silence-notice';
import { PAGE_LANGUAGES, type PageLanguage } from '../words';
import { headerOf, linesOf } from './reading.support';
import { silenceNoticeManuscript } from './silence-notice';

/** The notices of a round of silence (domain 8.2): begun, broken, unbroken. */
const silence = (change: Partial<Silence> = {}): Silence => ({
  ...{ id: `${SECRET}.1`, symbol: 'PC.SIL/3/26', status: 'RUNNING', digest: DECISION.digest },
  ...{ meeting: 'PC/2026-VI', seq: 40, endedAt: null, previous: null, break: null },
  ...{ startedAt: Date.UTC(2026, 2, 19, 6), until: Date.UTC(2026, 2, 26, 13) },
  ...{ due: Date.UTC(2026, 2, 26, 15), deadlines: [], zone: 'Asia/Almaty', namesBreaker: true },
  ...{ asksForTime: { XIN: Date.UTC(2026, 2, 20) }, reason: SECRET },
  ...change,
});
const broken = (change: Partial<Silence> = {}): Silence =>
  silence({
    ...{ status: 'BROKEN', endedAt: Date.UTC(2026, 2, 26, 12, 59, 59) },
    break: {
      ...{ delegation: 'XTU', receivedAt: Date.UTC(2026, 2, 26, 12, 59, 59), kind: 'amendment' },
      ...{ reason: SECRET, provision: null, proof: SECRET },
    },
    ...change,
  });
const context: NoticeContext = {
  body: { en: 'Permanent Council', ru: 'Постоянный совет' },
  nameOf: () => ({ en: 'Turania', ru: 'Турания' }),
};
const facts = (
  notice: SilenceNotice['notice'],
  of: Silence,
  more: Partial<NoticeContext> = {},
  now = ADOPTED,
) => silenceNotice(notice, { then: ADOPTED, now }, of, { ...context, ...more });
const lines = (of: SilenceNotice, language: PageLanguage): string[] =>
  linesOf(silenceNoticeManuscript(of, language));

const decided: Decision = { ...DECISION, meeting: 'PC.SIL/3/26', bySilence: true };
const ADOPTED_BY_SILENCE = { ...ADOPTED, decision: decided };
const expired = (more: Partial<NoticeContext> = {}) =>
  facts('expired', silence({ status: 'ADOPTED' }), more, ADOPTED_BY_SILENCE);

describe('the notice of silence', () => {
  it('has round, draft, revision and deadline in its header, with weekday, Astana time and UTC', () => {
    expect(headerOf(silenceNoticeManuscript(facts('begun', silence()), 'en'))).toEqual([
      ...['Permanent Council', 'Symbol: PC.SIL/3/26', 'Date: 19 March 2026'],
      'Draft: PC.DD/7/26/Rev.2',
      'Until: Thursday 26 March 2026, 18:00 Astana time (13:00 UTC)',
      'Distribution: MEMBERS',
    ]);
    const numbered = facts('begun', silence(), { symbol: 'SEC.GAL/9/26' });
    expect(headerOf(silenceNoticeManuscript(numbered, 'ru')).slice(1, 3)).toEqual([
      ...['Условное обозначение: SEC.GAL/9/26', 'Раунд процедуры умолчания: PC.SIL/3/26'],
    ]);
  });

  it('says how it is broken, and what no reply means', () => {
    expect(lines(facts('begun', silence()), 'en')).toEqual([
      'Notice of silence',
      'On contact points',
      'The text of PC.DD/7/26/Rev.2 has been put under silence (PC.SIL/3/26).',
      'Silence runs until Thursday 26 March 2026, 18:00 Astana time (13:00 UTC).',
      expect.stringContaining('by an objection or an amendment in writing'),
      'A Member that agrees need not reply: where no Member has broken silence, the text is adopted as of the deadline.',
    ]);
    expect(lines(facts('begun', silence()), 'ru').slice(0, 4)).toEqual([
      'Извещение о процедуре умолчания',
      'О контактных пунктах',
      'Текст PC.DD/7/26/Rev.2 вынесен на процедуру умолчания (PC.SIL/3/26).',
      'Процедура умолчания действует до четверга, 26 марта 2026 года, 18:00 по времени Астаны (13:00 UTC).',
    ]);
  });

  it('names the day of UTC where it is another', () => {
    const until = Date.UTC(2026, 2, 25, 21);
    expect(lines(facts('begun', silence({ until })), 'en')[3]).toBe(
      'Silence runs until Thursday 26 March 2026, 02:00 Astana time (25 March 2026, 21:00 UTC).',
    );
  });
});

describe('the notice of break', () => {
  it('says when and by what silence was broken, that nothing is adopted, and what comes next', () => {
    expect(lines(facts('broken', broken()), 'en').slice(2)).toEqual([
      'Silence on PC.DD/7/26/Rev.2 (PC.SIL/3/26) was broken: an amendment was received before the deadline, on 26 March 2026, 17:59:59 Astana time (12:59:59 UTC).',
      'The text is not adopted.',
      'It was received from the delegation of Turania.',
      'The draft is negotiated again. It may be put under silence anew, in another round.',
    ]);
    expect(lines(facts('broken', broken()), 'ru')[4]).toBe('Получено от делегации: Турания.');
  });

  it('I23 names nobody where the rule does not let it, and nobody’s reasons ever', () => {
    const sealed = facts('broken', broken({ namesBreaker: false }));
    for (const language of PAGE_LANGUAGES) {
      const all = canonical(sealed) + canonical(silenceNoticeManuscript(sealed, language));
      for (const trace of [SECRET, ...ACTORS, 'Turania', 'Турания'])
        expect(all).not.toContain(trace);
      expect(canonical(facts('broken', broken()))).not.toContain(SECRET);
    }
  });

  it('is none of a round that nobody broke', () => {
    expect(() => facts('broken', silence())).toThrow('PC.SIL/3/26 was not broken.');
  });
});

describe('the notice of expiry', () => {
  it('says that silence was unbroken, what was adopted as of the deadline, and when it is announced', () => {
    const next = { symbol: 'PC/2026-VII', begins: { date: '2026-04-02', time: '10:00' } };
    expect(lines(expired({ next }), 'en').slice(2)).toEqual([
      'Silence on PC.DD/7/26/Rev.2 (PC.SIL/3/26) ended unbroken on 26 March 2026, 18:00 Astana time (13:00 UTC).',
      'As of that deadline the text is adopted as Decision No. 7 (PC.DEC/7).',
      'The Chair announces it at the next meeting (PC/2026-VII, 2 April 2026, 10:00 Astana time).',
    ]);
    expect(lines(expired(), 'ru').slice(-2)).toEqual([
      'Текст считается принятым по истечении этого срока: решение № 7 (PC.DEC/7).',
      'Председатель объявит об этом на следующем заседании.',
    ]);
  });

  it.each([
    ['that did not end in a decision', silence({ status: 'RUNNING' }), ADOPTED_BY_SILENCE],
    ['whose adoption turned out to be void', silence({ status: 'VOIDED' }), ADOPTED_BY_SILENCE],
    ['of another decision', silence({ status: 'ADOPTED' }), ADOPTED],
  ])('is none of a round %s', (_, of, now) => {
    expect(() => facts('expired', of, {}, now)).toThrow('PC.SIL/3/26 led to no decision.');
  });
});
