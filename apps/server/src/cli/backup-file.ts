import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { pipeline, type Readable, type Writable } from 'node:stream';
import { finished, pipeline as piped } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { bytesOf, linesIn } from './lines';
import { UsageError } from './usage-error';

/**
 * The file of an export: for its writer's eyes only, and under its name only when it is whole and on
 * the disk; packed where the name ends in `.gz`. `-` stands for standard output or input.
 */
const isPacked = (file: string): boolean => file.endsWith('.gz');

/** Hands on a piece of text; resolves when the next is welcome. */
export type Write = (text: string) => Promise<void>;

/** Answers what `fill` answers, once everything that it wrote is in the file. */
export async function writeExport<T>(file: string, fill: (write: Write) => Promise<T>): Promise<T> {
  if (file === '-') return fill(into(process.stdout));
  if (existsSync(file)) throw new UsageError(`There is a file ${file} already.`);
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    const answer = await fillFile(part, isPacked(file), fill);
    renameSync(part, file);
    return answer;
  } catch (error) {
    rmSync(part, { force: true });
    throw isOfFile(error) ? new UsageError(error.message) : error;
  }
}

async function fillFile<T>(
  file: string,
  packed: boolean,
  fill: (write: Write) => Promise<T>,
): Promise<T> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  const sink: Writable = packed ? createGzip() : out;
  const whole = packed ? piped([sink as ReturnType<typeof createGzip>, out]) : finished(out);
  // Whoever writes hears of it first.
  whole.catch(() => undefined);
  try {
    const answer = await fill(into(sink));
    sink.end();
    await whole;
    return answer;
  } catch (error) {
    // The file's own error says more than that nothing can be written to it.
    throw out.errored ?? error;
  } finally {
    sink.destroy();
    out.destroy();
  }
}

const into =
  (sink: Writable): Write =>
  (text) =>
    new Promise((done, fail) => sink.write(text, (error) => (error ? fail(error) : done())));

/** The lines of an export, without their ends; null for one that is not UTF-8. */
export function readExport(file: string): AsyncGenerator<string | null> {
  const bytes = bytesOf(file);
  return linesIn(isPacked(file) ? unpacked(bytes) : bytes);
}

/** An error of the file ends the reading as well as one of the packing. */
function unpacked(bytes: Readable): Readable {
  return pipeline(bytes, createGunzip(), () => undefined);
}

/** What the file system says: no room, no right, no such folder. */
function isOfFile(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'syscall' in error &&
    ['open', 'write', 'fsync', 'close', 'rename'].includes(String(error.syscall))
  );
}
