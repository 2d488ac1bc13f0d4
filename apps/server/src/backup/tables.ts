/**
 * What an export of the ledger holds: everything that is truth, in the order in which it can be put
 * back (whoever is named stands before whoever names). A backup must let people sign in again, so
 * accounts come with the hashes of their passwords. A test wants every table of the database in one
 * of these two lists.
 */
export interface ExportedTable {
  readonly table: string;
  /** The columns by which its rows are put in order: its primary key. */
  readonly order: string;
}

export const EXPORTED: readonly ExportedTable[] = [
  { table: 'council_version', order: 'single' },
  { table: 'participants', order: 'code' },
  { table: 'persons', order: 'id' },
  { table: 'accreditations', order: 'id' },
  { table: 'sheets', order: 'id' },
  { table: 'closed_days', order: 'delegation' },
  { table: 'offices', order: 'id' },
  { table: 'chairmanships', order: 'id' },
  { table: 'contested_seats', order: 'id' },
  { table: 'prepared_changes', order: 'id' },
  { table: 'settings', order: 'from_at' },
  { table: 'bodies', order: 'code, from_at' },
  { table: 'accounts', order: 'person' },
  { table: 'documents', order: 'symbol' },
  { table: 'audit', order: 'version' },
  { table: 'issues', order: 'symbol, edition' },
  { table: 'issued_forms', order: 'symbol, edition, name' },
  { table: 'publications', order: 'symbol' },
  { table: 'registers', order: 'name' },
  { table: 'heads', order: 'stream' },
  { table: 'events', order: 'stream, seq' },
  { table: 'contents', order: 'stream, seq' },
  { table: 'erasures', order: 'stream, from_seq' },
  { table: 'outcomes', order: 'command' },
  { table: 'receipts', order: 'command' },
  { table: 'notices', order: 'id' },
  { table: 'notice_stamps', order: 'notice' },
  { table: 'notice_choices', order: 'person' },
];

export const LEFT_OUT: Readonly<Record<string, string>> = {
  sessions: 'everybody signs in again',
  presence: 'nobody sits in a room that is closed',
  draft_list: 'rebuilt from the log',
  meeting_list: 'rebuilt from the log',
  decisions: 'rebuilt from the log',
  deadlines: 'rebuilt from the log',
  snapshots: 'rebuilt from the log',
  notice_marks: 'what a person has read is nobody else’s business',
  notice_outbox: 'no mail goes out from a copy of a council',
  deliveries: 'they tell of mail that this copy has not sent',
  calendar_addresses: 'an address that was revoked meanwhile must not open again',
  migrations: 'the header names them; the import runs them',
};
