import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of what the project brings along: rosters, the demonstration, the seed paper. */
const FOLDER = join('apps', 'server', 'assets');

/** Found from the sources and from the built server alike: upwards from here, the first folder that has it. */
function assets(from: string): string {
  const folder = join(from, FOLDER);
  if (existsSync(folder)) return folder;
  const above = dirname(from);
  if (above === from) throw new Error(`The project’s own ${FOLDER} is missing.`);
  return assets(above);
}

export function readAsset(...path: string[]): Buffer {
  return readFileSync(join(assets(__dirname), ...path));
}

/** The value of a JSON file among the assets; its shape is the caller's to check or to know. */
export function readJsonAsset(...path: string[]): unknown {
  return JSON.parse(readAsset(...path).toString('utf8'));
}

/** The release of Shanyrak that runs, as its package names it. */
export function release(): string {
  const manifest = readFileSync(join(assets(__dirname), '../../..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
