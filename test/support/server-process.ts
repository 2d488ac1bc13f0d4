import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually } from './deadline';

/** The server in a process of its own, as in earnest: the built one, on a port of the system's choice. */
export interface ServerProcess {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  readonly url: string;
  readonly pid: number;
  readonly alive: boolean;
  /** The last lines that it wrote. */
  readonly log: readonly string[];
  /** SIGKILL: without a word to anybody. */
  readonly kill: () => Promise<void>;
  /** SIGTERM: it drains, then goes. */
  readonly stop: () => Promise<void>;
}

export interface ServerProcessOptions {
  readonly databaseUrl: string;
  /** The owner's address, for the process that migrates. */
  readonly migrationsUrl?: string;
  /** That of a killed process, so that its clients find the next one. A free one if absent. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Lines kept of what a process wrote. */
const LINES = 200;
const LISTENING = /Listening on (?<url>http:\/\/[^"\s]+)/;
const START = 60_000;
/** The server drains for eight seconds at the most. */
const FAREWELL = 12_000;

/** The entry of the built server. */
export function serverMain(): string {
  return resolve(process.env['SERVER_MAIN'] ?? 'dist/server/apps/server/src/main.js');
}

/** Starts a process and waits until it is ready; throws with its last words. It ends with this process. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', serverMain()], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: options.databaseUrl,
      ...(options.migrationsUrl && { MIGRATIONS_URL: options.migrationsUrl }),
      PORT: String(options.port ?? 0),
      HOST: '127.0.0.1',
      // Its standard input is ours: when we are gone, however, it goes too.
      LAUNCHED: '1',
      ...options.env,
    },
  });
  child.stdin.on('error', () => undefined);
  const log: string[] = [];
  let url = '';
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      log.push(line);
      if (log.length > LINES) log.shift();
      url ||= LISTENING.exec(line)?.groups?.['url'] ?? '';
    });
  const started = processOf(child, () => url, log);
  try {
    await eventually(
      async () => !started.alive || (url !== '' && (await isReady(url))),
      'a server',
      START,
    );
    if (!started.alive) throw new Error('The server ended before it was ready.');
  } catch (error) {
    await started.kill();
    throw new Error(`${String(error)}\n${log.slice(-20).join('\n')}`, { cause: error });
  }
  return started;
}

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/health/ready`)).ok;
}

function processOf(child: ChildProcess, url: () => string, log: string[]): ServerProcess {
  const exited = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (alive()) child.kill(signal);
    await exited;
  };
  return {
    get url() {
      return url();
    },
    get alive() {
      return child.pid !== undefined && alive();
    },
    pid: child.pid ?? 0,
    log,
    kill: () => end('SIGKILL'),
    async stop() {
      const limit = setTimeout(() => child.kill('SIGKILL'), FAREWELL);
      await end('SIGTERM');
      clearTimeout(limit);
    },
  };
}
