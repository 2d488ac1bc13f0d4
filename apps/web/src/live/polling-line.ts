import {
  type CommandAnswer,
  type EventsAnswer,
  type MeetingEventsAnswer,
  type Outcome,
} from '@shanyrak/protocol';
import { get, post, ProblemError } from '../platform/api';
import { heardInstant } from '../platform/clock';
import { type Line, type Listener } from './line';

/** Seconds that the server may hold a request, and how long we wait for its answer. */
const WAIT = 20;
const PATIENCE = (WAIT + 10) * 1_000;
const AFTER_FAILURE = 1_500;

/**
 * The line where web sockets are blocked: requests that the server answers as soon as there is
 * something new. It brings exactly what a socket would bring (design 6).
 *   path  where HTTP answers for the stream
 */
export function pollingLine(path: string, listener: Listener): Line {
  const stopped = new AbortController();
  let turn = new AbortController();

  const once = async (wait: number): Promise<void> => {
    const since = listener.since() ?? 0;
    const answer = await get<EventsAnswer | MeetingEventsAnswer>(
      `${path}/events?since=${since}&wait=${wait}`,
      {
        signal: AbortSignal.any([stopped.signal, turn.signal]),
        patience: PATIENCE,
      },
    );
    if (answer.audience === 'observers') {
      for (const { number, view } of answer.views) listener.view(number, view);
      return listener.alive();
    }
    heardInstant(answer.at);
    listener.context(answer.context);
    listener.presence(answer.presence);
    listener.events(answer.events);
    listener.alive(answer.seq);
  };

  const poll = async (): Promise<void> => {
    let wait = 0;
    while (!stopped.signal.aborted) {
      try {
        await once(wait);
        wait = WAIT;
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (turn.signal.aborted) {
          turn = new AbortController();
          continue;
        }
        wait = 0;
        if (error instanceof ProblemError && error.problem.status < 500 && !error.offline)
          listener.turnedAway(error.problem);
        else listener.lost();
        await new Promise((done) => setTimeout(done, AFTER_FAILURE));
      }
    }
  };
  void poll();

  const rejoin = (): void => turn.abort();
  // A request that is held does not notice by itself that the network has gone.
  addEventListener('offline', rejoin, { signal: stopped.signal });

  return {
    kind: 'polling',
    send: async (command): Promise<CommandAnswer> => {
      try {
        const { from, to, at } = await post<Outcome>(`${path}/commands`, command);
        return { ok: true, from, to, at };
      } catch (error) {
        if (error instanceof ProblemError && !error.offline && error.problem.status < 500)
          return { ok: false, problem: error.problem };
        throw error;
      }
    },
    rejoin,
    close: () => stopped.abort(),
  };
}
