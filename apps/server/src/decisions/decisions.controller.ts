import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type DecisionAnswer,
  type DecisionSummary,
  type PublicationReview,
  type PublicationState,
  type PublishedAnswer,
  type PublishedSummary,
} from '@shanyrak/protocol';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { ApiProblems } from '../platform/openapi';
import { readAs } from '../rooms/reading';
import { Decisions } from './decisions.service';
import { PublicationBody } from './publication.body';
import { Publications } from './publications.service';

@ApiTags('decisions')
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly publications: Publications,
    private readonly limits: Limits,
  ) {}

  /** The decisions that the reader may see, by number. */
  @Get()
  @Act('decision.list')
  @ApiOkResponse({ description: 'DecisionSummary[], or PublishedSummary[] for observers' })
  @ApiProblems('unauthenticated', 'forbidden')
  list(@Who() { person, at }: SignedIn): Promise<DecisionSummary[] | PublishedSummary[]> {
    return this.decisions.listFor(person, at);
  }

  /** One decision by its symbol, written `PC.DEC%2F1` in an address. */
  @Get(':symbol')
  @Act('decision.read')
  @ApiOkResponse({ description: 'DecisionAnswer, or PublishedAnswer for observers' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found')
  read(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
  ): Promise<DecisionAnswer | PublishedAnswer> {
    return this.decisions.read(symbol, person, at);
  }

  /** Exactly what will become public, for the officers who publish it; or what has. */
  @Get(':symbol/publication')
  @Act('publication.review')
  @ApiOkResponse({ description: 'PublicationReview' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found')
  async review(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
  ): Promise<PublicationReview> {
    const opened = await this.publications.open(symbol, person, at);
    return this.publications.review(opened, opened.council, person);
  }

  /** An officer prepares the publication, another issues it, any takes an unissued one back. */
  @Post(':symbol/publication')
  @HttpCode(200)
  @Act('decision.publish')
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
    const opened = await this.publications.open(symbol, person, at);
    const { act, digest = null } = readAs(PublicationBody, body);
    await this.limits.spend(person, 'command');
    return this.publications.act(opened, person, { act, digest });
  }
}
