import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { groupOfNotice } from '@shanyrak/council';
import { type Pool } from 'pg';
import { type Job, type JobResult, type PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { CouncilService } from '../council/council.service';
import { Bell } from '../platform/bell';
import { Config, type MailRoute } from '../platform/config';
import { poolOf } from '../platform/database';
import { asDb, openJobs } from '../platform/jobs';
import { addressedTo, Deliveries, type Delivery, messageIdOf } from './deliveries';
import { letterOf } from './letter';
import { hand, patienceFor } from './mailer';
import { type Enqueue, Outbox } from './outbox';

const QUEUE = 'mail';
/** Between two looks at the outbox, should no bell have rung, in milliseconds. */
const ROUND = 5_000;
/** Jobs taken at once by one process; so many conversations go on beside each other. */
const AT_ONCE = 8;
/** So often a message is tried: over some five hours, as the waits grow. */
const ATTEMPTS = 10;
const LONGEST_WAIT = 3_600;

/**
 * Notices become mail (decision 11). Each process empties the outbox into the queue and works on the
 * queue; a message is written into the book before it is handed over and after that, so that none
 * goes twice, whoever crashes. Where no mail server is named, nothing is sent and nothing piles up.
 */
@Injectable()
export class Postman implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Postman');
  private readonly pool: Pool;
  private readonly outbox: Outbox;
  private readonly deliveries: Deliveries;
  private readonly ending = new AbortController();
  private boss: PgBoss | null = null;
  private worker = '';
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> | null = null;
  private again = false;
  private deafen: () => void = () => undefined;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly council: CouncilService,
    private readonly bell: Bell,
    private readonly config: Config,
  ) {
    this.pool = poolOf(source);
    this.outbox = new Outbox(this.pool, council);
    this.deliveries = new Deliveries(this.pool);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { mail } = this.config;
    if (mail) await this.open(mail);
    else this.logger.log('No mail is sent: SMTP_URL is not set');
    this.timer = setInterval(() => void this.look(), ROUND).unref();
    this.deafen = await this.bell.listen('notices', () => void this.look());
    void this.look();
  }

  /** What is being handed over is finished or given up; nothing new is begun. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    this.deafen();
    if (this.timer) clearInterval(this.timer);
    await this.round;
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
  }

  private async open(mail: MailRoute): Promise<void> {
    const boss = await openJobs(this.pool, QUEUE, (error) =>
      this.logger.warn(error, 'The queue of mail'),
    );
    const options = { perJobResults: true, batchSize: AT_ONCE, burstWhenBatchFull: true } as const;
    this.worker = await boss.work<Delivery, unknown, typeof options>(QUEUE, options, (jobs) =>
      Promise.all(jobs.map((job) => this.deliver(job, mail))),
    );
    this.boss = boss;
  }

  /** One look at a time; what rings meanwhile is looked at after it. */
  private look(): Promise<void> {
    this.again = true;
    this.round ??= this.lookWhileAsked().finally(() => (this.round = null));
    return this.round;
  }

  private async lookWhileAsked(): Promise<void> {
    while (this.again && !this.ending.signal.aborted) {
      this.again = false;
      try {
        await this.lookOnce();
      } catch (error) {
        return this.logger.warn(error, 'The outbox could not be emptied');
      }
    }
  }

  private async lookOnce(): Promise<void> {
    if (!this.boss) return this.outbox.layAside();
    await this.outbox.drain(this.enqueue);
    await this.deliveries.leaveForsaken(patienceFor(this.timeout) + ROUND);
    this.boss.notifyWorker(this.worker);
  }

  private readonly enqueue: Enqueue = (jobs, client) => {
    const { MAIL_RETRY } = this.config;
    const retries = {
      ...{ retryLimit: 2 * ATTEMPTS, retryDelay: MAIL_RETRY, retryBackoff: true },
      ...{ retryDelayMax: Math.max(MAIL_RETRY, LONGEST_WAIT) },
      expireInSeconds: Math.ceil((2 * patienceFor(this.timeout)) / 1000),
    };
    const all = jobs.map(({ id, data }) => ({ id, data, ...retries }));
    return this.boss!.insert(QUEUE, all, { db: asDb(client) });
  };

  private get timeout(): number {
    return this.config.MAIL_TIMEOUT * 1000;
  }

  private async deliver({ id, data }: Job<Delivery>, mail: MailRoute): Promise<JobResult> {
    const done = await this.handOver(data, mail).catch((error: unknown) => {
      this.logger.warn(error, 'A message could not be handed over');
      return false;
    });
    return { id, status: done ? 'completed' : 'failed' };
  }

  /** False where it is to be tried again. */
  private async handOver(delivery: Delivery, { server, from, site }: MailRoute): Promise<boolean> {
    const letter = await this.letterFor(delivery, site);
    if (this.ending.signal.aborted) return false;
    const attempt = await this.deliveries.begin(delivery);
    // Sent, refused, or begun by a process that is no more: it never goes twice.
    if (attempt === null) return true;
    if (!letter) return this.ends(delivery, 'dropped');
    const message = { ...letter, from, messageId: messageIdOf(delivery, from) };
    const { timeout } = this;
    const { outcome, code } = await hand(message, { server, timeout, ending: this.ending.signal });
    if (outcome !== 'later') return this.ends(delivery, outcome, code);
    if (attempt >= ATTEMPTS) return this.ends(delivery, 'failed', code);
    await this.deliveries.end(delivery, 'waiting', code);
    return false;
  }

  private async ends(
    delivery: Delivery,
    state: 'sent' | 'refused' | 'unsure' | 'failed' | 'dropped',
    code: number | null = null,
  ): Promise<true> {
    await this.deliveries.end(delivery, state, code);
    return true;
  }

  /** Null where this person is no longer addressed, or wants no mail. */
  private async letterFor({ notice, person }: Delivery, site: string) {
    const council = await this.council.snapshot();
    const reader = council.readerAt(person, await this.council.now());
    const known = await addressedTo(this.source, reader, { notice, person });
    if (!known?.email || known.choices?.[groupOfNotice(known.kind)] === false) return null;
    const language = council.person(person)?.language === 'ru' ? 'ru' : 'en';
    return { ...letterOf(known, language, site), to: known.email };
  }
}
