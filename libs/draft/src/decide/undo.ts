import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { labelsIn, touchedBy } from '../change';
import { type Context } from '../context';
import { type Happening } from '../events';
import { objectingStill } from '../heard';
import { type Ask, type DoneAct, type DraftState } from '../state';
import { laterAct, restoredBy } from '../undo';
import { mayDo } from './situation';
import { happening, unless, type DraftRule } from './rule';

/**
 * Undo (design 2): a new event that carries the restored state in full; nothing is taken out of the
 * record (I13). Open to the function that acted, by whoever may do that act now, while nothing later
 * touches the same provision, no revision was issued and no question is put.
 */
export const undo: DraftRule<'undo'> = (state, { payload }, context) => {
  const act = state.acts.find(({ command }) => command === payload.command);
  if (state.question) return unless(refuse('undo.question', {}), () => []);
  if (!act) return unless(refuse('undo.beyond', {}), () => []);
  return unless(
    byTheSameFunction(act, context) ?? mayDo(act.act, state, context) ?? nothingLater(state, act),
    () => restoration(state, act, context),
  );
};

function byTheSameFunction(act: DoneAct, { actor }: Context): Refusal | null {
  const same =
    act.as === actor.as && (act.as !== 'national' || act.delegation === actor.delegation);
  return same ? null : refuse('undo.notYours', {});
}

function nothingLater(state: DraftState, act: DoneAct): Refusal | null {
  const later = laterAct(state, act);
  return later
    ? refuse('undo.later', { act: later.act.act, label: labelOf(state, later.provision) })
    : null;
}

function labelOf(state: DraftState, provision: string | null): string {
  if (provision === null) return '';
  const standing = state.provisions[provision];
  if (standing) return standing.label;
  const bringing = Object.values(state.amendments).find(({ change }) =>
    touchedBy(change).includes(provision),
  );
  return bringing ? (labelsIn(bringing.change)[0] ?? '') : '';
}

function restoration(state: DraftState, act: DoneAct, context: Context): Happening[] {
  const { provisions, order, amendments, stances, asks } = restoredBy(state, act);
  const { status, session, adRef } = act.before;
  return [
    happening('undo', {
      command: act.command,
      act: act.act,
      order,
      // The question lapsed when the text was opened again, and is not put by undoing that.
      status: status === 'SCHEDULED' ? 'CLEAN' : status,
      session,
    }),
    ...provisions.map((provision) => happening('provision.change', { provision, order: null })),
    ...amendments.map((amendment) => happening('amendment.fate', { amendment, fate: 'restored' })),
    ...Object.entries(stances).map(([target, restored]) =>
      happening('stances.restore', { target, stances: restored }),
    ),
    ...Object.entries(asks).map(([id, ask]) =>
      happening('ask.restore', { id, ask: ask && askedAfresh(state, ask, context) }),
    ),
    ...(adRef ? [happening('adRef.restore', adRef)] : []),
  ];
}

/** The room has not had this before it meanwhile: its window begins anew, with whoever objected (I8). */
function askedAfresh(state: DraftState, ask: Ask, { at, settings }: Context): Ask {
  const until = Math.max(ask.until, at + settings.askWindow);
  return { ...ask, until, objections: objectingStill(state, ask) };
}
