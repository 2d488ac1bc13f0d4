import { found, mapped, withKey, withoutKey, type Keyed } from '@shanyrak/kernel';
import { type Ask, type Asked, type DraftState, type Objection } from './state';

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

/**
 * The same as an event says it that asks again: who objects, and not why. Reasons are long, Members are
 * many, and an event is not large: else a room that has much to say could not be asked any more.
 */
export function objectingStill(state: DraftState, subject: Subject): Keyed<Objection> {
  return mapped(heardAgainst(state, subject), withoutReason);
}

/** An ask as an event says it, with the reasons that were heard before. */
export function withReasons(state: DraftState, ask: Ask): Ask {
  const heard = heardAgainst(state, ask);
  const objections = mapped(ask.objections, (objection) => {
    const reason = found(heard, objection.delegation)?.reason;
    return reason === undefined ? objection : { ...objection, reason };
  });
  return { ...ask, objections };
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

function withoutReason(objection: Objection): Objection {
  const { delegation, at, function: held, withoutSeat, seenInRoom } = objection;
  return { delegation, at, function: held, withoutSeat, seenInRoom };
}

function nameOf({ kind, digest }: Subject): string {
  return `${kind}:${digest}`;
}
