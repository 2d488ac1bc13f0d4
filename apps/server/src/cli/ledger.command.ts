import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { InjectDataSource } from '@nestjs/typeorm';
import { DAMAGES, type Finding } from '@shanyrak/ledger';
import { DataSource } from 'typeorm';
import { firstDamagedAudit } from '../council/audit';
import { LedgerMaintenance } from '../ledger';
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
    const { streams, entries, erased, damaged } = await this.ledger.verifyAll((finding) =>
      told.push(wordsOf(finding)),
    );
    for (const line of told) await writeLine(line);
    const broken = await firstDamagedAudit(this.source.manager);
    await writeLine(broken === null ? 'audit: whole' : `audit: damaged at entry ${broken}`);
    await writeLine(
      `${streams} streams, ${entries} entries, ${erased.length} erased by rule, ${damaged.length} damaged`,
    );
    if (damaged.length > 0 || broken !== null) process.exitCode = 1;
  }
}

@SubCommand({ name: 'rebuild', description: 'Writes every projection anew from the log' })
export class LedgerRebuildCommand extends CommandRunner {
  constructor(private readonly ledger: LedgerMaintenance) {
    super();
  }

  async run(): Promise<void> {
    const { rebuilt, unreadable } = await this.ledger.rebuild();
    await writeLine(`${rebuilt} streams rebuilt`);
    for (const stream of unreadable)
      await writeLine(
        `${stream}: its events are of a later version; its projections stay as they are`,
      );
    if (unreadable.length > 0) process.exitCode = 1;
  }
}

@Command({
  name: 'ledger',
  description: 'The log of everything that was done',
  subCommands: [LedgerVerifyCommand, LedgerRebuildCommand],
})
export class LedgerCommand extends CommandRunner {
  run(): Promise<void> {
    return Promise.resolve(this.command.help({ error: true }));
  }
}

function wordsOf(finding: Finding): string {
  switch (finding.verdict) {
    case 'damaged':
      return `${finding.stream}: damaged at entry ${finding.seq}: ${DAMAGES[finding.because]}`;
    case 'erased':
      return `${finding.stream}: ${finding.entries} entries, ${finding.erased} erased by rule (${finding.certificates.join(', ')})`;
    case 'intact':
      return `${finding.stream}: ${finding.entries} entries, whole`;
  }
}
