import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client, Pool } from 'pg';
import { council, holder, members, person } from '../stories/story/script';
import { type ServerProcess, startServerProcess } from '../support/server-process';
import { Window } from '../support/window';
import { type Guest } from './hall';

/** What all accounts of the demonstration council have. */
const PASSWORD = 'shanyrak';

export interface Addresses {
  readonly databaseUrl: string;
  readonly migrationsUrl: string;
  /** A folder for the server's CPU profile, where one is wanted. */
  readonly profile: string | null;
}

/**
 * What is compared: a server as in earnest on a durable PostgreSQL, a bare socket.io server, and a
 * pool like the server's own.
 */
export interface House {
  readonly server: ServerProcess;
  readonly bare: string;
  readonly pool: Pool;
  readonly guests: readonly Guest[];
  readonly close: () => Promise<void>;
}

export async function openHouse({
  databaseUrl,
  migrationsUrl,
  profile,
}: Addresses): Promise<House> {
  const server = await startServerProcess({
    ...{ databaseUrl, migrationsUrl },
    env: {
      DEMO: '1',
      ...(profile && { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${resolve(profile)}` }),
    },
  });
  const { child, url } = await startBare();
  const pool = new Pool({ connectionString: databaseUrl, max: 20 });
  const close = async (): Promise<void> => {
    await pool.end();
    child.kill();
    await server.stop();
  };
  try {
    await prepare(migrationsUrl);
    return { server, bare: url, pool, guests: await seatGuests(server.url), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One row, as durable as the ledger's: the table for the comparison. Throws where nothing is durable. */
async function prepare(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await owner.query<Record<string, string>>(`SHOW ${setting}`);
      if (rows[0]![setting] !== 'on') throw new Error(`${setting} is off: this would say nothing.`);
    }
    await owner.query(
      `CREATE TABLE measured (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text);
       GRANT INSERT ON measured TO shanyrak_app`,
    );
  } finally {
    await owner.end();
  }
}

/** Every Member's head, who sends, and four who listen: the Chair, the facilitator, an officer, an adviser. */
export async function seatGuests(url: string): Promise<Guest[]> {
  const seats = members.map((code) => ({ who: holder(code, 'head'), delegation: code }));
  const others = [
    person(council.chair.person),
    person(council.facilitator.person),
    person(council.secretariat[0]!.person),
    holder(members[0]!, 'adviser'),
  ].map((who) => ({ who, delegation: null }));
  const guests: Guest[] = [];
  for (const { who, delegation } of [...seats, ...others]) {
    const { token } = await Window.open(url, who.email, PASSWORD);
    guests.push({ token, delegation });
  }
  return guests;
}

async function startBare(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(
    process.execPath,
    ['--import', './tools/typescript.mjs', 'test/bench/bare.ts'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.stdin.on('error', () => undefined);
  const url = await new Promise<string>((done, fail) => {
    child.once('exit', () => fail(new Error('The bare server ended.')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^Listening on (\S+)$/.exec(line)?.[1];
      if (found) done(found);
    });
  });
  return { child, url };
}

/** Seconds of processor time that the server has used, by its own account. */
export async function cpuOf({ url }: Pick<ServerProcess, 'url'>): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const [, seconds] = /^process_cpu_seconds_total (\S+)$/m.exec(metrics) ?? [];
  if (seconds === undefined) throw new Error('The server does not tell its processor time.');
  return Number(seconds);
}
