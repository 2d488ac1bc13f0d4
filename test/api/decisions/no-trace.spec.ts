import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { LONG_AGO, WARRANT } from '../../support/council';
import { printed, wordsIn } from '../../support/forms';
import { type RunningServer, startServer } from '../../support/server';
import { publish, seatCouncil, windowOf } from '../../support/table';
import { ADOPTED, hardWon, PLANTED } from './negotiated';

/**
 * Everything that the public can reach of a decision that was hard to come by, looked through for
 * traces of how it came about (practice rule 5, I23). What is looked for is taken from the ledger
 * itself; the first test shows that it would be found.
 */
const CODES = ['XAA', 'XBB', 'XCC', 'XYY'];
const PERSONS = [
  ...['XAA.head', 'XAA.adviser', 'XBB.head', 'XCC.head', 'XCC.adviser', 'chair', 'facilitator'],
  ...['officer.one', 'officer.two'],
].map((person) => `"${person}"`);
const WORDS_OF_NEGOTIATION = [
  ...['objection', 'stance', 'oppose', 'reserve', 'seenInRoom', 'withdrawn', 'amendment', 'gavel'],
  ...['sponsor', 'facilitator', 'officer', 'PC.DD/', 'возражен', 'оговорк', 'поправк', 'автор'],
];

let server: RunningServer;
let symbol: string;
let ledger: string;
let commands: readonly string[];
let instants: readonly number[];
let reached: readonly Reached[];

interface Reached {
  readonly what: string;
  readonly headers: string;
  readonly body: string;
}

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  // Long enough to object between the gavel and the adoption, as somebody does here.
  const unhurried = { askWindow: 0, quietPeriod: 2_000 };
  await server.app.get(CouncilRegistry).setSettings(unhurried, LONG_AGO, WARRANT);
  ({ symbol } = await hardWon(server.url));
  await publish(server.url, symbol);
  ({ ledger, commands, instants } = await everything());
  reached = await crawl();
}, 120_000);
afterAll(() => server?.close());

/** Every event of every stream, and the names and instants by which one could be told. */
async function everything() {
  const rows = await server.app.get(DataSource).transaction(async (manager) => {
    await manager.query(`SELECT set_config('app.audience', 'ledger', true)`);
    return manager.query<{ command: string; at: string; payload: string }[]>(
      `SELECT command, at, payload FROM events JOIN contents USING (stream, seq)`,
    );
  });
  return {
    ledger: rows.map(({ payload, at, command }) => `${payload} ${at} ${command}`).join('\n'),
    commands: [...new Set(rows.map(({ command }) => command))],
    instants: [...new Set(rows.map(({ at }) => Number(at)))],
  };
}

/** From the permanent address by every link, in every form and language; and what observers are answered. */
async function crawl(): Promise<Reached[]> {
  const found: Reached[] = [];
  const known = new Set<string>();
  const visit = async (path: string, headers: Record<string, string> = {}): Promise<void> => {
    const what = `${path} ${JSON.stringify(headers)}`;
    if (known.has(what)) return;
    known.add(what);
    const answer = await printed(`${server.url}${path}`, headers);
    expect([what, answer.status]).toEqual([what, 200]);
    const body = await wordsIn(answer);
    // Of now, and of the issue: an act of the negotiation may lie in the same second.
    const told = [...answer.headers].filter(([name]) => !/^(date|last-modified)$/.test(name));
    found.push({ what, headers: JSON.stringify(told), body });
    if (!answer.headers.get('content-type')!.startsWith('text/html')) return;
    for (const [, next] of body.matchAll(/(?:href|src)="(\/[^"]*)"/g)) await visit(next!);
  };
  for (const accept of ['text/html', 'application/json', '*/*'])
    for (const language of ['en', 'ru', 'kk'])
      await visit(`/id/${symbol}`, { accept, 'accept-language': language });
  const { token } = await windowOf(server.url, 'XYY.head');
  const authorization = `Bearer ${token}`;
  await visit('/api/v1/decisions', { authorization });
  await visit(`/api/v1/decisions/${encodeURIComponent(symbol)}`, { authorization });
  return found.map((one) => ({ ...one, what: one.what.replace(token, '…') }));
}

