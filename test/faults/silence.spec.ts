import { setTimeout as pause } from 'node:timers/promises';
import { type Settings } from '@shanyrak/council';
import { Hall } from './hall';
import { Council, GRACE, type Round, unlawful } from './rounds-of-silence';

/**
 * Whatever dies around a deadline (I6): each process of the server, both at once, the database. Fifty
 * rounds of silence, five over every death; each comes to one lawful end, and no break that was
 * acknowledged is lost.
 */
const DEATHS = 10;
const ROUNDS = 5;
/** Between two deadlines, in milliseconds. */
const APART = 250;

const SETTINGS: Partial<Settings> = {
  askWindow: 0,
  silence: {
    ...{ least: 0, grace: GRACE, inMeetingOnly: false },
    ...{ resolvesAdRef: true, namesBreaker: true },
  },
};

describe('a deadline over which something dies', () => {
  let hall: Hall;
  let council: Council;
  const all: Round[] = [];

  beforeAll(async () => {
    hall = await Hall.open({ settings: SETTINGS });
    council = await Council.open(hall);
  }, 60_000);
  afterAll(() => hall?.close(), 60_000);

  const deaths: readonly (readonly [what: string, death: () => Promise<unknown>])[] = [
    ['one process', () => hall.killServer(0)],
    ['the other process', () => hall.killServer(1)],
    ['the database', () => hall.killDatabase()],
    ['both processes', () => Promise.all([hall.killServer(0), hall.killServer(1)])],
    ['both processes and the database', () => hall.killEverythingAndReturn()],
  ];

  it.each(
    Array.from({ length: DEATHS }, (_, n) => [n + 1, ...deaths[n % deaths.length]!] as const),
  )(
    'is met once: death %i, %s',
    async (n, _what, death) => {
      const rounds = await council.begins(ROUNDS, APART);
      const middle = rounds[Math.floor(n % ROUNDS)]!.silence.until;
      await pause(Math.max(0, middle - (await hall.now())));
      await death();
      await council.ended(rounds);
      const findings = await Promise.all(rounds.map((round) => unlawful(council, round)));
      expect(findings.flat()).toEqual([]);
      all.push(...rounds);
    },
    60_000,
  );

  it('has held and broken many, and has given every number once', async () => {
    const states = await Promise.all(all.map(({ stream }) => council.stateOf(stream)));
    const numbers = states.flatMap(({ decision }) => decision?.number ?? []).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, n) => numbers[0]! + n));
    const ends = states.map(({ silences }) => silences.at(-1)!.status);
    expect(ends.filter((status) => status === 'ADOPTED').length).toBeGreaterThan(10);
    expect(ends.filter((status) => status === 'BROKEN').length).toBeGreaterThan(3);
    expect((await hall.verify()).words).toMatch(/\b0 damaged\b/);
  }, 60_000);
});
