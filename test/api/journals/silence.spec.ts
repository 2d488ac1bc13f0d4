import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { type Payloads } from '@shanyrak/draft';
import { parseStream } from '@shanyrak/kernel';
import { draftsOnAgenda } from '@shanyrak/meeting';
import { type IssuingReview, type Problem } from '@shanyrak/protocol';
import { type InterimText, type JournalDocument } from '@shanyrak/publishing';
import { DataSource } from 'typeorm';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { LONG_AGO, WARRANT } from '../../support/council';
import { eventually } from '../../support/deadline';
import {
  closes,
  draftsJournal,
  inMeeting,
  issuesJournal,
  journalOf,
  journalIssue,
  publishJournal,
} from '../../support/record';
import { type RunningServer, startServer } from '../../support/server';
import { underSilence, underSilenceIn, type UnderSilence } from '../../support/silence';
import { meetingOf, sits } from '../../support/sitting';
import { command, draftOf, publish, seatCouncil, windowOf } from '../../support/table';
import { type Window } from '../../support/window';

/**
 * Silence and statements in the journals of the meetings around them, over HTTP (domain 2.1, 2.2): what
 * was put under silence is annexed, what silence has adopted is announced once, with its statements.
 */
let server: RunningServer;
let [chair, officer, member, observer] = [] as unknown as [Window, Window, Window, Window];
const DAYS = 5 * 24 * 3_600_000;
const MINUTE = 60_000;

