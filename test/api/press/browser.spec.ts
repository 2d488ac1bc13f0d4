import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { configFrom } from '../../../apps/server/src/platform/config';
import { type Press } from '../../../apps/server/src/press';
import { childrenOf, isAlive, signal } from '../../../tools/processes.mjs';
import { eventually } from '../../support/deadline';
import { pageOf, pressWith } from '../../support/press';
import { printedPages } from '../../support/printed';

/** The first print on a machine unpacks the browser. */
jest.setTimeout(120_000);

const ONE = pageOf('<p>One</p>');
const AS_PRINTED = [expect.stringContaining('One') as string];
const prints = async (press: Press): Promise<string[]> => [...printedPages(await press.print(ONE))];

/** Every process that `pid` has started, and those that they have. */
const below = (pid: number): number[] =>
  childrenOf(pid).flatMap((child) => [child, ...below(child)]);

/** The first process of each browser that this one has started. */
const browsers = (): number[] => childrenOf(process.pid).filter(isAlive);

describe('the browser of the press', () => {
  let press: Press;
  beforeEach(async () => {
    press = pressWith();
    await prints(press);
    expect(browsers()).toHaveLength(1);
  });
  afterEach(async () => {
    const all = below(process.pid);
    await press.close();
    // Nobody is left, however it went.
    await eventually(() => !all.some(isAlive), 'the end of the browser');
  });

  it('is one, however many pages are asked for at once', async () => {
    const [browser] = browsers();
    const printed = [prints(press), prints(press), prints(press)];
    await printed[0];
    expect(browsers()).toEqual([browser]);
    expect(await Promise.all(printed)).toEqual([AS_PRINTED, AS_PRINTED, AS_PRINTED]);
    expect(browsers()).toEqual([browser]);
  });

  it('hears on no port and speaks to nobody', () => {
    const all = below(process.pid);
    expect(all.length).toBeGreaterThan(1);
    expect(all.flatMap(connectionsOf)).toEqual([]);
  });

  it('learns nothing of our environment but what it needs', () => {
    const [browser] = browsers();
    const known = readFileSync(`/proc/${browser}/environ`, 'utf8').split('\0').filter(Boolean);
    expect(known.map((line) => line.slice(0, line.indexOf('='))).sort()).toEqual(
      ['FONTCONFIG_FILE', 'HOME', 'LANG', 'PATH', 'TMPDIR', 'TZ'].filter(
        (name) => name !== 'FONTCONFIG_FILE' || !process.env['CHROMIUM'],
      ),
    );
  });

  it('may die between two pages', async () => {
    const [browser] = browsers();
    signal(browser!, 'SIGKILL');
    // At once: nobody has heard of it yet.
    expect(await prints(press)).toEqual(AS_PRINTED);
    expect(browsers()).not.toContain(browser);
  });

  it('may die while it prints', async () => {
    const [browser] = browsers();
    const long = pageOf(`<p>${'Words. '.repeat(50_000)}</p>`);
    const printing = press.print(long);
    await eventually(() => below(browser!).length > 1, 'a page');
    signal(browser!, 'SIGKILL');
    expect(printedPages(await printing).length).toBeGreaterThan(20);
    expect(browsers()).not.toContain(browser);
  });

  it('is ended with the page for which it takes too long; the next page has another', async () => {
    await press.close();
    press = pressWith({ PRINT_TIMEOUT: '3' });
    await prints(press);
    const [browser] = browsers();
    signal(browser!, 'SIGSTOP');
    await expect(prints(press)).rejects.toThrow('Not printed within 3 seconds');
    await eventually(() => !isAlive(browser!), 'the end of the browser');
    expect(await prints(press)).toEqual(AS_PRINTED);
  });

  it('is gone when the press is closed, with what it was printing; nothing is printed then', async () => {
    const all = below(process.pid);
    const printing = [prints(press), prints(press)].map((one) =>
      one.then(
        () => 'printed',
        () => 'given up',
      ),
    );
    await press.close();
    await eventually(() => !all.some(isAlive), 'the end of the browser');
    expect(await Promise.all(printing)).toEqual(['given up', 'given up']);
    await expect(prints(press)).rejects.toThrow('The press is closed');
    expect(browsers()).toEqual([]);
  });
});

describe('two processes that print', () => {
  const printers: ChildProcess[] = [];
  const printer = (words: string, times: number): ChildProcess => {
    const child = spawn(
      process.execPath,
      ['--import', './tools/typescript.mjs', 'test/support/printer.ts', words, String(times)],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    printers.push(child);
    return child;
  };
  const told = async (child: ChildProcess, count: number): Promise<string[]> => {
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout! })) {
      lines.push(line);
      if (lines.length === count) return lines;
    }
    throw new Error('It ended before all was printed.');
  };
  afterEach(() => printers.splice(0).forEach((child) => child.kill('SIGKILL')));

  it('do not disturb each other, and the end of one is none of the other’s business', async () => {
    const one = printer('Akrenia', 4);
    const other = printer('Belvara', 4);
    const [ofOne, ofOther] = await Promise.all([told(one, 4), told(other, 4)]);
    const numbers = [1, 2, 3, 4];
    const with_ = (words: string) =>
      numbers.map((n) => expect.stringContaining(`${words} ${n}`) as string);
    expect([ofOne, ofOther]).toEqual([with_('Akrenia'), with_('Belvara')]);
    const mine = below(one.pid!);
    const others = below(other.pid!);
    expect(mine.length).toBeGreaterThan(1);
    // Killed without a word, it takes its browser along.
    one.kill('SIGKILL');
    await eventually(() => !mine.some(isAlive), 'the end of its browser');
    expect(others.every(isAlive)).toBe(true);
    other.stdin!.end();
    await eventually(() => !others.some(isAlive), 'the end of the other');
  });
});

describe('a server without a browser', () => {
  it('is told before it starts that the one it is given cannot be run', () => {
    const named = {
      DATABASE_URL: 'postgres://nobody@localhost/none',
      CHROMIUM: '/no/such/browser',
    };
    expect(() => configFrom(named)).toThrow('CHROMIUM must be the path of a browser');
    expect(() => configFrom({ ...named, CHROMIUM: __filename })).toThrow('CHROMIUM');
    expect(() => configFrom({ ...named, CHROMIUM: __dirname })).toThrow('CHROMIUM');
  });

  it('says so when it is to print, and prints nothing', async () => {
    const press = pressWith({ CHROMIUM: '/bin/false' });
    await expect(prints(press)).rejects.toThrow();
    await expect(prints(press)).rejects.toThrow();
    await press.close();
  });
});

/** What a process holds open to elsewhere: its sockets that are no pipe within this machine. */
function connectionsOf(pid: number): string[] {
  const held = new Set(socketsOf(pid));
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/self/net/${kind}`, 'utf8')
      .split('\n')
      .filter((line) => held.has(line.trim().split(/\s+/)[9] ?? ''))
      .map((line) => `${kind} ${line.trim()}`),
  );
}

/** Their numbers; none of a process that has ended meanwhile. */
function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap(
      (fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
    );
  } catch {
    return [];
  }
}
