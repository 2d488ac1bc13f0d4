import { Logger } from '@nestjs/common';
import { parseStream } from '@shanyrak/kernel';
import { type Core, type Cores } from './cores';
import { type Log } from './log';
import { KnownStream, type Listener } from './known-stream';
import { type Snapshots } from './snapshots';

/** The reading of a stream that is under way, and the one that begins after it. */
interface Reading {
  readonly now: Promise<KnownStream>;
  next: Promise<KnownStream> | null;
}

/**
 * The streams whose state this process holds (design 3): as many as fit, the least recently used
 * go first, and those that somebody follows stay. A state is brought up to date from the log; the
 * bell says when. Nothing here is ever the truth: whatever is dropped is read again.
 */
export class Streams {
  private readonly logger = new Logger('Ledger');
  private readonly known = new Map<string, KnownStream>();
  private readonly readings = new Map<string, Reading>();

  constructor(
    private readonly cores: Cores,
    private readonly log: Log,
    private readonly snapshots: Snapshots,
    private readonly most: number,
  ) {}

  /** Null where no core knows this kind of stream. */
  coreOf(stream: string): Core | null {
    const kind = parseStream(stream)?.kind;
    return kind !== undefined && Object.hasOwn(this.cores, kind) ? this.cores[kind]! : null;
  }

  /** The stream as this process knows it, perhaps not at all yet; null where no core knows its kind. */
  hold(stream: string): KnownStream | null {
    const core = this.coreOf(stream);
    if (!core) return null;
    const held = this.known.get(stream) ?? new KnownStream(stream, core, this.logger);
    // The most recently used stand last.
    this.known.delete(stream);
    this.known.set(stream, held);
    this.evict(stream);
    return held;
  }

  /** The stream after a look at the log that began no earlier than this call; null where there is none. */
  async refresh(stream: string): Promise<KnownStream | null> {
    if (!this.coreOf(stream)) return null;
    for (let attempts = 1; ; attempts++) {
      const held = await this.nextReading(stream);
      // Forgotten meanwhile: once more. A log that holds nothing to read is damaged: verify says how.
      if (held.isForgotten && attempts < 3) continue;
      if (!held.isAbsent) return held;
      if (!held.isPinned && this.known.get(stream) === held) this.known.delete(stream);
      return null;
    }
  }

  /** What this process knows of a stream goes; whoever follows it goes on from where it was told. */
  forget(stream: string): void {
    const held = this.known.get(stream);
    if (held?.isPinned) held.forget();
    else this.known.delete(stream);
  }

  follow(stream: string, listener: Listener): () => void {
    const held = this.hold(stream);
    if (!held) return () => undefined;
    const leave = held.follow(listener);
    this.catchUp(stream);
    return leave;
  }

  followed(): string[] {
    return [...this.known.values()].filter((held) => held.isFollowed).map((held) => held.stream);
  }

  /** The bell rang: the stream stands at `seq`, or has been erased. */
  heard(stream: string, seq: number | 'erased'): void {
    const held = this.known.get(stream);
    if (!held) return;
    if (seq === 'erased') return held.erase();
    if (held.isFollowed && seq > held.seq && held.hears(seq)) this.catchUp(stream);
  }

  /** Brings a followed stream up to date; what fails now is tried again at the next look. */
  catchUp(stream: string): void {
    this.refresh(stream).catch((error: unknown) =>
      this.logger.warn(error, `${stream} could not be brought up to date`),
    );
  }

  /** The reading that begins next: whoever comes while one is under way shares the one after it. */
  private nextReading(stream: string): Promise<KnownStream> {
    const under = this.readings.get(stream);
    if (!under) return this.read(stream);
    under.next ??= under.now.then(
      () => this.read(stream),
      () => this.read(stream),
    );
    return under.next;
  }

  private read(stream: string): Promise<KnownStream> {
    const reading = this.bringUpToDate(stream).finally(() => {
      const under = this.readings.get(stream);
      if (under?.next) this.readings.set(stream, { now: under.next, next: null });
      else this.readings.delete(stream);
    });
    if (!this.readings.has(stream)) this.readings.set(stream, { now: reading, next: null });
    return reading;
  }

  private async bringUpToDate(stream: string): Promise<KnownStream> {
    const held = this.hold(stream)!;
    for (;;) {
      const { stateVersion } = held.core;
      const snapshot = await this.snapshots.newest(stream, stateVersion, held.mayBeginAt);
      const { seq } = held;
      const unseen = await this.log.unseen({ stream, since: Math.max(seq, snapshot?.seq ?? 0) });
      if (unseen) held.take(unseen, snapshot);
      else held.isKnown();
      if (!unseen || held.seq >= unseen.seq || held.isReadOnly || held.seq === seq) return held;
    }
  }

  private evict(spared: string): void {
    if (this.known.size <= this.most) return;
    for (const [stream, held] of this.known) {
      if (held.isPinned || stream === spared) continue;
      this.known.delete(stream);
      return;
    }
  }
}
