import { type Instant, type Refusal, found, type Keyed } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { type Happening } from '../events';
import { type DraftState, type Objection } from '../state';
import {
  actingDelegation,
  happening,
  isMember,
  unless,
  type DraftRule,
  type Judgement,
} from './rule';
import { remark } from './words';

/**
 * Objections (practice rules 1 to 4; I1, I8, I11). Any accredited person of a Member may object, with
 * or without the seat, and the objection counts at once, whatever the age of the screen it was made
 * from: one meant for what was asked before is led to what is asked now. The delegation alone takes
 * it back. The Chair and the Secretariat may enter one that they saw in the room: that can only add.
 *
 * "A wrongful objection costs an hour, a wrongful consensus a foreign policy."
 */
export const raiseObjection: DraftRule<'objection.raise'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  const { actor } = context;
  const { reason } = payload;
  const unfit = remark(reason, 'reason');
  if (unfit) return unless(unfit, () => []);
  return objecting(state, payload.against, context, (against) => {
    const objection: Objection = {
      delegation,
      at: receivedAt(context),
      function: actor.function,
      withoutSeat: state.session
        ? found(state.session.seats, delegation) !== actor.person
        : !actor.authorised,
      seenInRoom: false,
      ...(reason && { reason }),
    };
    return happening('objection.raise', { against, objection });
  });
};

export const seeObjection: DraftRule<'objection.seen'> = (state, { payload }, context) => {
  const { against, delegation, occurredAt } = payload;
  if (!isMember(context.roster, delegation))
    return unless(refuse('objection.notMember', { delegation }), () => []);
  return objecting(state, against, context, (open) => {
    const objection: Objection = {
      delegation,
      at: receivedAt(context),
      function: null,
      withoutSeat: false,
      seenInRoom: true,
    };
    return happening('objection.seen', { against: open, objection }, occurredAt);
  });
};

/**
 * By the seat or the head of the same delegation, while what was objected to is before the room (I8).
 * Unlike an objection, which is better heard once too often, taking one back is never led from one
 * thing asked to quite another.
 */
export const withdrawObjection: DraftRule<'objection.withdraw'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  const against = successorOf(state, payload.against);
  const own = against ? found(objectionsTo(state, against), delegation) : null;
  return unless(own ? null : refuse('objection.none', { delegation }), () => [
    happening('objection.withdraw', { against: against!, delegation }),
  ]);
};

function objectionsTo({ question, asks }: DraftState, open: string): Keyed<Objection> {
  return (question?.id === open ? question.objections : asks[open]?.objections) ?? {};
}

function objecting(
  state: DraftState,
  against: string,
  context: Context,
  objection: (against: string) => Happening,
): Judgement {
  const open = openFor(state, against);
  return unless(open === null ? nothingOpen(state, against) : inTime(state, open, context), () => [
    objection(open!),
  ]);
}

/** What an objection counts against: what it names or what has taken its place, else the question. */
function openFor(state: DraftState, against: string): string | null {
  return successorOf(state, against) ?? state.question?.id ?? null;
}

/**
 * The ask or question under this id while it is open; else the one that has taken its place: about
 * the same provision, or the question put after the one that is named.
 */
function successorOf({ question, asks, asked }: DraftState, against: string): string | null {
  if (question?.id === against || Object.hasOwn(asks, against)) return against;
  const once = asked.find(({ id }) => id === against);
  if (once?.kind === 'question') return question?.id ?? null;
  if (!once) return null;
  const { kind, provision } = once;
  const now = Object.values(asks).find((ask) =>
    kind === 'withdrawal' ? ask.kind === kind : ask.provision === provision,
  );
  return now?.id ?? null;
}

function nothingOpen(state: DraftState, against: string): Refusal {
  const once = state.asked.some(({ id }) => id === against);
  return once ? refuse('objection.settled', {}) : refuse('objection.nothingAsked', {});
}

/** Before the end of the quiet period it counts; at that very instant it is late (practice rule 4). */
function inTime({ question }: DraftState, open: string, context: Context): Refusal | null {
  const until = question?.id === open ? question.gavel?.until : undefined;
  return until !== undefined && receivedAt(context) >= until
    ? refuse('objection.late', { until })
    : null;
}

/** The instant of receipt decides, where the act was receipted before it could be committed (design 3). */
function receivedAt({ receivedAt: receipt, at }: Context): Instant {
  return receipt ?? at;
}
