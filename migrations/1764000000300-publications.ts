import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * What the Secretariat has published, and what it has prepared. A row is prepared by one officer and
 * issued by another; issuing freezes in it every byte that the public gets: the artefact, the pages
 * made from it and the style sheet that they name. The server can take a preparation back; what was
 * issued nobody changes or takes away. A decision's distribution is read from here (practice rule 12).
 */
export class Publications1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      CREATE TABLE publications (
        symbol text PRIMARY KEY,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        prepared_by text NOT NULL REFERENCES persons,
        prepared_at bigint NOT NULL,
        issued_by text REFERENCES persons CHECK (issued_by <> prepared_by),
        issued_at bigint CHECK (issued_at >= prepared_at),
        artefact text,
        pages jsonb,
        style text,
        style_name text,
        CHECK (num_nonnulls(issued_by, issued_at, artefact, pages, style, style_name) IN (0, 6)),
        CHECK (digest = encode(sha256(convert_to(artefact, 'UTF8')), 'hex'))
      );
      COMMENT ON COLUMN publications.artefact IS 'The RFC 8785 form, byte for byte as the public gets it.';
      CREATE INDEX publications_by_style ON publications (style_name) WHERE issued_at IS NOT NULL;

      CREATE TRIGGER publications_are_kept BEFORE UPDATE OR DELETE ON publications
        FOR EACH ROW WHEN (OLD.issued_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER publications_are_never_emptied BEFORE TRUNCATE ON publications
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      GRANT SELECT, INSERT, DELETE ON publications TO ${app};
      GRANT UPDATE (issued_by, issued_at, artefact, pages, style, style_name) ON publications TO ${app};
      COMMENT ON COLUMN decisions.distribution IS
        'As it was adopted. That a decision was published stands in publications.';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
