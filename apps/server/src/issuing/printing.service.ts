import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { FORM_NAMES, formName, MEDIA_TYPES } from '@shanyrak/forms';
import { createHash } from 'node:crypto';
import { type Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { poolOf } from '../platform/database';
import { type Page, type PrintJob, Prints, type PrintSink, type PrintSource } from '../press';
import { styleAddress } from './issued-document';

const PRINTED = FORM_NAMES.filter(({ format }) => format === 'pdf').map(formName);

/** A form is missing where its page was issued and it was not printed: older editions have fewer pages. */
const MISSING = `
  SELECT symbol, edition, split_part(name, '.', 1) || '.pdf' AS name FROM issued_forms page
   WHERE name LIKE '%.html' AND NOT EXISTS (
     SELECT FROM issued_forms pdf
      WHERE pdf.symbol = page.symbol AND pdf.edition = page.edition
        AND pdf.name = split_part(page.name, '.', 1) || '.pdf')
   ORDER BY made_at, symbol, edition, name`;

const PAGE = `
  SELECT convert_from(page.content, 'UTF8') AS html, i.style, i.style_name AS "styleName"
    FROM issued_forms page JOIN issues i USING (symbol, edition)
   WHERE page.symbol = $1 AND page.edition = $2 AND page.name = $3
     AND NOT EXISTS (SELECT FROM issued_forms pdf
                      WHERE pdf.symbol = $1 AND pdf.edition = $2 AND pdf.name = $4)`;

/** Another process may have kept its print first: that one stays. */
const KEEP = `
  INSERT INTO issued_forms (symbol, edition, name, type, content, digest, made_at)
  VALUES ($1, $2, $3, $4, $5, $6, instant_now()) ON CONFLICT DO NOTHING`;

/** What was issued and has to be printed, and where the print is kept (decision 12). */
@Injectable()
export class Printing implements PrintSource, PrintSink, OnApplicationBootstrap {
  private readonly pool: Pool;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly prints: Prints,
  ) {
    this.pool = poolOf(source);
  }

  /** From now on this process prints. */
  onApplicationBootstrap(): Promise<void> {
    return this.prints.serve(this, this);
  }

  /** In the transaction that issues: every print of this edition. */
  order(manager: EntityManager, symbol: string, edition: number): Promise<void> {
    return this.prints.order(
      PRINTED.map((name) => ({ symbol, edition, name })),
      manager,
    );
  }

  async missing(): Promise<readonly PrintJob[]> {
    return (await this.pool.query<PrintJob>(MISSING)).rows;
  }

  async pageFor({ symbol, edition, name }: PrintJob): Promise<Page | null> {
    const page = name.replace(/\.pdf$/, '.html');
    const { rows } = await this.pool.query<{ html: string; style: string; styleName: string }>(
      PAGE,
      [symbol, edition, page, name],
    );
    if (!rows[0]) return null;
    const { html, style, styleName } = rows[0];
    return { html, styles: { [styleAddress(styleName)]: style } };
  }

  async keep({ symbol, edition, name }: PrintJob, pdf: Buffer): Promise<void> {
    const digest = createHash('sha256').update(pdf).digest('hex');
    await this.pool.query(KEEP, [symbol, edition, name, MEDIA_TYPES.pdf, pdf, digest]);
  }
}
