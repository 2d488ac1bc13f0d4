import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { Act, type SignedIn, Who } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { Comparisons } from './comparison.service';
import { ComparisonQuery, type FORMATS, RollingTextQuery } from './drafts.queries';
import { PAPER_POLICY } from './paper-page';
import { COMPARISON, ROLLING } from './papers';
import { readAs } from './reading';
import { Readers } from './readers.service';
import { RollingTexts } from './rolling-text.service';
import { ReadersVoices } from './voices.service';

/** A draft on paper: its rolling text, and what has become of it between two moments. */
@ApiTags('drafts')
@Controller('drafts')
export class TextsController {
  constructor(
    private readonly readers: Readers,
    private readonly texts: RollingTexts,
    private readonly comparisons: Comparisons,
    private readonly voices: ReadersVoices,
  ) {}

  /** The text with its brackets, now or as it was; between the words in the reader’s own language. */
  @Get(':id/rolling-text')
  @Act('draft.rollingText')
  @ApiQuery({ type: RollingTextQuery })
  @ApiProduces('application/json', 'text/plain', 'text/html')
  @ApiOkResponse({ description: 'RollingDraft or OpenIssuesAnswer, plain lines, or a page' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async rollingText(
    @Who() who: SignedIn,
    @Param('id') id: string,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.readers.openDraft(id, who.person);
    const { format, view, ...asked } = readAs(RollingTextQuery, query);
    const text = await this.texts.of(opened, who.person, asked);
    send(response, format, ROLLING[view][format](text, await this.voices.of(who)));
  }

  /** Tracked changes between two moments of the draft. */
  @Get(':id/comparison')
  @Act('draft.comparison')
  @ApiQuery({ type: ComparisonQuery })
  @ApiProduces('application/json', 'text/plain', 'text/html')
  @ApiOkResponse({ description: 'ComparisonAnswer, plain lines, or a page' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async comparison(
    @Who() who: SignedIn,
    @Param('id') id: string,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.readers.openDraft(id, who.person);
    const { format, ...asked } = readAs(ComparisonQuery, query);
    const comparison = await this.comparisons.of(opened, who.person, asked);
    send(response, format, COMPARISON[format](comparison, await this.voices.of(who)));
  }
}

const TYPES = { json: 'application/json', text: 'text/plain', html: 'text/html' } as const;

function send(response: Response, format: (typeof FORMATS)[number], words: string): void {
  response.setHeader('Cache-Control', 'private, no-cache');
  if (format === 'html') response.setHeader('Content-Security-Policy', PAPER_POLICY);
  response.type(TYPES[format]).send(format === 'text' ? `${words}\n` : words);
}
