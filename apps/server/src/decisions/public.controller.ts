import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { absentPage, PAGE_LANGUAGES } from '@shanyrak/publishing';
import { type Request, type Response } from 'express';
import { Act } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { PAGE_POLICY } from '../platform/policy';
import { problemOf } from '../platform/problems';
import { addressOf, STYLE, styleAddress } from './public-form';
import { type Issued, Published, type Representation } from './published.service';

/**
 * The permanent addresses (design 6): `/id/PC.DEC/1` for citing, which answers in the reader's
 * language and form, and `/id/PC.DEC/1.en`, `.ru`, `.json` for each of them, which never change; journals,
 * `/id/PC.JOUR/45`, as decisions. There is one spelling of an address. Nothing here knows a session or sets a cookie; an address under which
 * nothing is public answers the same bytes, whether there is a decision or not (practice rule 12).
 */
const ADDRESS =
  /^\/id\/(?<symbol>[A-Z]{1,10}\.(?:DEC|JOUR)\/[1-9]\d{0,9})(?:\.(?<form>[a-z]{2,4}))?$/;
const STYLE_NAME = /^(?<name>[0-9a-f]{16})\.css$/;

/** What was issued stays as it is: a year is as long as caches know. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Which form answers may change with what this release understands of a reader's wishes; and what silence has adopted may turn out to be void. */
const FOR_NOW = 'public, max-age=3600';

const ABSENT_PAGE = absentPage(styleAddress(STYLE.name));
const ABSENT = JSON.stringify(problemOf('not-found'));

@ApiTags('public')
@Controller('id')
export class PublicController {
  constructor(private readonly published: Published) {}

  /** The style sheet that a public page names. */
  @Get('style/:file')
  @Act('publication.read')
  @ApiExcludeEndpoint()
  async style(@Param('file') file: string, @Req() request: Request, @Res() response: Response) {
    const name = STYLE_NAME.exec(file)?.groups?.['name'];
    const content =
      name && request.path === styleAddress(name) && (await this.published.style(name));
    if (!content) return absent(request, response);
    response.setHeader('Cache-Control', FOR_EVER);
    response.setHeader('ETag', `"${name}"`);
    response.type('text/css').send(content);
  }

  /** A published decision or journal, as a page or as JSON: by `.en`, `.ru`, `.json`, else by what is accepted. */
  @Get(':register/:item')
  @Act('publication.read')
  @ApiParam({ name: 'register', example: 'PC.DEC' })
  @ApiParam({ name: 'item', example: '1.en' })
  @ApiProduces('text/html', 'application/json')
  @ApiOkResponse({
    description:
      'The page, or PublicDecision, VoidDecision or JournalDocument in its canonical form (RFC 8785)',
  })
  @ApiProblems('not-found')
  async read(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { symbol, form } = ADDRESS.exec(request.path)?.groups ?? {};
    const issued = symbol === undefined ? null : await this.published.find(symbol);
    if (!issued) return absent(request, response);
    const chosen = form ?? wanted(request, issued);
    const representation = issued.forms.get(chosen);
    if (!representation) return absent(request, response);
    response.setHeader('Cache-Control', form && !issued.bySilence ? FOR_EVER : FOR_NOW);
    if (!form) {
      response.setHeader('Vary', 'Accept, Accept-Language');
      response.setHeader('Content-Location', `${addressOf(symbol!)}.${chosen}`);
    }
    send(representation, issued, response);
  }

  /** Every other address below: nothing is published there. */
  @Get(['', '*path'])
  @Act('publication.read')
  @ApiExcludeEndpoint()
  other(@Req() request: Request, @Res() response: Response): void {
    absent(request, response);
  }
}

/** The form that a reader wants who names none: a page before data, the original language at last. */
function wanted(request: Request, { originalLanguage }: Issued): string {
  if (request.accepts(['html', 'json']) === 'json') return 'json';
  const pages = [...PAGE_LANGUAGES].sort(
    (one, other) => Number(other === originalLanguage) - Number(one === originalLanguage),
  );
  return request.acceptsLanguages([...pages]) || pages[0]!;
}

/** Express answers 304 and HEAD by itself, from the entity tag and the date. */
function send(form: Representation, { issuedAt, voided }: Issued, response: Response): void {
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  response.setHeader('Content-Language', form.languages.join(', '));
  response.setHeader('ETag', form.tag);
  // Whoever has it as of the issue has it without the notice.
  if (!voided) response.setHeader('Last-Modified', new Date(issuedAt).toUTCString());
  response.type(form.type).send(form.body);
}

function absent(request: Request, response: Response): void {
  const page = request.accepts(['html', 'json', 'application/problem+json']) === 'html';
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Vary', 'Accept');
  response.status(404).type(page ? 'html' : 'application/problem+json');
  response.end(page ? ABSENT_PAGE : ABSENT);
}
