import { type Instant, type Refusal } from '@shanyrak/kernel';
import { mayAct, type Situation } from './authority';
import { type Actor } from './functions';
import { dayInAstana, periodOf } from './roster';
import { refuse } from './rules';

/**
 * What stands behind every change of roster and representation (practice rule 11): a document, and
 * two persons. An officer of the Secretariat prepares the change, another confirms it, and only then
 * does it count; until then any officer takes it back.
 */
export const CITED_KINDS = ['note', 'decision'] as const;
export type CitedKind = (typeof CITED_KINDS)[number];

export interface Citation {
  readonly kind: CitedKind;
  /** As the document bears it: `PC.DEC/31`, or the number of a note verbale. */
  readonly symbol: string;
  /** The document's own day, `yyyy-mm-dd`. */
  readonly dated: string;
}

export const PREPARED_STATES = ['prepared', 'confirmed', 'withdrawn'] as const;
export type PreparedState = (typeof PREPARED_STATES)[number];

export interface Prepared {
  readonly state: PreparedState;
  readonly preparedBy: string;
}

/** Acts outside any stream: no session, no seat, no sponsor. */
export const outsideStreams = (member: boolean): Situation => ({
  ...{ member, inSession: false, seat: null, sponsor: null, facilitator: null },
});

/** How a citation stands in the book: `PC.DEC/31, 2026-03-31`. */
export const citedAs = ({ symbol, dated }: Citation): string => `${symbol}, ${dated}`;

/** A document must be named and dated by a day that has come. */
export function unsoundCitation({ symbol, dated }: Citation, at: Instant): Refusal | null {
  if (symbol.trim() === '') return refuse('warrant.document', {});
  if (dated.length !== 'yyyy-mm-dd'.length || periodOf(dated) === null)
    return refuse('warrant.dated', {});
  return dated > dayInAstana(at) ? refuse('warrant.ahead', { symbol }) : null;
}

/** Whether this actor may confirm, or take back, what was prepared. In the order of the code. */
export function mayEnd(
  act: 'council.confirm' | 'council.withdraw',
  { state, preparedBy }: Prepared,
  actor: Actor,
): Refusal | null {
  // Whoever prepared a change may take it back in whatever capacity that was.
  const isOwn = act === 'council.withdraw' && preparedBy === actor.person && actor.accredited;
  const stranger = isOwn ? null : mayAct(act, actor, outsideStreams(false));
  if (stranger) return stranger;
  if (state !== 'prepared') return refuse('warrant.settled', { state });
  return act === 'council.confirm' && preparedBy === actor.person
    ? refuse('warrant.twoPersons', {})
    : null;
}
