import { type NestExpressApplication } from '@nestjs/platform-express';
import { getDataSourceToken } from '@nestjs/typeorm';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import {
  Press,
  type PrintJob,
  Prints,
  type PrintSink,
  type PrintSource,
} from '../../../apps/server/src/press';
import { eventually } from '../../support/deadline';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';
import { pageOf } from '../../support/press';
import { printedPages } from '../../support/printed';
import { type RunningServer, startServer } from '../../support/server';

/** The first print on a machine unpacks the browser. */
jest.setTimeout(120_000);

let database: FreshDatabase;
let pool: Pool;
const servers: RunningServer[] = [];

/** As the owner of the database, who may make tables and change what pg-boss keeps. */
async function asOwner(sql: string): Promise<unknown[]> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query<object>(sql)).rows;
  } finally {
    await owner.end();
  }
}

/** A book of what was issued, as a council's: a page for each form, and what was printed of it. */
const BOOK = `
  CREATE TABLE issued_here (symbol text, edition int, name text, page text, pdf bytea,
    PRIMARY KEY (symbol, edition, name));
  GRANT SELECT, INSERT, UPDATE ON issued_here TO PUBLIC`;

const source: PrintSource = {
  async missing() {
    const sql = 'SELECT symbol, edition, name FROM issued_here WHERE pdf IS NULL';
    return (await pool.query<PrintJob>(sql)).rows;
  },
  async pageFor({ symbol, edition, name }) {
    const { rows } = await pool.query<{ page: string }>(
      'SELECT page FROM issued_here WHERE (symbol, edition, name) = ($1, $2, $3) AND pdf IS NULL',
      [symbol, edition, name],
    );
    return rows[0] ? pageOf(rows[0].page) : null;
  },
};

/** Every time something was kept, by whichever server. */
const kept: string[] = [];
const sink: PrintSink = {
  async keep({ symbol, edition, name }, pdf) {
    kept.push(symbol);
    await pool.query(
      `UPDATE issued_here SET pdf = coalesce(pdf, $4)
        WHERE (symbol, edition, name) = ($1, $2, $3)`,
      [symbol, edition, name, pdf],
    );
  },
};

async function start(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const before = (app: NestExpressApplication) => app.get(Prints).serve(source, sink);
  const server = await startServer({ database, env: { PRINT_RETRY: '1', ...env }, before });
  servers.push(server);
  return server;
}

const jobOf = (symbol: string): PrintJob => ({ symbol, edition: 1, name: 'en.pdf' });

/** What issuing does: writes into the book and orders the prints, in one transaction, which may fail. */
async function issue(
  { app }: RunningServer,
  symbols: readonly string[],
  fails = false,
): Promise<void> {
  const { manager } = app.get<DataSource>(getDataSourceToken());
  await manager.transaction(async (within) => {
    for (const symbol of symbols)
      await within.query('INSERT INTO issued_here VALUES ($1, 1, $2, $3)', [
        ...[symbol, 'en.pdf', `<h1>${symbol}</h1>`],
      ]);
    await app.get(Prints).order(symbols.map(jobOf), within);
    if (fails) throw new Error('A form could not be made.');
  });
}

/** What is printed of a symbol: the words on its pages; null while it is not. */
async function printed(symbol: string): Promise<string | null> {
  const { rows } = await pool.query<{ pdf: Buffer | null }>(
    'SELECT pdf FROM issued_here WHERE symbol = $1',
    [symbol],
  );
  const pdf = rows[0]?.pdf;
  return pdf ? printedPages(pdf).join(' ') : null;
}
const isPrinted = (symbol: string, within?: number): Promise<void> =>
  eventually(async () => (await printed(symbol)) !== null, `a print of ${symbol}`, within);

