import { Floor } from './delegations';
import { findings, longestStaleness } from './findings';
import { Hall } from './hall';

/**
 * `kill -9` for every process of PostgreSQL at once in the middle of a negotiation, again and again,
 * with fsync and synchronous_commit on (issue 2, "Shown by"). Both servers live on without it, and
 * find it again on the same folder.
 */
const KILLS = 10;
const STALE = 6_000;

describe('a PostgreSQL that is killed', () => {
  let hall: Hall;
  let floor: Floor;

  beforeAll(async () => {
    hall = await Hall.open();
    floor = await Floor.open(hall);
    await floor.everybodyActs(2);
  }, 60_000);

  afterAll(async () => {
    floor?.leave();
    await hall?.close();
  }, 60_000);

  it('is durable, as it must be', async () => {
    const { rows } = await hall.asLedger((client) =>
      client.query<{ setting: string }>(
        `SELECT setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit')`,
      ),
    );
    expect(rows.map(({ setting }) => setting)).toEqual(['on', 'on']);
  });

  it.each(Array.from({ length: KILLS }, (_, n) => n + 1))(
    'loses and doubles nothing: kill %i',
    async () => {
      await floor.inTheMiddle();
      await hall.killDatabase();
      await floor.everybodyActs(2);
      expect(await findings(hall, floor)).toEqual([]);
      expect((await hall.verify()).words).toMatch(/\b0 damaged\b/);
    },
    60_000,
  );

  it('met commands on their way, which were sent again', () => {
    expect(floor.delegations.reduce((sum, { line }) => sum + line.resent, 0)).toBeGreaterThan(0);
  });

  it('leaves nobody behind, and nobody stale for six seconds once it is back', async () => {
    await floor.rest();
    expect(await findings(hall, floor)).toEqual([]);
    expect(floor.delegations.flatMap(({ refused }) => refused)).toEqual([]);
    expect(longestStaleness(hall, floor)).toBeLessThan(STALE);
  }, 60_000);
});
