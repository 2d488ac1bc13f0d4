import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type MailAnswer,
  type Notice,
  type NoticesAnswer,
  type StampsAnswer,
} from '@shanyrak/protocol';
import { Act, type SignedIn, Who } from '../platform/access';
import { Limits } from '../platform/limits';
import { ApiProblems } from '../platform/openapi';
import { Inbox } from './inbox.service';
import { Mail } from './mail.service';
import { InboxQuery, placeIn, ReadAllBody } from './notices.queries';

/** What was told to one's delegation and to one's office (practice rule 8). */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly mail: Mail,
    private readonly limits: Limits,
  ) {}

  /** The inbox, the newest first, and how much of it is unread. */
  @Get()
  @Act('notice.list')
  @ApiOkResponse({ description: 'NoticesAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden')
  list(@Who() { person, at }: SignedIn, @Query() query: InboxQuery): Promise<NoticesAnswer> {
    return this.inbox.list(person, at, { limit: query.limit, before: placeIn(query) });
  }

  /** For the Secretariat: mail that has not arrived for certain. */
  @Get('mail')
  @Act('notice.mail')
  @ApiOkResponse({ description: 'MailAnswer' })
  @ApiProblems('unauthenticated', 'forbidden')
  troubles(@Who() { person, at }: SignedIn): Promise<MailAnswer> {
    return this.mail.troubles(person, at);
  }

  /** Marks everything up to an instant as read, for oneself. */
  @Post('read')
  @HttpCode(204)
  @Act('notice.readAll')
  @ApiNoContentResponse()
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'too-many-requests')
  async readAll(@Who() { person, at }: SignedIn, @Body() { until }: ReadAllBody): Promise<void> {
    await this.limits.spend(person, 'command');
    await this.inbox.readAll(person, at, until);
  }

  /** Marks one as read, for oneself; nobody else is shown it. */
  @Post(':notice/read')
  @HttpCode(204)
  @Act('notice.read')
  @ApiNoContentResponse()
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async read(
    @Who() { person, at }: SignedIn,
    @Param('notice', ParseUUIDPipe) notice: string,
  ): Promise<void> {
    await this.limits.spend(person, 'command');
    await this.inbox.read(person, at, notice);
  }

  /** Stamps one as received by the delegation, once. */
  @Post(':notice/received')
  @HttpCode(200)
  @Act('notice.receive')
  @ApiOkResponse({ description: 'Notice' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async receive(
    @Who() { person, at }: SignedIn,
    @Param('notice', ParseUUIDPipe) notice: string,
  ): Promise<Notice> {
    await this.limits.spend(person, 'command');
    return this.inbox.receive(person, at, notice);
  }

  /** Which registries have received what this notice tells of silence; for the Chair and the Secretariat. */
  @Get(':notice/stamps')
  @Act('notice.stamps')
  @ApiOkResponse({ description: 'StampsAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found')
  stamps(
    @Who() { person, at }: SignedIn,
    @Param('notice', ParseUUIDPipe) notice: string,
  ): Promise<StampsAnswer> {
    return this.inbox.stamps(person, at, notice);
  }
}
