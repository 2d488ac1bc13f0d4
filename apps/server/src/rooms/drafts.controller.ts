import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { streamName } from '@shanyrak/kernel';
import {
  type DraftSummary,
  type EventsAnswer,
  type ObservedSummary,
  type Outcome,
} from '@shanyrak/protocol';
import { type Request, type Response } from 'express';
import { Act, type SignedIn, Who } from '../platform/access';
import { ApiProblems } from '../platform/openapi';
import { Commands } from './commands.service';
import { Drafts } from './drafts.service';
import { EventsQuery, SubmissionBody } from './drafts.queries';
import { Envelope } from './envelope';
import { readAs } from './reading';
import { Readers } from './readers.service';
import { outcomeOf, StreamAnswers } from './stream-answers.service';

/** Drafts over HTTP (design 6): every handler opens the stream by the one guarded door, then asks. */
@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly readers: Readers,
    private readonly drafts: Drafts,
    private readonly commands: Commands,
    private readonly answers: StreamAnswers,
  ) {}

  /** Submits a draft to the Secretariat; the answer says which stream it opened. */
  @Post()
  @Act('draft.submit')
  @ApiCreatedResponse({ description: 'Outcome, and the stream that it opened' })
  @ApiBody({ type: SubmissionBody })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'refused', 'too-large')
  async submit(@Who() who: SignedIn, @Body() body: unknown): Promise<Outcome & { stream: string }> {
    const { id, as, payload, stream = streamName('submission', id) } = readAs(SubmissionBody, body);
    const frame = { id, stream, type: 'draft.submit', v: 1, as, payload, seen: 0 };
    return { stream, ...outcomeOf(await this.commands.receive(who.person, frame)) };
  }

  /** The drafts that the reader may see. */
  @Get()
  @Act('draft.list')
  @ApiOkResponse({ description: 'DraftSummary[], or ObservedSummary[] for observers' })
  @ApiProblems('unauthenticated', 'forbidden')
  list(@Who() who: SignedIn): Promise<DraftSummary[] | ObservedSummary[]> {
    return this.drafts.listFor(who.person);
  }

  /** The whole state, or the observers’ view: one compressed buffer for everybody at this number. */
  @Get(':id/state')
  @Act('draft.read')
  @ApiOkResponse({ description: 'StateAnswer' })
  @ApiProblems('unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async state(
    @Who() who: SignedIn,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.mayJoin(who);
    await this.answers.state(await this.readers.openDraft(id, who.person), request, response);
  }

  /** What follows a number; with `wait`, the request stays open until there is something. */
  @Get(':id/events')
  @Act('draft.events')
  @ApiQuery({ type: EventsQuery })
  @ApiOkResponse({ description: 'EventsAnswer' })
  @ApiProblems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'too-many-requests')
  async events(
    @Who() who: SignedIn,
    @Param('id') id: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventsAnswer> {
    const opened = await this.readers.openDraft(id, who.person);
    return (await this.answers.events(opened, who, query, response)) as EventsAnswer;
  }

  /** An act on the draft, or on the submission that it came from: the same command as over a socket. */
  @Post(':id/commands')
  @HttpCode(200)
  @Act('draft.command')
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
    return this.answers.command(who, ['draft', 'submission'], id, body);
  }
}
