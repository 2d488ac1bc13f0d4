import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { serverMain } from './server-process';

/** What a command of the built server answered. */
export interface Answered {
  readonly code: number;
  readonly words: string;
}

/** The entries of the built server beside the one that serves. */
export type Entry = 'cli.js' | 'migrate.js';

/** Runs a command of the built server on a database, to its end. */
export function serverCommand(
  database: { readonly databaseUrl: string; readonly migrationsUrl: string },
  entry: Entry,
  ...args: readonly string[]
): Promise<Answered> {
  const child = spawn(process.execPath, [join(dirname(serverMain()), entry), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.databaseUrl,
      MIGRATIONS_URL: database.migrationsUrl,
    },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (words += String(chunk)));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 1, words: words.trim() }));
  });
}
