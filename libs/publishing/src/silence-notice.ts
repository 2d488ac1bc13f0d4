import { dayInAstana } from '@shanyrak/council';
import { type BreakKind, type DraftState, type Silence, type Texts } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { deadlineOf, type Moment, utcOf } from './moments';
import { provisionsRead, titleIn } from './provisions-read';

/**
 * What the Secretariat tells the Members of a round of silence (domain 8.2): that it has begun, that it
 * was broken, or that it ended unbroken. A paper of the Members alone, like the interim text. Who broke
 * silence is in it only where the rule lets that be told.
 */
export type SilenceNotice = SilenceFacts & (SilenceBegun | SilenceBroken | SilenceExpired);

/** An instant as the clocks of the host city and of everybody show it. */
export interface ExactMoment {
  readonly astana: Moment;
  readonly utc: Moment;
}

interface SilenceFacts {
  readonly v: 1;
  readonly kind: 'silenceNotice';
  /** Under which it is circulated: a number of its own, or that of the round. */
  readonly symbol: string;
  /** `PC.SIL/3/26`. */
  readonly round: string;
  readonly body: Texts;
  /** The day of the notice in the host city. */
  readonly date: string;
  readonly draft: string;
  readonly revision: number;
  readonly digest: string;
  readonly title: Texts;
  readonly until: ExactMoment;
  readonly originalLanguage: string;
  readonly languages: readonly string[];
}

interface SilenceBegun {
  readonly notice: 'begun';
}

interface SilenceBroken {
  readonly notice: 'broken';
  readonly receivedAt: ExactMoment;
  readonly reason: BreakKind;
  /** Null where the rule does not let it be named. */
  readonly author: Texts | null;
}

interface SilenceExpired {
  readonly notice: 'expired';
  readonly decision: { readonly symbol: string; readonly number: number };
  /** The meeting at which the Chair announces it, as far as it is known. */
  readonly announced: { readonly symbol: string | null; readonly begins: Moment | null } | null;
}

/** What the draft's own stream does not say. */
export interface NoticeContext {
  readonly symbol?: string;
  readonly body: Texts;
  readonly nameOf: (code: string) => Texts;
  readonly next?: SilenceExpired['announced'];
}

/**
 * The notice of a round. `then`: the draft as the round began; `now`: as it stands. Throws where there
 * is no such thing to be told: no break, or no adoption.
 */
export function silenceNotice(
  notice: SilenceNotice['notice'],
  { then, now }: { readonly then: DraftState; readonly now: DraftState },
  silence: Silence,
  { symbol = silence.symbol, body, nameOf, next = null }: NoticeContext,
): SilenceNotice {
  const { originalLanguage, languages } = then;
  const facts = (at: Instant): SilenceFacts => ({
    ...{ v: 1, kind: 'silenceNotice', symbol, round: silence.symbol, body },
    ...{ date: dayInAstana(at), draft: then.symbol, revision: then.revision },
    ...{ digest: silence.digest, title: titleIn(provisionsRead(then)) },
    ...{ until: exactly(silence.until), originalLanguage, languages },
  });
  if (notice === 'begun') return { ...facts(silence.startedAt), notice };
  if (notice === 'broken') {
    if (!silence.break) throw new Error(`${silence.symbol} was not broken.`);
    const { delegation, receivedAt, kind } = silence.break;
    const author = silence.namesBreaker ? nameOf(delegation) : null;
    const told = { notice, receivedAt: exactly(receivedAt), reason: kind, author };
    return { ...facts(silence.endedAt ?? receivedAt), ...told };
  }
  const { decision } = now;
  if (decision?.meeting !== silence.symbol || silence.status !== 'ADOPTED')
    throw new Error(`${silence.symbol} led to no decision.`);
  const { symbol: decided, number } = decision;
  const told = { notice, decision: { symbol: decided, number }, announced: next };
  return { ...facts(silence.endedAt ?? silence.due), ...told };
}

const exactly = (at: Instant): ExactMoment => ({ astana: deadlineOf(at), utc: utcOf(at) });
