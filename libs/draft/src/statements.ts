import { type DraftState } from './state';

export { alignedIn, attachmentsOf, confirmedIn, standingStatements } from '@shanyrak/council';

/**
 * The statements of Members beside a decision (domain 1.4, 4 (e) 8; I10). A statement speaks of exact
 * words: it stands while these are put, or under silence, and from their adoption on; where they are
 * not adopted it lapses, stays in the record and is attached to nothing.
 */

/** The digest of the words of which a statement may speak now; null where there are none. */
export function wordsPut(state: DraftState): string | null {
  const { status, question, silences, decision } = state;
  if (status === 'ADOPTED') return decision?.digest ?? null;
  // What is only recommended to another body is no decision yet.
  if (question) return question.recommends === null ? question.digest : null;
  const latest = silences.at(-1);
  return latest?.status === 'RUNNING' ? latest.digest : null;
}
