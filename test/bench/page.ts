import { type Figures, type Goal, goalsOf } from './figures';

/** The figures as a table for a person, and which goals are met. */
export function page(figures: Figures): string {
  const { sequential, burst, ack, additive, join } = figures;
  const rooms = sequential.map(({ n, ratio, p50, p99, bare }, i) => [
    String(n),
    ...[`${ratio.toFixed(2)}`, ms(p50), ms(p99), ms(bare)],
    `${burst[i]!.ratio.toFixed(2)}`,
    Math.round(burst[i]!.perSecond).toLocaleString('en'),
    ...[ms(ack[i]!.p50), ack[i]!.ratio.toFixed(2)],
  ]);
  const head = [
    ...['listeners', 'sequential', 'p50', 'p99', 'bare p50'],
    ...['burst', 'deliveries/s', 'ack p50', 'ack ratio'],
  ];
  return [
    '',
    `Ratios are to a bare socket.io broadcast of the same bytes; medians of ${figures.rounds} rounds.`,
    ...inColumns([head, ...rooms]),
    '',
    `A durable INSERT of one row takes ${ms(additive.insert)}.`,
    `28 clients who join a long draft at once cost the server ${ms(join.cpu)} of processor time.`,
    `Numbers out of order: ${figures.faults}.`,
    ...(figures.quick ? ['This was a quick run: fewer commands, a shorter past.'] : []),
    '',
    ...inColumns(inGoals(goalsOf(figures))),
    '',
  ].join('\n');
}

/** The rows that say which goals are met. */
export const inGoals = (goals: readonly Goal[]): string[][] =>
  goals.map(({ what, wanted, measured, met }) => [
    ...[met ? 'met' : 'MISSED', what, measured, wanted],
  ]);

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
}
