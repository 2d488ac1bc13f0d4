import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type AdoptedAbove, type Remittal } from '../between-bodies';
import { type Context } from '../context';
import { type DraftState } from '../state';
import { aboveOf, draftRead } from './forwarding';
import { underOpenItem } from './open-item';
import { happening, meetingNamed, unless, type DraftRule } from './rule';
import { remark } from './words';

/**
 * What becomes of a text that went up (practice 3 (a)): the higher body remits it with its remarks,
 * and the body below negotiates it again; or it adopts it, and the draft below is closed with a link
 * to the decision. Either is one act on both drafts, decided above and recorded below: nobody can say
 * below what was not decided above, nor decide above what is not recorded below.
 */
export const remit: DraftRule<'draft.remit'> = (state, { payload }, context) => {
  const { meeting, remarks, occurredAt } = payload;
  return unless(
    (state.origin ? null : refuse('remit.nowhere', {})) ??
      (state.question ? refuse('remit.question', {}) : null) ??
      (remarks.trim() === '' ? refuse('remit.remarks', {}) : remark(remarks, 'remarks')) ??
      meetingNamed(meeting, context) ??
      inItsMeeting(state, meeting) ??
      underOpenItem(state, meeting, context, occurredAt) ??
      notWithoutOrigin(state, context),
    () => [
      happening(
        'draft.remit',
        { remitted: { to: state.origin!.body, at: occurredAt ?? context.at, meeting, remarks } },
        occurredAt,
      ),
    ],
  );
};

/** The text is back, and negotiated again. */
export const recordRemittal: DraftRule<'remittal.record'> = (state, { payload }, context) => {
  const remittal = remittalOf(state, payload.draft, context);
  return unless(
    gone(state) ?? (remittal ? null : refuse('remittal.none', { body: state.forwarded!.to })),
    () => [happening('remittal.record', { remittal: remittal! })],
  );
};

/** The text is a decision of the body above; nothing is left to do here. */
export const recordAdoption: DraftRule<'adoption.record'> = (state, { payload }, context) => {
  const adopted = adoptionOf(state, payload.draft, context);
  return unless(
    gone(state) ?? (adopted ? null : refuse('adoption.none', { body: state.forwarded!.to })),
    () => [happening('adoption.record', { adopted: adopted! })],
  );
};

/**
 * The adoption above is void: silence had been broken in time. The text comes back to be negotiated,
 * as when silence is broken; where the body above had it from the body below in its turn, that one
 * has it before it again, and here it is as it was before the adoption.
 */
export const recordVoid: DraftRule<'adoption.recordVoid'> = (state, { payload }, context) => {
  const { adoptedAbove } = state;
  const there = adoptedAbove && above(state, payload.draft, context);
  const stands = !there || there.status === 'ADOPTED' || there.status === 'CLOSED';
  const symbol = adoptedAbove?.symbol ?? '';
  return unless(stands ? refuse('adoption.stands', { symbol }) : null, () => [
    happening('adoption.recordVoid', {
      remittal: there!.status === 'VOIDED' ? voidedAdoption(state, there!, context) : null,
    }),
  ]);
};

/** What is decided here is recorded where the text comes from, in the same act. */
export function notWithoutOrigin({ origin }: DraftState, { together }: Context): Refusal | null {
  if (!origin || together?.includes(origin.draft)) return null;
  return refuse('origin.apart', { symbol: origin.symbol });
}

function inItsMeeting({ session }: DraftState, meeting: string): Refusal | null {
  if (!session || session.meeting === meeting) return null;
  return refuse('meeting.other', { meeting: session.meeting });
}

function gone({ status, body }: DraftState): Refusal | null {
  return status === 'FORWARDED' ? null : refuse('draft.notForwarded', { body });
}

/** The draft in which the text stands before the body above; null where it is not the one named. */
function above(state: DraftState, draft: string, context: Context): DraftState | null {
  return aboveOf(state) === draft ? draftRead(draft, context) : null;
}

function remittalOf(state: DraftState, draft: string, context: Context): Remittal | null {
  const there = above(state, draft, context);
  if (!there?.remitted) return null;
  const { at, meeting, remarks } = there.remitted;
  const { body: by, symbol } = there;
  return { by, draft, symbol, at, meeting, remarks, forwarded: state.forwarded! };
}

function voidedAdoption(state: DraftState, there: DraftState, { at }: Context): Remittal {
  const { id: draft, body: by, symbol, decision } = there;
  const { symbol: voided, meeting } = decision!;
  return { by, draft, symbol, at, meeting, remarks: '', forwarded: state.forwarded!, voided };
}

/** The body above may itself have sent the text further up, and know the decision from there. */
function adoptionOf(state: DraftState, draft: string, context: Context): AdoptedAbove | null {
  const there = above(state, draft, context);
  if (!there?.decision) return there?.adoptedAbove ?? null;
  const { symbol, adoptedAt: at, meeting } = there.decision;
  return { body: there.body, draft, symbol, at, meeting };
}
