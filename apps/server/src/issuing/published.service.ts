import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { withNotices } from '@shanyrak/forms';
import { canonical, type Instant } from '@shanyrak/kernel';
import {
  type JournalDocument,
  type PageLanguage,
  type PublicDecision,
  voidDecision,
} from '@shanyrak/publishing';
import { createHash } from 'node:crypto';
import { Bell } from '../platform/bell';
import { poolOf } from '../platform/database';
import { STYLE } from './issued-document';
import { noticesOf, type Since } from './notices';

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

/** An edition of a published document, with what has become of it since. */
export interface Published {
  readonly symbol: string;
  readonly edition: number;
  readonly newest: number;
  readonly issuedAt: Instant;
  readonly originalLanguage: string;
  readonly since: Since;
  /** By name: `en.html`, `json`; as they were made. */
  readonly forms: ReadonlyMap<string, Representation>;
}

interface EditionRow {
  readonly symbol: string;
  readonly edition: number;
  readonly newest: number;
  readonly artefact: PublicDecision | JournalDocument;
  readonly issuedAt: Instant;
  readonly voided: boolean;
  readonly relatedBy: Since['relatedBy'];
}

interface FormRow {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  readonly digest: string;
}

/** An edition for general distribution of a document that is public; the newest where none is named. */
const EDITION = `
  SELECT i.symbol, i.edition, i.issued_at::float8 AS "issuedAt", i.artefact::json AS artefact,
         (SELECT edition FROM published n WHERE n.symbol = i.symbol) AS newest,
         EXISTS (SELECT FROM decisions d WHERE d.symbol = i.symbol AND d.voided) AS voided,
         coalesce((SELECT json_agg(json_build_object('relation', r->>'relation', 'symbol', o.symbol)
                                   ORDER BY o.published_at, o.symbol)
                     FROM published o, jsonb_array_elements(o.given->'relations') AS r
                    WHERE r->>'symbol' = i.symbol
                      AND NOT EXISTS (SELECT FROM decisions d WHERE d.symbol = o.symbol AND d.voided)),
                  '[]') AS "relatedBy"
    FROM issues i JOIN publications p ON p.symbol = i.symbol
   WHERE i.symbol = $1 AND i.issued_at IS NOT NULL AND i.given->>'distribution' = 'general'
     AND ($2::integer IS NULL OR i.edition = $2)
   ORDER BY i.edition DESC LIMIT 1`;

const FORMS = `SELECT name, type, content, digest FROM issued_forms
  WHERE symbol = $1 AND edition = $2 AND ($3::text IS NULL OR name = $3)`;

/**
 * What the public reads. The bytes of an edition were frozen when it was issued, so that they are read
 * once and then served from memory. What has become of the document since (another edition, a
 * correction, that it is void) is kept until the council's bell rings; of what silence has adopted it is
 * looked for each time, since a void adoption rings no bell. What is absent is looked for each time. No
 * session and no person is asked for.
 */
