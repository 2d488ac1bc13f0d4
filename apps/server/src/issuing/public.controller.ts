import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  absentPage,
  FORM_NAMES,
  type FormName,
  formName,
  type Format,
  FORMATS,
  MEDIA_TYPES,
} from '@shanyrak/forms';
import { PAGE_LANGUAGES } from '@shanyrak/publishing';
import { type Request, type Response } from 'express';
import { Act } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { PAGE_POLICY } from '../platform/policy';
import { problemOf } from '../platform/problems';
import { type Address, addressRead, suffixOf } from './addresses';
import { addressOf, STYLE, styleAddress } from './issued-document';
import { PublicDocuments, type Published, type Representation } from './published.service';

/**
 * The permanent addresses (decision 12): `/id/PC.DEC/1` for citing, which answers in the reader's
 * language and form, and one for each of its forms; an edition's own never change. There is one spelling
 * of an address. Nothing here knows a session or sets a cookie; an address under which nothing is public
 * answers the same bytes, whether there is a document or not (practice rule 12).
 */
const STYLE_NAME = /^(?<name>[0-9a-f]{16})\.css$/;

/** What was issued stays as it is: a year is as long as caches know. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** What has become of a document may change at any time: whoever has it asks whether it is still so. */
const FOR_NOW = 'public, max-age=0, must-revalidate';
/** How soon a form that is being printed may be asked for again, in seconds. */
const PRINTING = 5;

const ABSENT_PAGE = absentPage(styleAddress(STYLE.name));
const ABSENT = JSON.stringify(problemOf('not-found'));

@ApiTags('public')
@Controller('id')
export class PublicController {
  constructor(private readonly documents: PublicDocuments) {}

  /** The style sheet that a public page names. */
  @Get('style/:file')
  @Act('publication.read')
  @ApiExcludeEndpoint()
  async style(@Req() request: Request, @Res() response: Response) {
    const file = request.path.slice('/id/style/'.length);
    const name = STYLE_NAME.exec(file)?.groups?.['name'];
    const content = name && (await this.documents.style(name));
    if (!content) return absent(request, response);
    response.setHeader('Cache-Control', FOR_EVER);
    response.setHeader('ETag', `"${name}"`);
    response.type('text/css').send(content);
  }

  /** A published document: `/id/SYMBOL[.eN][.LANG][.FORMAT]`, else by what is accepted. */
  @Get('*path')
  @Act('publication.read')
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @ApiOkResponse({
    description:
      'The page, Word, PDF, Akoma Ntoso or plain text; or PublicDecision, VoidDecision or JournalDocument in its canonical form (RFC 8785)',
  })
  @ApiProblems('not-found')
  async read(@Req() request: Request, @Res() response: Response): Promise<void> {
    const address = addressRead(request.path);
    const found = address && (await this.documents.find(address.symbol, address.edition));
    if (!found) return absent(request, response);
    const name = address.form ?? wanted(request, address, found);
    const asIssued = address.edition !== null;
    const form = await this.documents.form(found, formName(name), asIssued);
    if (!form) return name.format === 'pdf' ? printing(response) : absent(request, response);
    response.setHeader('Cache-Control', asIssued && address.form ? FOR_EVER : FOR_NOW);
    if (!address.form) {
      response.setHeader('Vary', 'Accept, Accept-Language');
      const edition = asIssued ? `.e${address.edition}` : '';
      const own = `${addressOf(found.symbol)}${edition}${suffixOf(name)}`;
      response.setHeader('Content-Location', own);
    }
    send(form, found, response);
  }

  /** There is no list here: the public site has one. */
  @Get()
  @Act('publication.read')
  @ApiExcludeEndpoint()
  none(@Req() request: Request, @Res() response: Response): void {
    absent(request, response);
  }
}

/** A page before anything else that the reader accepts, the original language at last. */
const OFFERED = FORMATS.map((format) => MEDIA_TYPES[format].split(';')[0]!);

function wanted(request: Request, { format }: Address, { originalLanguage }: Published): FormName {
  const accepted = format ?? formatAccepted(request);
  if (!FORM_NAMES.some((one) => one.format === accepted && one.tongue !== null))
    return { tongue: null, format: accepted };
  const pages = [...PAGE_LANGUAGES].sort(
    (one, other) => Number(other === originalLanguage) - Number(one === originalLanguage),
  );
  const tongue = (request.acceptsLanguages([...pages]) || pages[0]!) as (typeof pages)[number];
  return { tongue, format: accepted };
}

function formatAccepted(request: Request): Format {
  const type = request.accepts(OFFERED);
  return (type && FORMATS[OFFERED.indexOf(type)]) || 'html';
}

/** Express answers 304 and HEAD by itself, from the entity tag and the date. */
function send(form: Representation, { issuedAt, since }: Published, response: Response): void {
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  response.setHeader('Content-Language', form.languages.join(', '));
  response.setHeader('ETag', form.tag);
  // Whoever has it as of the issue has it without what has become of it.
  if (!since.voided && since.relatedBy.length === 0)
    response.setHeader('Last-Modified', new Date(issuedAt).toUTCString());
  response.type(form.type).send(form.body);
}

/** It is issued, and on its way to paper. */
function printing(response: Response): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Retry-After', String(PRINTING));
  response.status(503).type('application/problem+json');
  const title = 'This document is being printed; please try again.';
  response.end(JSON.stringify(problemOf('unavailable', { title })));
}

function absent(request: Request, response: Response): void {
  const page = request.accepts(['html', 'json', 'application/problem+json']) === 'html';
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Vary', 'Accept');
  response.status(404).type(page ? 'html' : 'application/problem+json');
  response.end(page ? ABSENT_PAGE : ABSENT);
}
