import { type Goal } from './figures';

/**
 * What the text engine costs, as `--json` prints it. A plain diff is `diffWordsWithSpace` of the
 * package `diff` on the same base and proposal: what any such engine would need at the least.
 */
export interface TextFigures {
  /** 28 proposals on a provision of 600 words, relative to the 28 plain diffs, by language. */
  readonly consolidations: readonly {
    readonly language: string;
    readonly edits: number;
    readonly ratio: number;
    readonly ours: number;
    readonly plain: number;
  }[];
  /** One proposal more, relative to computing all of them afresh. */
  readonly oneMore: number;
  /** 200 provisions with 1,500 amendments: the whole rolling text, and one revised amendment of it. */
  readonly draft: {
    readonly ratio: number;
    readonly ours: number;
    readonly plain: number;
    readonly oneChange: number;
    /** Amendments that share a bracket with another. */
    readonly meeting: number;
  };
  /** Exponents fitted to time against size, in doubly logarithmic scale. */
  readonly growth: { readonly proposals: number; readonly length: number };
  /** The longest synchronous call on hostile edits of the largest provision, in ms. */
  readonly stretches: readonly {
    readonly what: string;
    readonly ms: number;
    readonly ratio: number;
  }[];
  readonly rounds: number;
}

const RATIOS = [
  { edits: 6, most: 1.2 },
  { edits: 60, most: 1.0 },
] as const;
const ONE_MORE = 0.15;
const DRAFT = 1.0;
const ONE_CHANGE = 0.02;
const GROWTH = { proposals: 1.05, length: 1.15 } as const;
const STRETCH = 10;

/** The goals of the text engine; where languages differ, the slower one counts. */
export function textGoalsOf({
  consolidations,
  oneMore,
  draft,
  growth,
  stretches,
}: TextFigures): Goal[] {
  const atMost = (what: string, measured: number, most: number, unit = ' times'): Goal => ({
    ...{ what, wanted: `<= ${most}${unit}`, measured: `${measured.toFixed(3)}${unit}` },
    met: measured <= most,
  });
  return [
    ...RATIOS.map(({ edits, most }) => {
      const ratios = consolidations.filter((one) => one.edits === edits).map(({ ratio }) => ratio);
      return atMost(`28 proposals, ${edits} edits each`, Math.max(...ratios), most);
    }),
    atMost('one more proposal', oneMore, ONE_MORE),
    atMost('a draft of 1,500 amendments', draft.ratio, DRAFT),
    atMost('one change of that draft', draft.oneChange, ONE_CHANGE),
    atMost('growth, 10 to 10,000 proposals', growth.proposals, GROWTH.proposals, ''),
    atMost('growth, 60 to 100,000 words', growth.length, GROWTH.length, ''),
    ...stretches.map(({ what, ms }) => atMost(`at a time, ${what}`, ms, STRETCH, ' ms')),
  ];
}

/** The slope of the straight line through the logarithms of size and time (least squares). */
export function exponent(
  points: readonly { readonly size: number; readonly time: number }[],
): number {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (pick: (one: (typeof logs)[number]) => number): number =>
    logs.reduce((sum, one) => sum + pick(one), 0) / logs.length;
  const [x, y] = [mean(([size]) => size), mean(([, time]) => time)];
  const covariance = mean((one) => (one[0] - x) * (one[1] - y));
  return covariance / mean((one) => (one[0] - x) ** 2);
}
