import { canonical } from '@shanyrak/kernel';
import { standingInOrder } from './place';
import {
  type DraftState,
  type DraftStatus,
  type Provision,
  type ProvisionKind,
  type StreamState,
  type Texts,
} from './state';

/**
 * What an audience may see of a stream (design 5). Members see the state itself. Observers see what
 * the Chair has opened to them: the clean text as it stands, its symbol and where the draft is on
 * its way. No amendment, bracket or stance, no name, presence or count, no closed mark and no
 * instant: nothing by which a negotiation could be read (practice rules 5 and 8).
 *
 * Observers' views are numbered by themselves, from 1 without gaps, so that not even a gap betrays
 * an act: the number grows when, and only when, what they see has changed.
 */
export interface ObserversView {
  readonly symbol: string;
  readonly status: DraftStatus;
  readonly revision: number;
  readonly languages: readonly string[];
  readonly provisions: readonly SeenProvision[];
  readonly decision: string | null;
}

export interface SeenProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly label: string;
  readonly text: Texts;
  /** Languages that have not followed yet. */
  readonly behind: readonly string[];
}

export function viewFor(audience: 'members', state: StreamState): StreamState;
/** Null where nothing has been opened: then, for an observer, the draft does not exist. */
export function viewFor(audience: 'observers', state: StreamState): ObserversView | null;
export function viewFor(
  audience: 'members' | 'observers',
  state: StreamState,
): StreamState | ObserversView | null;
export function viewFor(
  audience: 'members' | 'observers',
  state: StreamState,
): StreamState | ObserversView | null {
  if (audience === 'members') return state;
  if (state.kind !== 'draft' || !state.observers.open) return null;
  return {
    symbol: state.symbol,
    status: statusSeen(state.status),
    revision: state.revision,
    languages: state.languages,
    provisions: standingInOrder(state).map(seen),
    decision: (state.decision ?? state.adoptedAbove)?.symbol ?? null,
  };
}

/** That silence runs is the Members' own affair, and with it that it was broken (practice rule 5). */
export function statusSeen<S extends string>(status: S): S | 'CLEAN' {
  return status === 'UNDER_SILENCE' ? 'CLEAN' : status;
}

function seen({ id, kind, depth, label, text, behind }: Provision): SeenProvision {
  return { id, kind, depth, label, text, behind };
}

/** `next` with its observers' view counted: one more than before `previous` if they see a change. */
export function countView(previous: DraftState, next: DraftState): DraftState {
  if (!mayLookDifferent(previous, next)) return next;
  const before = canonical(viewFor('observers', previous));
  if (before === canonical(viewFor('observers', next))) return next;
  return { ...next, observers: { ...next.observers, view: previous.observers.view + 1 } };
}

/** Most acts touch nothing that observers see; only the rest are worth a comparison in full. */
function mayLookDifferent(previous: DraftState, next: DraftState): boolean {
  if (!previous.observers.open && !next.observers.open) return false;
  return (
    previous.observers.open !== next.observers.open ||
    previous.status !== next.status ||
    previous.revision !== next.revision ||
    previous.decision !== next.decision ||
    previous.order !== next.order ||
    previous.provisions !== next.provisions
  );
}
