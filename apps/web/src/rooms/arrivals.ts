import { type RollingProvision } from '@shanyrak/draft';

/**
 * What came while the reader looked away (look.md: the margin is alive, the text is calm): the rows of
 * the rolling text that others' acts have changed and that have not been in sight since, and where
 * they wait: above the eyes, before them, or below.
 */
export type Side = 'above' | 'inSight' | 'below';

type Rows = readonly RollingProvision[];

/**
 * The rows of `now` that read otherwise than in `before`, or were not there. A row may be another
 * object and read the same: one's own act, once it is confirmed.
 */
export function arrivedIn(before: Rows, now: Rows): readonly string[] {
  if (before === now) return [];
  const known = new Map(before.map((row) => [row.provision, row]));
  return now
    .filter((row) => {
      const then = known.get(row.provision);
      return !then || (then !== row && asRead(then) !== asRead(row));
    })
    .map(({ provision }) => provision);
}

/** Everything of a row that a reader sees. */
function asRead({ rolling, amendments, beneath, ...rest }: RollingProvision): string {
  const readings = beneath.map((one) => [one.rolling.segments, one.amendments]);
  return JSON.stringify([rest, rolling.segments, amendments, readings]);
}

/** Those that wait out of sight, in the order of the text; what is not there any more waits for nobody. */
export function waitingOn(
  side: Exclude<Side, 'inSight'>,
  rows: Rows,
  sides: ReadonlyMap<string, Side>,
): readonly string[] {
  return rows
    .filter(({ provision }) => sides.get(provision) === side)
    .map(({ provision }) => provision);
}
