/** Ledgers as separate processes of one council would have them: each its own pool, bell and memory. */
import {
  type Capacity,
  DEFAULT_BODIES,
  DEFAULT_SETTINGS,
  type Reader,
  type Settings,
} from '@shanyrak/council';
import { type Verdict } from '@shanyrak/kernel';
import { type Outcome, type CouncilContext } from '@shanyrak/protocol';
import { Client } from 'pg';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Council, CLOCK, type CouncilSnapshot } from '../../../apps/server/src/council/snapshot';
import {
  type Cores,
  Ledger,
  LedgerMaintenance,
  type LedgerOptions,
} from '../../../apps/server/src/ledger';
import { Bell } from '../../../apps/server/src/platform/bell';
import { type Config } from '../../../apps/server/src/platform/config';
import { applicationDatabase, poolOf } from '../../../apps/server/src/platform/database';
import { Words } from '../../../apps/server/src/words';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';
import { NOTES } from './notes';

// Cut connections and unknown events are what these tests are about.
Logger.overrideLogger(false);

export interface Process {
  readonly ledger: Ledger;
  readonly maintenance: LedgerMaintenance;
  readonly source: DataSource;
  /** Cuts the bell's connection for good: from now on this process hears nothing. */
  deafen(): Promise<void>;
  /** Ends in good order, before the others. */
  end(): Promise<void>;
}

export class Processes {
  private readonly ends: (() => Promise<unknown>)[] = [];

  private constructor(readonly database: FreshDatabase) {}

  static async on(): Promise<Processes> {
    return new Processes(await freshDatabase());
  }

  async start(
    cores: Cores = NOTES,
    lookEvery = 60_000,
    more: Partial<LedgerOptions> = {},
    words = new Words(),
  ): Promise<Process> {
    const config = { DATABASE_URL: this.database.appUrl, POOL_SIZE: 8 } as Config;
    const source = await new DataSource(applicationDatabase(config)).initialize();
    const bell = new Bell(source);
    const options = { cores, lookEvery, ...more };
    const ledger = new Ledger(source, new SmallCouncil(), bell, words, options);
    await ledger.onModuleInit();
    let ended: Promise<void> | null = null;
    const end = () =>
      (ended ??= (async () => {
        await ledger.beforeApplicationShutdown();
        await bell.beforeApplicationShutdown();
        await words.onApplicationShutdown();
        await source.destroy();
      })());
    this.ends.push(end);
    return {
      ...{ ledger, source, maintenance: new LedgerMaintenance(source, { cores }) },
      deafen: () => bell.beforeApplicationShutdown(),
      end,
    };
  }

  /** What somebody with the owner's or the superuser's rights does, outside the product. */
  as(who: 'owner' | 'app' | 'superuser', ...statements: string[]): Promise<unknown[]> {
    if (who === 'superuser') return asSuperuser(this.database, ...statements);
    const urls = { owner: this.database.ownerUrl, app: this.database.appUrl };
    return asked(urls[who], statements);
  }

  async end(): Promise<void> {
    for (const end of this.ends) await end();
    await this.database.drop();
  }
}

/** What somebody does who is bound by nothing. */
export function asSuperuser(
  { ownerUrl }: FreshDatabase,
  ...statements: string[]
): Promise<unknown[]> {
  const url = new URL(process.env['TEST_POSTGRES']!);
  url.pathname = new URL(ownerUrl).pathname;
  return asked(url.href, statements);
}

/** The rows of the last statement. */
async function asked(url: string, statements: readonly string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query<object>(statement)).rows ?? [];
    return rows;
  } finally {
    await client.end();
  }
}

const MEMBERS = ['XAA', 'XBB', 'XCC', 'XDD'];

/**
 * Persons are called after whom they speak for: `XAA.1` is the head of XAA, a Member; `CHAIR.1`
 * holds the Chair, `SEC.1` an office of the Secretariat.
 */
class SmallCouncil extends Council implements CouncilSnapshot {
  readonly version = 0;

  snapshot(): Promise<CouncilSnapshot> {
    return Promise.resolve(this);
  }

  contextAt(person: string, as: Capacity): CouncilContext {
    const { delegation, chair, secretariat } = this.readerAt(person);
    return {
      actor: {
        ...{ person, as, delegation, chair, secretariat, authorised: delegation !== null },
        function: delegation === null ? null : 'head',
        accredited: delegation !== null || chair || secretariat || person === CLOCK,
      },
      roster: Object.fromEntries(MEMBERS.map((code) => [code, 'MEMBER'])),
      ...{
        colleagues: [person],
        settings: { ...DEFAULT_SETTINGS, askWindow: 0, quietPeriod: 100 },
        bodies: DEFAULT_BODIES,
      },
    };
  }

  readerAt(person: string): Reader {
    const [name = ''] = person.split('.');
    const delegation = MEMBERS.includes(name) ? name : null;
    const offices = { chair: name === 'CHAIR', secretariat: name === 'SEC' };
    return { delegation, member: delegation !== null, ...offices };
  }

  settingsAt(): Settings {
    return DEFAULT_SETTINGS;
  }

  nameOf(delegation: string): string {
    return delegation;
  }

  namesNotInForce(): [] {
    return [];
  }

  personOf(id: string): { en: string; ru: string } {
    return { en: id, ru: id };
  }
}

export function outcome(verdict: Verdict<Outcome>): Outcome {
  if (!verdict.ok) throw new Error(`refused: ${verdict.refusal.rule}`);
  return verdict.value;
}

export function ruleOf(verdict: Verdict<unknown>): string | null {
  return verdict.ok ? null : verdict.refusal.rule;
}

/** Waits until the condition holds; fails with its name when it never does. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  within = 15_000,
): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Every statement that this process sends to PostgreSQL while the work goes on. */
export async function roundTrips(
  source: DataSource,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const sent: string[] = [];
  const clients: { query: (...args: unknown[]) => unknown }[] = [];
  const watch = (client: { query: (...args: unknown[]) => unknown }) => {
    if (clients.includes(client)) return;
    const query = client.query.bind(client);
    client.query = (...args) => {
      sent.push(String(args[0]));
      return query(...args);
    };
    clients.push(client);
  };
  const pool = poolOf(source);
  pool.on('acquire', watch);
  try {
    await work();
  } finally {
    pool.off('acquire', watch);
    for (const client of clients) Reflect.deleteProperty(client, 'query');
  }
  return sent;
}
