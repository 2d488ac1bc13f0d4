import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CORES } from '../ledger';
import { Config } from '../platform/config';
import { knownMigrations, ownersDatabase, poolOf, seenMigrations } from '../platform/database';
import { exportLedger, type Told } from './export';
import { type Imported, importLedger } from './import';
import { ExportReader } from './reader';
import { BackupRefused } from './refusal';

/** The backup of a council, and its way into another database (`ledger export`, `ledger import`). */
@Injectable()
export class Backup {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly config: Config,
  ) {}

  /** As the server, beside whatever goes on. Answers the digest over the lines before the last. */
  async export(write: (text: string) => Promise<void>, told: Told): Promise<string> {
    const known = knownMigrations(this.source);
    const seen = await seenMigrations(this.source);
    const strange = known.find((name) => !seen.includes(name));
    if (strange !== undefined)
      throw new BackupRefused(
        `This database has not seen the migration ${strange}: export it with the release that it ` +
          'belongs to, or start this one once, which migrates it.',
      );
    const newer = seen.find((name) => !known.includes(name));
    if (newer !== undefined)
      throw new BackupRefused(
        `This database has seen the migration ${newer}, which this release does not know: export ` +
          'it with the release that it belongs to.',
      );
    return exportLedger(poolOf(this.source), known, write, told);
  }

  /** As the database's owner. `damaged`: also a ledger that was damaged when it was exported. */
  async import(
    lines: AsyncIterable<string | null>,
    told: Told,
    damaged = false,
  ): Promise<Imported> {
    const owner = await ownersDatabase(this.config).initialize();
    try {
      return await importLedger(owner, new ExportReader(lines), { cores: CORES, told, damaged });
    } finally {
      await owner.destroy();
    }
  }
}
