import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { ACCESS } from '@shanyrak/council';
import { Client } from 'pg';
import { ActsExplorer } from '../../../apps/server/src/platform/acts.explorer';
import { configFrom } from '../../../apps/server/src/platform/config';
import { Shutdown } from '../../../apps/server/src/platform/shutdown';
import { freshDatabase } from '../../support/postgres';
import { type RunningServer, startServer } from '../../support/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

interface Operation {
  readonly 'x-act'?: string;
  readonly responses: object;
}
interface Described {
  readonly paths: Record<string, Record<string, Operation>>;
}

describe('the OpenAPI description', () => {
  it('names the act and the answers of every route', async () => {
    const answer = await fetch(`${server.url}/api/openapi.json`);
    const { paths } = (await answer.json()) as Described;
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        path: `${method} ${path}`,
      })),
    );
    expect(operations.length).toBeGreaterThan(8);
    for (const { path, 'x-act': act, responses } of operations) {
      expect([path, Object.keys(ACCESS)]).toEqual([path, expect.arrayContaining([act])]);
      const statuses = Object.keys(responses);
      expect([path, statuses.some((status) => status.startsWith('2'))]).toEqual([path, true]);
      expect([path, statuses]).toEqual([path, expect.arrayContaining(['503'])]);
    }
    const described = new Set(operations.map(({ 'x-act': act }) => act));
    for (const act of ['session.open', 'session.close', 'me.read', 'participant.list', 'body.list'])
      expect(described).toContain(act);
  });

  it('knows no way in without a row of the access table', () => {
    const entries = server.app.get(ActsExplorer).entries();
    expect(entries.length).toBeGreaterThan(8);
    expect(entries.filter(({ act }) => act === undefined)).toEqual([]);
  });

  it('keeps a server from starting that has one', async () => {
    class Bare {
      read(): string {
        return 'nobody asked who you are';
      }
    }
    Get('bare')(Bare.prototype, 'read', Object.getOwnPropertyDescriptor(Bare.prototype, 'read')!);
    Controller('bare')(Bare);
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      controllers: [Bare],
      providers: [ActsExplorer],
    }).compile();
    await expect(module.init()).rejects.toThrow('nothing is let in: Bare.read');
  });

  it('is shown as a page whose styles its policy allows', async () => {
    const answer = await fetch(`${server.url}/api/docs`);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("script-src 'self';");
    expect(await answer.text()).not.toMatch(/<script>[^<]/);
  });
});

describe('health', () => {
  it('is live, and ready on a durable database that has all migrations', async () => {
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${server.url}/health/ready`);
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      migrations: 'complete',
      timeZones: 'right',
      durability: 'durable',
    });
  });

  it('is not ready where an acknowledged act may be lost, unless that is accepted', async () => {
    const database = await freshDatabase();
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(`ALTER DATABASE ${client.database} SET synchronous_commit = off`);
    await client.end();
    const errors = async (env: Record<string, string>): Promise<unknown> => {
      const one = await startServer({ database, env });
      const answer = await fetch(`${one.url}/health/ready`).finally(one.close);
      return [answer.status, await answer.json()];
    };
    try {
      expect(await errors({})).toEqual([
        503,
        expect.objectContaining({ code: 'unavailable', errors: ['synchronous_commit is off'] }),
      ]);
      expect(await errors({ ALLOW_UNSAFE_DATABASE: '1' })).toEqual([
        200,
        expect.objectContaining({ durability: 'unsafe, and accepted as such' }),
      ]);
    } finally {
      await database.drop();
    }
  });

  it('survives the loss of every connection to the database', async () => {
    const client = new Client({ connectionString: server.database.appUrl });
    await client.connect();
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await client.end();
    let status = 0;
    while (status !== 200) ({ status } = await fetch(`${server.url}/health/ready`));
    expect(status).toBe(200);
  });
});

describe('metrics', () => {
  it('measure routes by their pattern, and nobody by name', async () => {
    await fetch(`${server.url}/api/v1/documents/SWG%2F2013-III`);
    const answer = await fetch(`${server.url}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await answer.text();
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).toMatch(/http_request_seconds_count\{.*route="\/api\/v1\/documents\/:symbol".*\}/);
    expect(text).not.toContain('2013-III');
  });

  it('are nobody else’s: what a proxy passes on finds nothing', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.7' };
    expect((await fetch(`${server.url}/metrics`, { headers })).status).toBe(404);
  });
});

describe('the end', () => {
  it('is announced, takes nothing new, and lets what is under way finish', async () => {
    const closing = await startServer();
    const shutdown = closing.app.get(Shutdown);
    let announced = false;
    shutdown.onClosing(() => {
      announced = true;
    });
    shutdown.onClosing(() => Promise.reject(new Error('a room that fails')));
    await shutdown.begin();
    expect(announced).toBe(true);
    const refused = await fetch(`${closing.url}/api/v1/me`);
    expect(refused.status).toBe(503);
    expect((await fetch(`${closing.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${closing.url}/health/ready`)).status).toBe(503);
    await closing.close();
  });
});

describe('the configuration', () => {
  const DATABASE_URL = 'postgres://x:y@127.0.0.1/z';

  it('names every wrong word', () => {
    const wrong = { PORT: 'x', LOG_LEVEL: 'loud', ORIGINS: 'elsewhere', MIGRATIONS_URL: 'no' };
    expect(() => configFrom(wrong)).toThrow(
      /DATABASE_URL[^]*MIGRATIONS_URL[^]*PORT[^]*LOG_LEVEL[^]*ORIGINS/,
    );
  });

  it('keeps the demonstration on this machine', () => {
    const HOST = '0.0.0.0';
    expect(configFrom({ DATABASE_URL, HOST }).host).toBe(HOST);
    expect(configFrom({ DATABASE_URL, HOST, DEMO: '1' }).host).toBe('127.0.0.1');
    expect(configFrom({ DATABASE_URL, HOST, EMBEDDED: '1' }).host).toBe('127.0.0.1');
    expect(configFrom({ DATABASE_URL, DEMO: '0' }).demonstration).toBe(false);
  });
});
