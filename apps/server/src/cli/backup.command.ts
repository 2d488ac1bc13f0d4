import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { Backup, type Imported, type Told } from '../backup';
import { wordsOf } from '../ledger';
import { readExport, writeExport } from './backup-file';
import { writeRebuilt, writeSum } from './findings';
import { writeLine } from './lines';

@SubCommand({
  name: 'export',
  arguments: '<file>',
  argsDescription: { file: 'JSON Lines, packed where the name ends in .gz; - for standard output' },
  description: 'Writes everything that is truth into one file: the backup',
})
export class LedgerExportCommand extends CommandRunner {
  constructor(private readonly backup: Backup) {
    super();
  }

  async run([file]: string[]): Promise<void> {
    // Whoever stops reading before the last line has no export.
    process.exitCode = 1;
    const sha256 = await writeExport(file!, (write) => this.backup.export(write, progress()));
    process.exitCode = 0;
    if (file !== '-') await writeLine(`${file}: whole, SHA-256 over its lines ${sha256}`);
  }
}

@SubCommand({
  name: 'import',
  arguments: '<file>',
  argsDescription: { file: 'what export wrote; - for standard input, unpacked' },
  description: 'Puts an export into an empty database: all of it, verified, or nothing',
})
export class LedgerImportCommand extends CommandRunner {
  constructor(private readonly backup: Backup) {
    super();
  }

  async run([file]: string[], { damaged = false }: { damaged?: boolean }): Promise<void> {
    const imported = await this.backup.import(readExport(file!), progress(), damaged);
    await writeLine(originOf(imported));
    const { verification, damagedAudit, rebuilt, unreadable } = imported;
    for (const finding of [...verification.erased, ...verification.damaged])
      await writeLine(wordsOf(finding));
    await writeSum(verification, damagedAudit);
    await writeRebuilt(rebuilt, unreadable);
  }

  @Option({ flags: '--damaged', description: 'Takes a ledger that was damaged before, as it is' })
  parseDamaged(): boolean {
    return true;
  }
}

function originOf({ header }: Imported): string {
  const { at, release, database, rows } = header;
  const held = Object.entries(rows).flatMap(([table, count]) =>
    count > 0 && table !== 'council_version' ? `${count} ${table}` : [],
  );
  return (
    `The export of ${new Date(at).toISOString()}, by release ${release} on ${database}, is here: ` +
    `${held.join(', ') || 'an empty council'}.`
  );
}

/** Between two words about the same table, in milliseconds. */
const PATIENCE = 2_000;

/** Tells on standard error how far the work has come: each table that is done, and now and then. */
function progress(): Told {
  let last = performance.now();
  return (table, done, all) => {
    if (done < all && performance.now() - last < PATIENCE) return;
    last = performance.now();
    console.error(`${table}: ${done} of ${all}`);
  };
}
