import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type JournalAnswer, type MinutesAnswer } from '@shanyrak/protocol';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { ApiProblems } from '../platform/openapi';
import { Journals } from './journals.service';
import { Minutes } from './minutes.service';

/** The record of one meeting. Acts on its journal are commands on the meeting itself. */
@ApiTags('journals')
@Controller('meetings')
export class MeetingRecordController {
  constructor(
    private readonly journals: Journals,
    private readonly minutes: Minutes,
    private readonly limits: Limits,
  ) {}

  /** The journal, draft or issued, as the Members read it; for an observer its own interventions. */
  @Get(':id/journal')
  @Act('journal.read')
  @ApiOkResponse({ description: 'JournalAnswer' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found')
  read(@Who() { person }: SignedIn, @Param('id') id: string): Promise<JournalAnswer> {
    return this.journals.read(id, person);
  }

  /** Composes agreed minutes from the record and lays them before the body as a draft of the Secretariat. */
  @Post(':id/minutes')
  @HttpCode(200)
  @Act('minutes.draft')
  @ApiOkResponse({ description: 'MinutesAnswer' })
  @ApiProblems(
    ...(['unauthenticated', 'forbidden', 'not-found', 'refused', 'too-many-requests'] as const),
  )
  async draft(@Who() who: SignedIn, @Param('id') id: string): Promise<MinutesAnswer> {
    await this.limits.spend(who.person, 'command');
    return this.minutes.draft(await this.journals.openMeeting(id, who.person), who);
  }
}
