import { type Instant } from '@shanyrak/kernel';
import { type IssuanceGiven } from '@shanyrak/publishing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const instant = {
  from: (v: string | null) => (v === null ? null : Number(v)),
  to: (v: unknown) => v,
};

/** An edition of a document: prepared by one officer, issued by another, then frozen (I4). */
@Entity('issues')
export class IssueRow {
  @PrimaryColumn('text')
  symbol: string;
  @PrimaryColumn('integer')
  edition: number;
  /** What the officer who prepared it has answered. */
  @Column('jsonb')
  given: IssuanceGiven;
  /** Of the artefact, as the officer who prepared it saw it. */
  @Column('text')
  digest: string;
  @Column('text', { name: 'prepared_by' })
  preparedBy: string;
  @Column('bigint', { name: 'prepared_at', transformer: instant })
  preparedAt: Instant;
  @Column('text', { name: 'issued_by', nullable: true })
  issuedBy: string | null;
  @Column('bigint', { name: 'issued_at', nullable: true, transformer: instant })
  issuedAt: Instant | null;
  /** From the issue on: the canonical JSON, byte for byte, and the style sheet that its pages name. */
  @Column('text', { nullable: true })
  artefact: string | null;
  @Column('text', { nullable: true })
  style: string | null;
  @Column('text', { name: 'style_name', nullable: true })
  styleName: string | null;
}

/** One form of an edition, as it was made: a page, a Word file … */
@Entity('issued_forms')
export class IssuedFormRow {
  @PrimaryColumn('text')
  symbol: string;
  @PrimaryColumn('integer')
  edition: number;
  /** As it ends its address: `en.docx`. */
  @PrimaryColumn('text')
  name: string;
  @Column('text')
  type: string;
  @Column('bytea')
  content: Buffer;
  @Column('text')
  digest: string;
  @Column('bigint', { name: 'made_at', transformer: instant })
  madeAt: Instant;
}

/** That a document is read by everybody, in every edition for general distribution. */
@Entity('publications')
export class PublicationRow {
  @PrimaryColumn('text')
  symbol: string;
  @Column('text', { name: 'published_by' })
  publishedBy: string;
  @Column('bigint', { name: 'published_at', transformer: instant })
  publishedAt: Instant;
  /** The standing decision under which it became public with its issue; null: by an act of its own. */
  @Column('text', { nullable: true })
  under: string | null;
}