beforeAll(async () => {
  const settings = {
    ...{ askWindow: 0, quietPeriod: 300, journalCorrections: 0, statements: { deadline: 10_000 } },
    silence: { ...DEFAULT_SETTINGS.silence, least: 0, grace: 0 },
  };
  server = await startServer({
    before: async (app) => {
      await seatCouncil(app);
      await app.get(CouncilRegistry).setSettings(settings, LONG_AGO + 1, WARRANT);
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

/** The rule that refuses; the code where no rule does. */
async function refusal(asked: Promise<unknown>): Promise<string> {
  const { problem } = (await asked.then(
    () => ({ problem: { code: 'accepted' } }),
    (error: unknown) => error,
  )) as { problem: Partial<Problem> };
  return problem.rule ?? problem.code!;
}

const soon = (): number => Math.ceil((Date.now() + 1_200) / 1_000) * 1_000;
const adopted = async ({ stream }: UnderSilence): Promise<string> => {
  await eventually(
    async () => (await draftOf(chair, stream)).decision !== null,
    'the adoption at the deadline',
  );
  return (await draftOf(chair, stream)).decision!.symbol;
};
const states = async (
  person: string,
  { stream }: UnderSilence,
  said: Partial<Payloads['statement.submit']>,
): Promise<unknown> => {
  const digest = (await draftOf(chair, stream)).silences.at(-1)!.digest;
  const payload = { kind: 'reservation', language: 'en', text: 'We reserve.', onBehalfOf: [] };
  return command(
    await windowOf(server.url, person),
    stream,
    'statement.submit',
    { ...payload, ...said } as Payloads['statement.submit'],
    { digest, seen: 999 },
  );
};
/** A meeting that sat and is closed, without anything under its items. */
async function held(symbol: string): Promise<void> {
  await sits(chair, symbol);
  await closes(server.url, symbol);
}
const documentOf = async (meeting: string): Promise<JournalDocument> =>
  (await journalOf(member, meeting)).document!;
const interimPath = ({ stream, silence }: UnderSilence, form = 'json'): string =>
  `/drafts/${parseStream(stream)!.id}/interim-texts/${silence}.${form}`;
const page = async (window: Window, round: UnderSilence, form: string): Promise<Response> =>
  fetch(`${server.url}/api/v1${interimPath(round, form)}`, {
    headers: { authorization: `Bearer ${window.token}` },
  });

describe('a text put under silence in a meeting', () => {
  const meeting = 'PC/2026-XL';
  const until = Math.ceil((Date.now() + DAYS) / MINUTE) * MINUTE;
  let round: UnderSilence;

  beforeAll(async () => {
    await sits(chair, meeting);
    round = await underSilenceIn(server.url, meeting, until);
    await closes(server.url, meeting);
    await draftsJournal(server.url, meeting);
  });

  it('stands in its journal with the deadline that was named, and its interim text is annexed', async () => {
    const later = until + 60 * MINUTE;
    const local = new Date(later + 5 * 60 * MINUTE).toISOString().slice(0, 16);
    const extended = { silence: round.silence, until: later, local };
    await command(chair, round.stream, 'silence.extend', extended, { as: 'chair', seen: 999 });
    const { items, attachments } = await documentOf(meeting);
    expect(attachments).toEqual([]);
    const [said] = (items[1] as Extract<(typeof items)[number], { closed: false }>).silences!;
    expect(said).toMatchObject({ symbol: round.symbol, silence: round.silence });
    expect(`${said!.until.date}T${said!.until.time}`).toBe(
      new Date(until + 5 * 60 * MINUTE).toISOString().slice(0, 16),
    );
  });

  it('is a paper of its own, in both languages, for Members and nobody else', async () => {
    const text = await member.get<InterimText>(interimPath(round));
    expect(text).toMatchObject({
      ...{ symbol: round.symbol, meeting, status: 'RUNNING', decision: null },
      title: { en: 'On a permanent body', ru: 'О постоянном органе' },
    });
    for (const [form, title] of [
      ['en', '(under silence until '],
      ['ru', '(в процедуре умолчания до '],
    ] as const) {
      const answer = await page(member, round, form);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      const words = await answer.text();
      expect(words).toContain(title);
      expect(words).toContain(text.digest);
    }
    await command(
      chair,
      round.stream,
      'draft.openToObservers',
      { open: true },
      { as: 'chair', seen: 999 },
    );
    expect(await refusal(observer.get(interimPath(round)))).toBe('not-found');
    expect((await fetch(`${server.url}/api/v1${interimPath(round, 'en')}`)).status).toBe(401);
    const other = { ...round, silence: `${parseStream(round.stream)!.id}.1` };
    expect(await refusal(member.get(interimPath(other)))).toBe('not-found');
    expect(await refusal(member.get(interimPath(round, 'pdf')))).toBe('not-found');
  });

  it('I23 keeps its words and says no more than “not adopted” once it is broken; the journal stays', async () => {
    const before = await documentOf(meeting);
    const { provisions } = await member.get<InterimText>(interimPath(round));
    const broken = { silence: round.silence, kind: 'objection', reason: 'quicksilver' } as const;
    await command(await windowOf(server.url, 'XBB.head'), round.stream, 'silence.break', broken, {
      seen: 999,
    });
    const after = await member.get<InterimText>(interimPath(round));
    expect(after).toMatchObject({ status: 'BROKEN', provisions });
    const words = await (await page(member, round, 'en')).text();
    expect(words).toContain('Not adopted.');
    expect(words + JSON.stringify(after)).not.toMatch(/XBB|quicksilver|brok/);
    expect(await documentOf(meeting)).toEqual(before);
  });

  it('I23 leaves nothing in what becomes public of the journal', async () => {
    const symbol = await issuesJournal(server.url, meeting);
    await publishJournal(server.url, symbol);
    for (const form of ['en', 'ru', 'json']) {
      const words = await (await fetch(`${server.url}/id/${symbol}.${form}`)).text();
      expect(words).not.toMatch(/SIL|silence|умолчани|permanent body|постоянном органе|PC\.DD/);
    }
  });
});

describe('what silence has adopted', () => {
  const [next, after] = ['PC/2026-XLI', 'PC/2026-XLII'];
  let round: UnderSilence;
  let decision: string;
  let journal: string;

  beforeAll(async () => {
    round = await underSilence(server.url, soon());
    await command(chair, round.stream, 'session.end', {}, { as: 'chair', seen: 999 });
    await states('XBB.head', round, { kind: 'interpretativeStatement', onBehalfOf: ['XCC'] });
    await states('XAA.head', round, {});
    decision = await adopted(round);
    await held(next);
    await held(after);
  });

  it('is announced once: of two journals drafted at the same moment one takes it', async () => {
    const [id] = (await journalOf(officer, next)).silences;
    expect(parseStream(round.stream)!.id).toBe(id);
    const drafts = async (meeting: string): Promise<string> => {
      const payload = {
        drafts: draftsOnAgenda((await meetingOf(officer, meeting))!),
        silences: [id!],
      };
      return refusal(inMeeting(server.url, 'officer.one', meeting, 'journal.draft', payload));
    };
    const answers = await Promise.all([drafts(next), drafts(after)]);
    expect([...answers].sort()).toEqual(['accepted', 'journal.silences']);
    const [first, second] = answers[0] === 'accepted' ? [next, after] : [after, next];
    await draftsJournal(server.url, second);
    expect(await documentOf(second)).not.toHaveProperty('announcements');
    expect(await documentOf(first)).toMatchObject({
      announcements: [{ symbol: decision, voided: false, title: { en: 'On a permanent body' } }],
      attachments: [decision],
    });
    journal = first;
  });

  it('I10 stands with the statements that stand now, until its issue fixes them', async () => {
    const { digest, body, appended } = await journalOf(officer, journal);
    const issue = { body, drafts: appended };
    const early = inMeeting(server.url, 'officer.two', journal, 'journal.issue', issue, {
      digest: digest!,
    });
    expect(await refusal(early)).toBe('journal.statements');
    const said = (await documentOf(journal)).announcements![0]!.statements;
    expect(said).toMatchObject([
      { attachment: 1, kind: 'interpretativeStatement', name: { en: 'Land XBB' }, others: [] },
      { attachment: 2, kind: 'reservation', name: { en: 'Land XAA' } },
    ]);
    const [first] = (await draftOf(chair, round.stream)).statements;
    const third = await windowOf(server.url, 'XCC.head');
    const named = { statement: first!.id };
    await command(third, round.stream, 'statement.confirm', named, { seen: 999 });
    await issuesJournal(server.url, journal);
    expect((await documentOf(journal)).announcements![0]!.statements).toMatchObject([
      { attachment: 1, others: [{ en: 'Land XCC' }] },
      { attachment: 2 },
    ]);
  });

  it('I23 becomes public with its statements only where the decision was published with them', async () => {
    const { symbol } = (await journalOf(officer, journal)).journal!;
    const review = (): Promise<IssuingReview<JournalDocument>> =>
      officer.get(journalIssue(symbol!));
    const before = (await review()).artefact;
    expect(before.announcements).toMatchObject([{ symbol: decision, asOf: { time: null } }]);
    expect(JSON.stringify(before)).not.toContain('attachment"');
    await publish(server.url, decision);
    const [announced] = (await review()).artefact.announcements!;
    expect(announced!.statements).toMatchObject([{ attachment: 1 }, { attachment: 2 }]);
    await publishJournal(server.url, symbol!);
    const page = await (await fetch(`${server.url}/id/${symbol}.en`)).text();
    expect(page).toContain('(interpretative statement, see attachment 1 to the decision)');
    expect(page).not.toMatch(/SIL|PC\.DD/);
  });

  it('says at the head of its interim text how it was adopted', async () => {
    const text = await member.get<InterimText>(interimPath(round));
    expect(text).toMatchObject({ status: 'ADOPTED', decision: { symbol: decision } });
    const words = await (await page(member, round, 'ru')).text();
    expect(words).toContain(`Принято в порядке процедуры умолчания: ${decision}`);
  });

  it('and turned out to be none is announced so in the next journal, naming nobody', async () => {
    const { silence, stream } = round;
    const { until } = (await draftOf(chair, stream)).silences[0]!;
    const proved = {
      ...{ silence, delegation: 'XBB', receivedAt: until - 1, kind: 'objection' as const },
      proof: 'Note 17-7/319',
    };
    await command(officer, stream, 'silence.recordBreak', proved, { as: 'secretariat', seen: 999 });
    await command(chair, stream, 'silence.void', { silence }, { as: 'chair', seen: 999 });
    const later = 'PC/2026-XLIII';
    await held(later);
    const { journal: drafted } = await draftsJournal(server.url, later);
    expect(drafted!.announcements).toMatchObject([{ symbol: decision, voided: true }]);
    const document = await documentOf(later);
    expect(document).toMatchObject({ attachments: [], announcements: [{ voided: true }] });
    expect(JSON.stringify(document)).not.toMatch(/XBB|17-7/);
    const symbol = await issuesJournal(server.url, later);
    await publishJournal(server.url, symbol);
    const words = await (await fetch(`${server.url}/id/${symbol}.en`)).text();
    expect(words).toContain(`${decision} had not been adopted: silence had been broken in time.`);
    await held('PC/2026-XLIV');
    const { journal: last } = await draftsJournal(server.url, 'PC/2026-XLIV');
    expect(last!.announcements).toEqual([]);
  });
});

describe('what becomes public of a journal', () => {
  const meeting = 'PC/2026-XLV';
  let [told, untold] = [] as unknown as [UnderSilence, UnderSilence];
  let [first, second] = ['', ''];
  let journal: string;
  const review = (): Promise<IssuingReview<JournalDocument>> => officer.get(journalIssue(journal));
  // Both are adopted at about the same instant: either may have the smaller number.
  const saidOf = ({ announcements = [] }: JournalDocument, decision: string) =>
    announcements.find(({ symbol }) => symbol === decision);

  beforeAll(async () => {
    [told, untold] = [
      await underSilence(server.url, soon()),
      await underSilence(server.url, soon()),
    ];
    await command(chair, told.stream, 'session.end', {}, { as: 'chair', seen: 999 });
    await states('XBB.head', told, {});
    await states('XAA.head', told, { onBehalfOf: ['XCC'] });
    [first, second] = [await adopted(told), await adopted(untold)];
    await publish(server.url, first);
    await held(meeting);
    await draftsJournal(server.url, meeting);
  });

  it('I10 has the statements as they were published with the decision, not as they have become since', async () => {
    const { stream } = told;
    const [reserving, speaking] = (await draftOf(chair, stream)).statements.map(({ id }) => id);
    const beside = await windowOf(server.url, 'XBB.head');
    const named = await windowOf(server.url, 'XCC.head');
    const seen = { seen: 999 };
    await command(beside, stream, 'statement.withdraw', { statement: reserving! }, seen);
    await command(beside, stream, 'statement.align', { statement: speaking! }, seen);
    await command(named, stream, 'statement.confirm', { statement: speaking! }, seen);
    await states('XCC.head', told, {});
    journal = await issuesJournal(server.url, meeting);
    const [XAA, XBB, XCC] = [{ en: 'Land XAA' }, { en: 'Land XBB' }, { en: 'Land XCC' }];
    expect(saidOf(await documentOf(meeting), first)!.statements).toMatchObject([
      { attachment: 1, name: XAA, others: [XCC], aligned: [XBB] },
      { attachment: 2, name: XCC },
    ]);
    expect(saidOf((await review()).artefact, first)!.statements).toMatchObject([
      { attachment: 1, name: XBB, others: [], aligned: [] },
      { attachment: 2, name: XAA, others: [], aligned: [] },
    ]);
  });

  it('has no adoption that is declared void while its publication waits for its turn', async () => {
    const { silence, stream } = untold;
    const { artefact, digest } = await review();
    for (const decision of [first, second]) expect(saidOf(artefact, decision)).toBeDefined();
    await officer.post(journalIssue(journal), { act: 'prepare', digest });
    const { until } = (await draftOf(chair, stream)).silences[0]!;
    const proved = {
      ...{ silence, delegation: 'XBB', receivedAt: until - 1, kind: 'objection' as const },
      proof: 'Note 17-7/320',
    };
    await command(officer, stream, 'silence.recordBreak', proved, { as: 'secretariat', seen: 999 });
    const issuing = await windowOf(server.url, 'officer.two');
    const source = server.app.get(DataSource);
    let issued = Promise.resolve('');
    await source.transaction(async (manager) => {
      // As every act on a stream holds it while it is decided; acts do not hold up each other.
      await manager.query('SELECT FROM council_version FOR SHARE');
      issued = refusal(issuing.post(journalIssue(journal), { act: 'issue', digest }));
      await eventually(async () => {
        const waiting = await source.query<unknown[]>(
          `SELECT FROM pg_stat_activity WHERE datname = current_database()
              AND wait_event_type = 'Lock' AND query LIKE 'UPDATE council_version%'`,
        );
        return waiting.length === 1;
      }, 'the publication to wait');
      await command(chair, stream, 'silence.void', { silence }, { as: 'chair', seen: 999 });
    });
    expect(await issued).toBe('issue.changed');
    const now = (await review()).artefact;
    expect(now.announcements).toMatchObject([{ symbol: first }]);
    expect(now.attachments).toEqual([first]);
  });
});
