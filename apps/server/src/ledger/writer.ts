import { type Rebaser } from '@shanyrak/draft';
import { type Verdict } from '@shanyrak/kernel';
import { type Outcome } from '@shanyrak/protocol';
import { type Council } from '../council/snapshot';
import { type Words } from '../words';
import { type Core, type CoreNeeds } from './cores';
import { type Answer, decideGroup, type Plan, type Sender } from './group';
import { type KnownStream } from './known-stream';
import { type Log, type Opened, type Unseen } from './log';
import { Rebases } from './rebases';
import { drawSalt } from './salt';
import { type Snapshots } from './snapshots';
import { type Streams } from './streams';

/** A command in the queue, with who waits for its outcome. */
interface Waiting extends Sender {
  readonly resolve: (verdict: Verdict<Outcome>) => void;
  readonly reject: (error: unknown) => void;
}

/** What the writers of one process share. */
export interface Desk {
  readonly log: Log;
  readonly streams: Streams;
  readonly snapshots: Snapshots;
  readonly council: Council;
  readonly words: Words;
  /** The prefix of the body's symbols when it was last looked up; it names the registers. */
  readonly symbols: { prefix: string };
}

/** What the commands of a group need together. */
interface GroupNeeds {
  readonly reads: readonly string[];
  readonly registers: readonly string[];
  /** A command of the group asks who is at the table. */
  readonly presence: boolean;
  /** A command of the group asks what is still to be announced. */
  readonly announces: boolean;
}

/** So many commands are decided in one transaction at the most. */
export const GROUP_LIMIT = 64;

/** How often a group is opened anew because what it was opened on had moved. */
const PATIENCE = 5;

/** How often a group is put off because it lacks rebases; then they are made under the lock. */
const PUT_OFF = 5;

/**
 * The one writer of a stream in this process (design 3): while a transaction is under way further
 * commands queue, and the next takes them all. A group that fails is taken apart and its commands
 * run singly, so that what poisons one fails one.
 */
export class Writer {
  private readonly queue: Waiting[] = [];
  private running: Promise<void> | null = null;

  /** `ended` is called whenever the queue has run empty. */
  constructor(
    private readonly stream: string,
    private readonly core: Core,
    private readonly desk: Desk,
    private readonly ended: () => void,
  ) {}

