import { BLOCK, type End, FORMAT, type Header, type Mark, Seal } from './format';
import { BackupRefused } from './refusal';

/** Rows of one table that follow each other in the file, each the text of a JSON object. */
export interface Rows {
  readonly table: string;
  readonly rows: readonly string[];
  /** Their lines in the file. */
  readonly from: number;
  readonly to: number;
}

/** A line separator of Unicode may stand inside a row: it ends no line here. */
const ROW = /^\{"([a-z_]+)":(\{.*\})\}$/s;

const TAKE = 'Take a whole copy of it, or another export.';

/**
 * Reads an export line by line, block by block: a block's rows are given out when its mark has shown
 * that they are as they were written. Whatever is not as it should be is refused by its line.
 */
export class ExportReader {
  private readonly seal = new Seal();
  private readonly lines: AsyncIterator<string | null>;
  private told: Header['rows'] = {};
  private readonly counted = new Map<string, number>();

  /** Lines without their ends; null for one that is not UTF-8. */
  constructor(lines: AsyncIterable<string | null>) {
    this.lines = lines[Symbol.asyncIterator]();
  }

  /** The first line; the mark behind it vouches for it. */
  async header(): Promise<Header> {
    const line = await this.next();
    const header = line === null ? null : (valueOf(line, 'export') as Header | null);
    if (line === null || header === null)
      throw new BackupRefused(
        'Line 1 is not the head of an export: give the file that `ledger export` wrote, ' +
          'a compressed one under a name that ends in .gz.',
      );
    if (header.format !== FORMAT)
      throw new BackupRefused(
        `Line 1 names format ${header.format}; this release reads format ${FORMAT}. ` +
          `Import it with release ${header.release} or a later one that reads it.`,
      );
    this.seal.take(line);
    const mark = await this.next();
    this.check(mark === null ? null : markOf(mark), 1);
    this.seal.take(mark!);
    this.told = header.rows;
    return header;
  }

  /** Everything between the first line and the last; ends when the last line has vouched for all. */
  async *rows(): AsyncGenerator<Rows> {
    for (let begun = this.seal.lines + 1, block: string[] = []; ;) {
      const line = await this.next();
      if (line === null) throw cutOff(this.seal.lines);
      const end = valueOf(line, 'end') as End | null;
      const mark = end ?? markOf(line);
      if (mark) {
        this.check(mark, begun);
        yield* this.grouped(block, begun);
        if (end) return this.finish(line);
        [begun, block] = [this.seal.lines + 2, []];
      } else if (block.push(line) > BLOCK.lines)
        throw new BackupRefused(
          `Lines ${begun} to ${this.seal.lines + 1} are not as they were written: a mark is missing. ${TAKE}`,
        );
      this.seal.take(line);
    }
  }

  /** Null at the end of the file. */
  private async next(): Promise<string | null> {
    const at = this.seal.lines + 1;
    const { value, done } = await this.lines.next().catch((error: NodeJS.ErrnoException) => {
      if (!error.code?.startsWith('Z_')) throw error;
      throw new BackupRefused(
        `From line ${at} on the compressed file cannot be unpacked: it was cut off or changed. ${TAKE}`,
      );
    });
    if (done) return null;
    if (value === null) throw new BackupRefused(`Line ${at} is not UTF-8: it was changed. ${TAKE}`);
    return value;
  }

  private check(mark: Mark | null, from: number): void {
    const { lines, sha256 } = this.seal.mark;
    if (mark?.lines === lines && mark.sha256 === sha256) return;
    const which = from < lines ? `Lines ${from} to ${lines}` : `Line ${lines}`;
    throw new BackupRefused(
      `${which} or the mark behind is not as it was written: the SHA-256 differs. ${TAKE}`,
    );
  }

  private *grouped(block: readonly string[], begun: number): Generator<Rows> {
    let group: { table: string; rows: string[]; from: number; to: number } | null = null;
    for (const [i, line] of block.entries()) {
      const at = begun + i;
      const [, table, row] = ROW.exec(line) ?? [];
      if (table === undefined || row === undefined)
        throw new BackupRefused(`Line ${at} is no row of a table. ${TAKE}`);
      if (group && group.table !== table) {
        yield group;
        group = null;
      }
      group ??= { table, rows: [], from: at, to: at };
      group.rows.push(row);
      group.to = at;
      this.counted.set(table, (this.counted.get(table) ?? 0) + 1);
    }
    if (group) yield group;
  }

  /** No digest stands over the last line, but there is only one that it can be. */
  private async finish(line: string): Promise<void> {
    const { mark, lines } = this.seal;
    if (line !== JSON.stringify({ end: { ...mark, rows: this.told } }))
      throw new BackupRefused(`Line ${lines + 1}, the last, is not as it was written. ${TAKE}`);
    for (const [table, told] of Object.entries(this.told)) {
      const held = this.counted.get(table) ?? 0;
      if (held !== told)
        throw new BackupRefused(
          `Line 1 tells of ${told} rows of ${table}, and the file holds ${held}. ${TAKE}`,
        );
    }
    this.seal.take(line);
    if ((await this.next()) !== null)
      throw new BackupRefused(
        `Line ${lines + 2} stands behind the last line: it does not belong there.`,
      );
  }
}

function cutOff(last: number): BackupRefused {
  return new BackupRefused(
    `The file ends after line ${last} without its last line: it was cut off. ${TAKE}`,
  );
}

function markOf(line: string): Mark | null {
  return valueOf(line, 'mark') as Mark | null;
}

/** What a line holds under its only key; null where it has another, or cannot be read. */
function valueOf(line: string, key: string): unknown {
  if (!line.startsWith(`{"${key}":`)) return null;
  try {
    return (JSON.parse(line) as Record<string, unknown>)[key] ?? null;
  } catch {
    return null;
  }
}
