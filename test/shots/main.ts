import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ARGUMENTS, chromiumAt } from '../../apps/server/src/press';
import { startServerProcess } from '../support/server-process';
import { Council } from './council';
import { walk } from './walk';

/**
 * `npm run shots`: a demonstration on a database of its own is walked through by its own people, act
 * by act, and every screen is pictured where it is new.
 */
const FOLDER = 'docs/pictures';

async function main(): Promise<void> {
  const server = await startServerProcess({
    databaseUrl: process.env['SHOTS_DATABASE_URL'] ?? '',
    migrationsUrl: process.env['SHOTS_MIGRATIONS_URL'] ?? '',
    env: { DEMO: '1' },
  });
  const browser = await chromium.launch({
    executablePath: (await chromiumAt(process.env['CHROMIUM'])).executable,
    args: [...ARGUMENTS],
    // Days and times in its own fields as the Council writes them: 26/03/2026, 14:00.
    env: { ...process.env, LANG: 'en_GB.UTF-8' },
  });
  try {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    await walk(await Council.open(browser, server.url), FOLDER);
  } finally {
    await browser.close();
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
