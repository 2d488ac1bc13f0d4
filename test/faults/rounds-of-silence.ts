import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { localTimeInAstana } from '@shanyrak/council';
import {
  type DraftEvent,
  type DraftState,
  type Silence,
  type SubmittedProvision,
  textDigest,
} from '@shanyrak/draft';
import { type EventsAnswer, type StateAnswer } from '@shanyrak/protocol';
import { eventually } from '../support/deadline';
import { circulatePaper } from '../support/paper';
import { Refused, type Window } from '../support/window';
import { type Hall } from './hall';

/** Between deadline and adoption, in milliseconds. */
export const GRACE = 300;
/** The least that a round runs before the lights go out around its deadline. */
const AHEAD = 1_500;
/** Between two attempts to reach a server that is away. */
const AGAIN = 50;

const MEETING = 'PC/2026-XX';
const PROVISIONS: readonly SubmittedProvision[] = [
  { kind: 'title', depth: 0, text: { en: 'A directory', ru: 'Перечень' } },
  { kind: 'operative', depth: 0, text: { en: 'Decides so.', ru: 'Постановляет.' } },
];
const PAPER = {
  coSponsors: [],
  mandate: { en: 'Minutes', ru: 'Протокол' },
  provisions: PROVISIONS,
};

/** A break that somebody sent until it was answered. */
export interface Broken {
  readonly command: string;
  /** The rule that refused it; null where it was accepted. */
  readonly refusedBy: string | null;
}

/** One text under silence, and what was answered to whoever broke it. */
export interface Round {
  readonly stream: string;
  readonly silence: Silence;
  readonly breaks: readonly Promise<Broken>[];
}

/** Whoever is needed for rounds, each with a window that knows both processes. */
export class Council {
  private constructor(
    private readonly hall: Hall,
    private readonly people: Readonly<Record<'sponsor' | 'officer' | 'chair' | 'breaker', Window>>,
  ) {}

  static async open(hall: Hall): Promise<Council> {
    const signIn = (name: string): Promise<Window> => hall.signIn(0, `${name}.example`);
    return new Council(hall, {
      sponsor: await signIn('head@xak'),
      officer: await signIn('documents@secretariat'),
      chair: await signIn('chair@council'),
      breaker: await signIn('head@xbe'),
    });
  }

  /**
   * Puts so many texts under silence, whose deadlines follow each other; every other one is broken,
   * around its deadline, at one process or the other.
   */
  async begins(count: number, apart: number): Promise<readonly Round[]> {
    const drafts: string[] = [];
    for (let n = 0; n < count; n++) drafts.push(await this.cleanText());
    const first = (await this.hall.now()) + AHEAD;
    const rounds: Round[] = [];
    for (const [n, stream] of drafts.entries()) {
      const silence = await this.underSilence(stream, first + n * apart);
      const breaks = n % 2 === 0 ? [] : [this.breaks(stream, silence, n)];
      rounds.push({ stream, silence, breaks });
    }
    return rounds;
  }

  stateOf(stream: string): Promise<DraftState> {
    return this.patiently(async (window) => {
      const answer = await window.get<StateAnswer>(`/drafts/${uuidOf(stream)}/state`);
      return (answer as StateAnswer & { audience: 'members' }).state as DraftState;
    });
  }

  eventsOf(stream: string): Promise<readonly DraftEvent[]> {
    return this.patiently(async (window) => {
      const path = `/drafts/${uuidOf(stream)}/events?since=0`;
      return (await window.get<EventsAnswer & { audience: 'members' }>(path)).events;
    });
  }

  /** Every round has come to an end. */
  async ended(rounds: readonly Round[]): Promise<void> {
    for (const { stream } of rounds)
      await eventually(
        async () => (await this.stateOf(stream)).silences.at(-1)!.status !== 'RUNNING',
        `the end of ${stream}`,
      );
  }

  private async cleanText(): Promise<string> {
    const { sponsor, officer } = this.people;
    const stream = await circulatePaper({ sponsor, officer }, () => randomUUID(), PAPER);
    await this.chairs(stream, 'session.begin', { meeting: MEETING });
    await this.chairs(stream, 'draft.declareClean', {});
    return stream;
  }

