import { DEFAULT_SETTINGS, localTimeInAstana } from '@shanyrak/council';
import { textDigest } from '@shanyrak/draft';
import { type DecisionAnswer, type IssuingState } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { LONG_AGO, WARRANT } from '../../support/council';
import { eventually } from '../../support/deadline';
import { type RunningServer, startServer } from '../../support/server';
import {
  command,
  draftOf,
  MEETING,
  openReading,
  issueOf,
  publish,
  seatCouncil,
  windowOf,
} from '../../support/table';
import { Refused, type Window } from '../../support/window';

/** What the public page says before its text. */
const SAID = {
  en: 'Not adopted. It was established after the adoption that silence had been broken in time.',
  ru: 'Не принято. После принятия установлено, что молчание было своевременно нарушено.',
};

/** A decision that silence had adopted, and that a late proof has shown to be none (I3, I4, I6). */
describe('a decision adopted by silence', () => {
  let server: RunningServer;
  let [chair, officer, member, observer] = [] as unknown as [Window, Window, Window, Window];

  beforeAll(async () => {
    const silence = { ...DEFAULT_SETTINGS.silence, least: 0, grace: 0 };
    server = await startServer({
      before: async (app) => {
        await seatCouncil(app);
        const hurried = { askWindow: 0, silence };
        await app.get(CouncilRegistry).setSettings(hurried, LONG_AGO + 1, WARRANT);
      },
    });
    [chair, officer, member, observer] = await Promise.all([
      windowOf(server.url, 'chair'),
      windowOf(server.url, 'officer.one'),
      windowOf(server.url, 'XAA.head'),
      windowOf(server.url, 'XYY.head'),
    ]);
  });
  afterAll(() => server?.close());

  /** Answers the draft’s stream, the round’s id and its deadline, and the decision’s symbol. */
  const adopted = async () => {
    const stream = await openReading(server.url);
    await command(chair, stream, 'draft.declareClean', {}, { as: 'chair' });
    const digest = textDigest(await draftOf(chair, stream));
    const until = Math.ceil((Date.now() + 700) / 1_000) * 1_000;
    const deadline = { until, local: localTimeInAstana(until) };
    await command(chair, stream, 'silence.propose', deadline, { as: 'chair', digest });
    await eventually(
      async () => (await draftOf(chair, stream)).decision !== null,
      'the adoption at the deadline',
    );
    const { silences, decision } = await draftOf(chair, stream);
    return { stream, until, silence: silences[0]!.id, symbol: decision!.symbol };
  };
  const voids = async ({ stream, silence, until }: Awaited<ReturnType<typeof adopted>>) => {
    const proved = {
      ...{ silence, delegation: 'XBB', receivedAt: until - 1, kind: 'objection' as const },
      proof: 'Note 17-7/319',
    };
    await command(officer, stream, 'silence.recordBreak', proved, { as: 'secretariat', seen: 99 });
    await command(chair, stream, 'silence.void', { silence }, { as: 'chair', seen: 99 });
  };
  const read = (window: Window, symbol: string): Promise<DecisionAnswer> =>
    window.get(`/decisions/${encodeURIComponent(symbol)}`);
  const page = async (symbol: string, language = 'en') => {
    const answer = await fetch(`${server.url}/id/${symbol}.${language}`);
    return { text: await answer.text(), headers: answer.headers };
  };

  it('names its round where another names its meeting, to the Members alone', async () => {
    const { symbol } = await adopted();
    const decision = await read(member, symbol);
    expect(decision).toMatchObject({ bySilence: true, voided: false });
    expect(decision.meeting).toMatch(/^PC\.SIL\/\d+\/\d\d$/);
    await publish(server.url, symbol);
    const { text } = await page(symbol);
    expect(text).toContain('Adopted by silence procedure, ');
    // A round's number would tell of those that were broken before (I23).
    for (const form of [text, (await page(symbol, 'json')).text]) {
      expect(form).not.toContain(MEETING);
      expect(form).not.toContain('SIL');
    }
    expect(await read(observer, symbol)).toMatchObject({ bySilence: true, meeting: null });
  });

  it('and voided keeps its number, says so, and cannot be published any more', async () => {
    const one = await adopted();
    const { digest } = await officer.get<IssuingState>(issueOf(one.symbol));
    await officer.post(issueOf(one.symbol), { act: 'prepare', digest });
    await voids(one);
    expect(await read(member, one.symbol)).toMatchObject({ symbol: one.symbol, voided: true });
    const second = await windowOf(server.url, 'officer.two');
    const issuing = second.post(issueOf(one.symbol), { act: 'issue', digest });
    const refused = await issuing.catch((error: unknown) => error);
    expect(refused instanceof Refused && refused.rule).toBe('issue.voided');
    await second.post(issueOf(one.symbol), { act: 'takeBack' });
  });

  it('and published before says on its public page that it is none, and names nobody', async () => {
    const one = await adopted();
    await publish(server.url, one.symbol);
    const before = await page(one.symbol);
    expect(before.headers.get('cache-control')).not.toContain('immutable');
    await voids(one);
    for (const language of ['en', 'ru'] as const) {
      const { text, headers } = await page(one.symbol, language);
      expect(text).toContain(SAID[language]);
      expect(text).not.toContain('17-7/319');
      expect(headers.get('etag')).not.toBe(before.headers.get('etag'));
    }
    expect(await read(observer, one.symbol)).toMatchObject({ bySilence: true, voided: true });
  });

  it('and published before is none for a machine either: its text stands a level lower', async () => {
    const one = await adopted();
    await publish(server.url, one.symbol);
    const { text: issued, headers: before } = await page(one.symbol, 'json');
    expect(JSON.parse(issued)).toMatchObject({ kind: 'decision', symbol: one.symbol });
    await voids(one);
    const { text, headers } = await page(one.symbol, 'json');
    const none = JSON.parse(text) as object;
    expect(none).toMatchObject({ kind: 'voidDecision', symbol: one.symbol });
    expect(none).toHaveProperty('published', JSON.parse(issued));
    expect(none).toHaveProperty('notice.ru', expect.stringContaining(SAID.ru));
    expect(none).not.toHaveProperty('provisions');
    expect(headers.get('etag')).not.toBe(before.get('etag'));
    expect(text).not.toContain('17-7/319');
  });
});
