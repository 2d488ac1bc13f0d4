import { Injectable } from '@nestjs/common';
import { type DraftEvent, type DraftState, sealedState } from '@shanyrak/draft';
import { Limits } from '../platform/limits';
import { problem } from '../platform/problems';
import { type Opened } from './readers.service';
import { History } from './history.service';

/** An RFC 3339 instant, as in `2026-11-23T09:00:00+05:00`. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

/** The last number and the last instant that still count. */
export interface Moment {
  readonly seq: number;
  readonly instant: number;
}

/** Drafts as they stood: each look into the past replays a log, and is counted as one. */
@Injectable()
export class Moments {
  constructor(
    private readonly history: History,
    private readonly limits: Limits,
  ) {}

  /** The draft as it stood then; null where it did not exist yet. */
  async draftAt(opened: Opened, person: string, moment: Moment): Promise<DraftState | null> {
    const { seq, at, state } = opened.view;
    if (moment.seq >= seq && moment.instant >= at) return state as DraftState;
    return this.replayed(opened, person, (event) => isBy(moment, event));
  }

  /**
   * The same, but never less than the text as circulated: what the act that circulated the draft
   * brought to the table, whatever moment before its end was named.
   */
  async draftSinceCirculation(opened: Opened, person: string, moment: Moment): Promise<DraftState> {
    const { seq, at, state } = opened.view;
    if (moment.seq >= seq && moment.instant >= at) return state as DraftState;
    let circulation: string | undefined;
    const draft = await this.replayed(opened, person, (event) => {
      circulation ??= event.command;
      return event.command === circulation || isBy(moment, event);
    });
    return draft ?? (state as DraftState);
  }

  /** The past is read in the wording of today: what is sealed now was not sealed for nothing. */
  private async replayed(
    { view: { stream }, wording }: Opened,
    person: string,
    counts: (event: DraftEvent) => boolean,
  ): Promise<DraftState | null> {
    await this.limits.spend(person, 'replay');
    const state = (await this.history.stateUntil(stream, counts)) as DraftState | null;
    return state && wording !== 'open' ? sealedState(state, wording) : state;
  }
}

function isBy({ seq, instant }: Moment, event: DraftEvent): boolean {
  return event.seq <= seq && event.at <= instant;
}

/** A moment as it is written in an address; throws a `bad-request` that names the field. */
export function momentOf(said: string, field: string): Moment {
  if (/^\d{1,15}$/.test(said)) return { seq: Number(said), instant: Infinity };
  const instant = INSTANT.test(said) ? Date.parse(said) : NaN;
  if (Number.isNaN(instant))
    throw problem('bad-request', {
      errors: [`${field} must be a number of an event or an RFC 3339 instant`],
    });
  return { seq: Infinity, instant };
}
