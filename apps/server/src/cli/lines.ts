import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { type Readable } from 'node:stream';
import { UsageError } from './usage-error';

/**
 * Lines in, lines out, however many: read as bytes and cut at LF alone (Node.js's readline also cuts
 * at U+2028, which may stand inside JSON), written no faster than they are taken.
 */
const LF = 0x0a;

/** The lines of a file, or of standard input for `-`, without their ends; null for one that is not UTF-8. */
export function linesOf(file: string): AsyncGenerator<string | null> {
  return linesIn(bytesOf(file));
}

/** The bytes of a file, or of standard input for `-`. */
export function bytesOf(file: string): Readable {
  if (file !== '-' && !existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  return file === '-' ? process.stdin : createReadStream(file);
}

export async function* linesIn(source: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  let parts: Buffer[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      yield decoded(Buffer.concat([...parts, chunk.subarray(from, at)]));
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield decoded(Buffer.concat(parts));
}

/** Writes a line to standard output and waits where the reader is slow. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/**
 * A reader that has seen enough (`… | head`) ends us without a word, and well, unless the work had
 * said by `process.exitCode` that it has failed until it is whole.
 */
export function quietPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** A leading byte order mark and a CR before the LF are not part of a line. */
function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '');
  } catch {
    return null;
  }
}
