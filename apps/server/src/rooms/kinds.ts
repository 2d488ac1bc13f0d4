import { type Actor, type Reader } from '@shanyrak/council';
import * as drafts from '@shanyrak/draft';
import { type Refusal } from '@shanyrak/kernel';
import * as meetings from '@shanyrak/meeting';
import { type RoomEvent } from '@shanyrak/protocol';
import { type LiveState } from '../ledger/ledger';

/**
 * What rooms of one kind have of their own: how a reader is told its stream, what observers see of
 * it, who is in it and who sits at its table. Everything else of a room is the same for drafts and
 * for meetings.
 */
/** A wording in which not everybody is named. */
type Unnamed = Exclude<drafts.Wording, 'open'>;

export interface RoomKind<State extends LiveState = LiveState> {
  readonly wordingFor: (state: State, reader: Reader) => drafts.Wording;
  readonly sealedState: (state: State, wording: Unnamed) => State;
  readonly sealedEvents: (
    events: readonly RoomEvent[],
    state: State,
    wording: Unnamed,
  ) => readonly RoomEvent[];
  readonly sealedRefusal: (refusal: Refusal, state: State, own: string | null) => Refusal;
  /** The sealed names of a delegation of its own. */
  readonly ownNames: (state: State, delegation: string | null) => drafts.OwnNames;
  readonly isOpenToObservers: (state: State) => boolean;
  readonly observersView: (state: State) => unknown;
  /** The number of that view. */
  readonly viewNumber: (state: State) => number;
  /** Every view that these events, told of this state, have made; null: from the beginning. */
  readonly observersViews: (before: State | null, events: readonly RoomEvent[]) => NumberedView[];
  /** Whether a person of the audience is in the room now. */
  readonly mayAttend: (state: State, actor: Actor) => boolean;
  /** The seats at the table, or null where nobody sits. */
  readonly table: (state: State) => Table | null;
}

export interface NumberedView {
  readonly number: number;
  readonly view: unknown;
}

export interface Table {
  /** Delegation → person who holds its seat. */
  readonly seats: Readonly<Record<string, string>>;
  /** The delegations whose seat is held from elsewhere than the room. */
  readonly remote: readonly string[];
}

const negotiation: RoomKind<drafts.StreamState> = {
  wordingFor: drafts.wordingFor,
  sealedState: drafts.sealedState,
  sealedEvents: (events, state, wording) =>
    drafts.sealedEvents(events as drafts.DraftEvent[], state, wording),
  sealedRefusal: drafts.sealedRefusal,
  ownNames: drafts.ownNamesIn,
  isOpenToObservers: (state) => state.kind === 'draft' && state.observers.open,
  observersView: (state) => drafts.viewFor('observers', state),
  viewNumber: (state) => (state.kind === 'draft' ? state.observers.view : 0),
  observersViews: (before, events) =>
    drafts.observersViews(before, events as readonly drafts.DraftEvent[]),
  mayAttend: () => true,
  table: (state) => (state.kind === 'draft' ? state.session : null),
};

/** Everybody in a meeting hears who speaks: nothing of it is sealed. */
const meeting: RoomKind<meetings.MeetingState> = {
  wordingFor: () => 'open',
  sealedState: (state) => state,
  sealedEvents: (events) => events,
  sealedRefusal: (refusal) => refusal,
  ownNames: () => {
    throw new Error('No names are sealed in a meeting.');
  },
  isOpenToObservers: meetings.isOpenToObservers,
  observersView: (state) => meetings.viewFor('observers', state),
  viewNumber: ({ observers }) => observers.view,
  observersViews: (before, events) =>
    meetings.observersViews(before, events as readonly meetings.MeetingEvent[]),
  mayAttend: (state, actor) => meetings.mayAttend(state, actor),
  table: (state) => (state.status === 'OPEN' || state.status === 'SUSPENDED' ? state : null),
};

/** By what a state says of itself. */
const KINDS = { draft: negotiation, submission: negotiation, meeting };

export function kindOf(state: LiveState): RoomKind {
  return KINDS[state.kind] as unknown as RoomKind;
}
