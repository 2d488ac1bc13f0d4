import { type Instant } from '@shanyrak/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const instant = { from: Number, to: (v: unknown) => v };

/** A document of the register: known by its symbol, its text kept byte for byte with its digest. */
@Entity('documents')
export class DocumentRow {
  @PrimaryColumn('text')
  symbol: string;
  @Column('jsonb')
  kind: Readonly<Record<'en' | 'ru', string>>;
  @Column('jsonb')
  title: Readonly<Record<'en' | 'ru', string>>;
  @Column('jsonb', { name: 'prepared_by' })
  preparedBy: Readonly<Record<string, string>>;
  @Column('text')
  dated: string;
  @Column('text', { name: 'original_language' })
  originalLanguage: string;
  @Column('jsonb')
  details: Readonly<Record<string, unknown>>;
  @Column('text')
  content: string;
  @Column('text')
  sha256: string;
  @Column('bigint', { name: 'registered_at', transformer: instant })
  registeredAt: Instant;
}
