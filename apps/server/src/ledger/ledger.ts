import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnModuleInit,
  Optional,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DEFAULT_SETTINGS, type Reader, refuse } from '@shanyrak/council';
import { accept, digestOf, type Instant, refused, type Verdict } from '@shanyrak/kernel';
import { lift, readEntry } from '@shanyrak/ledger';
import { type Unannounced } from '@shanyrak/meeting';
import { type Outcome, type RoomEvent } from '@shanyrak/protocol';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, Council } from '../council/snapshot';
import { Bell } from '../platform/bell';
import { poolOf } from '../platform/database';
import { Words } from '../words';
import { asAudience } from './audience';
import { type Cores, CORES, type SentCommand } from './cores';
import { type Sender } from './group';
import { type Listener, type StreamView } from './known-stream';
import { Log, type Receipt } from './log';
import { SNAPSHOT_EVERY, Snapshots } from './snapshots';
import { Streams } from './streams';
import { Together } from './together';
import { type Desk, Writer } from './writer';

export { type LiveState, type StreamView } from './known-stream';

/** A command, by whom it was sent, and when it was received where that was receipted. */
export interface Sent {
  readonly person: string;
  readonly command: SentCommand;
  readonly receivedAt?: Instant;
}

export interface LedgerOptions {
  readonly cores: Cores;
  /** Streams kept in memory; those that are followed come on top. */
  readonly streamsInMemory: number;
  /** Between two looks at the heads of the streams that are followed, in milliseconds. */
  readonly lookEvery: number;
  /** Events between two snapshots of a stream. */
  readonly snapshotEvery: number;
}

export const LEDGER_OPTIONS = Symbol('the options of the ledger');

const DEFAULTS: LedgerOptions = {
  cores: CORES,
  streamsInMemory: 200,
  lookEvery: 5_000,
  snapshotEvery: SNAPSHOT_EVERY,
};

/** Refused because it did not reach every stream that it concerns. */
const APART: readonly string[] = ['package.apart', 'origin.apart'];

/** Until the council has been asked. */
const DEFAULT_SYMBOLS = { prefix: DEFAULT_SETTINGS.prefix };

/** The channel on which an append rings: `<stream> <seq>`, or `<stream> erased`. */
const CHANNEL = 'ledger';

/**
 * The ledger on PostgreSQL (design 3): decides commands by the pure cores and records what happened,
 * tells every process what was appended, and reads it back. PostgreSQL is the only engine it needs.
 */
