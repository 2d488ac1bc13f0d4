import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { sweepTemporaryHomes } from '../../tools/pg.mjs';
import { isAlive, signal, workingIn } from '../../tools/processes.mjs';
import { eventually } from '../support/deadline';

/** A run in browsers that is killed leaves neither a browser nor what it has written. */
interface Run {
  readonly process: ChildProcess;
  readonly home: string;
  /** The browser’s first process. */
  readonly browser: number;
}

async function begin(): Promise<Run> {
  const child = spawn(process.execPath, ['test/browser/support/forsaken.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [home = '', ...browsers] = line.split(' ');
    return { process: child, home: realpathSync(home), browser: Number(browsers[0]) };
  }
  throw new Error('The run ended before its browser was open.');
}

describe('a run in browsers that is killed', () => {
  let run: Run;
  const browsers = (): number[] => workingIn(run.home);

  beforeEach(async () => {
    run = await begin();
    expect(browsers()).toContain(run.browser);
  });

  afterEach(async () => {
    for (const pid of browsers()) signal(pid, 'SIGKILL');
    await sweepTemporaryHomes();
  });

  it('takes its browser along, which notices that nobody drives it any more', async () => {
    run.process.kill('SIGKILL');
    await eventually(() => browsers().length === 0, 'the end of the browser');
    expect(isAlive(run.browser)).toBe(false);
  });

  it('is swept by the next run, with a browser that noticed nothing', async () => {
    signal(run.browser, 'SIGSTOP');
    run.process.kill('SIGKILL');
    await eventually(() => run.process.signalCode !== null, 'the end of the run');
    expect(browsers()).toContain(run.browser);
    expect(await sweepTemporaryHomes()).toEqual([run.home]);
    expect(browsers()).toEqual([]);
    expect(existsSync(run.home)).toBe(false);
  });
});
