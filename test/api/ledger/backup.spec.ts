import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DEFAULT_BODIES } from '@shanyrak/council';
import { type NoticesAnswer, type StateAnswer } from '@shanyrak/protocol';
import { EXPORTED, LEFT_OUT } from '../../../apps/server/src/backup';
import { ClosedDaysService } from '../../../apps/server/src/council/closed-days.service';
import { PreparedChanges } from '../../../apps/server/src/council/prepared-changes.service';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { Register } from '../../../apps/server/src/documents/register.service';
import { LedgerMaintenance } from '../../../apps/server/src/ledger';
import { LONG_AGO, WARRANT } from '../../support/council';
import { negotiate, type Negotiated } from '../../support/negotiated';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';
import { type RunningServer, startServer } from '../../support/server';
import { serverCommand } from '../../support/server-command';
import { isPrinted, publish, seatCouncil, submit, SUBMITTED, windowOf } from '../../support/table';

/**
 * The drill: a council that has negotiated and adopted goes into a file, and out of it into a
 * database in which nothing was. What is told here is what `docs/backup.md` promises.
 */
const CERTIFICATE = 'SEC.GAL/9/26';
const folder = mkdtempSync(join(tmpdir(), 'shanyrak-backup-'));
const file = join(folder, 'council.jsonl.gz');

let old: RunningServer;
let fresh: FreshDatabase;
let negotiated: Negotiated;
let erased: string;
/** An act that was done before the export, as its sender would send it again. */
const repeated = { id: randomUUID(), as: 'national', payload: SUBMITTED };
let outcome: unknown;

const cli = ({ appUrl, ownerUrl }: FreshDatabase, ...args: string[]) =>
  serverCommand({ databaseUrl: appUrl, migrationsUrl: ownerUrl }, 'cli.js', ...args);

