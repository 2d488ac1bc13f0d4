import { type DraftSummary, type ObservedSummary } from '@shanyrak/protocol';

/** A row of the list, as this reader may have it. */
export type DraftRow = DraftSummary | ObservedSummary;

const isSubmission = (row: DraftRow): boolean => 'kind' in row && row.kind === 'submission';

export type Group = 'onTheTable' | 'withSecretariat' | 'concluded' | 'withdrawn';

const CONCLUDED: readonly string[] = [
  ...['ADOPTED', 'NOT_ADOPTED', 'FORWARDED', 'REMITTED', 'CLOSED', 'VOIDED'],
];

const GROUPS: readonly (readonly [Group, (row: DraftRow) => boolean])[] = [
  // What was withdrawn leaves the table; those who could read it still find it (practice 2.18).
  ['withdrawn', ({ status }) => status === 'WITHDRAWN'],
  ['withSecretariat', isSubmission],
  ['concluded', ({ status }) => CONCLUDED.includes(status)],
  ['onTheTable', () => true],
];

/**
 * The list in its parts. Inside a part the newest symbol stands first and keeps its place while the
 * texts change: a list in the order of the last change would move under the reader's eyes.
 */
export function inGroups(rows: readonly DraftRow[]): ReadonlyMap<Group, readonly DraftRow[]> {
  const groups = new Map<Group, DraftRow[]>(
    (['onTheTable', 'withSecretariat', 'concluded', 'withdrawn'] as const).map((one) => [one, []]),
  );
  for (const row of [...rows].sort(newestFirst))
    groups.get(GROUPS.find(([, belongs]) => belongs(row))![0])!.push(row);
  return groups;
}

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** PC.DD/12/26 before PC.DD/9/26, and the drafts of this year before those of the last. */
function newestFirst(one: DraftRow, other: DraftRow): number {
  const [a, b] = [one, other].map(({ symbol }) => (symbol ?? '').split('/'));
  return (
    BY_NUMBER.compare(b!.at(-1)!, a!.at(-1)!) ||
    BY_NUMBER.compare(other.symbol ?? '', one.symbol ?? '') ||
    (one.id < other.id ? -1 : 1)
  );
}
