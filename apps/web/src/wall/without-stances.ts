import { type RollingAmendment, type RollingProvision } from '@shanyrak/draft';

/**
 * A row as the whole hall may read it: whose each reading is, and no more. Who supports, opposes or
 * reserves is for those at the table; a wall that lists it would shame (practice rules 8 and 16).
 */
export function withoutStances(row: RollingProvision): RollingProvision {
  return {
    ...row,
    amendments: row.amendments.map(proposersOf),
    beneath: row.beneath.map((one) => ({ ...one, amendments: one.amendments.map(proposersOf) })),
  };
}

const proposersOf = (amendment: RollingAmendment): RollingAmendment => ({
  ...amendment,
  ...{ supportedBy: [], opposedBy: [], reservedBy: [] },
});
