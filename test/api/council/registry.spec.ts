import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { firstDamagedAudit } from '../../../apps/server/src/council/audit';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { CLOCK, Council } from '../../../apps/server/src/council/snapshot';
import { poolOf } from '../../../apps/server/src/platform/database';
import { LONG_AGO, PASSWORD, seatSmallCouncil, WARRANT } from '../../support/council';
import { type RunningServer, startServer } from '../../support/server';

let server: RunningServer;
let council: Council;
let registry: CouncilRegistry;

beforeAll(async () => {
  server = await startServer({ before: seatSmallCouncil });
  council = server.app.get(Council);
  registry = server.app.get(CouncilRegistry);
});

afterAll(() => server?.close());

const now = (): number => LONG_AGO + 1_000;

describe('what the council knows of a person at an instant', () => {
  it('is delegation, function, capacity and colleagues', async () => {
    const { actor, roster, colleagues } = (await council.snapshot()).contextAt(
      'XAA.adviser',
      'national',
      now(),
    );
    expect(actor).toEqual({
      person: 'XAA.adviser',
      as: 'national',
      delegation: 'XAA',
      function: 'adviser',
      authorised: false,
      chair: false,
      secretariat: false,
      accredited: true,
    });
    expect(colleagues).toEqual(['XAA.adviser', 'XAA.head']);
    expect(roster).toEqual({
      XAA: 'MEMBER',
      XBB: 'MEMBER',
      XCC: 'MEMBER',
      XYY: 'OBSERVER_STATE',
    });
  });

  it('is nothing before the accreditation begins', async () => {
    const { actor } = (await council.snapshot()).contextAt('XAA.head', 'national', LONG_AGO - 1);
    expect(actor).toMatchObject({ delegation: null, authorised: false, accredited: false });
  });

  it('tells Members, observers, Chair and Secretariat apart as readers', async () => {
    const snapshot = await council.snapshot();
    expect(snapshot.readerAt('XYY.head', now())).toMatchObject({
      delegation: 'XYY',
      member: false,
    });
    expect(snapshot.readerAt('chair', now())).toMatchObject({ member: true, chair: true });
    expect(snapshot.readerAt('officer.one', now())).toEqual({
      delegation: null,
      member: false,
      chair: false,
      secretariat: true,
    });
  });

  it('lets nobody but the clock act as the clock', async () => {
    const snapshot = await council.snapshot();
    expect(snapshot.contextAt('chair', 'system', now()).actor.accredited).toBe(false);
    expect(snapshot.contextAt(CLOCK, 'system', now()).actor.accredited).toBe(true);
  });
});

describe('a change of the council', () => {
  it('holds from its instant on, and the past stays as it was', async () => {
    const from = now() + 500;
    await registry.setSheet('XAA', ['adviser'], from, WARRANT);
    await registry.setSettings({ quietPeriod: 20_000 }, from, WARRANT);
    await registry.appoint({ office: 'chair', person: 'XAA.head', from }, WARRANT);
    const snapshot = await council.snapshot();
    const before = snapshot.contextAt('XAA.adviser', 'national', from - 1);
    const after = snapshot.contextAt('XAA.adviser', 'national', from);
    expect([before.actor.authorised, after.actor.authorised]).toEqual([false, true]);
    expect([before.settings.quietPeriod, after.settings.quietPeriod]).toEqual([5_000, 20_000]);
    expect(snapshot.readerAt('chair', from - 1).chair).toBe(true);
    expect(snapshot.readerAt('chair', from).chair).toBe(false);
    expect(snapshot.readerAt('XAA.head', from).chair).toBe(true);
  });

  it('of settings changes what is given alone, beside what is settled for later or at the same time', async () => {
    const [today, later] = [now() + 600, now() + 700];
    await registry.setSettings({ silence: { least: 1 } }, later, WARRANT);
    await Promise.all([
      registry.setSettings({ silence: { grace: 2 } }, today, WARRANT),
      registry.setSettings({ quorum: { rule: 'fraction' } }, today, WARRANT),
      registry.setSettings({ askWindow: 3 }, null, WARRANT),
      registry.setSettings({ speakingLimit: 4 }, null, WARRANT),
    ]);
    const { silence, quorum } = (await council.snapshot()).settingsAt(today);
    expect([silence.grace, quorum.rule]).toEqual([2, 'fraction']);
    expect(silence.least).not.toBe(1);
    expect((await council.snapshot()).settingsAt(later).silence).toEqual({ ...silence, least: 1 });
    expect((await council.snapshot()).settingsAt(Date.now() + 60_000)).toMatchObject({
      ...{ askWindow: 3, speakingLimit: 4 },
      silence: { least: 1, grace: 2 },
    });
  });

  it('of settings is judged with what another has settled by then', async () => {
    const answers = await Promise.allSettled([
      registry.setSettings({ languages: ['en'] }, now() + 800, WARRANT),
      registry.setSettings({ originalLanguage: 'ru' }, now() + 800, WARRANT),
    ]);
    const refused = answers.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => String(reason))).toEqual([
      'RegistryError: languages must be a list with the original language among them.',
    ]);
  });

  it('is made by two persons and cites a document', async () => {
    const settings = (by: [string, string], cites: string): Promise<number> =>
      registry.setSettings({}, now() + 900, { by, cites });
    await expect(settings(['one', 'one '], 'a note')).rejects.toThrow('two different persons');
    await expect(settings(['one', ' '], 'a note')).rejects.toThrow('two different persons');
    await expect(settings(['one', 'two'], ' ')).rejects.toThrow('cites a document');
  });

  it('raises the version by one and is seen in its own transaction before anywhere else', async () => {
    const { version } = await council.snapshot();
    const client = new Client({ connectionString: server.database.appUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query('UPDATE council_version SET version = version + 1');
    expect((await council.snapshot(client)).version).toBe(version + 1);
    await client.query('ROLLBACK');
    await client.end();
    expect(await registry.setSettings({}, now() + 950, WARRANT)).toBe(version + 1);
    expect((await council.snapshot()).version).toBe(version + 1);
  });

  it('that fails leaves nothing behind', async () => {
    const { version } = await council.snapshot();
    const accreditation = {
      person: 'nobody',
      delegation: 'XAA',
      function: 'head',
      from: 0,
    } as const;
    await expect(registry.accredit(accreditation, WARRANT)).rejects.toThrow();
    await expect(registry.endAccreditation('XAA.head', 'XBB', WARRANT)).rejects.toThrow(
      'holds no accreditation',
    );
    expect((await council.snapshot()).version).toBe(version);
  });

  it('stands in the book, which holds no credential and which nobody can rewrite', async () => {
    const source = server.app.get(DataSource);
    expect(await firstDamagedAudit(poolOf(source))).toBeNull();
    const rows: object[] = await source.query('SELECT * FROM audit');
    const book = JSON.stringify(rows);
    expect(book).toContain('accreditation.add');
    for (const secret of [PASSWORD, 'argon2', '@council.example'])
      expect(book).not.toContain(secret);
    await expect(source.query('UPDATE audit SET act = act')).rejects.toThrow('permission denied');
    await expect(source.query('DELETE FROM audit')).rejects.toThrow('permission denied');

    const owner = new Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    await owner.query(`UPDATE audit SET cites = 'another note' WHERE version = 3`);
    await owner.end();
    expect(await firstDamagedAudit(poolOf(source))).toBe(3);
  });
});
