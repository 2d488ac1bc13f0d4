import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { uuidNamed } from '@shanyrak/kernel';
import { type Job, type JobResult, type PgBoss } from 'pg-boss';
import { Counter, Gauge } from 'prom-client';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../platform/config';
import { poolOf } from '../platform/database';
import { openJobs } from '../platform/jobs';
import { Metrics } from '../platform/metrics';
import { Press } from './press.service';
import { type Page } from './printed';

/** One form to be printed: `en.pdf` of an edition of a document. */
export interface PrintJob {
  readonly symbol: string;
  readonly edition: number;
  readonly name: string;
}

/** What there is to print, as the book of what was issued knows it. */
export interface PrintSource {
  /** Forms that were issued and have not been printed. */
  missing(): Promise<readonly PrintJob[]>;
  /** The page that was issued; null where this form is not missing. */
  pageFor(job: PrintJob): Promise<Page | null>;
}

/** Where it goes. It may be called twice for one form, by whatever process: what was kept first stays. */
export interface PrintSink {
  keep(job: PrintJob, pdf: Buffer): Promise<void>;
}

const QUEUE = 'prints';
/** So often a page is tried in a row, over half an hour as the waits grow; after that at each sweep. */
const ATTEMPTS = 6;
const LONGEST_WAIT = 3_600;
/** Between two sweeps for what is missing, in milliseconds. */
const SWEEP = 600_000;
/** A process that has not been heard of for so many seconds prints no more: another does. */
const HEARTBEAT = 20;

/**
 * Printing as a job behind the transaction that issues (decision 12). A form is ordered in that
 * transaction, printed by whichever process comes first, and kept once. What cannot be printed is tried
 * again after ever longer waits; when those are over it stays missing, is said to be so by the metrics,
 * and is taken up again by every sweep and every start. What is missing is what the source says is: a
 * queue that was lost is made anew from it.
 */
@Injectable()
export class Prints implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Prints');
  private readonly failures: Counter;
  private serves: { readonly source: PrintSource; readonly sink: PrintSink } | null = null;
  private opening: Promise<PgBoss> | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly press: Press,
    private readonly config: Config,
    { registry }: Metrics,
  ) {
    const registers = [registry];
    this.failures = new Counter({
      ...{ name: 'print_failures_total', registers },
      help: 'Attempts to print an issued form that failed in this process',
    });
    const pending = new Gauge({
      ...{ name: 'prints_pending', registers },
      help: 'Issued forms of the council that have not been printed',
      collect: async () => {
        // A database that does not answer is told by other means.
        const missing = await this.serves?.source.missing().catch(() => null);
        if (missing) pending.set(missing.length);
      },
    });
  }

  /**
   * Prints from now on, for the module that has what is printed and keeps it: called once, when the server
   * starts. What is missing then is taken up at once, as things may be better now.
   */
  async serve(source: PrintSource, sink: PrintSink): Promise<void> {
    this.serves = { source, sink };
    const boss = await this.boss();
    const options = { perJobResults: true } as const;
    await boss.work<PrintJob, unknown, typeof options>(QUEUE, options, (jobs) =>
      Promise.all(jobs.map((job) => this.take(job))),
    );
    this.timer = setInterval(() => void this.sweep(), SWEEP).unref();
    await this.sweep({ atOnce: true });
  }

  /** In the transaction of this manager: they will be printed if it commits. */
  async order(jobs: readonly PrintJob[], within: EntityManager): Promise<void> {
    const boss = await this.boss();
    const executeSql = async (text: string, values?: unknown[]): Promise<{ rows: unknown[] }> => ({
      rows: await within.query(text, values),
    });
    await boss.insert(QUEUE, jobs.map(this.filed), { db: { executeSql } });
  }

  /** What is under way is given up, and will be done by another process or at the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.press.close();
    const boss = await this.opening?.catch(() => null);
    await boss?.stop({ graceful: true, timeout: 5_000 });
  }

  /**
   * Takes up what is missing and is no longer tried; `atOnce`: also what waits for another attempt, and
   * what a process had under way that is no more.
   */
  async sweep({ atOnce = false } = {}): Promise<void> {
    try {
      const missing = (await this.serves?.source.missing()) ?? [];
      if (missing.length === 0) return;
      this.logger.warn(`${missing.length} issued forms are still to be printed`);
      const boss = await this.boss();
      const jobs = missing.map(this.filed);
      await boss.insert(QUEUE, jobs);
      const ids = jobs.map(({ id }) => id);
      await boss.retry(QUEUE, ids);
      if (!atOnce) return;
      await boss.supervise(QUEUE);
      for (const id of ids) await boss.update({ name: QUEUE, options: { id, startAfter: 1 } });
    } catch (error) {
      this.logger.warn(error, 'What is to be printed could not be looked for');
    }
  }

  private boss(): Promise<PgBoss> {
    if (this.opening) return this.opening;
    const opening = openJobs(poolOf(this.database), QUEUE, (error) =>
      this.logger.warn(error, 'The queue of prints'),
    );
    opening.catch(() => (this.opening = null));
    return (this.opening = opening);
  }

  /** A form has one job, however often it is ordered. */
  private readonly filed = (data: PrintJob) => ({
    ...{ id: uuidNamed({ print: data }), data, retryLimit: ATTEMPTS - 1, retryBackoff: true },
    retryDelay: this.config.PRINT_RETRY,
    retryDelayMax: Math.max(this.config.PRINT_RETRY, LONGEST_WAIT),
    heartbeatSeconds: HEARTBEAT,
  });

  private async take({ id, data }: Job<PrintJob>): Promise<JobResult> {
    try {
      await this.printed(data);
      return { id, status: 'completed' };
    } catch (error) {
      this.failures.inc();
      const { symbol, name } = data;
      this.logger.warn(error, `${name} of ${symbol} could not be printed`);
      return { id, status: 'failed' };
    }
  }

  private async printed(job: PrintJob): Promise<void> {
    const { source, sink } = this.serves!;
    const page = await source.pageFor(job);
    if (page) await sink.keep(job, await this.press.print(page));
  }
}
