import { type Pool } from 'pg';
import { type Figures, median, medianRatio, percentile } from './figures';
import { Hall } from './hall';
import { type House } from './house';
import { insert, many, once, teach } from './rooms';
import { lay, type Laid } from './table';

/** The sizes of rooms: a council, a hall, everybody who wants to watch a great day. */
export const SIZES = [28, 150, 500] as const;
const IN_FLIGHT = 32;

export interface FanOutPlan {
  readonly rounds: number;
  /** Commands of each kind in a round, one after the other. */
  readonly sequential: number;
  /** Commands of a burst, by the size of the room. */
  readonly burst: readonly number[];
}

/** What one round found in one room; times in milliseconds. */
interface Found {
  readonly ours: readonly number[];
  readonly ack: readonly number[];
  readonly bare: readonly number[];
  readonly insert: readonly number[];
  /** Deliveries per second. */
  readonly burst: { readonly ours: number; readonly bare: number };
}

interface Compared {
  readonly ours: Hall;
  readonly bare: Hall;
  readonly pool: Pool;
}

export type FanOut = Pick<
  Figures,
  'sequential' | 'additive28' | 'additive' | 'burst' | 'ack' | 'faults'
>;

/**
 * How an act reaches its room. Everything is measured in turns: in each round, for each room, one
 * command here, one there, one INSERT, again and again, then a burst here and a burst there. The
 * first round only warms up.
 */
export async function measureFanOut(
  { server, bare, pool, guests }: House,
  plan: FanOutPlan,
  say: (words: string) => void,
): Promise<FanOut> {
  const drafts: Laid[] = [];
  for (const [i, size] of SIZES.entries())
    drafts.push(await lay(pool, `a room of ${size}`, 10 + i, { provisions: 40, amendments: 60 }));
  const rooms = SIZES.map((size, i) => ({ size, stream: drafts[i]!.past.stream }));
  const compared = {
    ours: await Hall.open(server.url, guests, rooms),
    bare: await Hall.open(bare, guests, rooms),
    pool,
  };
  try {
    const bytes = await teach(compared.ours, compared.bare, drafts[0]!);
    say(`${Math.max(...SIZES)} listeners on each server; a frame of one event has ${bytes} bytes.`);
    const found = SIZES.map((): Found[] => []);
    for (let round = 0; round <= plan.rounds; round++)
      for (const [i, size] of SIZES.entries()) {
        const one = await inRoom(compared, drafts[i]!, plan.sequential, plan.burst[i]!, round);
        if (round === 0) continue;
        found[i]!.push(one);
        say(`round ${round}, ${size} listeners: ${inWords(one)}`);
      }
    return summed(found, compared.ours.faults.length + compared.bare.faults.length);
  } finally {
    compared.ours.close();
    compared.bare.close();
  }
}

async function inRoom(
  { ours, bare, pool }: Compared,
  laid: Laid,
  sequential: number,
  burst: number,
  round: number,
): Promise<Found> {
  const payload = JSON.stringify(laid.past.draft.amendments[laid.amendments[0]!.id]);
  const found = { ours: [], ack: [], bare: [], insert: [] } as Record<string, number[]>;
  for (let n = 0; n < sequential; n++) {
    found['bare']!.push((await once(bare, laid)).complete);
    const { ack, complete } = await once(ours, laid);
    found['ours']!.push(complete);
    found['ack']!.push(ack);
    found['insert']!.push(await insert(pool, payload));
  }
  const work = { count: burst, inFlight: IN_FLIGHT };
  // Whoever comes second finds the machine as the first one left it: they change places.
  const first = await many(round % 2 ? ours : bare, laid, work);
  const second = await many(round % 2 ? bare : ours, laid, work);
  const [mine, theirs] = round % 2 ? [first, second] : [second, first];
  return { ...(found as unknown as Omit<Found, 'burst'>), burst: { ours: mine, bare: theirs } };
}

function inWords({ ours, bare, burst }: Found): string {
  const sequential = (median(ours) / median(bare)).toFixed(2);
  return `sequential ${sequential}, burst ${(burst.ours / burst.bare).toFixed(2)}`;
}

function summed(found: readonly (readonly Found[])[], faults: number): FanOut {
  const each = <T>(figure: (rounds: readonly Found[], n: number) => T): T[] =>
    SIZES.map((n, i) => figure(found[i]!, n));
  const small = found[0]!;
  return {
    sequential: each((rounds, n) => ({
      n,
      ratio: medianRatio(rounds.map(({ ours, bare }) => ({ of: ours, to: bare }))),
      p50: median(rounds.flatMap(({ ours }) => ours)),
      p99: percentile(
        rounds.flatMap(({ ours }) => ours),
        0.99,
      ),
      bare: median(rounds.flatMap(({ bare }) => bare)),
    })),
    ...additiveOf(small),
    burst: each((rounds, n) => ({
      n,
      ratio: median(rounds.map(({ burst }) => burst.ours / burst.bare)),
      perSecond: median(rounds.map(({ burst }) => burst.ours)),
    })),
    ack: each((rounds, n) => ({
      n,
      p50: median(rounds.flatMap(({ ack }) => ack)),
      ratio: medianRatio(rounds.map(({ ack }, i) => ({ of: ack, to: small[i]!.ack }))),
    })),
    faults,
  };
}

/** What a command costs beyond the bare broadcast, in INSERTs. */
function additiveOf(rounds: readonly Found[]): Pick<Figures, 'additive28' | 'additive'> {
  const inserts = median(
    rounds.map(({ ours, bare, insert }) => (median(ours) - median(bare)) / median(insert)),
  );
  const one = median(rounds.flatMap((round) => round.insert));
  return { additive28: inserts <= 4, additive: { inserts, insert: one } };
}