@Injectable()
export class Ledger implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Ledger');
  private readonly log: Log;
  private readonly snapshots: Snapshots;
  private readonly streams: Streams;
  private readonly desk: Desk;
  private readonly together: Together;
  private readonly writers = new Map<string, Writer>();
  private readonly lookEvery: number;
  private timer: NodeJS.Timeout | null = null;
  private deafen: () => void = () => undefined;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    council: Council,
    private readonly bell: Bell,
    words: Words,
    @Optional() @Inject(LEDGER_OPTIONS) options?: Partial<LedgerOptions>,
  ) {
    const { cores, streamsInMemory, lookEvery, snapshotEvery } = { ...DEFAULTS, ...options };
    this.log = new Log(poolOf(source));
    this.snapshots = new Snapshots(poolOf(source), this.logger, snapshotEvery);
    this.streams = new Streams(cores, this.log, this.snapshots, streamsInMemory);
    const { log, streams, snapshots } = this;
    this.desk = { log, streams, snapshots, council, words, symbols: { ...DEFAULT_SYMBOLS } };
    this.together = new Together(this.desk);
    this.lookEvery = lookEvery;
  }

  async onModuleInit(): Promise<void> {
    this.timer = setInterval(() => void this.look(), this.lookEvery).unref();
    this.deafen = await this.bell.listen(CHANNEL, (payload) => this.ring(payload));
  }

  /** Waits for what is being written, and hears no more. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.deafen();
    await Promise.all([...this.writers.values()].map((writer) => writer.drained()));
    await this.snapshots.drained();
  }

  /**
   * Decides and records one command; a repeated id answers the recorded outcome. Refuses what the
   * rules refuse; rejects where something failed that no rule foresees.
   */
  async execute({ person, command, receivedAt }: Sent): Promise<Verdict<Outcome>> {
    if (command.as === 'system' || person === CLOCK)
      return refused(refuse('access.denied', { act: command.type, capacity: command.as }));
    return this.decide({ ...senderOf(person, command), receivedAt: receivedAt ?? null });
  }

  /** A command of the council's own clock. */
  async executeAsClock(command: SentCommand): Promise<Verdict<Outcome>> {
    return this.decide({ ...senderOf(CLOCK, command), clock: true });
  }

  /**
   * Records in a commit of its own that a command against a deadline was received, and answers the
   * instant: the first one, for a repetition. Undefined for commands that run against none.
   */
  async receipt({ person, command }: Sent): Promise<Instant | undefined> {
    const { id, stream, type } = command;
    if (!this.streams.coreOf(stream)?.receipted.includes(type)) return undefined;
    const { digest } = senderOf(person, command);
    const at = await this.log.receipt({ command: id, stream, person, digest, envelope: command });
    return at ?? undefined;
  }

  /** What the body of a meeting is still to announce. */
  unannounced(meeting: string): Promise<readonly Unannounced[]> {
    return this.log.unannounced(meeting);
  }

  /** The same for a body that keeps minutes: since it met before. */
  sinceItMet(meeting: string): Promise<readonly Unannounced[]> {
    return this.log.sinceItMet(meeting);
  }

  /** The stream brought up to date, or null where there is none (or nothing of it any more). */
  async read(stream: string): Promise<StreamView | null> {
    return (await this.streams.refresh(stream))?.view ?? null;
  }

  /** Events with `since` < seq, in order, at most `limit`, and none beyond what this release can read. */
  async events(stream: string, since: number, limit = 500): Promise<RoomEvent[]> {
    const core = this.streams.coreOf(stream);
    if (!core) return [];
    const events: RoomEvent[] = [];
    for (const logged of await this.log.events(stream, since, limit)) {
      if (logged.payload === null) break;
      const lifted = lift(core.versions, readEntry(logged, logged.payload));
      if (!lifted.ok) break;
      events.push(lifted.event as RoomEvent);
    }
    return events;
  }

  /**
   * Calls the listener for every event of the stream strictly by number, whichever process appended
   * it: those of one group together, in a later turn than the acknowledgement. It begins after
   * what a `read` that follows this call answers, at the latest. Returns the way out.
   */
  follow(stream: string, listener: Listener): () => void {
    return this.streams.follow(stream, listener);
  }

  /** The database's clock. */
  now(): Promise<Instant> {
    return this.log.now();
  }

  /** Reads on behalf of somebody, through row-level security: lists of what this reader may see. */
  asAudience<T>(reader: Reader, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return asAudience(this.source, reader, work);
  }

  /** On its stream, or on every stream that it concerns; how far that reaches is looked up once more where it had moved. */
  private async decide(sender: Sender): Promise<Verdict<Outcome>> {
    const once = await this.decideOnce(sender);
    return once.ok || !APART.includes(once.refusal.rule) ? once : this.decideOnce(sender);
  }

  private async decideOnce(sender: Sender): Promise<Verdict<Outcome>> {
    const { command } = sender;
    const all = await this.streams.coreOf(command.stream)?.together?.(command, this.stateOf);
    if (!all) return this.write(sender);
    const senders = all.map((one) => ({ ...sender, command: one, digest: saidBy(one) }));
    if (senders.some((one) => !this.streams.coreOf(one.command.stream)))
      return refused(refuse('stream.absent', {}));
    const answer = await this.writeTogether(senders);
    if (!answer.ok) return answer;
    return accept(answer.value[all.findIndex(({ id }) => id === command.id)]!);
  }

  private readonly stateOf = async (stream: string): Promise<unknown> =>
    (await this.read(stream))?.state ?? null;

  /** Acts against a deadline that were received before and decided by nobody come first. */
  private async writeTogether(senders: readonly Sender[]): Promise<Verdict<readonly Outcome[]>> {
    const { verdict, waiting } = await this.together.write(senders);
    if (verdict.ok || waiting.length === 0) return verdict;
    await this.settle(waiting);
    return (await this.together.write(senders)).verdict;
  }

  private async settle(waiting: readonly Receipt[]): Promise<void> {
    for (const { person, digest, envelope, at } of waiting)
      await this.decide({
        person,
        command: envelope as SentCommand,
        digest,
        receivedAt: at,
        clock: false,
      });
  }

  private async write(sender: Sender): Promise<Verdict<Outcome>> {
    const { stream, type } = sender.command;
    const core = this.streams.coreOf(stream);
    if (!core) return refused(refuse('stream.absent', {}));
    // What takes effect once a deadline has passed elsewhere rests on all that was received before it.
    const reads = core.settling.includes(type) ? core.needs(sender.command).reads : [];
    if (reads.length > 0) await this.settle(await this.log.waitingOn(reads));
    let writer = this.writers.get(stream);
    if (!writer) {
      writer = new Writer(stream, core, this.desk, () => this.writers.delete(stream));
      this.writers.set(stream, writer);
    }
    return writer.write(sender);
  }

  /** Null: the connection broke meanwhile, and any bell may have been missed. */
  private ring(payload: string | null): void {
    if (payload === null) return void this.look();
    const [stream, what] = payload.split(' ');
    if (stream && what) this.streams.heard(stream, what === 'erased' ? what : Number(what));
  }

  /** However many bells are lost, no stream that is followed stays behind for longer than this. */
  private async look(): Promise<void> {
    const followed = this.streams.followed();
    if (followed.length === 0) return;
    try {
      for (const [stream, seq] of await this.log.heads(followed)) this.streams.heard(stream, seq);
    } catch (error) {
      this.logger.warn(error, 'The heads of the streams could not be read');
    }
  }
}

function senderOf(person: string, command: SentCommand): Sender {
  return { person, command, digest: saidBy(command), receivedAt: null, clock: false };
}

/** What a command says; not the screen on which it was said, which a repetition may have renewed. */
function saidBy({ stream, type, v, as, payload, digest }: SentCommand): string {
  return digestOf({ stream, type, v, as, payload, digest: digest ?? null });
}
