import { Floor } from './delegations';
import { findings, lost } from './findings';
import { Hall } from './hall';

/**
 * The control of the fault tests (design 7): the same delegations and the same look at log and
 * promises, on a PostgreSQL that acknowledges before it has written. What it loses must be found;
 * a harness that found nothing here would prove nothing there.
 */
const FORGETFUL = ['synchronous_commit=off', 'wal_writer_delay=10s'];
/** Acts of every delegation between the last checkpoint and the kill. */
const ACTS = 4;

describe('the control: a PostgreSQL that promises too early', () => {
  let hall: Hall;
  let floor: Floor;

  beforeAll(async () => {
    hall = await Hall.open({ flags: FORGETFUL });
    floor = await Floor.open(hall);
  }, 60_000);

  afterAll(async () => {
    floor?.leave();
    await hall?.close();
  }, 60_000);

  it('loses acknowledged acts when it is killed, and the harness finds them', async () => {
    await floor.everybodyActs(ACTS);
    await hall.makeDurable();
    expect(await findings(hall, floor)).toEqual([]);
    await floor.everybodyActs(ACTS);
    await hall.killEverything();
    floor.leave();
    const missing = await lost(hall, floor);
    expect(missing.length).toBeGreaterThan(0);
    const found = await findings(hall, floor);
    for (const { command } of missing)
      expect(found.some((words) => words.startsWith(command) && words.endsWith('is lost'))).toBe(
        true,
      );
    expect(found.some((words) => words.includes('is not in the log'))).toBe(true);
  }, 60_000);
});