/** Without the list of Members, in which alone a code or a Member's name may stand. */
const withoutMembers = (body: string): string =>
  body
    .replace(
      /(Members of the Council on that date|Члены Совета на эту дату)[\s\S]*?(How to check this text|Как проверить этот текст)/g,
      '',
    )
    .replace(/<ul class="members">[\s\S]*?<\/ul>/g, '')
    .replace(/"members":(\[[^\]]*\]|\{([^{}]|\{[^{}]*\})*\})/, '');

/** An instant in milliseconds, in seconds, as RFC 3339 to the minute, as a time of day. */
const spellings = (at: number): RegExp[] => {
  const iso = new Date(at).toISOString();
  const each = [String(at), String(Math.floor(at / 1000)), iso.slice(0, 16), iso.slice(11, 19)];
  return each.map((one) => new RegExp(`(?<!\\d)${one}(?!\\d)`));
};

function tracesIn(text: string): string[] {
  const lower = text.toLowerCase();
  const words = [...Object.values(PLANTED), ...WORDS_OF_NEGOTIATION, ...PERSONS];
  return [
    ...words.filter((word) => lower.includes(word.toLowerCase())),
    ...CODES.filter((code) => text.includes(code)),
    ...commands.filter((command) => text.includes(command)),
    ...instants.filter((at) => spellings(at).some((one) => one.test(text))).map(String),
  ];
}

it('I23 the search finds every trace where there is one: in the ledger', () => {
  const traces = new Set(tracesIn(ledger));
  const missing = [
    ...Object.values(PLANTED),
    ...commands,
    ...instants.map(String),
    ...CODES,
  ].filter((trace) => !traces.has(trace));
  // The observer neither spoke nor was spoken of.
  expect(missing).toEqual(['XYY']);
  expect(commands.length).toBeGreaterThan(40);
  for (const word of ['objection', 'seenInRoom', 'oppose', 'reserve', '"XCC.adviser"'])
    expect([...traces]).toContain(word);
});

it('I23 nothing that the public reaches holds a trace of an objection or of any other act', () => {
  // Each of its forms, once for every address that leads there.
  expect(reached.length).toBeGreaterThanOrEqual(30);
  const found = reached.flatMap(({ what, headers, body }) =>
    [...tracesIn(withoutMembers(body)), ...tracesIn(headers)].map((trace) => [what, trace]),
  );
  expect(found).toEqual([]);
});

it('says the adopted words, on every page, and in Russian where they have followed', () => {
  const plain = ADOPTED.map((text) => text.replaceAll('*', ''));
  const pages = reached.filter(({ body }) => body.startsWith('<!doctype html>'));
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const { body } of pages) {
    const text = body.replaceAll(/<\/?(em|span)[^>]*>/g, '');
    const russian = body.includes('<html lang="ru"');
    const expected = russian ? [plain[0], plain[2], plain[3]] : plain;
    for (const words of expected) expect(text).toContain(words);
    if (russian) expect(text).toContain('предлагает наблюдателям поступить так же.');
  }
});

it('lists the Members of that date by name, and no observer', () => {
  for (const { body } of reached.filter((one) => one.body.includes('<ul class="members">')))
    expect(/<ul class="members">([\s\S]*?)<\/ul>/.exec(body)![1]!.match(/<li>/g)).toHaveLength(3);
  for (const { body, headers } of reached) expect(body + headers).not.toContain('XYY');
});

it('gives whoever has the public JSON alone the digest that was adopted', async () => {
  const { body } = reached.find(({ what }) => what.startsWith(`/id/${symbol}.json`))!;
  const { originalLanguage, provisions, digest } = JSON.parse(body) as {
    originalLanguage: string;
    digest: string;
    provisions: { kind: string; depth: number; label: string; text: Record<string, string> }[];
  };
  // RFC 8785 written by hand: keys in order, no blanks.
  const canonical = provisions.map(
    ({ kind, depth, label, text }) =>
      `{"depth":${depth},"kind":${JSON.stringify(kind)},"label":${JSON.stringify(label)},` +
      `"text":${JSON.stringify(text[originalLanguage])}}`,
  );
  const reckoned = createHash('sha256')
    .update(`[${canonical.join(',')}]`)
    .digest('hex');
  expect(reckoned).toBe(digest);
  const member = await windowOf(server.url, 'XCC.head');
  const path = `/decisions/${encodeURIComponent(symbol)}`;
  expect(await member.get(path)).toMatchObject({ digest: reckoned });
});
