/**
 * What the repository promises about itself: a lock that installs everywhere, versions and licences that are
 * known, the Node.js that it brings, and nothing of the machine on which it was written.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

interface Manifest {
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;

const { packages } = read<{ packages: Record<string, Entry> }>('package-lock.json');
const entries = Object.entries(packages);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

describe('the lock', () => {
  /** The entry that Node finds for `name` when the package at `path` asks for it, as npm places them. */
  const isFound = (path: string, name: string): boolean => {
    for (let from = path; ;) {
      if (`${from}${from && '/'}node_modules/${name}` in packages) return true;
      if (from === '') return false;
      const above = from.lastIndexOf('/node_modules/');
      from = above < 0 ? '' : from.slice(0, above);
    }
  };

  it('holds every optional package of every platform: npm drops silently what it could not reach', () => {
    const absent = entries.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !isFound(path, name))
        .map((name) => `${name} for ${path || 'the project'}`),
    );
    expect(absent).toEqual([]);
  });

  it('records no address of a registry', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  it.each([
    ['engine.io', [6, 6, 10]],
    ['socket.io-parser', [4, 2, 7]],
  ])('holds no copy of %s below its security floor', (name, floor) => {
    const copies = entries.filter(([path]) => nameOf(path) === name);
    expect(copies).not.toEqual([]);
    const below = copies.filter(([, { version = '' }]) => isBelow(version, floor));
    expect(below).toEqual([]);
  });
});

function isBelow(version: string, floor: readonly number[]): boolean {
  const [release = '', prerelease] = version.split('-', 2);
  const parts = release.split('.').map(Number);
  const differs = floor.findIndex((part, at) => parts[at] !== part);
  if (differs < 0) return prerelease !== undefined;
  return !((parts[differs] ?? 0) > (floor[differs] ?? 0));
}

describe('the manifest', () => {
  it('names every version exactly', () => {
    const manifest = read<Manifest>('package.json');
    const all = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('runs on the Node.js that it brings', () => {
    expect(process.versions.node).toMatch(/^24\./);
    const child = execFileSync(process.execPath, ['-p', 'process.versions.node'], {
      encoding: 'utf8',
    });
    expect(child.trim()).toBe(process.versions.node);
  });
});

describe('the licences of what the product runs on', () => {
  const compatible = new Set([
    ...['Apache-2.0', 'MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause'],
    ...['BlueOak-1.0.0', 'CC0-1.0', 'OFL-1.1', 'PostgreSQL', 'Python-2.0', 'Unlicense', 'Zlib'],
  ]);
  /** Packages that state their licence in their readme only. */
  const stated: Record<string, string> = { pause: 'MIT' };

  const licenceOf = (path: string, entry: Entry): string => {
    const manifest = join(path, 'package.json');
    // Packages for other platforms are not installed here: for them the lock speaks.
    if (!existsSync(join(root, manifest))) return entry.license ?? 'unknown';
    const { license, licenses } = read<Manifest>(manifest);
    const one = typeof license === 'object' ? license.type : license;
    const any = licenses?.map(({ type }) => type).join(' OR ');
    return one ?? any ?? stated[nameOf(path)] ?? 'unknown';
  };

  /** An SPDX expression of alternatives and conjunctions. */
  const isCompatible = (expression: string): boolean =>
    expression
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((licence) => compatible.has(licence.trim())));

  it('go together with Apache-2.0', () => {
    const product = entries.filter(([path, entry]) => path !== '' && !entry.dev);
    expect(product.length).toBeGreaterThan(100);
    const others = product
      .map(([path, entry]) => `${nameOf(path)}: ${licenceOf(path, entry)}`)
      .filter((line) => !isCompatible(line.slice(line.indexOf(': ') + 2)));
    expect(others).toEqual([]);
  });
});

describe('the files of the repository', () => {
  const ignored = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage']);

  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !ignored.has(name))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? walk(path) : [path];
      });

  /** What git tracks or would track; in a copy without git, what lies there. */
  const files = (): string[] => {
    if (!existsSync(join(root, '.git'))) return walk('.');
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
    });
    return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  };

  const traces = {
    'the address of a registry': /registry\s*=\s*["']?https?:|https?:\/\/registry\./i,
    'a path of a machine': /(?<![\w.:~/-])(?:\/(?:work|root)|\/(?:home|Users)\/\w+)\//,
    'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  };

  it('name no registry, no path of a machine, no secret', () => {
    const found = files().flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return Object.entries(traces)
        .filter(([, trace]) => !text.includes('\0') && trace.test(text))
        .map(([trace]) => `${path} holds ${trace}`);
    });
    expect(found).toEqual([]);
  });

  it('are recognised when they do', () => {
    const samples = [
      'registry=' + 'https://r.example/',
      "'" + '/root' + "/x'",
      '-----BEGIN ' + 'PRIVATE KEY-----',
    ];
    const seen = samples.map((sample) =>
      Object.values(traces).findIndex((trace) => trace.test(sample)),
    );
    expect(seen).toEqual([0, 1, 2]);
  });
});
