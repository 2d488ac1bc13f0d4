import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { DemonstrationController } from './demonstration.controller';
import { Demonstration } from './demonstration.service';
import { DemonstrationSeats } from './seats.service';

/** The council that everybody may try: loaded where the configuration says so, never elsewhere. */
@Module({
  imports: [LedgerModule],
  controllers: [DemonstrationController],
  providers: [Demonstration, DemonstrationSeats],
  exports: [Demonstration],
})
export class DemonstrationModule {}
