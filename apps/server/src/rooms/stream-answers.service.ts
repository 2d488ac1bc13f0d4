import { Injectable } from '@nestjs/common';
import { isUuid, streamName } from '@shanyrak/kernel';
import { type EventsAnswer, type MeetingEventsAnswer, type Outcome } from '@shanyrak/protocol';
import { type Request, type Response } from 'express';
import { type SignedIn } from '../platform/access';
import { Limits } from '../platform/limits';
import { problem, ProblemError } from '../platform/problems';
import { type Answer, Commands } from './commands.service';
import { EventsQuery } from './drafts.queries';
import { Polling } from './polling.service';
import { readAs } from './reading';
import { type Opened } from './readers.service';
import { StateBuffers } from './state-buffers.service';

/** How a stream answers over HTTP (design 6), of whatever kind it is. */
@Injectable()
export class StreamAnswers {
  constructor(
    private readonly commands: Commands,
    private readonly buffers: StateBuffers,
    private readonly polling: Polling,
    private readonly limits: Limits,
  ) {}

  /** A join over HTTP counts like one over a socket. */
  mayJoin({ person }: SignedIn): Promise<void> {
    return this.limits.spend(person, 'join');
  }

  /** The whole state, or the observers’ view: one compressed buffer for everybody at this number. */
  async state(opened: Opened, request: Request, response: Response): Promise<void> {
    const buffer = await this.buffers.get(opened);
    response.setHeader('ETag', buffer.tag);
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('Vary', 'Accept-Encoding, Authorization, Cookie');
    if (request.headers['if-none-match'] === buffer.tag) return void response.status(304).end();
    response.type('application/json');
    if (!request.acceptsEncodings('gzip'))
      return void response.end(await this.buffers.plain(buffer));
    response.setHeader('Content-Encoding', 'gzip');
    response.end(buffer.compressed);
  }

  /** What follows a number; with `wait`, the request stays open until there is something. */
  events(
    opened: Opened,
    who: SignedIn,
    query: unknown,
    response: Response,
  ): Promise<EventsAnswer | MeetingEventsAnswer> {
    const { since, wait } = readAs(EventsQuery, query);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    response.setHeader('Cache-Control', 'private, no-store');
    return this.polling.after(opened, who, { since, wait: wait * 1_000 }, gone.signal);
  }

  /** An act on a stream of one of these kinds, which share an id: the same command as over a socket. */
  async command(
    { person }: SignedIn,
    kinds: readonly string[],
    id: string,
    body: unknown,
  ): Promise<{ ok: true } & Outcome> {
    if (!isUuid(id)) throw problem('not-found');
    const names = kinds.map((kind) => streamName(kind, id));
    const stream = (body as { stream?: unknown } | null | undefined)?.stream;
    if (!names.some((name) => name === stream))
      throw problem('bad-request', { errors: [`stream must be ${names.join(' or ')}`] });
    return { ok: true, ...outcomeOf(await this.commands.receive(person, body)) };
  }
}

/** What was accepted; throws the problem of what was not. */
export function outcomeOf(answer: Answer): Outcome {
  if (!answer.ok) throw new ProblemError(answer.problem);
  const { from, to, at } = answer;
  return { from, to, at };
}
