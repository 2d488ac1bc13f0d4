import { type DraftEvent } from './events';
import {
  ATTRIBUTION_MODES,
  type AttributionMode,
  type AttributionState,
  type DraftState,
  type Silence,
} from './state';

/**
 * Attribution as it was set for a reading (practice rule 14, I21; decision 9): whether names stand
 * beside what delegations say, and for whom. From the most open to the most closed: `attributed`, by
 * everybody; `sponsor`, by the sponsor's own people alone; `brackets`, by nobody. Here: the attribution
 * of a draft for which nothing was set.
 */
export const NAMES_OPEN: AttributionState = {
  mode: 'attributed',
  underSeal: false,
  said: [],
  objected: [],
};

/** Whether the second would show more than the first. */
export function isWider(now: AttributionMode, next: AttributionMode): boolean {
  return ATTRIBUTION_MODES.indexOf(next) < ATTRIBUTION_MODES.indexOf(now);
}

/** What a State does openly whatever was set: who sits is seen, and whose draft it is stands on it. */
const OPEN_ACTS: ReadonlySet<string> = new Set<DraftEvent['type']>([
  'draft.circulate',
  'provision.table',
  'draft.withdraw',
  'revision.issue',
  'seat.take',
  'seat.pass',
  // In writing, to all: whether it is named is the round's own matter.
  'silence.break',
  // Made in writing, to be attached under its author’s name.
  'statement.submit',
  'statement.confirm',
  'statement.align',
  'statement.leave',
  'statement.withdraw',
]);
const OBJECTIONS: ReadonlySet<string> = new Set<DraftEvent['type']>([
  'objection.raise',
  'objection.withdraw',
  'objection.seen',
]);
const OFFICES: ReadonlySet<string> = new Set(['CHAIR', 'FACILITATOR', 'SEC']);

/** In which series whoever acts here is counted: by what was said, by objecting, or in none. */
export function seriesOf({ type, by }: DraftEvent): 'said' | 'objected' | null {
  if (OBJECTIONS.has(type)) return 'objected';
  if (type === 'amendment.enter') return 'said';
  return by.as === 'national' && by.delegation !== null && !OPEN_ACTS.has(type) ? 'said' : null;
}

export const isOffice = (code: string): boolean => OFFICES.has(code);

/** Who has spoken once this event has happened. A name keeps its place for ever. */
export function spokenAfter(before: AttributionState, event: DraftEvent): AttributionState {
  const series = seriesOf(event);
  if (series === null) return before;
  const { mode } = before;
  const name = speakerOf(event);
  const said = including(before.said, series === 'said' ? name : null);
  const objected = including(before.objected, series === 'objected' ? name : null);
  const underSeal = before.underSeal || mode !== 'attributed';
  const same =
    said === before.said && objected === before.objected && underSeal === before.underSeal;
  return same ? before : { mode, underSeal, said, objected };
}

/** An objection that was seen, and an amendment that was read out, are the delegation's, whoever entered them. */
function speakerOf({ type, data, by }: DraftEvent): string | null {
  if (type === 'amendment.enter') return data.amendment.sponsor;
  return type === 'objection.seen' ? data.objection.delegation : by.delegation;
}

/** With a name at its end that is new; the same list where it is not, or where there is none. */
function including(names: readonly string[], name: string | null): readonly string[] {
  return name === null || names.includes(name) ? names : [...names, name];
}

/** A round that was broken, and whose breaker Members are not told. */
export const sealsBreaker = ({ namesBreaker, break: broken }: Silence): boolean =>
  broken !== null && !namesBreaker;

/** Who broke silence, where that is sealed, the Chair and the Secretariat alone are told. */
export const readsBreakers = ({ silences }: DraftState, reader: NamesReader): boolean =>
  reader.chair || reader.secretariat || !silences.some(sealsBreaker);

/** Whether a reader reads the names that delegations bear. */
export interface NamesReader {
  readonly delegation: string | null;
  readonly chair: boolean;
  readonly secretariat: boolean;
}

/** Whether this reader may read who said what: in an open reading everybody, else the sponsor's people. */
export function readsNames(
  { attribution: { mode }, sponsor }: Pick<DraftState, 'attribution' | 'sponsor'>,
  reader: NamesReader,
): boolean {
  if (mode === 'attributed') return true;
  if (mode === 'brackets') return false;
  if (sponsor === 'CHAIR') return reader.chair;
  if (sponsor === 'SEC') return reader.secretariat;
  return reader.delegation === sponsor;
}
