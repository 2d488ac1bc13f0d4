import { type DynamicModule, Module } from '@nestjs/common';
import { Backup, BackupModule } from '../backup';
import { CouncilModule } from '../council/council.module';
import { CouncilService } from '../council/council.service';
import { Installation } from '../council/install.service';
import { CouncilRegistry } from '../council/registry.service';
import { LedgerMaintenance, LedgerModule } from '../ledger';
import { DataSource } from 'typeorm';
import { configFrom } from '../platform/config';
import { PlatformModule } from '../platform/platform.module';
import { WordsModule } from '../words';
import { AccountCommand, AccountCreateCommand } from './account.command';
import { LedgerExportCommand, LedgerImportCommand } from './backup.command';
import { CouncilCommand, CouncilInitCommand } from './council.command';
import { LedgerCommand, LedgerRebuildCommand, LedgerVerifyCommand } from './ledger.command';
import { CouncilSettingsCommand } from './settings.command';
import { TextModule } from './text.module';

const COMMANDS = [
  ...[CouncilCommand, CouncilInitCommand, CouncilSettingsCommand],
  ...[AccountCommand, AccountCreateCommand],
  ...[LedgerCommand, LedgerVerifyCommand, LedgerRebuildCommand],
  ...[LedgerExportCommand, LedgerImportCommand],
];

@Module({})
class CliModule {}

/** All commands, on the database that the environment names; what is logged goes to standard error. */
export function cliModule(): DynamicModule {
  const level = process.env['LOG_LEVEL'] ?? 'warn';
  const config = configFrom({ ...process.env, LOG_LEVEL: level });
  return {
    module: CliModule,
    imports: [
      PlatformModule.with(config, process.stderr),
      ...[CouncilModule, WordsModule, LedgerModule, BackupModule, TextModule],
    ],
    providers: COMMANDS,
  };
}

/** The same commands with nothing behind them: they can only be described. */
export function helpModule(): DynamicModule {
  const behind = [
    ...[CouncilRegistry, CouncilService, Installation, LedgerMaintenance, Backup, DataSource],
  ];
  return {
    module: CliModule,
    imports: [TextModule],
    providers: [...COMMANDS, ...behind.map((provide) => ({ provide, useValue: {} }))],
  };
}
