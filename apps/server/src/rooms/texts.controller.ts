import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { compared, paperOf, trackedPaperOf } from '@shanyrak/draft';
import { type ComparisonAnswer } from '@shanyrak/protocol';
import { paperHtml, trackedPaperHtml, trackedPlainPaper } from '@shanyrak/text';
import { type Response } from 'express';
import { Act, type SignedIn, Who } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { Comparisons } from './comparison.service';
import { ComparisonQuery, RollingTextQuery } from './drafts.queries';
import { PAPER_POLICY, paperPage, TITLES } from './paper-page';
import { readAs } from './reading';
import { Readers } from './readers.service';
import { RollingTexts } from './rolling-text.service';
import { ReadersVoices } from './voices.service';

/** A draft as a paper: its rolling text, and what has become of it between two moments. */
@ApiTags('drafts')
@Controller('drafts')
export class TextsController {
  constructor(
    private readonly readers: Readers,
    private readonly texts: RollingTexts,
    private readonly comparisons: Comparisons,
    private readonly voices: ReadersVoices,
  ) {}

  /** The text with its brackets, now or as it was. */
  @Get(':id/rolling-text')
  @Act('draft.rollingText')
  @ApiQuery({ type: RollingTextQuery })
  @ApiProduces('application/json', 'text/plain', 'text/html')
  @ApiOkResponse({ description: 'RollingDraft, its plain lines, or a page' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async rollingText(
    @Who() who: SignedIn,
    @Param('id') id: string,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.readers.openDraft(id, who.person);
    const asked = readAs(RollingTextQuery, query);
    const text = await this.texts.of(opened, who.person, asked);
    if (asked.format === 'json') return send(response, 'application/json', JSON.stringify(text));
    if (asked.format === 'text') return send(response, 'text/plain', `${text.plain}\n`);
    const { byName } = await this.voices.of(who);
    const title = TITLES[byName.language].rolling(text.symbol, text.revision);
    const article = paperHtml(paperOf(text, byName), byName);
    send(response, 'text/html', paperPage(title, byName.language, article));
  }

  /** Tracked changes between two moments of the draft. */
  @Get(':id/comparison')
  @Act('draft.comparison')
  @ApiQuery({ type: ComparisonQuery })
  @ApiProduces('application/json', 'text/plain', 'text/html')
  @ApiOkResponse({ description: 'ComparisonAnswer, its plain lines, or a page' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async comparison(
    @Who() who: SignedIn,
    @Param('id') id: string,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.readers.openDraft(id, who.person);
    const asked = readAs(ComparisonQuery, query);
    const { symbol, pairs, ...moments } = await this.comparisons.of(opened, who.person, asked);
    const { from, to, language } = moments;
    if (asked.format === 'json') {
      const provisions = pairs.map((pair) => compared(pair));
      const answer: ComparisonAnswer = { ...moments, provisions };
      return send(response, 'application/json', JSON.stringify(answer));
    }
    const { byCode, byName } = await this.voices.of(who);
    const paper = trackedPaperOf(pairs, language, byName);
    if (asked.format === 'text')
      return send(response, 'text/plain', `${trackedPlainPaper(paper, byCode)}\n`);
    const title = TITLES[byName.language].comparison(symbol, from.revision, to.revision);
    const article = trackedPaperHtml(paper, byName);
    send(response, 'text/html', paperPage(title, byName.language, article));
  }
}

function send(response: Response, type: string, words: string): void {
  response.setHeader('Cache-Control', 'private, no-cache');
  if (type === 'text/html') response.setHeader('Content-Security-Policy', PAPER_POLICY);
  response.type(type).send(words);
}
