import { type Instant } from '@shanyrak/kernel';
import { createHash, type Hash } from 'node:crypto';

/**
 * An export of the ledger as a file (design 3): JSON Lines in UTF-8, each line an object with one
 * key.
 *
 *   {"export": header}       what this is, and what is to come; a mark follows at once
 *   {"<table>": row}         a row as PostgreSQL writes it, table after table
 *   {"mark": {lines, sha256}}   now and then: over all lines before this one, their ends included
 *   {"end": {lines, sha256, rows}}   the same, last
 *
 * So whoever reads it knows of every block that it is as it was written before anything is done with
 * it, and of the whole that nothing is missing.
 */
export const FORMAT = 1;

export interface Header {
  readonly format: number;
  /** The release of Shanyrak that wrote it. */
  readonly release: string;
  /** The database's clock. */
  readonly at: Instant;
  /** The version of PostgreSQL that it comes from; any other may read it. */
  readonly database: string;
  /** The migrations that the database had seen, in their order. */
  readonly migrations: readonly string[];
  /** How many rows of each table follow, in the order of the file. */
  readonly rows: Readonly<Record<string, number>>;
  readonly note: string;
}

export const NOTE =
  'Everything of a council that is truth, the hashes of passwords and the contents of every stream ' +
  'included: guard it like the database. Sessions are not here; lists are rebuilt from the log.';

/** A block is closed by a mark after so many lines, or so many characters, whichever comes first. */
export const BLOCK = { lines: 1_000, characters: 4_000_000 };

export interface Mark {
  /** How many lines stand before this one. */
  readonly lines: number;
  readonly sha256: string;
}

export interface End extends Mark {
  readonly rows: Readonly<Record<string, number>>;
}

/** Counts the lines and digests them, alike for whoever writes and whoever reads. */
export class Seal {
  lines = 0;
  private readonly hash: Hash = createHash('sha256');

  take(line: string): void {
    this.hash.update(line).update('\n');
    this.lines += 1;
  }

  /** Of all lines so far. */
  get mark(): Mark {
    return { lines: this.lines, sha256: this.hash.copy().digest('hex') };
  }
}
