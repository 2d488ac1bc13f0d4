import { Injectable } from '@nestjs/common';
import { type EventsAnswer, type MeetingEventsAnswer, type RoomEvent } from '@shanyrak/protocol';
import { Ledger, type StreamView } from '../ledger/ledger';
import { type SignedIn } from '../platform/access';
import { Limits } from '../platform/limits';
import { problem } from '../platform/problems';
import { SessionService } from '../platform/session.service';
import { Shutdown } from '../platform/shutdown';
import { History } from './history.service';
import { kindOf, type NumberedView } from './kinds';
import { type Opened, Readers } from './readers.service';
import { contextOf, LONGEST_CATCH_UP, Rooms } from './rooms.service';
import { CouncilClock } from './council-now.service';

type Answer = EventsAnswer | MeetingEventsAnswer;

/** How long a request may wait for something to happen, in milliseconds. */
export const LONGEST_WAIT = 25_000;
/** Views that are still made one by one for an observer who comes late. */
const MOST_VIEWS = 20;

/**
 * Where web sockets are blocked, a client asks for what follows a number and waits for it
 * (design 6). It gets exactly what a socket would be sent: events, or an observer's views.
 */
@Injectable()
export class Polling {
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly ledger: Ledger,
    private readonly readers: Readers,
    private readonly history: History,
    private readonly limits: Limits,
    private readonly sessions: SessionService,
    private readonly rooms: Rooms,
    private readonly clock: CouncilClock,
    shutdown: Shutdown,
  ) {
    shutdown.onClosing(() => {
      for (const wake of this.waiting) wake();
    });
  }

  /** Requests that stand open now. */
  get open(): number {
    return this.waiting.size;
  }

  /**
   * What follows `since`, at once where there is something, else as soon as there is or after `wait`
   * milliseconds. Whoever may no longer see the stream by then gets `not-found`; whose session has
   * ended meanwhile, `unauthenticated`.
   */
  async after(
    opened: Opened,
    { person, session }: SignedIn,
    { since, wait }: { readonly since: number; readonly wait: number },
    gone: AbortSignal,
  ): Promise<Answer> {
    const { stream } = opened.view;
    if (opened.audience === 'members') await this.rooms.attend(stream, person, wait);
    if (numberOf(opened) > since || wait <= 0) return this.answer(opened, person, since);
    const ended = new AbortController();
    const forget = this.sessions.onRevoked((one) => one === session && ended.abort());
    try {
      const over = AbortSignal.any([gone, ended.signal]);
      await this.somethingAfter(opened, since, Math.min(wait, LONGEST_WAIT), over);
    } finally {
      forget();
    }
    if (ended.signal.aborted) throw problem('unauthenticated');
    return this.answer(await this.readers.open(stream, person), person, since);
  }

  private async answer(opened: Opened, person: string, since: number): Promise<Answer> {
    const { audience, view } = opened;
    const { stream, seq } = view;
    if (audience === 'observers')
      return {
        ...{ audience, stream, number: numberOf(opened) },
        views: await this.viewsAfter(opened, person, since),
      };
    const events = await this.eventsAfter(opened, since);
    const { presence } = await this.rooms.attend(stream, person);
    const { council, at } = await this.clock.now();
    const context = contextOf(council, person, at, opened.sealed);
    return { audience, stream, seq, events, context, presence, at } as Answer;
  }

  /** No further than the state that was opened, by which it is known who may read whose names. */
  private async eventsAfter(
    { view, worded }: Opened,
    since: number,
  ): Promise<readonly RoomEvent[]> {
    if (since >= view.seq) return [];
    const all = await this.ledger.events(view.stream, since, LONGEST_CATCH_UP);
    return worded(all.filter(({ seq }) => seq <= view.seq));
  }

  private async viewsAfter(opened: Opened, person: string, since: number): Promise<NumberedView[]> {
    const { view } = opened;
    const number = numberOf(opened);
    const kind = kindOf(view.state);
    const latest = { number, view: kind.observersView(view.state) };
    if (number <= since) return [];
    if (number === since + 1 || number > since + MOST_VIEWS) return [latest];
    await this.limits.spend(person, 'replay');
    const events: RoomEvent[] = [];
    for await (const event of this.history.eventsOf(view.stream))
      if (event.seq <= view.seq) events.push(event);
    return kind.observersViews(null, events).filter((one) => one.number > since);
  }

  /** Follows the stream until its number for this audience rises, the time is over or the client is gone. */
  private async somethingAfter(
    { view, audience }: Opened,
    since: number,
    wait: number,
    gone: AbortSignal,
  ): Promise<void> {
    let leave: () => void = () => undefined;
    let wake: () => void = () => undefined;
    const woken = new Promise<void>((done) => (wake = done));
    const timer = setTimeout(wake, wait);
    const look = (now: StreamView | null): void => {
      if (now && numberOf({ view: now, audience }) > since) wake();
    };
    this.waiting.add(wake);
    gone.addEventListener('abort', wake, { once: true });
    try {
      leave = this.ledger.follow(view.stream, (_events, now) => look(now));
      // What was appended before the stream was followed is not told again.
      look(await this.ledger.read(view.stream));
      await woken;
    } finally {
      leave();
      clearTimeout(timer);
      this.waiting.delete(wake);
      gone.removeEventListener('abort', wake);
    }
  }
}

/** The number that this audience counts by. */
export function numberOf({ view, audience }: Pick<Opened, 'view' | 'audience'>): number {
  if (audience === 'members') return view.seq;
  return kindOf(view.state).viewNumber(view.state);
}
