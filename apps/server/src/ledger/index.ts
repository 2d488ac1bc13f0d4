export { audienceName } from './audience';
export { type Core, type Cores, type SentCommand } from './cores';
export { type Step } from './known-stream';
export { Ledger, LEDGER_OPTIONS, type LedgerOptions, type Sent, type StreamView } from './ledger';
export { LedgerModule } from './ledger.module';
export { LedgerMaintenance } from './maintenance';
export { adoptionId, type DeadlineRow, type DecisionRow, type DraftRow } from './projections';
