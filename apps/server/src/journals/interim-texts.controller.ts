import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FormName, pageForm } from '@shanyrak/forms';
import { interimManuscript, PAGE_LANGUAGES } from '@shanyrak/publishing';
import { type Request, type Response } from 'express';
import { STYLE, styleAddress } from '../issuing/issued-document';
import { Act, type SignedIn, Who } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { problem } from '../platform/problems';
import { PAGE_POLICY } from '../platform/policy';
import { interimAddress, InterimTexts } from './interim-texts.service';

/** A round's id, and the form after a dot; without one the page in the reader's language. */
/** Its page in each language, and its data. */
const FORMS: readonly FormName[] = [
  ...PAGE_LANGUAGES.map((tongue) => ({ tongue, format: 'html' as const })),
  { tongue: null, format: 'json' },
];

const NAMED = /^(?<silence>[0-9a-f-]{36}\.\d{1,9})(?:\.(?<form>en|ru|json))?$/;

/** The interim text of a round of silence, for those who may read its draft. */
@ApiTags('drafts')
@Controller('drafts')
export class InterimTextsController {
  constructor(private readonly texts: InterimTexts) {}

  /** As a page by `.en` or `.ru`, as data by `.json`. */
  @Get(':id/interim-texts/:text')
  @Act('draft.interimText')
  @ApiParam({ name: 'text', example: '0191d7a2-0000-7000-8000-0000000000a1.1.en' })
  @ApiProduces('text/html', 'application/json')
  @ApiOkResponse({ description: 'InterimText, or its page' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async read(
    @Who() { person }: SignedIn,
    @Param('id') id: string,
    @Param('text') named: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { silence, form } = NAMED.exec(named)?.groups ?? {};
    if (silence === undefined) throw problem('not-found');
    const text = await this.texts.of(id, silence, person);
    response.setHeader('Cache-Control', 'private, no-cache');
    if (form === 'json') {
      response.json(text);
      return;
    }
    const asked = form ?? (request.acceptsLanguages([...PAGE_LANGUAGES]) || text.originalLanguage);
    const language = PAGE_LANGUAGES.find((one) => one === asked) ?? PAGE_LANGUAGES[0];
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    response.setHeader('Content-Language', language);
    const addresses = {
      document: interimAddress(id, silence),
      style: styleAddress(STYLE.name),
      forms: FORMS,
    };
    response.type('html').send(pageForm(interimManuscript(text, language), addresses));
  }
}
