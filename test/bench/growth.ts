import { medianRatio } from './figures';
import { Hall } from './hall';
import { type House } from './house';
import { once } from './rooms';
import { age, lay } from './table';

/** Listeners in the rooms that are compared. */
const SIZE = 28;
/** Acts of the young stream: as much as its state remembers at the most. */
const YOUNG = 500;

export interface GrowthPlan {
  readonly rounds: number;
  /** Commands on each stream in a round. */
  readonly commands: number;
  /** Events of the old stream. */
  readonly past: number;
}

/**
 * Whether a command costs more on a stream with a long past. Two drafts whose states are alike, the
 * young one with a few hundred events and the old one with as many as years would bring; both are in
 * the server's memory. The commands alternate.
 */
export async function measureGrowth(
  { server, pool, guests }: House,
  plan: GrowthPlan,
  say: (words: string) => void,
): Promise<number> {
  const size = { provisions: 40, amendments: 60 };
  const young = await lay(pool, 'a young stream', 20, size);
  await age(young, YOUNG);
  const old = await lay(pool, 'an old stream', 21, size);
  await age(old, plan.past);
  say(`The old stream has ${old.past.seq} events, the young one ${young.past.seq}.`);
  const rooms = [young, old].map(({ past: { stream } }) => ({ size: SIZE, stream }));
  const hall = await Hall.open(server.url, guests, rooms);
  try {
    const rounds: { of: number[]; to: number[] }[] = [];
    for (let round = 0; round <= plan.rounds; round++) {
      const of: number[] = [];
      const to: number[] = [];
      for (let n = 0; n < plan.commands; n++) {
        to.push((await once(hall, young)).complete);
        of.push((await once(hall, old)).complete);
      }
      // The first round only warms up.
      if (round > 0) rounds.push({ of, to });
    }
    return medianRatio(rounds);
  } finally {
    hall.close();
  }
}
