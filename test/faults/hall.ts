import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type Settings } from '@shanyrak/council';
import { circulatePaper } from '../support/paper';
import { type Answered, serverCommand } from '../support/server-command';
import { type ServerProcess, startServerProcess } from '../support/server-process';
import { setFromTheBeginning } from '../support/settings';
import { Window } from '../support/window';
import { type Cluster, prepareDatabase, startPg, temporaryHome } from '../../tools/pg.mjs';

/** What all accounts of the demonstration council have. */
const PASSWORD = 'shanyrak';

/** Of the hosts on which the two processes run. */
const ZONES = ['America/St_Johns', 'Pacific/Kiritimati'] as const;

/** A time in which something did not live, by this process's clock; the end is open while it lasts. */
export interface Outage {
  readonly from: number;
  until: number;
}

export interface HallOptions {
  /** PostgreSQL settings over the durable ones: only the control has any. */
  readonly flags?: readonly string[];
  /** The council's settings from its beginning, where they are not the usual ones. */
  readonly settings?: Partial<Settings>;
}

/**
 * A hall where the lights go out: the demonstration council on a PostgreSQL of its own and two
 * processes of the server, each of which can be killed and started again on its port and folder.
 */
export class Hall {
  /** By process. */
  readonly outages: readonly [Outage[], Outage[]] = [[], []];
  readonly databaseOutages: Outage[] = [];
  private readonly servers: ServerProcess[] = [];
  /** The stream of the draft on which the floor works. */
  stream = '';
  databaseUrl = '';
  migrationsUrl = '';
  private closed = false;

  private constructor(
    private cluster: Cluster,
    private readonly flags: readonly string[],
  ) {}

  static async open({ flags = [], settings }: HallOptions = {}): Promise<Hall> {
    const cluster = await startPg(temporaryHome(), { what: 'a fault test', fast: true, flags });
    const hall = new Hall(cluster, flags);
    try {
      const { appUrl, ownerUrl } = await prepareDatabase(cluster.url(), 'faults');
      [hall.databaseUrl, hall.migrationsUrl] = [appUrl, ownerUrl];
      if (settings) await hall.begin(settings);
      const address = { databaseUrl: appUrl, migrationsUrl: ownerUrl };
      const first = { ...hall.environmentOf(0), DEMO: '1' };
      hall.servers.push(await startServerProcess({ ...address, env: first }));
      const env = hall.environmentOf(1);
      hall.servers.push(await startServerProcess({ databaseUrl: appUrl, env }));
      hall.stream = await hall.layPaper();
      return hall;
    } catch (error) {
      await hall.close();
      throw error;
    }
  }

  /** Signs somebody in at one of the processes. */
  signIn(process: number, email: string): Promise<Window> {
    return Window.open(this.servers[process]!.url, email, PASSWORD);
  }

  /** SIGKILL for a process, and a new one in its place. */
  async killServer(process: number): Promise<void> {
    const server = this.servers[process]!;
    const port = Number(new URL(server.url).port);
    const outage = begun(this.outages[process]!);
    await server.kill();
    const { databaseUrl } = this;
    const env = this.environmentOf(process);
    this.servers[process] = await startServerProcess({ databaseUrl, port, env });
    outage.until = performance.now();
  }

  /** SIGKILL for every process of PostgreSQL at once, and a new one on the same folder and port. */
  async killDatabase(): Promise<void> {
    const outage = begun(this.databaseOutages);
    await this.cluster.kill();
    await this.reopenDatabase();
    outage.until = performance.now();
  }

  /** SIGKILL for PostgreSQL and everybody who remembers what it knew; only PostgreSQL comes back. */
  async killEverything(): Promise<void> {
    await this.cluster.kill();
    await Promise.all(this.servers.map((server) => server.kill()));
    await this.reopenDatabase();
  }

  /** The same, and both processes come back. */
  async killEverythingAndReturn(): Promise<void> {
    const ports = this.servers.map(({ url }) => Number(new URL(url).port));
    await this.killEverything();
    const { databaseUrl } = this;
    const back = ports.map((port, n) =>
      startServerProcess({ databaseUrl, port, env: this.environmentOf(n) }),
    );
    for (const [n, server] of back.entries()) this.servers[n] = await server;
  }

  /** `http://127.0.0.1:port` of a process. */
  urlOf(process: number): string {
    return this.servers[process]!.url;
  }

  /** The instant by the database's clock. */
  async now(): Promise<number> {
    const { rows } = await this.asking(this.migrationsUrl, (owner) =>
      owner.query<{ at: number }>('SELECT ledger_clock()::float8 AS at'),
    );
    return rows[0]!.at;
  }

  /** What the log holds on disk and in memory now is on disk. */
  async makeDurable(): Promise<void> {
    await this.asking(this.cluster.url('faults'), (admin) => admin.query('CHECKPOINT'));
  }

  /** Reads one moment of the ledger, as itself, past the audiences of streams. */
  asLedger<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return this.asking(this.migrationsUrl, async (owner) => {
      await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await owner.query(`SELECT set_config('app.audience', 'ledger', true)`);
      return work(owner);
    });
  }

  /** `npm run cli -- ledger verify`. */
  verify(): Promise<Answered> {
    return serverCommand(this, 'cli.js', 'ledger', 'verify');
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.all(this.servers.map((server) => server.kill()));
    await this.cluster.remove();
  }

  /** Migrates, and sets what holds from the beginning. */
  private async begin(settings: Partial<Settings>): Promise<void> {
    const { code, words } = await serverCommand(this, 'migrate.js');
    if (code !== 0) throw new Error(`The migrations failed:\n${words}`);
    await setFromTheBeginning(this.migrationsUrl, settings);
  }

  private async layPaper(): Promise<string> {
    const sponsor = await this.signIn(0, 'head@xak.example');
    const officer = await this.signIn(0, 'documents@secretariat.example');
    return circulatePaper({ sponsor, officer }, () => randomUUID());
  }

  /**
   * A cluster that may lose acts is accepted by none but the control. The hosts keep the clocks of two
   * zones that are most of a day apart: no deadline asks them (I18).
   */
  private environmentOf(process: number): Record<string, string> {
    const TZ = ZONES[process]!;
    return this.flags.length > 0 ? { TZ, ALLOW_UNSAFE_DATABASE: '1' } : { TZ };
  }

  private async reopenDatabase(): Promise<void> {
    const { home, port } = this.cluster;
    this.cluster = await startPg(home, { what: 'a fault test', flags: this.flags, port });
  }

  private async asking<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}

function begun(outages: Outage[]): Outage {
  const outage = { from: performance.now(), until: Infinity };
  outages.push(outage);
  return outage;
}
