import { type Verification } from '../ledger';
import { writeLine } from './lines';

/** The end of what a verification found: of the council's book, then of all streams. */
export async function writeSum(
  { streams, entries, erased, damaged }: Verification,
  damagedAudit: number | null,
): Promise<void> {
  await writeLine(
    damagedAudit === null ? 'audit: whole' : `audit: damaged at entry ${damagedAudit}`,
  );
  await writeLine(
    `${streams} streams, ${entries} entries, ${erased.length} erased by rule, ${damaged.length} damaged`,
  );
  if (damaged.length > 0 || damagedAudit !== null) process.exitCode = 1;
}

export async function writeRebuilt(rebuilt: number, unreadable: readonly string[]): Promise<void> {
  await writeLine(`${rebuilt} streams rebuilt`);
  for (const stream of unreadable)
    await writeLine(
      `${stream}: its events are of a later version; its projections stay as they are`,
    );
  if (unreadable.length > 0) process.exitCode = 1;
}