async function asLedger<T>({ ownerUrl }: FreshDatabase, work: (client: Client) => Promise<T>) {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SET app.audience = 'ledger'`);
    return await work(client);
  } finally {
    await client.end();
  }
}

const contentsOf = (database: FreshDatabase, tables: readonly string[]) =>
  asLedger(database, async (client) => {
    const all: Record<string, unknown[]> = {};
    for (const table of tables) {
      const { rows } = await client.query(`SELECT t::text AS row FROM ${table} t ORDER BY 1`);
      all[table] = rows;
    }
    return all;
  });

/** The product has no informal streams yet: one is declared to be informal, past every guard, and erased. */
async function eraseByRule(server: RunningServer): Promise<string> {
  const stream = `submission:${await submit(server.url)}`;
  const url = new URL(process.env['TEST_POSTGRES']!);
  url.pathname = new URL(server.database.ownerUrl).pathname;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`SET session_replication_role = replica`);
  await client.query(`UPDATE heads SET grade = 'INFORMAL' WHERE stream = $1`, [stream]);
  await client.end();
  const maintenance = server.app.get(LedgerMaintenance);
  await maintenance.erase(stream, ['officer.one', 'officer.two'], CERTIFICATE);
  return stream;
}

/** Something in every table that a council can fill. */
async function seatWholeCouncil(app: NestExpressApplication): Promise<void> {
  await seatCouncil(app);
  const registry = app.get(CouncilRegistry);
  await registry.setSheet('XAA', ['head', 'adviser'], LONG_AGO, WARRANT);
  await registry.setBody(DEFAULT_BODIES[0]!, { from: LONG_AGO }, WARRANT);
  const changes = app.get(PreparedChanges);
  const cited = { kind: 'decision', symbol: 'PC.DEC/1', dated: '2024-01-02' } as const;
  const [from, until] = [Date.UTC(2100, 0, 1), Date.UTC(2100, 1, 1)];
  const term = { kind: 'chairmanship.set', body: 'SOC', delegation: 'XAA' } as const;
  const words = { en: 'It does not act.', ru: 'Не действует.' };
  const effects = { words, maySpeak: true, mayObject: false };
  for (const change of [
    { ...term, person: 'XAA.head', from, until },
    { kind: 'seat.contested', delegation: 'XBB', effects, from },
  ] as const) {
    const { id } = await changes.prepare('officer.one', { change, cited });
    await changes.confirm(id, 'officer.two');
  }
  const mission = { weekdays: [5], dates: [{ from: '03-21', to: '03-23', label: 'Наурыз' }] };
  await app.get(ClosedDaysService).declare('XAA.head', { mission, capital: null });
  const [source, register] = [app.get(DataSource), app.get(Register)];
  await source.transaction((manager) => register.enterSeedPaper(manager, LONG_AGO));
}

/** A notice is stamped by a registry, and somebody wants no mail. */
async function stampsAndChooses({ url, database }: RunningServer): Promise<void> {
  const head = await windowOf(url, 'XAA.head');
  const { notices } = await head.get<NoticesAnswer>('/notices');
  await head.post(`/notices/${notices[0]!.id}/received`, {});
  await asLedger(database, (client) =>
    client.query(`INSERT INTO notice_choices VALUES ('XAA.head', '{"drafts":false}')`),
  );
}

jest.setTimeout(120_000);

beforeAll(async () => {
  old = await startServer({ before: seatWholeCouncil });
  const window = await windowOf(old.url, 'XAA.head');
  outcome = await window.post('/drafts', repeated);
  negotiated = await negotiate(old.url);
  await publish(old.url, negotiated.symbol);
  await isPrinted(old.url, negotiated.symbol);
  erased = await eraseByRule(old);
  await stampsAndChooses(old);
  fresh = await freshDatabase({ untouched: true });
});

afterAll(async () => {
  await fresh?.drop();
  await old?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('every table of the database is exported, or is said to be left out', async () => {
  const tables = await asLedger(old.database, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    return rows.map(({ name }) => name).sort();
  });
  const known = [...EXPORTED.map(({ table }) => table), ...Object.keys(LEFT_OUT)].sort();
  expect(tables).toEqual(known);
});

describe('a council that is exported', () => {
  it('goes into one file for its writer’s eyes, while the server goes on', async () => {
    const { code, words } = await cli(old.database, 'ledger', 'export', file);
    expect([code, words]).toEqual([0, expect.stringContaining(`${file}: whole, SHA-256`)]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    const { export: header } = JSON.parse(lines[0]!) as { export: { rows: object } };
    expect(header).toMatchObject({
      ...{ format: 1, release: '0.1.0', note: expect.stringContaining('hashes of passwords') },
      rows: { participants: 4, accounts: 12, erasures: 1, receipts: 1 },
    });
    for (const table of Object.keys(LEFT_OUT))
      expect(lines.filter((line) => line.startsWith(`{"${table}":`))).toEqual([]);
  });

  it('has failed where its reader went away', async () => {
    const { appUrl: DATABASE_URL, ownerUrl: MIGRATIONS_URL } = old.database;
    const CLI = join(__dirname, '../../../dist/server/apps/server/src/cli.js');
    const child = spawn(process.execPath, [CLI, 'ledger', 'export', '-'], {
      env: { PATH: process.env['PATH'], DATABASE_URL, MIGRATIONS_URL },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.destroy();
    expect(await new Promise((done) => child.once('exit', done))).toBe(1);
  });

  it('is not written over, nor half: a file that is there stays, no other is left', async () => {
    const before = readFileSync(file);
    const { code, words } = await cli(old.database, 'ledger', 'export', file);
    expect([code, words]).toEqual([1, `There is a file ${file} already.`]);
    expect(readFileSync(file).equals(before)).toBe(true);
    const nowhere = join(folder, 'no', 'such', 'folder.jsonl');
    expect(await cli(old.database, 'ledger', 'export', nowhere)).toMatchObject({
      ...{ code: 1, words: expect.stringContaining('ENOENT') },
    });
    const beside = execFileSync('ls', [folder], { encoding: 'utf8' });
    expect(beside).toBe('council.jsonl.gz\n');
  });
});

describe('the same council in a new database', () => {
  let again: RunningServer;
  afterAll(() => again?.close());

  it('is put back whole and verified, what was erased by rule included', async () => {
    const { code, words } = await cli(fresh, 'ledger', 'import', file);
    expect([code, words]).toEqual([0, expect.stringContaining('accounts')]);
    for (const line of [
      `${erased}: \\d+ entries, \\d+ erased by rule \\(${CERTIFICATE}\\)`,
      ...['audit: whole', '5 streams, \\d+ entries, 1 erased by rule, 0 damaged'],
      '5 streams rebuilt',
    ])
      expect(words).toMatch(new RegExp(`^${line}$`, 'm'));
    const verified = await cli(fresh, 'ledger', 'verify');
    expect(verified.code).toBe(0);
    expect(verified.words).toContain(CERTIFICATE);
  });

  it('has every row of every table, and the same lists made anew from its log', async () => {
    const exported = EXPORTED.map(({ table }) => table);
    const [before, after] = [
      await contentsOf(old.database, exported),
      await contentsOf(fresh, exported),
    ];
    expect(after).toEqual(before);
    for (const table of exported) expect([table, before[table]!.length]).not.toEqual([table, 0]);
    const lists = ['draft_list', 'meeting_list', 'decisions', 'deadlines', 'snapshots'];
    expect(await contentsOf(fresh, lists)).toEqual(await contentsOf(old.database, lists));
  });

  it('sends no mail about what was told before it was exported, and tells nothing again', async () => {
    expect(await contentsOf(fresh, ['notice_outbox', 'deliveries'])).toEqual({
      ...{ notice_outbox: [], deliveries: [] },
    });
  });

  it('keeps its guards: what was imported is changed by nobody', async () => {
    await asLedger(fresh, async (client) => {
      for (const sql of [`UPDATE events SET type = 'x'`, 'DELETE FROM contents'])
        await expect(client.query(sql)).rejects.toThrow(/append-only|by rule only/);
      await client.query(`SET app.audience = ''`);
      expect((await client.query('SELECT FROM heads')).rowCount).toBe(0);
    });
  });

  it('is served: its people sign in, and see the state and the decision that they left', async () => {
    again = await startServer({ database: fresh });
    for (const person of ['XBB.head', 'officer.one', 'chair']) {
      const [then, now] = [await windowOf(old.url, person), await windowOf(again.url, person)];
      const path = `/drafts/${negotiated.stream.slice('draft:'.length)}`;
      const state = await then.get<StateAnswer>(`${path}/state`);
      expect(state).toMatchObject({ state: { status: 'ADOPTED' } });
      expect(await now.get(`${path}/state`)).toEqual(state);
      for (const other of [
        ...['/drafts', '/decisions', `/decisions/${encodeURIComponent(negotiated.symbol)}`],
        ...[`${path}/events?since=0`, `${path}/rolling-text`, `${path}/rolling-text?at=12`],
        ...['/documents', '/participants', '/me'],
      ]) {
        // The roster and the seats are those of the moment at which one asks.
        const lasting = (answer: object) => ({ ...answer, at: 0, presence: {} });
        expect([other, lasting(await now.get<object>(other))]).toEqual([
          ...[other, lasting(await then.get<object>(other))],
        ]);
      }
    }
  });

  it('answers an old command as it did, and goes on with the numbers of its registers', async () => {
    const window = await windowOf(again.url, 'XAA.head');
    expect(await window.post('/drafts', repeated)).toEqual(outcome);
    const changed = { ...repeated, payload: { ...SUBMITTED, mandate: { en: 'Another' } } };
    await expect(window.post('/drafts', changed)).rejects.toMatchObject({
      problem: { rule: 'command.changed' },
    });
    const next = await negotiate(again.url);
    const number = (symbol: string) => Number(/PC\.DEC\/(\d+)/.exec(symbol)![1]);
    expect(number(next.symbol)).toBe(number(negotiated.symbol) + 1);
    const drafts = await window.get<{ stream: string; symbol: string }[]>('/drafts');
    const symbolOf = (stream: string) => drafts.find((one) => one.stream === stream)!.symbol;
    expect([negotiated, next].map(({ stream }) => symbolOf(stream).split('/')[1])).toEqual([
      ...['1', '2'],
    ]);
    expect((await again.app.get(LedgerMaintenance).verifyAll()).damaged).toEqual([]);
  });

  it('is not imported over: an import is refused where a council is already', async () => {
    const { code, words } = await cli(fresh, 'ledger', 'import', file);
    expect(code).toBe(1);
    expect(words).toMatch(/^This database is not empty: it holds 4 participants, .*\d+ events/);
  });
});