  private async underSilence(stream: string, until: number): Promise<Silence> {
    const digest = textDigest(await this.stateOf(stream));
    const deadline = { until, local: localTimeInAstana(until) };
    await this.chairs(stream, 'silence.propose', deadline, digest);
    return (await this.stateOf(stream)).silences.at(-1)!;
  }

  private chairs(stream: string, type: string, payload: object, digest?: string): Promise<unknown> {
    return this.people.chair.post(`/drafts/${uuidOf(stream)}/commands`, {
      ...{ id: randomUUID(), stream, type, v: 1, as: 'chair', payload, seen: 0 },
      ...(digest !== undefined && { digest }),
    });
  }

  /** Sends the break a little before the deadline or after it, until some process has answered. */
  private async breaks(stream: string, { id, until }: Silence, n: number): Promise<Broken> {
    const command = randomUUID();
    const early = [400, 60, 5, -20][Math.floor(n / 2) % 4]!;
    await pause(Math.max(0, until - early - (await this.hall.now())));
    const said = {
      ...{ id: command, stream, type: 'silence.break', v: 1, as: 'national', seen: 0 },
      payload: { silence: id, kind: 'objection' },
    };
    const path = `/drafts/${uuidOf(stream)}/commands`;
    try {
      await this.patiently((window) => window.post(path, said), this.people.breaker, n);
      return { command, refusedBy: null };
    } catch (error) {
      if (error instanceof Refused) return { command, refusedBy: error.rule };
      throw error;
    }
  }

  /** At one process after the other, until one of them answers. */
  private async patiently<T>(
    ask: (window: Window) => Promise<T>,
    window = this.people.chair,
    from = 0,
  ): Promise<T> {
    for (let n = from; ; n++) {
      try {
        return await ask(window.at(this.hall.urlOf(n % 2)));
      } catch (error) {
        // Away, or without its database for a moment: neither is an answer of the council.
        if (error instanceof Refused && error.problem.rule !== undefined) throw error;
        await pause(AGAIN);
      }
    }
  }
}

const uuidOf = (stream: string): string => stream.slice(stream.indexOf(':') + 1);

/** What a round came to that no rule lets it come to: sentences; none when all is well. */
export async function unlawful(council: Council, round: Round): Promise<string[]> {
  const { stream, silence } = round;
  const events = await council.eventsOf(stream);
  const state = await council.stateOf(stream);
  const [broken, adopted] = [of(events, 'silence.break'), of(events, 'silence.expire')];
  const answers = await Promise.all(round.breaks);
  const say = (wrong: boolean, words: string): string[] =>
    wrong ? [`${silence.symbol} ${words}`] : [];
  return [
    ...say(broken.length + adopted.length !== 1, 'has not come to one end'),
    ...say(
      adopted.some(({ at }) => at < silence.until + GRACE),
      'was adopted before its time',
    ),
    ...say(
      adopted.length === 1 && state.decision?.adoptedAt !== silence.until,
      'was adopted as of another instant than its deadline',
    ),
    ...say(
      broken.some(({ data }) => data.break.receivedAt >= silence.until),
      'was broken late',
    ),
    ...say(broken.length > 0 && state.decision !== null, 'was broken and adopted'),
    ...answers.flatMap(({ command, refusedBy }) => [
      ...say(
        refusedBy === null && !broken.some((event) => event.command === command),
        'lost a break that was acknowledged',
      ),
      ...say(
        refusedBy !== null && !['silence.late', 'draft.adopted'].includes(refusedBy),
        `refused a break by ${refusedBy}`,
      ),
    ]),
  ];
}

function of<T extends DraftEvent['type']>(
  events: readonly DraftEvent[],
  type: T,
): Extract<DraftEvent, { readonly type: T }>[] {
  return events.filter(
    (event): event is Extract<DraftEvent, { readonly type: T }> => (event.type as string) === type,
  );
}
