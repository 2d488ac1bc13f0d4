import { type Body } from '@shanyrak/council';

/**
 * The picture of where texts go (domain 1.2): whoever forwards to nobody stands on top, every other
 * body one row below the lowest of those to which it sends. Places are in the picture's own units.
 */
export interface Placed {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}
export interface Way {
  readonly from: string;
  readonly to: string;
  /** As an SVG path, from the upper edge of the one to the lower edge of the other. */
  readonly path: string;
}
export interface Flow {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Placed[];
  readonly ways: readonly Way[];
}

type Node = Pick<Body, 'forwardsTo'> & { readonly prefix: string };

export const BOX = { width: 76, height: 32 } as const;
const ACROSS = 112;
const DOWN = 64;

export function flowOf(bodies: readonly Node[]): Flow {
  const rows = Map.groupBy(bodies, ({ prefix }) => rowOf(prefix, bodies, []));
  const height = Math.max(0, ...rows.keys()) * DOWN + BOX.height + 2;
  const width = Math.max(1, ...[...rows.values()].map(({ length }) => length)) * ACROSS;
  const places = [...rows].flatMap(([row, inRow]) =>
    inRow.map(({ prefix }, n) => ({
      code: prefix,
      x: width / 2 + (n - (inRow.length - 1) / 2) * ACROSS,
      y: row * DOWN + BOX.height / 2 + 1,
    })),
  );
  const at = new Map(places.map((one) => [one.code, one]));
  const ways = bodies.flatMap(({ prefix, forwardsTo }) =>
    forwardsTo.flatMap((to) => {
      const [lower, upper] = [at.get(prefix), at.get(to)];
      return lower && upper ? [{ from: prefix, to, path: pathOf(lower, upper) }] : [];
    }),
  );
  return { width, height, places, ways };
}

/** A body that forwards in a circle, which no rule forbids, stands where its circle was entered. */
function rowOf(code: string, bodies: readonly Node[], below: readonly string[]): number {
  const body = bodies.find(({ prefix }) => prefix === code);
  if (!body || below.includes(code)) return -1;
  const above = body.forwardsTo.map((one) => rowOf(one, bodies, [...below, code]));
  return Math.max(-1, ...above) + 1;
}

/** Past a row that lies between, a way bends outwards, so that it crosses no box. */
function pathOf(lower: Placed, upper: Placed): string {
  const [from, to] = [lower.y - BOX.height / 2, upper.y + BOX.height / 2];
  const bend = from - to > DOWN ? (lower.x >= upper.x ? ACROSS / 2 : -ACROSS / 2) : 0;
  const middle = (from + to) / 2;
  return `M ${lower.x} ${from} C ${lower.x + bend} ${middle}, ${upper.x + bend} ${middle}, ${upper.x} ${to}`;
}
