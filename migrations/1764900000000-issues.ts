import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * Issuing comes before publishing (decision 12). What stood in `publications` is what was issued: the
 * artefact and, a row each in `issued_forms`, every form that was made of it, by edition. That a document
 * is public is a row of its own. What was published before is edition 1, and public since its issue.
 */
const ISSUES = `
  DROP TRIGGER publications_are_kept ON publications;
  DROP TRIGGER publications_are_never_emptied ON publications;
  ALTER TABLE publications RENAME TO issues;
  ALTER TABLE issues
    ADD COLUMN edition integer NOT NULL DEFAULT 1 CHECK (edition > 0),
    ADD COLUMN given jsonb NOT NULL
      DEFAULT '{"distribution":"general","mandate":null,"relations":[],"reason":null}',
    DROP CONSTRAINT publications_pkey,
    ADD PRIMARY KEY (symbol, edition);
  ALTER TABLE issues ALTER COLUMN edition DROP DEFAULT, ALTER COLUMN given DROP DEFAULT;
  CREATE UNIQUE INDEX issues_are_prepared_one_by_one ON issues (symbol) WHERE issued_at IS NULL;
`;

const FORMS = `
  CREATE TABLE issued_forms (
    symbol text NOT NULL,
    edition integer NOT NULL,
    name text NOT NULL CHECK (name ~ '^([a-z]{2}(-[a-z]{2})?\\.)?[a-z]{3,4}$'),
    type text NOT NULL,
    content bytea NOT NULL,
    digest text NOT NULL CHECK (digest = encode(sha256(content), 'hex')),
    made_at bigint NOT NULL,
    PRIMARY KEY (symbol, edition, name),
    FOREIGN KEY (symbol, edition) REFERENCES issues
  );
  INSERT INTO issued_forms
    SELECT symbol, edition, page.key || '.html', 'text/html; charset=utf-8',
           convert_to(page.value, 'UTF8'),
           encode(sha256(convert_to(page.value, 'UTF8')), 'hex'), issued_at
      FROM issues, jsonb_each_text(pages) AS page WHERE issued_at IS NOT NULL
    UNION ALL
    SELECT symbol, edition, 'json', 'application/json', convert_to(artefact, 'UTF8'), digest, issued_at
      FROM issues WHERE issued_at IS NOT NULL;
`;

const PUBLICATIONS = `
  CREATE TABLE publications (
    symbol text PRIMARY KEY,
    published_by text NOT NULL REFERENCES persons,
    published_at bigint NOT NULL,
    under text
  );
  COMMENT ON COLUMN publications.under IS
    'The standing decision under which it became public with its issue; null: by an act of its own.';
  INSERT INTO publications
    SELECT symbol, issued_by, issued_at, NULL FROM issues WHERE issued_at IS NOT NULL;

  CREATE VIEW published AS
    SELECT DISTINCT ON (i.symbol) i.symbol, i.edition, i.digest, i.artefact, i.given,
           i.issued_at, p.published_at
      FROM issues i JOIN publications p ON p.symbol = i.symbol
     WHERE i.issued_at IS NOT NULL
     ORDER BY i.symbol, i.edition DESC;
  COMMENT ON VIEW published IS 'The newest edition of each public document.';
`;

/** Pages went into rows of their own; what is left of a release's style sheet is what they name. */
const LEANER = `
  ALTER TABLE issues DROP COLUMN pages;
  ALTER TABLE issues
    ADD CHECK (num_nonnulls(issued_by, issued_at, artefact, style, style_name) IN (0, 5));
`;

const kept = (table: string, when: string): string => `
  CREATE TRIGGER ${table}_are_kept BEFORE UPDATE OR DELETE ON ${table}
    FOR EACH ROW ${when} EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ${table}_are_never_emptied BEFORE TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

export class Issues1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    for (const part of [ISSUES, FORMS, PUBLICATIONS, LEANER]) await runner.query(part);
    await runner.query(kept('issues', 'WHEN (OLD.issued_at IS NOT NULL)'));
    await runner.query(kept('issued_forms', ''));
    await runner.query(kept('publications', ''));
    await runner.query(`
      GRANT SELECT, INSERT ON issued_forms, publications TO ${app};
      GRANT SELECT ON published TO ${app};
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