async function metric({ url }: RunningServer, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

const jobs = (): Promise<{ state: string }[]> =>
  asOwner(`SELECT state FROM jobs.job WHERE name = 'prints' ORDER BY created_on`) as Promise<
    { state: string }[]
  >;

beforeEach(async () => {
  database = await freshDatabase();
  await asOwner(BOOK);
  pool = new Pool({ connectionString: database.appUrl, max: 4 });
  // The database is dropped under what is still idle.
  pool.on('error', () => undefined);
  kept.length = 0;
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  await pool.end();
  await database.drop();
});

describe('what was issued', () => {
  it('is printed once each, whichever of two servers prints it, and only what was issued', async () => {
    const one = await start();
    const other = await start();
    await expect(issue(one, ['PC.DEC/9'], true)).rejects.toThrow('A form could not be made.');
    const symbols = ['PC.DEC/1', 'PC.DEC/2', 'PC.DEC/3', 'PC.DEC/4'];
    await issue(one, symbols.slice(0, 2));
    await issue(other, symbols.slice(2));
    for (const symbol of symbols) {
      await isPrinted(symbol);
      expect(await printed(symbol)).toContain(symbol);
    }
    expect(kept.sort()).toEqual(symbols);
    expect(await jobs()).toHaveLength(4);
    expect(await metric(one, 'prints_pending')).toBe(0);
    expect(await metric(one, 'print_failures_total')).toBe(0);
  });

  it('is printed once, however often it is ordered', async () => {
    const server = await start();
    await issue(server, ['PC.DEC/1']);
    const { manager } = server.app.get<DataSource>(getDataSourceToken());
    const again = () => server.app.get(Prints).order([jobOf('PC.DEC/1')], manager);
    await Promise.all([again(), again()]);
    await isPrinted('PC.DEC/1');
    await again();
    await server.app.get(Prints).sweep({ atOnce: true });
    await issue(server, ['PC.DEC/2']);
    await isPrinted('PC.DEC/2');
    expect(kept).toEqual(['PC.DEC/1', 'PC.DEC/2']);
  });

  it('waits for a browser, says that it waits, and is printed by the next server that has one', async () => {
    const lame = await start({ CHROMIUM: '/bin/false' });
    await issue(lame, ['PC.DEC/1']);
    await eventually(
      async () => (await metric(lame, 'print_failures_total')) >= 2,
      'a second attempt',
    );
    expect(await metric(lame, 'prints_pending')).toBe(1);
    await lame.close();
    servers.pop();
    const sound = await start();
    await isPrinted('PC.DEC/1');
    expect(await metric(sound, 'prints_pending')).toBe(0);
  });

  it('is not given up when all attempts were in vain: a sweep takes it up again', async () => {
    const server = await start({ CHROMIUM: '/bin/false' });
    await issue(server, ['PC.DEC/1']);
    await eventually(async () => (await metric(server, 'print_failures_total')) >= 1, 'an attempt');
    await server.close();
    servers.pop();
    await asOwner(
      `UPDATE jobs.job SET state = 'failed', retry_count = retry_limit, completed_on = now() WHERE name = 'prints'`,
    );
    const { app } = await start();
    // The start has taken it up; a second time it is the sweep.
    await isPrinted('PC.DEC/1');
    await asOwner(
      `UPDATE issued_here SET pdf = NULL;
       UPDATE jobs.job SET state = 'failed', completed_on = now() WHERE name = 'prints'`,
    );
    await app.get(Prints).sweep();
    await isPrinted('PC.DEC/1');
  });

  it('goes on where a process was that is no more', async () => {
    const first = await start({ CHROMIUM: '/bin/false' });
    await issue(first, ['PC.DEC/1']);
    await first.close();
    servers.pop();
    await asOwner(
      `UPDATE jobs.job SET state = 'active', started_on = now() - interval '2 minutes',
              heartbeat_on = now() - interval '1 minute' WHERE name = 'prints';
       UPDATE jobs.queue SET monitor_on = NULL WHERE name = 'prints'`,
    );
    await start();
    await isPrinted('PC.DEC/1');
  });

  it('is printed from the book where its job was lost', async () => {
    const server = await start();
    await pool.query(`INSERT INTO issued_here VALUES ('PC.DEC/1', 1, 'en.pdf', 'Restored')`);
    await server.app.get(Prints).sweep();
    await isPrinted('PC.DEC/1');
    expect(await printed('PC.DEC/1')).toContain('Restored');
  });

  it('does not keep a server from closing, and is printed by the next one', async () => {
    const server = await start();
    await pool.query(`INSERT INTO issued_here VALUES ('PC.DEC/1', 1, 'en.pdf', $1)`, [
      `<p>${'Long. '.repeat(40_000)}</p>`,
    ]);
    await server.app.get(Prints).sweep();
    await eventually(async () => (await jobs())[0]?.state === 'active', 'a print under way');
    const begun = performance.now();
    await server.close();
    servers.pop();
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(await printed('PC.DEC/1')).toBeNull();
    await start();
    await isPrinted('PC.DEC/1', 60_000);
  });
});

describe('a download', () => {
  it('is printed at once, and so often a minute', async () => {
    const { app } = await start();
    const press = app.get(Press);
    expect(printedPages(await press.now('XAA.head', pageOf('As it stands')))[0]).toContain(
      'As it stands',
    );
    const asked = Array.from({ length: 12 }, () => press.now('XBB.head', pageOf('Again')));
    const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(2);
    for (const one of refused)
      expect((one as PromiseRejectedResult).reason).toMatchObject({
        problem: {
          code: 'too-many-requests',
          status: 429,
          params: { seconds: expect.any(Number) as number },
        },
      });
    // One account’s haste is nobody else’s.
    await expect(press.now('XCC.head', pageOf('Mine'))).resolves.toBeInstanceOf(Buffer);
  });

  it('is unavailable where the press does not work', async () => {
    const { app } = await start({ CHROMIUM: '/bin/false' });
    await expect(app.get(Press).now('XAA.head', pageOf('One'))).rejects.toMatchObject({
      problem: { code: 'unavailable', status: 503 },
    });
  });
});
