import { type Refusal } from '@shanyrak/kernel';
import {
  isOffice,
  readsBreakers,
  readsNames,
  sealsBreaker,
  seriesOf,
  type NamesReader,
} from './attribution';
import { type By, type DraftEvent } from './events';
import { renamedDraft, renamedEvent, type Naming } from './renaming';
import { isSealed, sealedBreaker, sealedObjector, sealedSpeaker } from './sealed-names';
import { type DraftState, type Objection, type StreamState } from './state';

/**
 * The wordings of a draft (decision 9). The open one is the record itself; in the discreet one all are
 * named but whoever broke silence where that is sealed (decision 11); in the sealed one nobody is named
 * who spoke. A reader is given one of them, whole: the state, every event, every paper made of them.
 * Made once, for everybody who may not read the names.
 */
export type Wording = 'open' | 'discreet' | 'sealed';

export function wordingFor(state: StreamState, reader: NamesReader): Wording {
  if (state.kind !== 'draft') return 'open';
  if (!readsNames(state, reader)) return 'sealed';
  return readsBreakers(state, reader) ? 'open' : 'discreet';
}

type Unnamed = Exclude<Wording, 'open'>;

/** What was sealed before, by what it is made of: a name keeps its number for ever. */
const KNOWN = new WeakMap<object, object>();
/** The same where names stand open, but that of whoever broke silence. */
const KNOWN_BUT_BREAKER = new WeakMap<object, object>();

const sealing = (state: DraftState, wording: Unnamed = 'sealed'): Naming => {
  const { said, objected } = state.attribution;
  const broke = breakersIn(state);
  if (wording === 'discreet') return sealingBreakers(broke);
  const speaker = (code: string): string => (isOffice(code) ? code : sealedSpeaker(said, code));
  const objector = (code: string): string => sealedObjector(objected, code);
  const names = { said: speaker, objected: objector, broke };
  return {
    ...names,
    by: (event) => byIn(event, names),
    objection: (objection): Objection => ({
      ...objection,
      delegation: objector(objection.delegation),
      function: null,
      withoutSeat: false,
    }),
    known: KNOWN,
  };
};

const asItIs = (name: string): string => name;

const sealingBreakers = (broke: Naming['broke']): Naming => ({
  ...{ said: asItIs, objected: asItIs, broke },
  by: (event) => breakerIn(event, broke) ?? event.by,
  objection: (objection) => objection,
  known: KNOWN_BUT_BREAKER,
});

/** Named in a round that names its breaker, else by the round. */
function breakersIn({ silences }: DraftState): Naming['broke'] {
  return (delegation, silence) => {
    const named = silences.find(({ id }) => id === silence)?.namesBreaker ?? false;
    return named ? delegation : sealedBreaker(silence);
  };
}

/** By whom a break is said to have been sent; null for other events, and where the office entered it. */
function breakerIn({ type, data, by }: DraftEvent, broke: Naming['broke']): By | null {
  if (type !== 'silence.break' || by.delegation === null) return null;
  const delegation = broke(by.delegation, data.silence);
  return delegation === by.delegation ? by : { person: '', delegation, as: by.as };
}

/** Whoever spoke for a State is no person here; an office is, as is who does what is open. */
function byIn(event: DraftEvent, names: Pick<Naming, 'said' | 'objected' | 'broke'>): By {
  const breaker = breakerIn(event, names.broke);
  if (breaker) return breaker;
  const { by } = event;
  const series = seriesOf(event);
  if (series === null || by.as !== 'national' || by.delegation === null) return by;
  return { person: '', delegation: names[series](by.delegation), as: by.as };
}

/** A state in another wording than the open one. A submission is known to its sponsor and the Secretariat alone. */
export function sealedState<S extends StreamState>(state: S, wording?: Unnamed): S {
  return (state.kind === 'draft' ? renamedDraft(state, sealing(state, wording)) : state) as S;
}

/** Events in such a wording; `state` is that after the last of them, or a later one. */
export function sealedEvents(
  events: readonly DraftEvent[],
  state: StreamState,
  wording?: Unnamed,
): readonly DraftEvent[] {
  if (state.kind !== 'draft') return events;
  const naming = sealing(state, wording);
  return events.map((event) => renamedEvent(event, naming));
}

/**
 * The sealed names of a reader’s own delegation: null while it has not spoken, or not objected. `broke`:
 * those of the rounds that it broke.
 */
export interface OwnNames {
  readonly said: string | null;
  readonly objected: string | null;
  readonly broke: readonly string[];
}

export function ownNamesIn(state: StreamState, delegation: string | null): OwnNames {
  if (state.kind !== 'draft' || delegation === null)
    return { said: null, objected: null, broke: [] };
  const { said, objected } = state.attribution;
  return {
    said: said.includes(delegation) ? sealedSpeaker(said, delegation) : null,
    objected: objected.includes(delegation) ? sealedObjector(objected, delegation) : null,
    broke: state.silences
      .filter((one) => sealsBreaker(one) && one.break?.delegation === delegation)
      .map(({ id }) => sealedBreaker(id)),
  };
}

/**
 * Which of a refusal’s names a reader of the sealed wording may not be told. The other rules that name
 * delegations name the actor’s own, one that the act itself names, or who is seen to sit.
 */
const SEALED_IN: Readonly<Record<string, 'said' | 'objected'>> = {
  'amendment.notYours': 'said',
  'objection.stands': 'objected',
  'silence.adRef': 'said',
};

/** A refusal as a reader of the sealed wording is told it: only the own delegation by its name. */
export function sealedRefusal(refusal: Refusal, state: StreamState, own: string | null): Refusal {
  const series = SEALED_IN[refusal.rule];
  if (!series || state.kind !== 'draft') return refusal;
  const rename = sealing(state)[series];
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
  const objector = (name: string): string =>
    name === own.objected || own.broke.includes(name) ? delegation : name;
  return {
    said: speaker,
    objected: objector,
    broke: objector,
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
