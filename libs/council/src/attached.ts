import { type Instant } from '@shanyrak/kernel';

/**
 * Statements of Members as they stand beside a decision (domain 1.4, 2.2; I10), alike for the draft
 * that holds them and for the journal that lists them: which are attached, in which order, and for
 * whom each speaks.
 */
export const STATEMENT_KINDS = [
  'interpretativeStatement',
  'reservation',
  'explanation',
  'dissociation',
  'reply',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** LAPSED: the words that it speaks of were not adopted, or its author left the Council before. */
export type StatementStatus = 'STANDING' | 'WITHDRAWN' | 'LAPSED';

/** What of a statement decides whether, where and for whom it stands. */
export interface Attachable {
  readonly kind: StatementKind;
  readonly status: StatementStatus;
  readonly delegation: string;
  /** The provision that it speaks of; a dissociation always names one. */
  readonly provision: string | null;
  readonly receivedAt: Instant;
  /** Members that it names → when each confirmed; null: not yet, and not counted as speaking. */
  readonly onBehalfOf: Readonly<Record<string, Instant | null>>;
  /** Members that joined it of themselves → when. */
  readonly aligned: Readonly<Record<string, Instant>>;
}

/** A statement with its place among what is attached to the decision. */
export interface Attachment<S extends Attachable> {
  /** `Attachment 1 to PC.DEC/31`, in the order of receipt. */
  readonly number: number;
  readonly statement: S;
}

interface Attaching<S extends Attachable> {
  readonly status: string;
  readonly statements: readonly S[];
}

/**
 * What is attached to the decision: nothing before its adoption. Until the deadline an author may
 * still withdraw, and those behind it move up; from then on the numbers are final.
 */
export function attachmentsOf<S extends Attachable>(state: Attaching<S>): Attachment<S>[] {
  if (state.status !== 'ADOPTED') return [];
  return standingStatements(state).map((statement, n) => ({ number: n + 1, statement }));
}

/** Those that are neither withdrawn nor lapsed, in the order of receipt. */
export function standingStatements<S extends Attachable>({
  statements,
}: Pick<Attaching<S>, 'statements'>): S[] {
  return statements
    .filter(({ status }) => status === 'STANDING')
    .sort((one, other) => one.receivedAt - other.receivedAt);
}

/** The Members for which a statement speaks beside its author: each has confirmed; by code. */
export function confirmedIn({ onBehalfOf }: Pick<Attachable, 'onBehalfOf'>): string[] {
  return Object.keys(onBehalfOf)
    .filter((delegation) => onBehalfOf[delegation] !== null)
    .sort();
}

/** The Members that have joined it, in the order in which they did. */
export function alignedIn({ aligned }: Pick<Attachable, 'aligned'>): string[] {
  return Object.keys(aligned).sort((one, other) => aligned[one]! - aligned[other]!);
}
