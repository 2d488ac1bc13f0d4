import { type Pool, type ClientBase } from 'pg';
import { unhurried } from '../ledger';
import { release } from '../platform/assets';
import { BLOCK, FORMAT, type Header, NOTE, Seal } from './format';
import { EXPORTED, type ExportedTable } from './tables';

/** Hears how many rows of a table have been dealt with, of how many. */
export type Told = (table: string, done: number, all: number) => void;

/** Rows asked for at once; a row may be large. */
const FETCH = 200;

/**
 * Writes one look at the whole database to `write`, piece by piece, waiting where the reader is
 * slow. Nothing is locked: the council goes on meanwhile. `migrations` are those that the database
 * has seen. Answers the digest over all lines but the last.
 */
export function exportLedger(
  pool: Pool,
  migrations: readonly string[],
  write: (text: string) => Promise<void>,
  told: Told,
): Promise<string> {
  return unhurried(pool, 'REPEATABLE READ', async (client) => {
    const header = await headerOf(client, migrations);
    const page = new Page(write);
    page.add(JSON.stringify({ export: header }));
    await page.close();
    for (const one of EXPORTED) {
      let done = 0;
      for await (const rows of rowsOf(client, one)) {
        for (const row of rows) {
          page.add(row);
          if (page.isFull) await page.close();
        }
        told(one.table, (done += rows.length), header.rows[one.table]!);
      }
    }
    if (!page.isEmpty) await page.close();
    return page.end(header.rows);
  });
}

/** What has not been handed on yet: a block of lines, sealed when it is closed. */
class Page {
  private readonly seal = new Seal();
  private text = '';
  private begun = 0;

  constructor(private readonly write: (text: string) => Promise<void>) {}

  get isFull(): boolean {
    return this.seal.lines - this.begun >= BLOCK.lines || this.text.length >= BLOCK.characters;
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  add(line: string): void {
    this.seal.take(line);
    this.text += `${line}\n`;
  }

  async close(): Promise<void> {
    this.add(JSON.stringify({ mark: this.seal.mark }));
    await this.write(this.text);
    this.text = '';
    this.begun = this.seal.lines;
  }

  async end(rows: Header['rows']): Promise<string> {
    const { mark } = this.seal;
    await this.write(`${JSON.stringify({ end: { ...mark, rows } })}\n`);
    return mark.sha256;
  }
}

async function headerOf(client: ClientBase, migrations: readonly string[]): Promise<Header> {
  const counts: string[] = EXPORTED.map(
    ({ table }) => `'${table}', (SELECT count(*) FROM ${table})`,
  );
  const { rows } = await client.query<{ at: string; database: string; counts: Header['rows'] }>(
    `SELECT instant_now() AS at, current_setting('server_version') AS database,
       json_build_object(${counts.join(', ')}) AS counts`,
  );
  const { at, database, counts: each } = rows[0]!;
  return {
    ...{ format: FORMAT, release: release(), at: Number(at), database: `PostgreSQL ${database}` },
    ...{ migrations, rows: each, note: NOTE },
  };
}

/** Line by line, a few at a time; what PostgreSQL generates by itself is left out. */
async function* rowsOf(
  client: ClientBase,
  { table, order }: ExportedTable,
): AsyncGenerator<readonly string[]> {
  const columns = (await columnsOf(client, table)).join(', ');
  await client.query(
    `DECLARE export NO SCROLL CURSOR FOR
      SELECT '{"${table}":' || row_to_json(r)::text || '}' AS line
      FROM (SELECT ${columns} FROM ${table} ORDER BY ${order}) r`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${FETCH} FROM export`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < FETCH) break;
  }
  await client.query('CLOSE export');
}

/** The columns of a table that are written, quoted for SQL. */
export async function columnsOf(client: ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}
