import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Names } from '../platform/names';
import { Act } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { problem } from '../platform/problems';
import { DocumentRow } from './document.entity';

export class DocumentEntry {
  @ApiProperty({ example: 'SWG/2013-III' })
  symbol: string;
  @ApiProperty({ type: Names })
  kind: Readonly<Record<'en' | 'ru', string>>;
  @ApiProperty({ type: Names })
  title: Readonly<Record<'en' | 'ru', string>>;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  preparedBy: Readonly<Record<string, string>>;
  @ApiProperty({ example: '2013-11-22' })
  dated: string;
  @ApiProperty({ example: 'en' })
  originalLanguage: string;
  @ApiProperty({ description: 'The digest of its text as it was received' })
  sha256: string;
  @ApiProperty()
  registeredAt: number;
}

export class DocumentText extends DocumentEntry {
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Readonly<Record<string, unknown>>;
  @ApiProperty()
  content: string;
}

export class Documents {
  @ApiProperty({ type: [DocumentEntry] })
  documents: DocumentEntry[];
}

@ApiTags('register')
@Controller('documents')
export class DocumentsController {
  constructor(@InjectRepository(DocumentRow) private readonly documents: Repository<DocumentRow>) {}

  /** The register, oldest first. */
  @Get()
  @Act('document.list')
  @ApiOkResponse({ type: Documents })
  @ApiProblems('unauthenticated', 'forbidden')
  async list(): Promise<Documents> {
    const rows = await this.documents.find({ order: { dated: 'ASC', symbol: 'ASC' } });
    return { documents: rows.map(entryOf) };
  }

  /** A document by its symbol, `SWG%2F2013-III`. */
  @Get(':symbol')
  @Act('document.read')
  @ApiOkResponse({ type: DocumentText })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found')
  async read(@Param('symbol') symbol: string): Promise<DocumentText> {
    // No symbol holds U+0000, and PostgreSQL takes none.
    const row = symbol.includes('\0') ? null : await this.documents.findOneBy({ symbol });
    if (!row) throw problem('not-found');
    return { ...entryOf(row), details: row.details, content: row.content };
  }
}

function entryOf(row: DocumentRow): DocumentEntry {
  const { symbol, kind, title, preparedBy, dated, originalLanguage, sha256, registeredAt } = row;
  return { symbol, kind, title, preparedBy, dated, originalLanguage, sha256, registeredAt };
}
