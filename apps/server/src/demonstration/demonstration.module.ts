import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { Demonstration } from './demonstration.service';

/** The council that everybody may try: loaded where the configuration says so, never elsewhere. */
@Module({
  imports: [LedgerModule],
  providers: [Demonstration],
  exports: [Demonstration],
})
export class DemonstrationModule {}
