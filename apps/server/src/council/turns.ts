import { countsFrom, type DatedPoint, earliestOf } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type CouncilRecords } from './records';

/**
 * Everything dated about a council begins or ends at known instants: its turns. Between two of them
 * every question has one answer. Rooms ask the same questions for every line every second, and the
 * ledger for every command: an answer is worked out once and remembered until the next turn.
 */
export class UntilTheNextTurn {
  private readonly turns: readonly Instant[];
  private from: Instant = 0;
  private until: Instant = 0;
  private answers = new Map<string, unknown>();

  constructor(records: CouncilRecords) {
    this.turns = turnsOf(records);
  }

  /** The answer to `question` at this instant; worked out only where it is not remembered. */
  remember<T>(question: string, at: Instant, answer: () => T): T {
    if (at < this.from || at >= this.until) this.moveTo(at);
    if (!this.answers.has(question)) this.answers.set(question, answer());
    return this.answers.get(question) as T;
  }

  private moveTo(at: Instant): void {
    this.from = this.turns.findLast((turn) => turn <= at) ?? -Infinity;
    this.until = this.turns.find((turn) => turn > at) ?? Infinity;
    this.answers = new Map();
  }
}

/** Every instant from which something counts, or counts no longer, in order. */
function turnsOf(records: CouncilRecords): Instant[] {
  const { participants, sheets, settings } = records;
  const { accreditations, offices, chairmanships, contested, bodies } = records;
  const statuses = participants.flatMap((one) => one.statuses);
  const names = participants.flatMap((one) => one.names);
  const points: (DatedPoint | null | undefined)[] = [
    ...statuses.flatMap(({ from, until }) => [from, until]),
    ...names.map(({ from }) => from),
  ];
  const instants = [
    ...points.flatMap((point) => (point ? [countsFrom(point), earliestOf(point)] : [])),
    ...[...accreditations, ...offices, ...chairmanships, ...contested, ...bodies].flatMap(
      ({ from, until }) => [from, until],
    ),
    ...[...sheets, ...settings].map(({ from }) => from),
  ];
  const known = instants.filter((instant) => instant !== null);
  return [...new Set(known)].sort((a, b) => a - b);
}
