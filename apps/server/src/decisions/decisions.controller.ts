import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type DecisionAnswer,
  type DecisionSummary,
  type IssuingReview,
  type IssuingState,
  type PublishedAnswer,
  type PublishedSummary,
} from '@shanyrak/protocol';
import { askedOf, givenIn } from '../issuing/issuing-asked';
import { GivenBody, IssuingBody } from '../issuing/issuing.body';
import { IssuingService } from '../issuing/issuing.service';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { ApiProblems } from '../platform/openapi';
import { Decisions } from './decisions.service';
import { IssuableDecisions } from './issuable-decisions.service';

@ApiTags('decisions')
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly issuable: IssuableDecisions,
    private readonly issuing: IssuingService,
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

  /** Exactly what will be issued, for the officers who issue it; or what has been. */
  @Get(':symbol/issue')
  @Act('issue.review')
  @ApiOkResponse({ description: 'IssuingReview' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found', 'refused')
  async review(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
  ): Promise<IssuingReview> {
    const { issuable, council } = await this.issuable.open(symbol, person, at);
    return this.issuing.review(issuable, council, person, null);
  }

  /** The same with other answers to the check-list; nothing is changed by it. */
  @Post(':symbol/issue/review')
  @HttpCode(200)
  @Act('issue.review')
  @ApiBody({ type: GivenBody })
  @ApiOkResponse({ description: 'IssuingReview' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'refused')
  async reviewGiven(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
    @Body() body: unknown,
  ): Promise<IssuingReview> {
    const { issuable, council } = await this.issuable.open(symbol, person, at);
    return this.issuing.review(issuable, council, person, givenIn(body));
  }

  /** An officer prepares it, another issues it, any takes an unissued one back, any publishes what is issued. */
  @Post(':symbol/issue')
  @HttpCode(200)
  @Act('decision.issue')
  @ApiBody({ type: IssuingBody })
  @ApiOkResponse({ description: 'IssuingState' })
  @ApiProblems(
    ...(['bad-request', 'unauthenticated', 'forbidden', 'not-found', 'refused', 'stale'] as const),
    'too-many-requests',
  )
  async issue(
    @Who() { person, at }: SignedIn,
    @Param('symbol') symbol: string,
    @Body() body: unknown,
  ): Promise<IssuingState> {
    const { issuable } = await this.issuable.open(symbol, person, at);
    const asked = askedOf(body);
    await this.limits.spend(person, 'command');
    return this.issuing.act(issuable, person, asked);
  }
}
