import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type DecisionAnswer, type DecisionSummary } from '@shanyrak/protocol';
import { Act, type SignedIn, Who } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { Decisions } from './decisions.service';

@ApiTags('decisions')
@Controller('decisions')
export class DecisionsController {
  constructor(private readonly decisions: Decisions) {}

  /** The decisions that the reader may see, by number. */
  @Get()
  @Act('decision.list')
  @ApiOkResponse({ description: 'DecisionSummary[]' })
  @ApiProblems('unauthenticated', 'forbidden')
  list(@Who() { person, at }: SignedIn): Promise<DecisionSummary[]> {
    return this.decisions.listFor(person, at);
  }

  /** One decision by its symbol, written `PC.DEC%2F1` in an address. */
  @Get(':symbol')
  @Act('decision.read')
  @ApiOkResponse({ description: 'DecisionAnswer' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found')
  read(@Who() { person, at }: SignedIn, @Param('symbol') symbol: string): Promise<DecisionAnswer> {
    return this.decisions.read(symbol, person, at);
  }
}
