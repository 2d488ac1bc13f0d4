import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { firstDamagedAudit } from '../council/audit';
import { LedgerMaintenance, wordsOf } from '../ledger';
import { poolOf } from '../platform/database';
import { LedgerExportCommand, LedgerImportCommand } from './backup.command';
import { writeRebuilt, writeSum } from './findings';
import { writeLine } from './lines';

@SubCommand({
  name: 'verify',
  description: 'Reads the whole log and the council’s book: whole, erased by rule, or damaged',
})
export class LedgerVerifyCommand extends CommandRunner {
  constructor(
    private readonly ledger: LedgerMaintenance,
    @InjectDataSource() private readonly source: DataSource,
  ) {
    super();
  }

  async run(): Promise<void> {
    const told: string[] = [];
    const verification = await this.ledger.verifyAll((finding) => told.push(wordsOf(finding)));
    for (const line of told) await writeLine(line);
    await writeSum(verification, await firstDamagedAudit(poolOf(this.source)));
  }
}

@SubCommand({ name: 'rebuild', description: 'Writes every projection anew from the log' })
export class LedgerRebuildCommand extends CommandRunner {
  constructor(private readonly ledger: LedgerMaintenance) {
    super();
  }

  async run(): Promise<void> {
    const { rebuilt, unreadable } = await this.ledger.rebuild();
    await writeRebuilt(rebuilt, unreadable);
  }
}

@Command({
  name: 'ledger',
  description: 'The log of everything that was done',
  subCommands: [
    ...[LedgerVerifyCommand, LedgerRebuildCommand],
    ...[LedgerExportCommand, LedgerImportCommand],
  ],
})
export class LedgerCommand extends CommandRunner {
  run(): Promise<void> {
    return Promise.resolve(this.command.help({ error: true }));
  }
}
