import { createHash } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { configFrom } from '../../../apps/server/src/platform/config';
import {
  knownMigrations,
  migrate,
  migrateWithin,
  ownersDatabase,
} from '../../../apps/server/src/platform/database';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';

/** What was published before there were issues: it stays, to the byte, and is edition 1. */
const ARTEFACT = '{"kind":"decision","symbol":"PC.DEC/1"}';
const PAGES = { en: '<p>One</p>', ru: '<p>Один</p>' };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let database: FreshDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await freshDatabase({ untouched: true });
  const config = configFrom({
    ...process.env,
    DATABASE_URL: database.appUrl,
    MIGRATIONS_URL: database.ownerUrl,
  });
  source = await ownersDatabase(config).initialize();
  const names = knownMigrations(source);
  const before = names.slice(
    0,
    names.findIndex((name) => name.startsWith('Issues')),
  );
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  await migrateWithin(runner, before);
  await runner.commitTransaction();
  await runner.query(
    `INSERT INTO persons (id, name) VALUES ('one', '{"en":"One","ru":"Один"}'), ('two', '{"en":"Two","ru":"Два"}')`,
  );
  await runner.query(
    `INSERT INTO publications (symbol, digest, prepared_by, prepared_at, issued_by, issued_at,
       artefact, pages, style, style_name)
     VALUES ('PC.DEC/1', $1, 'one', 5, 'two', 7, $2, $3, 'p {}', '0123456789abcdef')`,
    [sha256(ARTEFACT), ARTEFACT, PAGES],
  );
  await runner.query(
    `INSERT INTO publications (symbol, digest, prepared_by, prepared_at)
     VALUES ('PC.DEC/2', $1, 'one', 9)`,
    [sha256('prepared')],
  );
  await runner.release();
  await migrate(config);
}, 60_000);

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

it('is issued as its first edition, in the forms that it had, byte for byte', async () => {
  const forms: { name: string; words: string; digest: string }[] = await source.query(
    `SELECT name, convert_from(content, 'UTF8') AS words, digest FROM issued_forms
      WHERE symbol = 'PC.DEC/1' AND edition = 1 ORDER BY name`,
  );
  expect(forms).toEqual([
    { name: 'en.html', words: PAGES.en, digest: sha256(PAGES.en) },
    { name: 'json', words: ARTEFACT, digest: sha256(ARTEFACT) },
    { name: 'ru.html', words: PAGES.ru, digest: sha256(PAGES.ru) },
  ]);
});

it('stays public since its issue, and what was only prepared stays prepared', async () => {
  const rows: object[] = await source.query(
    `SELECT i.symbol, i.edition, i.issued_at::int AS issued, p.published_at::int AS published,
            p.published_by AS by, given->>'distribution' AS distribution
       FROM issues i LEFT JOIN publications p USING (symbol) ORDER BY i.symbol`,
  );
  expect(rows).toEqual([
    {
      ...{ symbol: 'PC.DEC/1', edition: 1, issued: 7, published: 7, by: 'two' },
      distribution: 'general',
    },
    {
      ...{ symbol: 'PC.DEC/2', edition: 1, issued: null, published: null, by: null },
      distribution: 'general',
    },
  ]);
});

it('is changed by nobody, its owner included', async () => {
  for (const statement of [
    `UPDATE issues SET artefact = '{}'`,
    `DELETE FROM issued_forms`,
    `DELETE FROM publications`,
  ])
    await expect(source.query(statement)).rejects.toThrow(/append-only/);
});
