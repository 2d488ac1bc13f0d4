import { type Instant } from '@shanyrak/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const instant = {
  from: (v: string | null) => (v === null ? null : Number(v)),
  to: (v: unknown) => v,
};

/** A decision's publication: prepared by one officer, issued by another, then frozen (I4). */
@Entity('publications')
export class PublicationRow {
  @PrimaryColumn('text')
  symbol: string;
  /** Of the public artefact, as the officer who prepared it saw it. */
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
  /** From the issue on: the canonical JSON, and the pages with their style sheet, byte for byte. */
  @Column('text', { nullable: true })
  artefact: string | null;
  @Column('jsonb', { nullable: true })
  pages: Readonly<Record<string, string>> | null;
  @Column('text', { nullable: true })
  style: string | null;
  @Column('text', { name: 'style_name', nullable: true })
  styleName: string | null;
}
