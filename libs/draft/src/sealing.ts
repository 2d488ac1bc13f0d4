import { type Refusal } from '@shanyrak/kernel';
import { isOffice, readsNames, seriesOf, type NamesReader } from './attribution';
import { type By, type DraftEvent } from './events';
import { renamedDraft, renamedEvent, type Naming } from './renaming';
import { isSealed, sealedObjector, sealedSpeaker } from './sealed-names';
import { type AttributionState, type Objection, type StreamState } from './state';

/**
 * The two wordings of a draft (decision 9). The open one is the record itself; in the sealed one nobody
 * is named who spoke. A reader is given one or the other, whole: the state, every event, every paper
 * made of them. Made once, for everybody who may not read the names.
 */
export type Wording = 'open' | 'sealed';

export function wordingFor(state: StreamState, reader: NamesReader): Wording {
  return state.kind !== 'draft' || readsNames(state, reader) ? 'open' : 'sealed';
}

/** What was sealed before, by what it is made of: a name keeps its number for ever. */
const KNOWN = new WeakMap<object, object>();

const sealing = ({ said, objected }: AttributionState): Naming => {
  const speaker = (code: string): string => (isOffice(code) ? code : sealedSpeaker(said, code));
  const objector = (code: string): string => sealedObjector(objected, code);
  return {
    said: speaker,
    objected: objector,
    by: (event) => byIn(event, { said: speaker, objected: objector }),
    objection: (objection): Objection => ({
      ...objection,
      delegation: objector(objection.delegation),
      function: null,
      withoutSeat: false,
    }),
    known: KNOWN,
  };
};

/** Whoever spoke for a State is no person here; an office is, as is who does what is open. */
function byIn(event: DraftEvent, names: Pick<Naming, 'said' | 'objected'>): By {
  const { by } = event;
  const series = seriesOf(event);
  if (series === null || by.as !== 'national' || by.delegation === null) return by;
  return { person: '', delegation: names[series](by.delegation), as: by.as };
}

/** The sealed wording of a state. A submission is known to its sponsor and the Secretariat alone. */
export function sealedState<S extends StreamState>(state: S): S {
  return (state.kind === 'draft' ? renamedDraft(state, sealing(state.attribution)) : state) as S;
}

/** The sealed wording of events; `state` is that after the last of them, or a later one. */
export function sealedEvents(
  events: readonly DraftEvent[],
  state: StreamState,
): readonly DraftEvent[] {
  if (state.kind !== 'draft') return events;
  const naming = sealing(state.attribution);
  return events.map((event) => renamedEvent(event, naming));
}

/** The sealed names of a reader’s own delegation: null while it has not spoken, or not objected. */
export interface OwnNames {
  readonly said: string | null;
  readonly objected: string | null;
}

export function ownNamesIn(state: StreamState, delegation: string | null): OwnNames {
  if (state.kind !== 'draft' || delegation === null) return { said: null, objected: null };
  const { said, objected } = state.attribution;
  return {
    said: said.includes(delegation) ? sealedSpeaker(said, delegation) : null,
    objected: objected.includes(delegation) ? sealedObjector(objected, delegation) : null,
  };
}

/**
 * Which of a refusal’s names a reader of the sealed wording may not be told. The other rules that name
 * delegations name the actor’s own, one that the act itself names, or who is seen to sit.
 */
const SEALED_IN: Readonly<Record<string, 'said' | 'objected'>> = {
  'amendment.notYours': 'said',
  'objection.stands': 'objected',
};

/** A refusal as a reader of the sealed wording is told it: only the own delegation by its name. */
export function sealedRefusal(refusal: Refusal, state: StreamState, own: string | null): Refusal {
  const series = SEALED_IN[refusal.rule];
  if (!series || state.kind !== 'draft') return refusal;
  const rename = sealing(state.attribution)[series];
  const named = (name: string): string => (name === own ? name : rename(name));
  const params = Object.entries(refusal.params).map(([key, value]) => {
    if (key === 'delegation') return [key, named(String(value))];
    if (key === 'delegations' && typeof value === 'object') return [key, value.map(named).sort()];
    return [key, value];
  });
  return { rule: refusal.rule, params: Object.fromEntries(params) as Refusal['params'] };
}

/** A reader’s own acts under its own name again, all others’ as they came. */
const unsealing = (delegation: string, own: OwnNames): Naming => {
  const speaker = (name: string): string => (name === own.said ? delegation : name);
  const objector = (name: string): string => (name === own.objected ? delegation : name);
  return {
    said: speaker,
    objected: objector,
    by: ({ by }) => ({ ...by, delegation: by.delegation && speaker(objector(by.delegation)) }),
    objection: (objection) => ({ ...objection, delegation: objector(objection.delegation) }),
    known: new WeakMap(),
  };
};

/** A sealed state as the delegation itself reads it. */
export function ownState<S extends StreamState>(state: S, delegation: string, own: OwnNames): S {
  return (state.kind === 'draft' ? renamedDraft(state, unsealing(delegation, own)) : state) as S;
}

/** Sealed events as the delegation itself reads them. */
export function ownEvents(
  events: readonly DraftEvent[],
  delegation: string,
  own: OwnNames,
): readonly DraftEvent[] {
  const naming = unsealing(delegation, own);
  return events.map((event) => renamedEvent(event, naming));
}

/** Whether a list names somebody whom this reader is not told. */
export const hasSealed = (names: readonly string[]): boolean => names.some(isSealed);
