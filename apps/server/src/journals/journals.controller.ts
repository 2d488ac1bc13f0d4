import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import {
  type JournalSummary,
  type IssuingReview,
  type IssuingState,
  type PublishedJournal,
} from '@shanyrak/protocol';
import { type JournalDocument } from '@shanyrak/publishing';
import { askedOf } from '../issuing/issuing-asked';
import { IssuingBody } from '../issuing/issuing.body';
import { IssuingService } from '../issuing/issuing.service';
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
    private readonly issuing: IssuingService,
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
  @Get(':symbol/issue')
  @Act('issue.review')
  @ApiOkResponse({ description: 'IssuingReview of a JournalDocument' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found')
  async review(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
  ): Promise<IssuingReview<JournalDocument>> {
    const { issuable, council } = await this.journals.open(symbol, person, at);
    return this.issuing.review(issuable, council, person, null);
  }

  /** An officer prepares the publication, another issues it, any takes an unissued one back. */
  @Post(':symbol/issue')
  @HttpCode(200)
  @Act('journal.publish')
  @ApiBody({ type: IssuingBody })
  @ApiOkResponse({ description: 'IssuingState' })
  @ApiProblems(
    ...(['bad-request', 'unauthenticated', 'forbidden', 'not-found', 'refused', 'stale'] as const),
    'too-many-requests',
  )
  async publish(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
    @Body() body: unknown,
  ): Promise<IssuingState> {
    const { issuable } = await this.journals.open(symbol, person, at);
    const asked = askedOf(body);
    await this.limits.spend(person, 'command');
    return this.issuing.act(issuable, person, asked);
  }
}
