import { Injectable } from '@nestjs/common';
import { type DraftState, type RollingDraft, rollingText } from '@shanyrak/draft';
import { Limits } from '../platform/limits';
import { problem } from '../platform/problems';
import { History } from './history.service';
import { type Opened } from './readers.service';

/** An RFC 3339 instant, as in `2026-11-23T09:00:00+05:00`. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

/** The rolling text of a draft as it stands, or as it stood at a number or an instant. */
@Injectable()
export class RollingTexts {
  constructor(
    private readonly history: History,
    private readonly limits: Limits,
  ) {}

  /** Observers read no brackets, and a submission is no draft yet: both `not-found`. */
  async of(
    { view, audience }: Opened,
    person: string,
    asked: { readonly lang?: string | undefined; readonly at?: string | undefined },
  ): Promise<RollingDraft> {
    if (audience !== 'members' || view.state.kind !== 'draft') throw problem('not-found');
    const language = asked.lang ?? view.state.originalLanguage;
    if (!view.state.languages.includes(language))
      throw problem('bad-request', {
        errors: [`lang must be one of ${view.state.languages.join(', ')}`],
      });
    const state = asked.at === undefined ? view.state : await this.past(view, person, asked.at);
    return rollingText(state, language);
  }

  private async past(view: Opened['view'], person: string, at: string): Promise<DraftState> {
    const now = view.state as DraftState;
    const [seq, instant] = momentOf(at);
    if (seq >= view.seq && instant >= view.at) return now;
    await this.limits.spend(person, 'replay');
    const state = await this.history.stateUntil(
      view.stream,
      (event) => event.seq <= seq && event.at <= instant,
    );
    if (state?.kind !== 'draft') throw problem('not-found');
    return state;
  }
}

/** The last number and the last instant that still count. */
function momentOf(at: string): readonly [seq: number, instant: number] {
  if (/^\d{1,15}$/.test(at)) return [Number(at), Infinity];
  const instant = INSTANT.test(at) ? Date.parse(at) : NaN;
  if (Number.isNaN(instant))
    throw problem('bad-request', {
      errors: ['at must be a number of an event or an RFC 3339 instant'],
    });
  return [Infinity, instant];
}
