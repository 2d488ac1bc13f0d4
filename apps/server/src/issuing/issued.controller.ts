import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { MEDIA_TYPES } from '@shanyrak/forms';
import { type IssuedAnswer } from '@shanyrak/protocol';
import { type Response } from 'express';
import { Act, type SignedIn, Who } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { PAGE_POLICY } from '../platform/policy';
import { problem, problemOf } from '../platform/problems';
import { fileName } from './file-name';
import { IssuedDocuments } from './issued.service';

/** What has been issued, for whoever may read it: its editions and its forms, byte for byte. */
@ApiTags('issued')
@Controller('issued')
export class IssuedController {
  constructor(private readonly documents: IssuedDocuments) {}

  @Get(':symbol')
  @Act('issued.read')
  @ApiOkResponse({ description: 'IssuedAnswer' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found')
  read(@Who() { person, at }: SignedIn, @Param('symbol') symbol: string): Promise<IssuedAnswer> {
    return this.documents.read(symbol, person, at);
  }

  /** A form by its name, `en.docx`; of the newest edition, or of the one named. */
  @Get(':symbol/forms/:name')
  @Act('issued.read')
  @ApiQuery({ name: 'edition', required: false })
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @ApiOkResponse({ description: 'The bytes as they were issued' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'unavailable')
  async form(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
    @Param('name') name: string,
    @Query('edition') asked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const edition = editionRead(asked);
    const form = await this.documents.form({ symbol, edition, name }, person, at);
    response.setHeader('Cache-Control', 'private, no-cache');
    if (!form) {
      response.setHeader('Retry-After', '5');
      const title = 'This document is being printed; please try again.';
      response.status(503).json(problemOf('unavailable', { title }));
      return;
    }
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    response.setHeader('ETag', `"${form.digest}"`);
    response.attachment(fileName(symbol, form.edition, name));
    response.type(form.type).send(form.content);
  }
}

function editionRead(asked: unknown): number | null {
  if (asked === undefined) return null;
  if (typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked)) return Number(asked);
  throw problem('bad-request', { errors: ['edition must be a whole number from 1 on'] });
}
