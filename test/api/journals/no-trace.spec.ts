import { DataSource } from 'typeorm';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { LONG_AGO, WARRANT } from '../../support/council';
import {
  closes,
  draftsJournal,
  inMeeting,
  issuesJournal,
  publishJournal,
  speak,
} from '../../support/record';
import { printed, wordsIn } from '../../support/forms';
import { type RunningServer, startServer } from '../../support/server';
import { asksAboutAgenda, meetingOf } from '../../support/sitting';
import { MEETING, seatCouncil, windowOf } from '../../support/table';
import { hardWon, PLANTED } from '../decisions/negotiated';

/**
 * The public journal of a meeting in which a decision was hard to come by, looked through for traces
 * of how it came about (practice rule 5, I23). XAA spoke and XCC lent the Chair; XBB, which objected,
 * proposed and sat at the table, did nothing that a journal tells.
 */
const WORDS_OF_NEGOTIATION = [
  ...['objection', 'stance', 'oppose', 'reserve', 'seenInRoom', 'withdrawn', 'amendment', 'gavel'],
  ...['sponsor', 'facilitator', 'officer', 'PC.DD/', 'возражен', 'оговорк', 'поправк', 'автор'],
  ...['quorum', 'кворум', 'dispute', 'attended', 'seats', 'XBB'],
];
const REQUEST = 'A wish of fulgurite';
const RULING = 'Words of halcyon';

let server: RunningServer;
let symbol: string;
let commands: readonly string[];
let ledger: string;
let reached: readonly { readonly what: string; readonly text: string }[];

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  const unhurried = {
    ...{ askWindow: 0, quietPeriod: 2_000, journalCorrections: 0 },
    statements: { deadline: 0 },
  };
  await server.app.get(CouncilRegistry).setSettings(unhurried, LONG_AGO, WARRANT);
  await objectedToBefore();
  await hardWon(server.url);
  await speak(server.url, MEETING, 'XAA.head');
  await inMeeting(server.url, 'XAA.head', MEETING, 'order.raise', {});
  await inMeeting(server.url, 'chair', MEETING, 'order.rule', { granted: false, words: RULING });
  await closes(server.url, MEETING, 'adopted');
  await draftsJournal(server.url, MEETING);
  symbol = await issuesJournal(server.url, MEETING);
  await publishJournal(server.url, symbol);
  ({ ledger, commands } = await everything());
  reached = await crawl();
}, 120_000);
afterAll(() => server?.close());

/** Before the agenda is adopted: a request, and objections to it by XBB, aloud and seen, taken back. */
async function objectedToBefore(): Promise<void> {
  const { url } = server;
  const chair = await windowOf(url, 'chair');
  const ask = await asksAboutAgenda(chair, MEETING);
  const title = { en: REQUEST };
  await inMeeting(url, 'XBB.head', MEETING, 'agenda.request', { title, draft: null });
  await inMeeting(url, 'XBB.head', MEETING, 'objection.raise', { against: ask, reason: REQUEST });
  await inMeeting(url, 'XBB.head', MEETING, 'objection.withdraw', { against: ask });
  expect((await meetingOf(chair, MEETING))!.agenda.status).toBe('DRAFT');
}

async function everything() {
  const rows = await server.app.get(DataSource).transaction(async (manager) => {
    await manager.query(`SELECT set_config('app.audience', 'ledger', true)`);
    return manager.query<{ command: string; payload: string }[]>(
      `SELECT command, payload FROM events JOIN contents USING (stream, seq)`,
    );
  });
  return {
    ledger: rows.map(({ payload }) => payload).join('\n'),
    commands: [...new Set(rows.map(({ command }) => command))],
  };
}

/** From the permanent address by every link, in every form and language, and what observers are answered. */
async function crawl() {
  const found: { what: string; text: string }[] = [];
  const known = new Set<string>();
  const visit = async (path: string, headers: Record<string, string> = {}): Promise<void> => {
    const what = `${path} ${JSON.stringify(headers)}`;
    if (known.has(what)) return;
    known.add(what);
    const answer = await printed(`${server.url}${path}`, headers);
    expect([path, answer.status]).toEqual([path, 200]);
    const body = await wordsIn(answer);
    found.push({ what: path, text: body + JSON.stringify([...answer.headers]) });
    if (!answer.headers.get('content-type')!.startsWith('text/html')) return;
    for (const [, next] of body.matchAll(/(?:href|src)="(\/[^"]*)"/g)) await visit(next!);
  };
  for (const accept of ['text/html', 'application/json', '*/*'])
    for (const language of ['en', 'ru', 'kk'])
      await visit(`/id/${symbol}`, { accept, 'accept-language': language });
  const { token } = await windowOf(server.url, 'XYY.head');
  await visit('/api/v1/journals', { authorization: `Bearer ${token}` });
  return found;
}

function tracesIn(text: string): string[] {
  const lower = text.toLowerCase();
  const words = [...Object.values(PLANTED), ...WORDS_OF_NEGOTIATION, REQUEST, RULING];
  return [
    ...words.filter((word) => lower.includes(word.toLowerCase())),
    ...commands.filter((command) => text.includes(command)),
  ];
}

it('I23 the search finds what there was: in the ledger', () => {
  const traces = tracesIn(ledger);
  for (const word of [...Object.values(PLANTED), REQUEST, RULING, 'objection', 'XBB', 'PC.DD/'])
    expect(traces).toContain(word);
  expect(commands.length).toBeGreaterThan(40);
});

it('I23 nothing that the public reaches of a journal holds a trace of an objection or a negotiation', () => {
  expect(reached.length).toBeGreaterThanOrEqual(12);
  expect(reached.flatMap(({ what, text }) => tracesIn(text).map((trace) => [what, trace]))).toEqual(
    [],
  );
  const page = reached.find(({ text }) => text.includes('<html lang="en"'))!.text;
  expect(page).toContain('Land XAA');
  expect(page).toContain('adopted Decision No. 1 (PC.DEC/1)');
  expect(page).toContain('The Chair ruled that the point was not well taken.');
});
