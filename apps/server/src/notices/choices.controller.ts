import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CalendarAddress, type ChoicesAnswer } from '@shanyrak/protocol';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { ApiProblems } from '../platform/openapi';
import { Calendars } from './calendars.service';
import { Mail } from './mail.service';
import { ChoicesBody } from './notices.queries';

/** What a person chooses about notices: mail, and a calendar. */
@ApiTags('notices')
@Controller('me')
export class ChoicesController {
  constructor(
    private readonly mail: Mail,
    private readonly calendars: Calendars,
    private readonly limits: Limits,
  ) {}

  @Get('notices')
  @Act('notice.choices')
  @ApiOkResponse({ description: 'ChoicesAnswer' })
  @ApiProblems('unauthenticated', 'forbidden')
  read(@Who() { person }: SignedIn): Promise<ChoicesAnswer> {
    return this.mail.choices(person);
  }

  /** About which groups of notices mail is sent to one. */
  @Put('notices')
  @Act('notice.choose')
  @ApiOkResponse({ description: 'ChoicesAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'too-many-requests')
  async choose(@Who() { person }: SignedIn, @Body() body: ChoicesBody): Promise<ChoicesAnswer> {
    await this.limits.spend(person, 'command');
    const { silence, statements, drafts, meetings, journals } = body;
    return this.mail.choose(person, { silence, statements, drafts, meetings, journals });
  }

  /** A secret address for one's calendar, told once; the one before ends. */
  @Post('calendar')
  @Act('calendar.open')
  @ApiCreatedResponse({ description: 'CalendarAddress' })
  @ApiProblems('unauthenticated', 'forbidden', 'too-many-requests')
  async open(@Who() { person }: SignedIn): Promise<CalendarAddress> {
    await this.limits.spend(person, 'command');
    return this.calendars.open(person);
  }

  /** Revokes it: from now on nothing is at that address. */
  @Delete('calendar')
  @HttpCode(204)
  @Act('calendar.close')
  @ApiNoContentResponse()
  @ApiProblems('unauthenticated', 'forbidden', 'too-many-requests')
  async close(@Who() { person }: SignedIn): Promise<void> {
    await this.limits.spend(person, 'command');
    await this.calendars.close(person);
  }
}
