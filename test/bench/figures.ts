/**
 * The arithmetic of the bench. Absolute times say nothing about a machine that others share; what
 * counts are ratios between things measured in turns, and of those the median over the rounds.
 */

/** The value below which `share` of the values lie; the nearest one that was measured. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('Nothing was measured.');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** The middle value; the mean of the two middle ones where there are two. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('Nothing was measured.');
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]!;
  return (upper + lower) / 2;
}

/** Over rounds: the median of each round's own ratio, so that what slows one round slows both its sides. */
export function medianRatio(
  rounds: readonly { readonly of: readonly number[]; readonly to: readonly number[] }[],
): number {
  return median(rounds.map(({ of, to }) => median(of) / median(to)));
}

/** The heaviest lawful cases (loop.ts), in milliseconds. */
export interface Held {
  /** A wording is accepted on a provision of 20,000 characters that every Member would have otherwise. */
  readonly acceptance: number;
  /** The rolling text of that provision. */
  readonly longProvision: number;
  /** The rolling text of 200 provisions with 1,500 amendments, as JSON and as a page. */
  readonly longDraft: number;
  readonly page: number;
}

export interface LoopFigures {
  readonly held: Held;
  /** The same without threads for words: what they are for. */
  readonly withoutThreads: Held;
}

/** What was measured, as `--json` prints it. Times in milliseconds, sizes in bytes. */
export interface Figures {
  /** Room-complete time of one durable command after the other, relative to the bare broadcast. */
  readonly sequential: readonly {
    readonly n: number;
    readonly ratio: number;
    readonly p50: number;
    readonly p99: number;
    readonly bare: number;
  }[];
  /** At 28 listeners a command costs at most the bare broadcast and four durable INSERTs. */
  readonly additive28: boolean;
  /** How many INSERTs it costs beyond the bare broadcast, and what one takes. */
  readonly additive: { readonly inserts: number; readonly insert: number };
  /** Deliveries per second with 32 commands in flight, relative to the bare broadcast. */
  readonly burst: readonly {
    readonly n: number;
    readonly ratio: number;
    readonly perSecond: number;
  }[];
  /** From sending a command to its answer; the ratio is to that of the smallest room. */
  readonly ack: readonly { readonly n: number; readonly p50: number; readonly ratio: number }[];
  /** A command on a stream with a long past, relative to one on a young stream. */
  readonly growth: number;
  /** The length of that past. */
  readonly past: number;
  /** A draft of 200 provisions and 1,500 amendments: its compressed state; server time for 28 who join. */
  readonly join: { readonly bytes: number; readonly cpu: number };
  /** How long the server's loop is held at a stretch, in milliseconds of its processor time. */
  readonly loop: LoopFigures;
  /** Numbers that came twice, not at all or out of order: none. */
  readonly faults: number;
  readonly rounds: number;
  readonly quick: boolean;
}

export interface Goal {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

/** The goals of issue 3, in its order. */
const SEQUENTIAL = [
  { n: 150, most: 2.0 },
  { n: 500, most: 1.6 },
] as const;
const BURST = [
  { n: 28, least: 1.0 },
  { n: 150, least: 2.0 },
  { n: 500, least: 3.0 },
] as const;
const ACK = { n: 500, most: 2.0 } as const;
const GROWTH = 1.15;
const JOIN = 200_000;
const LOOP = 10;
const CASES = ['acceptance', 'longProvision', 'longDraft', 'page'] as const;

export function goalsOf(figures: Figures): Goal[] {
  const at = <T extends { readonly n: number }>(from: readonly T[], n: number): T => {
    const found = from.find((one) => one.n === n);
    if (!found) throw new RangeError(`Nothing was measured at ${n}.`);
    return found;
  };
  const times = (value: number): string => `${value.toFixed(2)} times`;
  return [
    {
      what: 'sequential, 28 listeners',
      wanted: 'bare broadcast + 4 INSERTs',
      measured: `bare broadcast + ${figures.additive.inserts.toFixed(2)}`,
      met: figures.additive28,
    },
    ...SEQUENTIAL.map(({ n, most }) => {
      const { ratio } = at(figures.sequential, n);
      const what = `sequential, ${n} listeners`;
      return { what, wanted: `<= ${most} times`, measured: times(ratio), met: ratio <= most };
    }),
    ...BURST.map(({ n, least }) => {
      const { ratio } = at(figures.burst, n);
      const what = `burst, ${n} listeners`;
      return { what, wanted: `>= ${least} times`, measured: times(ratio), met: ratio >= least };
    }),
    {
      what: `ack, ${ACK.n} listeners`,
      wanted: `<= ${ACK.most} times that at 28`,
      measured: times(at(figures.ack, ACK.n).ratio),
      met: at(figures.ack, ACK.n).ratio <= ACK.most,
    },
    {
      what: `growth, ${figures.past.toLocaleString('en')} past events`,
      wanted: `<= ${GROWTH} times`,
      measured: times(figures.growth),
      met: figures.growth <= GROWTH,
    },
    {
      what: 'join, compressed state',
      wanted: `<= ${JOIN / 1_000} kB`,
      measured: `${(figures.join.bytes / 1_000).toFixed(1)} kB`,
      met: figures.join.bytes <= JOIN,
    },
    ...CASES.map((one) => {
      const { held, withoutThreads } = figures.loop;
      return {
        what: `loop held, ${one}`,
        wanted: `<= ${LOOP} ms`,
        measured: `${held[one].toFixed(1)} ms (${withoutThreads[one].toFixed(1)} without threads)`,
        met: held[one] <= LOOP,
      };
    }),
  ];
}
