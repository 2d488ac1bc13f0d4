import { accept, parseStream, type Verdict } from '@shanyrak/kernel';
import { type Outcome } from '@shanyrak/protocol';
import { decideGroup, type Plan, type Sender } from './group';
import { type KnownStream } from './known-stream';
import { type Receipt, type SharedTransaction } from './log';
import { Rebases } from './rebases';
import { drawSalt } from './salt';
import { type Desk } from './writer';

/**
 * One act on several streams in one transaction, on all of them or on none (design 3; I20): a package
 * is put, objected to and adopted so, and what becomes of a text before a higher body is recorded
 * where it came from. Everything is locked first, heads before registers as everybody locks them;
 * then each command is decided and appended in the order given, on what the former ones have left,
 * so that the numbers that they take follow each other. What is refused for one is refused for all,
 * and nothing is written.
 */
export interface TogetherAnswer {
  readonly verdict: Verdict<readonly Outcome[]>;
  /** Acts against a deadline that were received on these streams and that nobody has decided yet. */
  readonly waiting: readonly Receipt[];
}

/** How often the whole is tried again because a stream had moved. */
const PATIENCE = 5;

interface Decided {
  readonly held: KnownStream;
  readonly plan: Plan;
  /** The state that the act leaves. */
  readonly after: unknown;
}

/** What those that were decided before bring to the next. */
interface Before {
  readonly together: readonly string[];
  /** Stream → the state that was left. */
  readonly left: ReadonlyMap<string, unknown>;
}

export class Together {
  constructor(private readonly desk: Desk) {}

  /** `senders`: one per stream, in the order of what they take. Throws where nothing could be written. */
  async write(senders: readonly Sender[]): Promise<TogetherAnswer> {
    for (let attempts = 0; attempts < PATIENCE; attempts++) {
      for (const { command } of senders) await this.desk.streams.refresh(command.stream);
      const answer = await this.attempt(senders);
      if (answer) return answer;
    }
    throw new Error('The streams of an act could not be brought up to date');
  }

  /** Null where a stream stood further than this process knew. */
  private async attempt(senders: readonly Sender[]): Promise<TogetherAnswer | null> {
    const together = senders.map(({ command }) => parseStream(command.stream)!.id);
    const reads = [...new Set(senders.flatMap((sender) => this.needsOf(sender).reads))];
    const transaction = await this.desk.log.begin({
      own: senders.map(({ command }) => command.stream),
      reads,
    });
    const done: Decided[] = [];
    const outcomes: Outcome[] = [];
    const waiting: Receipt[] = [];
    try {
      for (const sender of senders) {
        const left = new Map(done.map(({ held, after }) => [held.stream, after]));
        const one = await this.decideOne(sender, transaction, { together, left });
        if (!one) return await abandoned(transaction, null);
        waiting.push(...one.waiting);
        const answer = one.plan.answers[0]!;
        if ('error' in answer) throw answer.error;
        if (!answer.verdict.ok) {
          const { verdict } = answer;
          return await abandoned(transaction, { verdict, waiting });
        }
        outcomes.push(answer.verdict.value);
        if (one.plan.append) await transaction.add(one.plan.append);
        done.push(one);
      }
      await transaction.commit();
    } catch (error) {
      await transaction.abandon();
      for (const { command } of senders) this.desk.streams.forget(command.stream);
      throw error;
    }
    for (const { held, plan } of done) held.commit(plan.opening, plan.steps);
    return { verdict: accept(outcomes), waiting: [] };
  }

  private async decideOne(
    sender: Sender,
    transaction: SharedTransaction,
    { together, left }: Before,
  ): Promise<(Decided & { readonly waiting: readonly Receipt[] }) | null> {
    const { stream } = sender.command;
    const { streams, council, words, symbols } = this.desk;
    const held = streams.hold(stream);
    if (!held) throw new Error(`${stream} is no stream that could be written`);
    const { core } = held;
    const needs = this.needsOf(sender);
    // What is not committed yet must not come into memory from the log.
    const read = needs.reads
      .filter((one) => !left.has(one))
      .map((one) => streams.hold(one))
      .filter((one) => one !== null);
    const opened = await transaction.open({
      ...{ stream, since: held.seq, prefix: symbols.prefix },
      registers: needs.register ? [needs.register] : [],
      reads: read.map((one) => ({ stream: one.stream, since: one.seq })),
      commands: [sender.command.id],
      deadline: core.settling.includes(sender.command.type),
    });
    for (const one of [held, ...read]) {
      const unseen = one === held ? opened.own : (opened.reads[one.stream] ?? null);
      if (unseen) one.take(unseen);
      if (unseen && one.seq !== unseen.seq && !one.isReadOnly) return null;
    }
    const snapshot = await council.snapshot(transaction.client, opened.version);
    const { prefix } = snapshot.settingsAt(opened.at);
    if (prefix !== symbols.prefix) {
      symbols.prefix = prefix;
      return null;
    }
    const rebases = new Rebases(words);
    const plan = decideGroup(
      {
        ...{ stream, core, opened, council: snapshot, state: held.state, opening: held.fixed },
        readOnly: new Set([held, ...read].filter((one) => one.isReadOnly).map((one) => one.stream)),
        reads: Object.fromEntries([
          ...read.map((one) => [one.stream, one.state] as const),
          ...left,
        ]),
        present: needs.presence ? await transaction.present(stream) : null,
        ...{ draw: drawSalt, rebase: rebases.inPlace, isPutOff: () => false, together },
      },
      [sender],
    )!;
    const waiting = opened.receipts.filter(
      (one) => one.stream === stream && !one.settled && one.command !== sender.command.id,
    );
    return { held, plan, waiting, after: plan.steps.at(-1)?.state ?? held.state };
  }

  private needsOf({ command }: Sender) {
    return this.desk.streams.coreOf(command.stream)!.needs(command);
  }
}

async function abandoned<T>(transaction: SharedTransaction, answer: T): Promise<T> {
  await transaction.abandon();
  return answer;
}
