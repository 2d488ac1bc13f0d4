import { type Acknowledged, type Delegation, type Floor } from './delegations';
import { type Hall, type Outage } from './hall';

/**
 * What a fault did to the council (issue 2, "Shown by"): promises that the log does not keep, or
 * keeps twice, and clients whose stream is no prefix of it. Sentences, so that a failing test says
 * which; none when all is well.
 */
interface Entry {
  readonly seq: string;
  readonly command: string;
}
interface Outcome {
  readonly command: string;
  readonly from: string;
  readonly to: string;
}

/** The clients are looked at first: a log read later can only be longer. */
export async function findings(hall: Hall, floor: Floor): Promise<string[]> {
  const promised = floor.acknowledged;
  const heard = floor.delegations.map((one) => ({ one, seq: one.line.seq }));
  const [log, outcomes] = await read(hall, floor.stream);
  return [
    ...brokenPromises(promised, log, outcomes),
    ...doubled(log, outcomes),
    ...heard.flatMap(({ one, seq }) => strayed(one, seq, log)),
  ];
}

/** Acknowledged commands of which the log holds nothing: what was lost. */
export async function lost(hall: Hall, floor: Floor): Promise<Acknowledged[]> {
  const [log] = await read(hall, floor.stream);
  const held = new Set(log.map(({ command }) => command));
  return floor.acknowledged.filter(({ command }) => !held.has(command));
}

function read(hall: Hall, stream: string): Promise<[Entry[], Outcome[]]> {
  return hall.asLedger(async (client) => {
    const log = await client.query<Entry>(
      'SELECT seq, command FROM events WHERE stream = $1 ORDER BY seq',
      [stream],
    );
    const outcomes = await client.query<Outcome>(
      'SELECT command, from_seq AS from, to_seq AS to FROM outcomes WHERE stream = $1',
      [stream],
    );
    return [log.rows, outcomes.rows];
  });
}

/** Each acknowledged command has its one outcome, that which was told, and its events stand there. */
function brokenPromises(
  promised: readonly Acknowledged[],
  log: readonly Entry[],
  outcomes: readonly Outcome[],
): string[] {
  const kept = new Map(outcomes.map((outcome) => [outcome.command, outcome]));
  return promised.flatMap(({ command, from, to }) => {
    const outcome = kept.get(command);
    if (!outcome) return [`${command}, acknowledged as ${from}–${to}, is lost`];
    if (Number(outcome.from) !== from || Number(outcome.to) !== to)
      return [`${command}, acknowledged as ${from}–${to}, stands as ${outcome.from}–${outcome.to}`];
    const events = log.slice(from - 1, to);
    return events.length === to - from + 1 && events.every((entry) => entry.command === command)
      ? []
      : [`${command}, acknowledged as ${from}–${to}, is not what the log holds there`];
  });
}

/** The log counts 1, 2, 3 …, and no command has events beyond its one outcome. */
function doubled(log: readonly Entry[], outcomes: readonly Outcome[]): string[] {
  const gaps = log.flatMap(({ seq }, n) =>
    Number(seq) === n + 1 ? [] : [`${seq} stands at ${n + 1}`],
  );
  const events = Map.groupBy(log, ({ command }) => command);
  const twice = outcomes.flatMap(({ command, from, to }) =>
    events.get(command)?.length === Number(to) - Number(from) + 1 ? [] : [`${command} is doubled`],
  );
  return [...gaps.slice(0, 1), ...twice];
}

/** A client's stream up to that number is a prefix of the log, heard without a gap or a repetition. */
function strayed({ code, line }: Delegation, seq: number, log: readonly Entry[]): string[] {
  const { events, faults } = line;
  const stray = events
    .slice(0, seq)
    .find((event, n) => event.seq !== n + 1 || event.command !== log[n]?.command);
  return [
    ...faults.map((fault) => `${code}: ${fault}`),
    ...(stray ? [`${code}: what it heard as ${stray.seq} is not in the log`] : []),
    ...(events.length >= seq ? [] : [`${code} is at ${seq} with ${events.length} events`]),
  ];
}

/**
 * The longest time, in milliseconds, between an acknowledgement in one process and its event at a
 * client of the other, while that other process lived; where the database was down meanwhile, from
 * its return on. To be asked when everything has been heard.
 */
export function longestStaleness(hall: Hall, floor: Floor): number {
  let longest = 0;
  for (const { process, to, heardAt } of floor.acknowledged)
    for (const other of floor.delegations) {
      const heard = other.heardAt[to] ?? Infinity;
      if (other.process === process || during(hall.outages[other.process]!, heardAt, heard))
        continue;
      const back = during(hall.databaseOutages, heardAt, heard)?.until ?? heardAt;
      longest = Math.max(longest, heard - Math.max(heardAt, back));
    }
  return longest;
}

/** The last outage that touches this time. */
function during(outages: readonly Outage[], from: number, until: number): Outage | undefined {
  return outages.findLast((outage) => outage.from <= until && outage.until >= from);
}
