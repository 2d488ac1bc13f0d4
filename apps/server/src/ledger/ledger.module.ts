import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Ledger, LEDGER_OPTIONS, type LedgerOptions } from './ledger';
import { LedgerMaintenance } from './maintenance';

/** The ledger, for everybody; the database, the bell and the council are provided globally. */
@Global()
@Module({
  providers: [Ledger, LedgerMaintenance],
  exports: [Ledger, LedgerMaintenance],
})
export class LedgerModule {
  /** With cores or limits other than those of the product. */
  static with(options: Partial<LedgerOptions>): DynamicModule {
    return {
      module: LedgerModule,
      providers: [{ provide: LEDGER_OPTIONS, useValue: options }],
    };
  }
}
