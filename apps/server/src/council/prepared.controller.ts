import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type PreparedAnswer, type PreparedView } from '@shanyrak/protocol';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { ApiProblems } from '../platform/openapi';
import { PreparedBody } from './prepared.body';
import { PreparedChanges } from './prepared-changes.service';

/** The credentials desk over HTTP: one officer prepares, another confirms (practice rule 11). */
@ApiTags('council')
@Controller('council/prepared')
export class PreparedController {
  constructor(
    private readonly changes: PreparedChanges,
    private readonly limits: Limits,
  ) {}

  /** What waits for a second officer, the oldest first; then what was settled lately. */
  @Get()
  @Act('council.prepared')
  @ApiOkResponse({ description: 'PreparedAnswer' })
  @ApiProblems('unauthenticated', 'forbidden')
  async list(@Who() { person, at }: SignedIn): Promise<PreparedAnswer> {
    return { prepared: await this.changes.list(person, at) };
  }

  /** Prepares a change and cites its document; nothing counts yet. The Chair may cede the chair so. */
  @Post()
  @Act('council.prepare')
  @ApiCreatedResponse({ description: 'PreparedView' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'refused', 'too-many-requests')
  async prepare(@Who() { person }: SignedIn, @Body() body: PreparedBody): Promise<PreparedView> {
    await this.limits.spend(person, 'command');
    return this.changes.prepare(person, body);
  }

  /** Another officer confirms: from its own date the change counts, and it is announced to all. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Act('council.confirm')
  @ApiOkResponse({ description: 'PreparedView' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found', 'refused', 'too-many-requests')
  async confirm(
    @Who() { person, at }: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PreparedView> {
    await this.limits.spend(person, 'command');
    await this.changes.admit(person, at);
    return this.changes.confirm(id, person);
  }

  /** An officer takes back what has not been confirmed; or whoever prepared it does. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Act('council.withdraw')
  @ApiOkResponse({ description: 'PreparedView' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found', 'refused', 'too-many-requests')
  async withdraw(
    @Who() { person, at }: SignedIn,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PreparedView> {
    await this.limits.spend(person, 'command');
    await this.changes.admit(person, at);
    return this.changes.withdraw(id, person);
  }
}
