import { Client } from 'pg';
import { eventually } from './deadline';

/** Waits, by the database's own clock, until something is due that nobody has done. */
export async function isOverdue(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await eventually(async () => {
      const due = await client.query('SELECT FROM deadlines WHERE due < ledger_clock()');
      return due.rowCount === 1;
    }, 'the deadline to pass');
  } finally {
    await client.end();
  }
}
