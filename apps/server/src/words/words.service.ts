import { Inject, Injectable, Logger, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { type ThreeTexts } from '@shanyrak/draft';
import { type Manuscript } from '@shanyrak/publishing';
import { type Rebase, type RollingText, type TrackedSpan } from '@shanyrak/text';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pool, type Pool } from 'workerpool';
import { Slices } from './slices';
import { AT_ONCE, type Consolidation, type Task, TASKS, type TextPair, weightOf } from './tasks';

export interface WordsOptions {
  /** Threads for what is heavy; 0: everything is done in this one. */
  readonly threads: number;
  /** How long a thread may take for one task before it is given up, in milliseconds. */
  readonly patience: number;
  /** The script of a thread; null where the server has not been built. */
  readonly script: string | null;
}

export const WORDS_OPTIONS = Symbol('the options of the work on words');

const WORKER = join('dist', 'server', 'apps', 'server', 'src', 'words', 'worker.js');

/**
 * The work on words, beside the event loop (decision 7): hundreds of people wait for this process, and
 * one hostile provision may cost the engine a tenth of a second. What is light is done here, in
 * slices; what is heavy goes to a thread of its own, started when the first comes. The measure is the
 * length of what was asked, never a clock. A thread that dies or hangs costs time and nothing else:
 * its task is done here.
 */
@Injectable()
export class Words implements OnApplicationShutdown {
  private readonly logger = new Logger('Words');
  private readonly slices = new Slices();
  private readonly options: WordsOptions;
  private threads: Pool | null = null;
  private ended = false;

  constructor(@Optional() @Inject(WORDS_OPTIONS) options?: Partial<WordsOptions>) {
    this.options = { threads: 1, patience: 10_000, script: builtWorker(), ...options };
  }

  rebase(texts: ThreeTexts): Promise<Rebase> {
    return this.work('rebase', texts);
  }

  consolidate(input: Consolidation): Promise<RollingText> {
    return this.work('consolidate', input);
  }

  /** The tracked changes of a wording against another. */
  track(pair: TextPair): Promise<TrackedSpan[]> {
    return this.work('track', pair);
  }

  /** A Word file of one language, or of both side by side. Throws what the form throws. */
  async word(manuscripts: readonly Manuscript[]): Promise<Uint8Array> {
    return this.work('word', manuscripts);
  }

  /** For long work that is not the engine's: a turn in the same slices. */
  turn(): Promise<void> {
    return this.slices.turn();
  }

  /** Whether a thread has been started and not ended. */
  get hasThreads(): boolean {
    return (this.threads?.stats().totalWorkers ?? 0) > 0;
  }

  /** What is under way in a thread is done here instead. */
  async onApplicationShutdown(): Promise<void> {
    this.ended = true;
    await this.threads?.terminate(true);
  }

  private async work<T extends Task>(
    task: T,
    input: Parameters<(typeof TASKS)[T]>[0],
  ): Promise<Awaited<ReturnType<(typeof TASKS)[T]>>> {
    const threads = weightOf(task, input) > AT_ONCE ? this.opened() : null;
    if (threads) {
      try {
        const answer: unknown = await threads.exec(task, [input]).timeout(this.options.patience);
        return answer as Awaited<ReturnType<(typeof TASKS)[T]>>;
      } catch (error) {
        this.goOnWithout(error, task);
      }
    }
    await this.slices.turn();
    const here = TASKS[task] as (asked: typeof input) => ReturnType<(typeof TASKS)[T]>;
    return await here(input);
  }

  private goOnWithout(error: unknown, task: Task): void {
    if (this.ended) return;
    this.logger.warn(error, `A thread did not answer: ${task} is done here`);
    // A pool that has lost a thread leaves its queue alone until it is asked for something.
    void this.threads?.exec('methods').catch(() => undefined);
  }

  private opened(): Pool | null {
    const { script, threads } = this.options;
    if (this.ended || script === null || threads === 0) return null;
    this.threads ??= pool(script, {
      ...{ workerType: 'thread', maxWorkers: threads, workerTerminateTimeout: 100 },
    });
    return this.threads;
  }
}

/** Found from the sources and from the built server alike. */
function builtWorker(): string | null {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const script = join(folder, WORKER);
    if (existsSync(script)) return script;
    if (dirname(folder) === folder) return null;
  }
}
