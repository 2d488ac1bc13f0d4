import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DEFAULT_SETTINGS, type Settings } from '@shanyrak/council';
import { Client } from 'pg';
import { migrate } from '../../../apps/server/src/platform/database';
import { configFrom } from '../../../apps/server/src/platform/config';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';

/** The command line of the built server (setup.mjs builds it), as a process of its own. */
const CLI = join(__dirname, '../../../dist/server/apps/server/src/cli.js');

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const { appUrl: DATABASE_URL, ownerUrl: MIGRATIONS_URL } = database;
  await migrate(configFrom({ DATABASE_URL, MIGRATIONS_URL }));
});
afterAll(() => database?.drop());

async function cli(args: readonly string[], input: string | Buffer = ''): Promise<Said> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env['PATH'], DATABASE_URL: database.appUrl },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

describe('text', () => {
  it('answers each line in its order, and what cannot be read with its error', async () => {
    const input = [
      '{"base": "a b", "adopted": "a c", "pending": "x a b"}',
      'no case',
      '',
      '{"base": "a\u2028b", "adopted": "a\u2028b", "pending": "a\u2028b c"}\r',
      '{"base": "last", "adopted": "last", "pending": "last, without an end of line"}',
    ].join('\n');
    const { code, out, err } = await cli(['text', 'rebase', '-'], input);
    expect([code, err]).toEqual([0, '']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map((one) => one['outcome'] ?? 'error')).toEqual([
      'carried',
      'error',
      'error',
      'carried',
      'carried',
    ]);
    expect(answers[3]?.['text']).toBe('a\u2028b c');
  });

  it('says of bytes that are no UTF-8 that they are none', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from('{}')]);
    const { out } = await cli(['text', 'consolidate', '-'], bytes);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('{"error":"the line is not UTF-8"}');
  });

  it('answers thousands of lines to a reader who stops early, without a word', async () => {
    const line = '{"base": "a b", "proposals": [{"id": "a1", "by": ["XAK"], "text": "a c"}]}\n';
    const child = spawn(process.execPath, [CLI, 'text', 'consolidate', '-']);
    child.stdin.on('error', () => undefined);
    child.stdin.end(line.repeat(20_000));
    child.stdout.once('data', () => child.stdout.destroy());
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    const [err, code] = await Promise.all([text(child.stderr), ended]);
    expect([code, err]).toEqual([0, '']);
  });

  it('says that there is no such file', async () => {
    const { code, out, err } = await cli(['text', 'rebase', 'no-such-file']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('There is no file no-such-file.\n');
  });
});

