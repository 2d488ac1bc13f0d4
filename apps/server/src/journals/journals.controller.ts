import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import {
  type JournalSummary,
  type PublicationReview,
  type PublicationState,
  type PublishedJournal,
} from '@shanyrak/protocol';
import { type JournalDocument } from '@shanyrak/publishing';
import { PublicationBody } from '../decisions/publication.body';
import { Publications } from '../decisions/publications.service';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { ApiProblems } from '../platform/openapi';
import { readAs } from '../rooms/reading';
import { JournalsOf } from './journals.queries';
import { Journals } from './journals.service';

/** The register of journals, and how two officers make one public. */
@ApiTags('journals')
@Controller('journals')
export class JournalsController {
  constructor(
    private readonly journals: Journals,
    private readonly publications: Publications,
    private readonly limits: Limits,
  ) {}

  /** The journals that the reader may see: drafts first, then the newest. */
  @Get()
  @Act('journal.list')
  @ApiQuery({ type: JournalsOf })
  @ApiOkResponse({ description: 'JournalSummary[], or PublishedJournal[] for observers' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden')
  list(
    @Who() { person, at }: SignedIn,
    @Query() query: unknown,
  ): Promise<JournalSummary[] | PublishedJournal[]> {
    const { body = '' } = readAs(JournalsOf, query);
    return this.journals.listFor(person, at, body);
  }

  /** Exactly what will become public of `PC.JOUR%2F45`, for the officers who publish it; or what has. */
  @Get(':symbol/publication')
  @Act('publication.review')
  @ApiOkResponse({ description: 'PublicationReview of a JournalDocument' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found')
  async review(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
  ): Promise<PublicationReview<JournalDocument>> {
    const opened = await this.journals.open(symbol, person, at);
    return this.publications.review(opened, opened.council, person);
  }

  /** An officer prepares the publication, another issues it, any takes an unissued one back. */
  @Post(':symbol/publication')
  @HttpCode(200)
  @Act('journal.publish')
  @ApiBody({ type: PublicationBody })
  @ApiOkResponse({ description: 'PublicationState' })
  @ApiProblems(
    ...(['bad-request', 'unauthenticated', 'forbidden', 'not-found', 'refused', 'stale'] as const),
    'too-many-requests',
  )
  async publish(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
    @Body() body: unknown,
  ): Promise<PublicationState> {
    const opened = await this.journals.open(symbol, person, at);
    const { act, digest = null } = readAs(PublicationBody, body);
    await this.limits.spend(person, 'command');
    return this.publications.act(opened, person, { act, digest });
  }
}