@Injectable()
export class PublicDocuments implements OnApplicationBootstrap {
  private readonly pool: Pool;
  private readonly kept = new Map<string, Published>();
  private readonly loading = new Map<string, Promise<Published | null>>();
  private readonly bytes = new Map<string, ReadonlyMap<string, Representation>>();
  private readonly styles = new Map([[STYLE.name, STYLE.content]]);
  /** How often the council's bell has rung: what was read before may have changed meanwhile. */
  private rung = 0;
  private size = 0;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly bell: Bell,
  ) {
    this.pool = poolOf(source);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.bell.listen('council_changed', () => {
      this.rung += 1;
      this.kept.clear();
      this.loading.clear();
    });
  }

  /** The edition of a public document, the newest for null; null where there is none. */
  async find(symbol: string, edition: number | null): Promise<Published | null> {
    const key = `${symbol}.e${edition ?? ''}`;
    const known = this.kept.get(key) ?? (await this.loading.get(key));
    if (known) return known;
    const loading = this.load(symbol, edition, key);
    this.loading.set(key, loading);
    const found = await loading.finally(() => {
      if (this.loading.get(key) === loading) this.loading.delete(key);
    });
    return found;
  }

  /** The form as it is sent: with what has become of the document, unless an edition is named. */
  async form(document: Published, name: string, asIssued: boolean): Promise<Representation | null> {
    const form = document.forms.get(name) ?? (await this.printed(document, name));
    return form && !asIssued ? current(document, name, form) : form;
  }

  /** A style sheet that public pages name, of this release or of an earlier one; null for any other. */
  async style(name: string): Promise<string | null> {
    const known = this.styles.get(name);
    if (known !== undefined) return known;
    const { rows } = await this.pool.query<{ style: string }>(
      'SELECT style FROM issues WHERE style_name = $1 AND issued_at IS NOT NULL LIMIT 1',
      [name],
    );
    if (rows[0]) this.styles.set(name, rows[0].style);
    return rows[0]?.style ?? null;
  }

  private async load(
    symbol: string,
    edition: number | null,
    key: string,
  ): Promise<Published | null> {
    const { rung } = this;
    const { rows } = await this.pool.query<EditionRow>(EDITION, [symbol, edition]);
    const row = rows[0];
    if (!row) return null;
    const { artefact, voided, relatedBy, newest, issuedAt } = row;
    const document: Published = {
      ...{ symbol, edition: row.edition, newest, issuedAt },
      originalLanguage: artefact.originalLanguage,
      since: { voided, relatedBy, artefact },
      forms: await this.formsOf(row),
    };
    const bySilence = artefact.kind === 'decision' && artefact.adopted.bySilence;
    if (!bySilence && rung === this.rung) this.kept.set(key, document);
    return document;
  }

  private async formsOf({ symbol, edition, artefact }: EditionRow) {
    const key = `${symbol}.e${edition}`;
    const known = this.bytes.get(key);
    this.bytes.delete(key);
    const forms = known ?? (await this.readForms(symbol, edition, artefact.languages));
    this.bytes.set(key, forms);
    if (!known) this.makeRoom(sizeOf(forms));
    return forms;
  }

  private async readForms(symbol: string, edition: number, languages: readonly string[]) {
    const { rows } = await this.pool.query<FormRow>(FORMS, [symbol, edition, null]);
    return new Map(rows.map((row) => [row.name, representationOf(row, languages)]));
  }

  /** A PDF is printed after the issue: it is looked for until it is there. */
  private async printed(
    { symbol, edition, forms, since }: Published,
    name: string,
  ): Promise<Representation | null> {
    const { rows } = await this.pool.query<FormRow>(FORMS, [symbol, edition, name]);
    if (!rows[0]) return null;
    const form = representationOf(rows[0], since.artefact.languages);
    (forms as Map<string, Representation>).set(name, form);
    this.makeRoom(form.body.length);
    return form;
  }

  private makeRoom(added: number): void {
    this.size += added;
    for (const [oldest, gone] of this.bytes) {
      if (this.size <= CAPACITY || this.bytes.size === 1) return;
      this.bytes.delete(oldest);
      for (const [key, { symbol, edition }] of this.kept)
        if (`${symbol}.e${edition}` === oldest) this.kept.delete(key);
      this.size -= sizeOf(gone);
    }
  }
}

function representationOf(
  { name, type, content, digest }: FormRow,
  all: readonly string[],
): Representation {
  const tongue = name.includes('.') ? name.slice(0, name.indexOf('.')) : null;
  const languages = tongue === null ? all : tongue.split('-');
  return { body: content, type, languages, tag: `"${digest}"` };
}

/** Pages say what has become of the document; whoever reads by machine is not given a void text for a decision. */
function current({ symbol, since }: Published, name: string, form: Representation): Representation {
  if (name.endsWith('.html')) {
    const language = (name.startsWith('ru') ? 'ru' : 'en') satisfies PageLanguage;
    const notices = noticesOf(symbol, since, language);
    if (notices.length === 0) return form;
    return { ...form, ...asBytes(withNotices(form.body.toString('utf8'), notices)) };
  }
  if (name === 'json' && since.voided)
    return { ...form, ...asBytes(canonical(voidDecision(since.artefact as PublicDecision))) };
  return form;
}

function asBytes(text: string): Pick<Representation, 'body' | 'tag'> {
  const body = Buffer.from(text);
  return { body, tag: `"${createHash('sha256').update(body).digest('hex')}"` };
}

const sizeOf = (forms: ReadonlyMap<string, Representation>): number =>
  [...forms.values()].reduce((sum, { body }) => sum + body.length, 0);