  write(sender: Sender): Promise<Verdict<Outcome>> {
    return new Promise((resolve, reject) => {
      this.queue.push({ ...sender, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when everything in the queue has been answered. */
  async drained(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // What is sent in one turn is one group.
    await Promise.resolve();
    while (this.queue.length > 0) await this.runGroup(this.queue.splice(0, GROUP_LIMIT));
    // In the same turn as the last look at the queue: whoever comes after it starts a new run.
    this.running = null;
    this.ended();
  }

  private async runGroup(group: readonly Waiting[]): Promise<void> {
    try {
      await this.attempt(group);
    } catch (error) {
      this.desk.streams.forget(this.stream);
      if (group.length === 1) return group[0]!.reject(error);
      for (const one of group) await this.runGroup([one]);
    }
  }

  /** Throws where nothing was written; else everybody has been answered. */
  private async attempt(group: readonly Waiting[]): Promise<void> {
    const rebases = new Rebases(this.desk.words);
    for (let rounds = 0; ; rounds++) {
      const rebaser = rounds < PUT_OFF ? rebases.atHand : rebases.inPlace;
      if (await this.isWritten(group, rebases, rebaser)) return;
      // Nothing is locked here, and others may write.
      await rebases.make();
    }
  }

  /** False where the group was put off, since it lacks rebases. */
  private async isWritten(
    group: readonly Waiting[],
    rebases: Rebases,
    rebaser: Rebaser,
  ): Promise<boolean> {
    const needs = this.needsOf(group);
    const held = this.desk.streams.hold(this.stream)!;
    held.beginWriting();
    try {
      const plan = await this.decideAndAppend(group, needs, held, { rebases, rebaser });
      if (!plan) return false;
      held.commit(plan.opening, plan.steps);
      group.forEach((one, i) => settle(one, plan.answers[i]!));
      this.keepSnapshot(held, plan);
      return true;
    } finally {
      if (held.endWriting()) this.desk.streams.catchUp(this.stream);
    }
  }

  private async decideAndAppend(
    group: readonly Waiting[],
    needs: GroupNeeds,
    held: KnownStream,
    { rebases, rebaser }: { readonly rebases: Rebases; readonly rebaser: Rebaser },
  ): Promise<Plan | null> {
    const { transaction, council, reads } = await this.open(group, needs, held);
    try {
      const present = needs.presence ? await transaction.present(this.stream) : null;
      const unannounced = needs.announces ? await transaction.unannounced(this.stream) : null;
      const plan = decideGroup(
        {
          ...{ stream: this.stream, core: this.core, opened: transaction.opened, council },
          ...{ state: held.state, opening: held.fixed, rebase: rebaser },
          readOnly: new Set(
            [held, ...reads].filter((one) => one.isReadOnly).map((one) => one.stream),
          ),
          reads: Object.fromEntries(reads.map(({ stream, state }) => [stream, state])),
          ...{ present, unannounced },
          draw: drawSalt,
          isPutOff: () => rebases.areLacking,
        },
        group,
      );
      if (plan?.append) await transaction.append(plan.append);
      else await transaction.abandon();
      return plan;
    } catch (error) {
      await transaction.abandon();
      throw error;
    }
  }

  /** The first round trip, repeated only where this process was too far behind to decide. */
  private async open(group: readonly Waiting[], needs: GroupNeeds, held: KnownStream) {
    const reads = needs.reads
      .map((stream) => this.desk.streams.hold(stream))
      .filter((one) => one !== null);
    const all = [held, ...reads];
    const prefixed = needs.registers.length > 0;
    for (let attempts = 0; attempts < PATIENCE; attempts++) {
      const transaction = await this.desk.log.open({
        ...{ stream: this.stream, since: held.seq },
        ...{ prefix: this.desk.symbols.prefix, registers: needs.registers },
        reads: reads.map(({ stream, seq }) => ({ stream, since: seq })),
        commands: group.map((one) => one.command.id),
        deadline: group.some((one) => this.core.settling.includes(one.command.type)),
      });
      try {
        const { opened, client } = transaction;
        const upToDate = takeUnseen(all, opened);
        const council = await this.desk.council.snapshot(client, opened.version);
        const { prefix } = council.settingsAt(opened.at);
        const rightRegisters = !prefixed || prefix === this.desk.symbols.prefix;
        this.desk.symbols.prefix = prefix;
        if (upToDate && rightRegisters) return { transaction, council, reads };
      } catch (error) {
        await transaction.abandon();
        throw error;
      }
      await transaction.abandon();
      for (const one of all) await this.desk.streams.refresh(one.stream);
    }
    throw new Error(`${this.stream} could not be brought up to date`);
  }

  /** After the acknowledgement, now and then: nobody waits for it, and what fails is due again later. */
  private keepSnapshot(held: KnownStream, { append, steps }: Plan): void {
    const { snapshots } = this.desk;
    if (!append?.head || append.head.seq < held.snapshotAt + snapshots.every) return;
    const { seq, hash } = append.head;
    const { state } = steps.at(-1)!;
    held.snapshotAt = seq;
    snapshots.keep({ stream: this.stream, version: this.core.stateVersion, seq, hash, state }).then(
      (newest) => (held.snapshotAt = newest),
      () => undefined,
    );
  }

  private needsOf(group: readonly Waiting[]): GroupNeeds {
    const each: CoreNeeds[] = group.map((one) => this.core.needs(one.command));
    const registers = each.map(({ register }) => register).filter((one) => one !== null);
    return {
      reads: [...new Set(each.flatMap(({ reads }) => reads))].filter((one) => one !== this.stream),
      registers: [...new Set(registers)],
      presence: each.some(({ presence }) => presence),
      announces: each.some(({ announces }) => announces ?? false),
    };
  }
}

/** True where every stream now stands where the log stands. */
function takeUnseen(all: readonly KnownStream[], opened: Opened): boolean {
  for (const held of all) {
    const unseen = held === all[0] ? opened.own : (opened.reads[held.stream] ?? null);
    if (!unseen) continue;
    // A long stream is loaded from its snapshot, not page by page from its first event.
    if (held.seq === 0 && isPartial(unseen)) return false;
    held.take(unseen);
    if (held.seq !== unseen.seq && !held.isReadOnly) return false;
  }
  return true;
}

/** The log holds more than came with the answer. */
function isPartial({ seq, events }: Unseen): boolean {
  return (events.at(-1)?.seq ?? 0) < seq;
}

function settle(one: Waiting, answer: Answer): void {
  if ('verdict' in answer) one.resolve(answer.verdict);
  else one.reject(answer.error);
}
