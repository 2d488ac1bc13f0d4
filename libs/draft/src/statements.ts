import { type DraftState, type Statement } from './state';

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

/** A statement with its place among what is attached to the decision. */
export interface Attachment {
  /** `Attachment 1 to PC.DEC/31`, in the order of receipt. */
  readonly number: number;
  readonly statement: Statement;
}

/**
 * What is attached to the decision: nothing before its adoption. Until the deadline an author may
 * still withdraw, and those behind it move up; from then on the numbers are final.
 */
export function attachmentsOf(state: DraftState): readonly Attachment[] {
  if (state.status !== 'ADOPTED') return [];
  return standingStatements(state).map((statement, n) => ({ number: n + 1, statement }));
}

/** Those that are neither withdrawn nor lapsed, in the order of receipt. */
export function standingStatements({ statements }: Pick<DraftState, 'statements'>): Statement[] {
  return statements
    .filter(({ status }) => status === 'STANDING')
    .sort((one, other) => one.receivedAt - other.receivedAt);
}

/** The Members for which a statement speaks beside its author: each has confirmed; by code. */
export function confirmedIn({ onBehalfOf }: Statement): string[] {
  return Object.keys(onBehalfOf)
    .filter((delegation) => onBehalfOf[delegation] !== null)
    .sort();
}

/** The Members that have joined it, in the order in which they did. */
export function alignedIn({ aligned }: Statement): string[] {
  return Object.keys(aligned).sort((one, other) => aligned[one]! - aligned[other]!);
}
