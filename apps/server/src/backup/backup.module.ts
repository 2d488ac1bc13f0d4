import { Module } from '@nestjs/common';
import { Backup } from './backup.service';

/** The backup of a council; only the command line uses it. */
@Module({ providers: [Backup], exports: [Backup] })
export class BackupModule {}
