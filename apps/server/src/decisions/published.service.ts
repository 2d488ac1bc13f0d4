import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { canonical, digestOfText, type Instant } from '@shanyrak/kernel';
import {
  type JournalDocument,
  type PageLanguage,
  type PublicDecision,
  voidDecision,
  voidedPage,
} from '@shanyrak/publishing';
import { poolOf } from '../platform/database';
import { VOIDED } from './decisions.service';
import { STYLE } from './public-form';

/** Bytes kept at the most; the longest unused goes first. */
const CAPACITY = 64 * 1024 * 1024;

/** One form of a public document, ready to be sent. */
export interface Representation {
  readonly body: Buffer;
  readonly type: string;
  readonly languages: readonly string[];
  /** A strong entity tag: a digest of the body. */
  readonly tag: string;
}

/** A published document, ready to be sent. */
export interface Issued {
  readonly issuedAt: Instant;
  /** Adopted by silence: it may still turn out that silence had been broken in time. */
  readonly bySilence: boolean;
  readonly voided: boolean;
  readonly originalLanguage: string;
  /** By the end of its address: `en`, `ru`, `json`. */
  readonly forms: ReadonlyMap<string, Representation>;
}

interface Row {
  readonly artefact: string;
  readonly digest: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly issuedAt: Instant;
  readonly voided: boolean;
}

/**
 * What the public reads. It was frozen when it was issued, so that it is read from the database once
 * and then served from memory; what is absent is looked for each time, since it may be issued at any
 * moment by any process, and so is what was adopted by silence, since it may turn out to be no
 * decision. No session and no person is asked for.
 */
@Injectable()
export class Published {
  private readonly pool: Pool;
  private readonly kept = new Map<string, Issued>();
  private readonly loading = new Map<string, Promise<Issued | null>>();
  private readonly styles = new Map([[STYLE.name, STYLE.content]]);
  private size = 0;

  constructor(@InjectDataSource() source: DataSource) {
    this.pool = poolOf(source);
  }

  /** The published document of this symbol; null where there is none, or none that is public. */
  async find(symbol: string): Promise<Issued | null> {
    const known = this.kept.get(symbol);
    if (known) {
      this.kept.delete(symbol);
      this.kept.set(symbol, known);
      return known;
    }
    const underWay = this.loading.get(symbol);
    if (underWay) return underWay;
    const loading = this.load(symbol).finally(() => this.loading.delete(symbol));
    this.loading.set(symbol, loading);
    return loading;
  }

  /** A style sheet that public pages name, of this release or of an earlier one; null for any other. */
  async style(name: string): Promise<string | null> {
    const known = this.styles.get(name);
    if (known !== undefined) return known;
    const { rows } = await this.pool.query<{ style: string }>(
      'SELECT style FROM publications WHERE style_name = $1 AND issued_at IS NOT NULL LIMIT 1',
      [name],
    );
    if (rows[0]) this.styles.set(name, rows[0].style);
    return rows[0]?.style ?? null;
  }

  private async load(symbol: string): Promise<Issued | null> {
    const { rows } = await this.pool.query<Row>(
      `SELECT artefact, digest, pages, issued_at::float8 AS "issuedAt", ${VOIDED} AS voided
         FROM publications WHERE symbol = $1 AND issued_at IS NOT NULL`,
      [symbol],
    );
    if (!rows[0]) return null;
    const issued = issuedFrom(symbol, rows[0]);
    if (!issued.bySilence) this.keep(symbol, issued);
    return issued;
  }

  private keep(symbol: string, issued: Issued): void {
    this.kept.set(symbol, issued);
    this.size += sizeOf(issued);
    for (const [oldest, gone] of this.kept) {
      if (this.size <= CAPACITY || this.kept.size === 1) return;
      this.kept.delete(oldest);
      this.size -= sizeOf(gone);
    }
  }
}

function issuedFrom(symbol: string, { artefact, digest, pages, issuedAt, voided }: Row): Issued {
  const document = JSON.parse(artefact) as PublicDecision | JournalDocument;
  const { originalLanguage, languages } = document;
  const adopted = document.kind === 'decision' ? document.adopted : null;
  const type = 'application/json';
  const json: Representation = voided
    ? { ...asBytes(canonical(voidDecision(document as PublicDecision))), type, languages }
    : { body: Buffer.from(artefact), tag: `"${digest}"`, type, languages };
  const forms = Object.entries(pages).map(([language, page]) => [
    language,
    html(voided ? voidedPage(page, symbol, language as PageLanguage) : page, language),
  ]);
  return {
    ...{ issuedAt, originalLanguage, bySilence: adopted?.bySilence ?? false, voided },
    forms: new Map<string, Representation>([
      ...(forms as [string, Representation][]),
      ['json', json],
    ]),
  };
}

const html = (page: string, language: string): Representation => ({
  ...asBytes(page),
  type: 'text/html; charset=utf-8',
  languages: [language],
});

const asBytes = (text: string): Pick<Representation, 'body' | 'tag'> => ({
  body: Buffer.from(text),
  tag: `"${digestOfText(text)}"`,
});

const sizeOf = ({ forms }: Issued): number =>
  [...forms.values()].reduce((sum, { body }) => sum + body.length, 0);
