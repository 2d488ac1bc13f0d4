import { Floor } from './delegations';
import { findings, longestStaleness } from './findings';
import { Hall } from './hall';

/**
 * `kill -9` for either process of the server in the middle of a negotiation, again and again (issue
 * 2, "Shown by"). The delegations come back by number and send again what was not answered.
 */
const KILLS = 10;
const STALE = 6_000;

describe('a server process that is killed', () => {
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

  const rounds = Array.from({ length: KILLS }, (_, n) => n + 1);
  it.each(rounds.flatMap((n) => [[n, 0] as const, [n, 1] as const]))(
    'loses and doubles nothing: kill %i of process %i',
    async (_n, process) => {
      await floor.inTheMiddle(process);
      await hall.killServer(process);
      await floor.everybodyActs(2);
      expect(await findings(hall, floor)).toEqual([]);
    },
    60_000,
  );

  it('met commands on their way, which were sent again', () => {
    expect(floor.delegations.reduce((sum, { line }) => sum + line.resent, 0)).toBeGreaterThan(0);
  });

  it('leaves nobody behind, and the other process’s clients never stale for six seconds', async () => {
    await floor.rest();
    expect(await findings(hall, floor)).toEqual([]);
    expect(floor.delegations.flatMap(({ refused }) => refused)).toEqual([]);
    expect(new Set(floor.delegations.map(({ line }) => line.seq)).size).toBe(1);
    expect(longestStaleness(hall, floor)).toBeLessThan(STALE);
  }, 60_000);

  it('leaves a ledger that verifies', async () => {
    const { code, words } = await hall.verify();
    expect(words).toMatch(/\b0 damaged\b/);
    expect(code).toBe(0);
  }, 60_000);
});