describe('council init, account create, ledger verify', () => {
  it('install the roster in an empty council only', async () => {
    const unknown = await cli(['council', 'init', '--roster', 'another']);
    expect([unknown.code, unknown.err]).toEqual([
      1,
      'There is no roster "another": cica or cica-2013.\n',
    ]);
    const first = await cli(['council', 'init', '--roster', 'cica']);
    expect(first.out).toContain('28 Members, 10 observer States, 5 observer organizations');
    expect([first.code, first.err]).toEqual([0, '']);
    const second = await cli(['council', 'init', '--roster', 'cica-2013']);
    expect([second.code, second.out]).toEqual([1, '']);
    expect(second.err).toBe('A council is installed in this database already.\n');
  });

  const OFFICER = ['--name', 'An Officer', '--email', 'officer@council.example'];
  const WARRANT = ['--cites', 'note 1', '--by', 'A. B., C. D.'];

  it('open an account for a new officer, by a document and two persons, once', async () => {
    const create = (args: readonly string[], password = 'a long password\n'): Promise<Said> =>
      cli(['account', 'create', ...args], password);
    const bare = await create([...OFFICER, '--office', 'secretariat']);
    expect(bare.err).toContain('--cites');
    const office = [...OFFICER, '--office', 'secretariat', ...WARRANT];
    expect((await create(office, 'short\n')).err).toBe('A password has at least 10 characters.\n');
    const created = await create(office);
    expect([created.code, created.err]).toEqual([0, '']);
    const person = created.out.trim();
    const again = await create(office);
    expect([again.code, again.err]).toEqual([
      1,
      'This address of e-mail has an account already.\n',
    ]);
    const elsewhere = await create(['--person', person, '--email', 'second@council.example']);
    expect(elsewhere.err).toBe('This person has an account already.\n');

    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query(`SELECT id FROM persons`);
    await client.end();
    expect(rows).toEqual([{ id: person }]);
  });

  const settings = (given: object | null, ...more: string[]): Promise<Said> =>
    cli(
      ['council', 'settings', ...(given ? ['--set', '-'] : []), ...more],
      given ? JSON.stringify(given) : '',
    );
  const inForce = async (...more: string[]) =>
    JSON.parse((await settings(null, ...more)).out) as Settings;
  const refused = async (given: object, ...more: string[]): Promise<string> => {
    const { code, err } = await settings(given, ...more);
    expect(code).toBe(1);
    return err;
  };
  const shorter = { silence: { least: 3_600_000 } };

  it('read the settings, and set others by a document and two persons, from now or a day on', async () => {
    expect(await inForce()).toEqual(DEFAULT_SETTINGS);
    expect(await refused(shorter)).toContain('--cites');
    expect(await refused({ silent: true }, ...WARRANT)).toBe('There is no setting silent.\n');
    expect(await refused({ askWindow: -1 }, ...WARRANT)).toMatch(/^askWindow must be a whole/);
    expect(await refused(shorter, ...WARRANT, '--from', '2020-01-01')).toContain('a day to come');

    expect((await settings({ repliesPerItem: 1 }, ...WARRANT)).code).toBe(0);
    const later = await settings(shorter, ...WARRANT, '--from', '2096-01-01');
    expect(later.err).toBe('');
    expect(await inForce()).toEqual({ ...DEFAULT_SETTINGS, repliesPerItem: 1 });
    const then = await inForce('--from', '2096-01-02');
    expect(then.silence).toEqual({ ...DEFAULT_SETTINGS.silence, least: 3_600_000 });
    expect(then.repliesPerItem).toBe(1);
  });

  it('set what is given alone, beside what is settled for a day to come and by another at once', async () => {
    const today = { repliesPerItem: 3, silence: { grace: 0 } };
    const [set] = await Promise.all([
      settings(today, ...WARRANT),
      settings({ speakingLimit: 60_000 }, ...WARRANT),
    ]);
    expect(JSON.parse(set.out)).toMatchObject(today);
    expect(await inForce('--from', '2096-01-02')).toEqual({
      ...{ ...DEFAULT_SETTINGS, repliesPerItem: 3, speakingLimit: 60_000 },
      silence: { ...DEFAULT_SETTINGS.silence, ...shorter.silence, grace: 0 },
    });
  });

  it('judge settings with those in force', async () => {
    expect(await refused({ prefix: 'MC' }, ...WARRANT)).toBe(
      'prefix must be no code of another body, as MC is.\n',
    );
    expect((await settings({ quorum: { value: 12 } }, ...WARRANT)).code).toBe(0);
    expect(await refused({ quorum: { rule: 'fraction' } }, ...WARRANT)).toBe(
      'quorum.value must be at most 1 where quorum.rule is fraction.\n',
    );
  });

  it('verify what is whole, and name what is damaged', async () => {
    const whole = await cli(['ledger', 'verify']);
    expect([whole.code, whole.out]).toEqual([
      0,
      'audit: whole\n0 streams, 0 entries, 0 erased by rule, 0 damaged\n',
    ]);
    expect((await cli(['ledger', 'rebuild'])).out).toBe('0 streams rebuilt\n');
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(`UPDATE audit SET payload = '{}' WHERE version = 1`);
    await client.end();
    const damaged = await cli(['ledger', 'verify']);
    expect(damaged.code).toBe(1);
    expect(damaged.out).toContain('audit: damaged at entry 1\n');
  });

  it('tell how they are used, without a database', async () => {
    const child = spawn(process.execPath, [CLI, 'account', 'create', '--help'], { env: {} });
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    const [out, code] = await Promise.all([text(child.stdout), ended]);
    expect(code).toBe(0);
    expect(out).toContain('--cites <document>');
  });
});
