import { found, withKey, withoutKey, type Keyed } from './keyed';
import { type Asked, type DraftState, type Objection } from './state';

/**
 * Who objected when something was asked, kept beyond the asking itself (I8): only the delegation's
 * own word ends its objection, not another ask, an undo or the end of a session. It is kept for the
 * very thing that was asked about the very words: a delegation that would not see a draft withdrawn
 * has said nothing against its adoption, though both are asked about the same text.
 */
interface Subject {
  readonly kind: Asked['kind'];
  readonly digest: string;
}

/** Delegation → its objection to this, when it was last asked. */
export function heardAgainst({ heard }: DraftState, subject: Subject): Keyed<Objection> {
  return found(heard, nameOf(subject)) ?? {};
}

/** All that was heard, with these objections to this and no others. */
export function hearing(
  { heard }: DraftState,
  subject: Subject,
  objections: Keyed<Objection>,
): DraftState['heard'] {
  const none = Object.keys(objections).length === 0;
  return none ? withoutKey(heard, nameOf(subject)) : withKey(heard, nameOf(subject), objections);
}

function nameOf({ kind, digest }: Subject): string {
  return `${kind}:${digest}`;
}
