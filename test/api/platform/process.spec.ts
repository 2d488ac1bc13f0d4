import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';

/** The process that serves, as a launcher starts it (setup.mjs builds it). */
const MAIN = join(__dirname, '../../../dist/server/apps/server/src/main.js');

let database: FreshDatabase;
const started = new Set<ChildProcessWithoutNullStreams>();

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await database?.drop();
});

interface Serving {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  readonly url: string;
}

function start(env: Readonly<Record<string, string>>): Omit<Serving, 'url'> {
  const child = spawn(process.execPath, [MAIN], { env });
  started.add(child);
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  void ended.then(() => started.delete(child));
  return { child, ended };
}

async function serve(): Promise<Serving> {
  const { child, ended } = start({
    DATABASE_URL: database.appUrl,
    MIGRATIONS_URL: database.ownerUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    LAUNCHED: '1',
  });
  child.stderr.resume();
  const url = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = /Listening on (http:\S+?)"/.exec(line)?.[1];
      if (said) done(said);
    });
    void ended.then((code) => fail(new Error(`the server ended with ${code}`)));
  });
  return { child, ended, url };
}

/** Sends bytes that are no request, and waits until the server has done with them. */
const disturb = (url: string, bytes: string): Promise<void> =>
  new Promise((done) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.on('error', () => undefined);
    socket.on('close', () => done());
    socket.resume();
  });

describe('the process that serves', () => {
  it('ends in good order when it is asked to', async () => {
    const { child, ended, url } = await serve();
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('ends when the launcher that holds its standard input is gone', async () => {
    const { child, ended } = await serve();
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  it('goes on whatever nonsense it is sent', async () => {
    const { child, ended, url } = await serve();
    const upgrade = 'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n';
    for (const bytes of [
      'nonsense\r\n\r\n',
      '\0\xff\xfe\r\n\r\n',
      'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
      'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `${upgrade}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n`,
      `${upgrade}\r\n`,
    ])
      await disturb(url, bytes);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('does not start on a wrong word, and says which', async () => {
    const { child, ended } = start({ DATABASE_URL: 'mysql://x', PORT: 'x' });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect(await ended).toBe(1);
    expect(said).toContain('DATABASE_URL must be the address of a PostgreSQL');
    expect(said).toContain('PORT must be a whole number');
  });
});
