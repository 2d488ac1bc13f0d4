import {
  type Amendment,
  type DraftState,
  inText,
  type RollingProvision,
  rollingText,
} from '@shanyrak/draft';
import { type Reading } from '@shanyrak/text';

/**
 * The text as one delegation would have it, reckoned from the amendments that stand in it: in every
 * bracket the reading that it proposed or co-sponsors, else the one that it supports, else the
 * present text. Where it supports several readings of one place nobody may choose for it: the
 * present text stands, and that is said. It is nobody's declared position.
 */
export interface OneReading {
  readonly rows: readonly ReadRow[];
}

export interface ReadRow {
  readonly row: RollingProvision;
  readonly fate: 'same' | 'changed' | 'inserted' | 'deleted';
  /** The present words; empty for what would come in. */
  readonly base: string;
  /** The words that it would have; null where the provision would go. */
  readonly text: string | null;
  /** Several readings of one place are supported. */
  readonly undecided: boolean;
}

/** How near to an amendment a delegation stands. */
type Nearness = 'own' | 'supported';

/** The Members that have something in the text, by code. */
export function readersOf(
  state: DraftState,
  isMember: (code: string) => boolean,
): readonly string[] {
  const codes = inText(state).flatMap(({ id, sponsor, coSponsors }) => [
    ...[sponsor, ...coSponsors],
    ...Object.entries(state.stances[id] ?? {}).flatMap(([code, { stance }]) =>
      stance === 'support' ? [code] : [],
    ),
  ]);
  return [...new Set(codes)].filter(isMember).sort();
}

export function oneReading(state: DraftState, delegation: string): OneReading {
  const near = nearestTo(state, delegation);
  const text = rollingText({ ...state, amendments: asWished(state, near) }, state.originalLanguage);
  const taken = alternativesTaken(text.provisions, near);
  return { rows: text.provisions.flatMap((row) => readIn(row, near, taken)) };
}

/**
 * The alternative that it would have in place of a provision: its own; or the only one that it
 * supports, where it wants no other words there. Null where it supports several.
 */
function alternativesTaken(
  rows: readonly RollingProvision[],
  near: ReadonlyMap<string, Nearness>,
): ReadonlyMap<string, string | null> {
  const taken = new Map<string, string | null>();
  for (const { provision, place, amendments } of rows) {
    if (place !== 'standing') continue;
    const offered = amendments.filter(({ kind }) => kind === 'alternative');
    const own = offered.filter(({ id }) => near.get(id) === 'own');
    const wants = amendments.some(({ kind }) => kind !== 'alternative' && kind !== 'move');
    const [chosen, another] = own.length > 0 ? own : wants ? [] : offered;
    if (chosen) taken.set(provision, another ? null : chosen.id);
  }
  return taken;
}

function nearestTo(state: DraftState, delegation: string): ReadonlyMap<string, Nearness> {
  const near = new Map<string, Nearness>();
  for (const { id, sponsor, coSponsors } of inText(state)) {
    if (sponsor === delegation || coSponsors.includes(delegation)) near.set(id, 'own');
    else if (state.stances[id]?.[delegation]?.stance === 'support') near.set(id, 'supported');
  }
  return near;
}

/** Only what it stands near to is in the text; an amendment that it would amend, with its words. */
function asWished(
  { amendments }: DraftState,
  near: ReadonlyMap<string, Nearness>,
): Readonly<Record<string, Amendment>> {
  const words = new Map<string, string>();
  for (const wanted of ['supported', 'own'] as const)
    for (const [id, nearness] of near) {
      const change = amendments[id]?.change;
      if (nearness === wanted && change?.kind === 'amend') words.set(change.amendment, change.text);
    }
  return Object.fromEntries(
    [...near.keys()].flatMap((id): [string, Amendment][] => {
      const amendment = amendments[id]!;
      const { change } = amendment;
      if (change.kind === 'amend') return [];
      const text = words.get(id);
      if (text === undefined || !('text' in change)) return [[id, amendment]];
      return [[id, { ...amendment, change: { ...change, text } }]];
    }),
  );
}

function readIn(
  row: RollingProvision,
  near: ReadonlyMap<string, Nearness>,
  taken: ReadonlyMap<string, string | null>,
): readonly ReadRow[] {
  const alternative = taken.get(row.of);
  if (row.place === 'alternative' && alternative !== row.provision) return [];
  let [base, text, undecided] = ['', '', alternative === null];
  for (const segment of row.rolling.segments) {
    if ('text' in segment) {
      base += segment.text;
      text += segment.text;
      continue;
    }
    const chosen = chosenOf(segment.readings, near);
    base += segment.readings.find((one) => one.base)?.text ?? '';
    text += chosen.text;
    undecided ||= chosen.undecided;
  }
  const replaced = row.place === 'standing' && typeof alternative === 'string';
  const gone = base !== '' && (replaced || text.trim() === '');
  return [{ row, base, text: gone ? null : text, undecided, fate: fateOf() }];

  function fateOf(): ReadRow['fate'] {
    if (gone) return 'deleted';
    if (row.place === 'insertion' || row.place === 'alternative') return 'inserted';
    return base === text ? 'same' : 'changed';
  }
}

/** Its own reading, else the one that it supports, else the present text. */
function chosenOf(
  readings: readonly Reading[],
  near: ReadonlyMap<string, Nearness>,
): { readonly text: string; readonly undecided: boolean } {
  const present = readings.find(({ base }) => base)?.text ?? '';
  for (const nearness of ['own', 'supported'] as const) {
    const wanted = readings.filter(
      ({ base, proposals }) => !base && proposals.some((id) => near.get(id) === nearness),
    );
    if (wanted.length === 1) return { text: wanted[0]!.text, undecided: false };
    if (wanted.length > 1) return { text: present, undecided: true };
  }
  return { text: present, undecided: false };
}
