/**
 * How the server says no: RFC 9457 problem documents, over HTTP and in the answers of the live
 * protocol alike. `code` is stable; a refusal also names its `rule` and `params`, whose sentences
 * stand in `libs/council/src/rules.ts`.
 */
export const PROBLEM_CODES = [
  'bad-request',
  'unauthenticated',
  'forbidden',
  'not-found',
  'refused',
  'stale',
  'conflict',
  'too-large',
  'too-many-requests',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly instance?: string;
  readonly rule?: string;
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>;
  /** For a bad request: which fields, and why. */
  readonly errors?: readonly string[];
}
