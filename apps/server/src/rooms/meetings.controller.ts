import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { isUuid, streamName } from '@shanyrak/kernel';
import {
  type MeetingEventsAnswer,
  type MeetingSummary,
  type ObservedMeeting,
  type Outcome,
} from '@shanyrak/protocol';
import { type Request, type Response } from 'express';
import { Act, type SignedIn, Who } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { problem } from '../platform/problems';
import { EventsQuery } from './drafts.queries';
import { Envelope } from './envelope';
import { CalendarQuery } from './meetings.queries';
import { Meetings } from './meetings.service';
import { readAs } from './reading';
import { type Opened, Readers } from './readers.service';
import { StreamAnswers } from './stream-answers.service';

/**
 * Meetings over HTTP (design 6), in the same shape as drafts. The id of a meeting is made from its
 * symbol (`meetingIdOf` in libs/meeting): whoever knows the symbol knows the address.
 */
@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly readers: Readers,
    private readonly meetings: Meetings,
    private readonly answers: StreamAnswers,
  ) {}

  /** The calendar: the meetings that the reader may know of, the next one first in time. */
  @Get()
  @Act('meeting.list')
  @ApiQuery({ type: CalendarQuery })
  @ApiOkResponse({ description: 'MeetingSummary[], or ObservedMeeting[] for observers' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden')
  list(
    @Who() who: SignedIn,
    @Query() query: unknown,
  ): Promise<MeetingSummary[] | ObservedMeeting[]> {
    return this.meetings.listFor(who.person, readAs(CalendarQuery, query));
  }

  /** The whole state, or the observers’ view: one compressed buffer for everybody at this number. */
  @Get(':id/state')
  @Act('meeting.read')
  @ApiOkResponse({ description: 'MeetingStateAnswer' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async state(
    @Who() who: SignedIn,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.mayJoin(who);
    await this.answers.state(await this.open(id, who), request, response);
  }

  /** What follows a number; with `wait`, the request stays open until there is something. */
  @Get(':id/events')
  @Act('meeting.events')
  @ApiQuery({ type: EventsQuery })
  @ApiOkResponse({ description: 'MeetingEventsAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async events(
    @Who() who: SignedIn,
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeetingEventsAnswer> {
    const opened = await this.open(id, who);
    return (await this.answers.events(opened, who, query, response)) as MeetingEventsAnswer;
  }

  /** An act on the meeting, its convening among them: the same command as over a socket. */
  @Post(':id/commands')
  @HttpCode(200)
  @Act('meeting.command')
  @ApiOkResponse({ description: 'Outcome' })
  @ApiBody({ type: Envelope })
  @ApiProblems(
    ...(['bad-request', 'unauthenticated', 'forbidden', 'not-found', 'refused', 'stale'] as const),
    ...(['too-large', 'too-many-requests'] as const),
  )
  command(
    @Who() who: SignedIn,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<{ ok: true } & Outcome> {
    return this.answers.command(who, ['meeting'], id, body);
  }

  private open(id: string, { person }: SignedIn): Promise<Opened> {
    if (!isUuid(id)) throw problem('not-found');
    return this.readers.open(streamName('meeting', id), person);
  }
}
