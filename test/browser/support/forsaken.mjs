/**
 * A run that will be killed: holds a temporary home, opens a browser whose profile lies in it, says
 * `home pid` on standard output (the browser’s first process), and waits for its end.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { tryLock } from '../../../tools/lock.mjs';
import { temporaryHome } from '../../../tools/pg.mjs';
import { childrenOf } from '../../../tools/processes.mjs';

const home = temporaryHome();
tryLock(join(home, 'launcher.pid'), 'a run that will be killed');
process.env.TMPDIR = join(home, 'browsers');
mkdirSync(process.env.TMPDIR);
await chromium.launch({ executablePath: process.env.TEST_CHROMIUM });
console.log(`${home} ${childrenOf(process.pid).join(' ')}`);
