import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isOfTheCouncil } from '@shanyrak/council';
import { FORM_NAMES, formName, MEDIA_TYPES } from '@shanyrak/forms';
import { type Instant } from '@shanyrak/kernel';
import { type IssuedAnswer } from '@shanyrak/protocol';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Council } from '../council/snapshot';
import { poolOf } from '../platform/database';
import { problem } from '../platform/problems';

interface EditionRow {
  readonly edition: number;
  readonly issuedAt: Instant;
  readonly digest: string;
  readonly publishedAt: Instant | null;
  readonly distribution: IssuedAnswer['distribution'];
  readonly reason: string | null;
}

interface SizeRow {
  readonly edition: number;
  readonly name: string;
  readonly size: number;
  readonly digest: string;
}

/** A form as it is sent to one of its readers. */
export interface IssuedBytes {
  readonly type: string;
  readonly content: Buffer;
  readonly digest: string;
}

/** The Council's own read every edition that was issued; others the editions that are public. */
const EDITIONS = `
  SELECT i.edition, i.issued_at::float8 AS "issuedAt", i.digest, p.published_at::float8 AS "publishedAt",
         i.given->>'distribution' AS distribution, i.given->>'reason' AS reason
    FROM issues i LEFT JOIN publications p ON p.symbol = i.symbol
   WHERE i.symbol = $1 AND i.issued_at IS NOT NULL
     AND ($2 OR (p.published_at IS NOT NULL AND i.given->>'distribution' = 'general'))
   ORDER BY i.edition DESC`;

const SIZES = `SELECT edition, name, length(content) AS size, digest FROM issued_forms WHERE symbol = $1`;

const BYTES = `SELECT type, content, digest FROM issued_forms
  WHERE symbol = $1 AND edition = $2 AND name = $3`;

/** Issued documents as their readers find them, in every form (decision 12). */
@Injectable()
export class IssuedDocuments {
  private readonly pool: Pool;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly council: Council,
  ) {
    this.pool = poolOf(source);
  }

  /** Throws `not-found` where nothing is issued for this reader. */
  async read(symbol: string, person: string, at: Instant): Promise<IssuedAnswer> {
    const editions = await this.editionsFor(symbol, person, at);
    const [newest] = editions;
    if (!newest) throw problem('not-found');
    const { rows } = await this.pool.query<SizeRow>(SIZES, [symbol]);
    const formsOf = (edition: number): IssuedAnswer['editions'][number]['forms'] =>
      FORM_NAMES.flatMap((form) => {
        const name = formName(form);
        const made = rows.find((one) => one.edition === edition && one.name === name);
        if (!made && form.format !== 'pdf') return [];
        const { size = null, digest = null } = made ?? {};
        return [{ name, type: MEDIA_TYPES[form.format], size, digest }];
      });
    return {
      symbol,
      distribution: newest.distribution,
      publishedAt: newest.publishedAt,
      editions: editions.map(({ edition, issuedAt, digest, reason }) => ({
        ...{ edition, issuedAt, digest, reason, forms: formsOf(edition) },
      })),
    };
  }

  /** The bytes of a form; null while it is being printed. Throws `not-found` where there is none. */
  async form(
    { symbol, edition, name }: { symbol: string; edition: number | null; name: string },
    person: string,
    at: Instant,
  ): Promise<(IssuedBytes & { readonly edition: number }) | null> {
    const editions = await this.editionsFor(symbol, person, at);
    const chosen = editions.find((one) => edition === null || one.edition === edition);
    const form = FORM_NAMES.find((one) => formName(one) === name);
    if (!chosen || !form) throw problem('not-found');
    const { rows } = await this.pool.query<IssuedBytes>(BYTES, [symbol, chosen.edition, name]);
    if (rows[0]) return { ...rows[0], edition: chosen.edition };
    if (form.format === 'pdf') return null;
    throw problem('not-found');
  }

  private async editionsFor(symbol: string, person: string, at: Instant): Promise<EditionRow[]> {
    if (symbol.includes('\0')) throw problem('not-found');
    const council = await this.council.snapshot();
    const own = isOfTheCouncil(council.readerAt(person, at));
    return (await this.pool.query<EditionRow>(EDITIONS, [symbol, own])).rows;
  }
}
