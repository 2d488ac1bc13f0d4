/**
 * What a rule answers. The rules of a council foresee most of what people try that is not allowed,
 * so a refusal is a value, not an exception: it names the rule and what the sentence about it needs.
 * Exceptions are left for what no rule foresees.
 */

/** What fills the blanks of a rule's sentence. Instants are integers in milliseconds since the epoch. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

export interface Refusal {
  /** The rule's stable name, such as `objection.late`; its sentences stand in `libs/council/src/rules.ts`. */
  readonly rule: string;
  readonly params: Params;
}

export type Verdict<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function accept<T>(value: T): Verdict<T> {
  return { ok: true, value };
}

export function refused(refusal: Refusal): Verdict<never> {
  return { ok: false, refusal };
}
