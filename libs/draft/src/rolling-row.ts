import {
  type consolidate,
  type Attribution,
  type Proposal,
  type RollingText,
} from '@shanyrak/text';
import { hasWords, onOneLine, partsOf, touchedBy } from './change';
import { pendingByRow, type Pending } from './pending';
import { statusWith, type ProvisionStatus } from './status';
import {
  type Amendment,
  type Change,
  type DraftState,
  type Provision,
  type ProvisionKind,
  type StanceKind,
} from './state';

/**
 * One row of the rolling text. What speaks to the words of a provision is a proposal in its
 * brackets, whatever its kind: a split puts a sign where a new provision would begin, a merging adds
 * the other's words here and takes them away there.
 */
/** Why a row stands where it stands; all but the first are not in the text yet. */
export type RowPlace = 'standing' | 'insertion' | 'alternative' | 'destination';

export interface RollingProvision {
  /** The row's own id: the provision's, or that of the amendment which makes the row. */
  readonly provision: string;
  /** The provision of which the row speaks; its own for what would be inserted. */
  readonly of: string;
  readonly place: RowPlace;
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly label: string;
  readonly status: ProvisionStatus;
  /** Not in the text yet: an amendment would put it here. */
  readonly pending: boolean;
  /** In a language that has not followed the original. */
  readonly behind: boolean;
  readonly rolling: RollingText;
  readonly amendments: readonly RollingAmendment[];
  /** The proposals to move it; at a destination the one that leads here. */
  readonly moves: readonly RollingMove[];
  /** Amendments that others would amend, each against its own words. */
  readonly beneath: readonly RollingBeneath[];
}

export interface RollingAmendment extends Required<Attribution> {
  readonly id: string;
  readonly kind: Amendment['change']['kind'];
  readonly sponsor: string;
}

export interface RollingMove {
  readonly amendment: string;
  /** The label of the provision where it stands now, and of the one after which it would stand. */
  readonly from: string;
  readonly after: string;
}

export interface RollingBeneath {
  /** The amendment that others would amend. */
  readonly amendment: string;
  readonly rolling: RollingText;
  readonly amendments: readonly RollingAmendment[];
}

/** The engine's consolidation, or the same answers computed ahead of time. */
export type Consolidator = typeof consolidate;

/** What rows are made of: the state, and those of an earlier rolling text with what they were made of. */
export interface Making {
  readonly state: DraftState;
  readonly language: string;
  readonly pending: Pending;
  readonly consolidator: Consolidator;
  readonly known: {
    readonly state: DraftState;
    readonly pending: Pending;
    readonly rows: ReadonlyMap<string, RollingProvision>;
  } | null;
}

/** A provision that stands in the text. */
export function standingRow(making: Making, provision: Provision): RollingProvision {
  const { state, language } = making;
  const { id, kind, depth, label, text, behind } = provision;
  return made(making, id, (row) => ({
    ...{ provision: id, of: id, kind, depth, label },
    ...rowIn('standing', behind.includes(language)),
    // Disputed is disputed, also on a page in a language in which no bracket is shown.
    status: statusWith(state, id, pendingByRow(state).has(id)),
    ...bracketed(row, text[language] ?? '', proposalIn(id)),
    moves: row.all.flatMap(({ id: amendment, change }) =>
      change.kind === 'move' ? [moveOf(state, amendment, change)] : [],
    ),
  }));
}

/** A provision that an amendment would bring in. */
export function insertedRow(making: Making, { change }: Amendment): RollingProvision {
  if (change.kind !== 'insert') throw new Error('Only an insertion brings in a provision.');
  const { provision, provisionKind: kind, depth, label } = change;
  return made(making, provision, (row) => ({
    ...{ provision, of: provision, kind, depth, label, ...rowIn('insertion') },
    ...bracketed(row, '', proposalIn(provision)),
    moves: [],
  }));
}

/** A provision that an amendment would put in the place of another. */
export function alternativeRow(
  making: Making,
  { id }: Amendment,
  { provision, label, text }: Extract<Change, { kind: 'alternative' }>,
): RollingProvision {
  const { kind, depth } = making.state.provisions[provision]!;
  return made(making, id, (row) => ({
    ...{ provision: id, of: provision, kind, depth, label, ...rowIn('alternative') },
    ...bracketed(row, '', (change) => (change.kind === 'alternative' ? text : undefined)),
    moves: [],
  }));
}

/** Where an amendment would move a provision: its words stand once, where they stand now. */
export function destinationRow(
  making: Making,
  { id }: Amendment,
  change: Extract<Change, { kind: 'move' }>,
): RollingProvision {
  const { kind, depth } = making.state.provisions[change.provision]!;
  return made(making, id, (row) => ({
    ...{ provision: id, of: change.provision, kind, depth, label: change.label },
    ...rowIn('destination'),
    ...bracketed(row, '', () => undefined),
    moves: [moveOf(making.state, id, change)],
  }));
}

function rowIn(
  place: RowPlace,
  behind = false,
): Pick<RollingProvision, 'place' | 'pending' | 'behind' | 'status'> {
  return { place, pending: place !== 'standing', behind, status: 'BRACKETED' };
}

/** What a row is made of: the amendments that are read in it, and the row as it was, if it was. */
interface Row {
  readonly state: DraftState;
  readonly all: readonly Amendment[];
  readonly before: RollingProvision | undefined;
  readonly consolidator: Consolidator;
}

/** The row as it was made before, if nothing of what it says has changed since. */
function made(
  { state, pending, known, consolidator }: Making,
  row: string,
  make: (row: Row) => RollingProvision,
): RollingProvision {
  const all = pending.get(row) ?? [];
  const before = known?.rows.get(row);
  if (!known || !before) return make({ state, all, before, consolidator });
  const then = known.pending.get(row) ?? [];
  const same =
    then.length === all.length &&
    all.every((amendment, n) => amendment === then[n]) &&
    haveStayed(known.state, state, before.of, all);
  return same ? before : make({ state, all, before, consolidator });
}

/** Whether nothing was done to the provisions of which a row speaks, nor anything said of it. */
function haveStayed(
  then: DraftState,
  now: DraftState,
  of: string,
  all: readonly Amendment[],
): boolean {
  if (then.provisions === now.provisions && then.stances === now.stances) return true;
  const spokenOf = [of, ...all.flatMap(({ id, change }) => [id, ...touchedBy(change)])];
  return spokenOf.every(
    (id) => then.provisions[id] === now.provisions[id] && then.stances[id] === now.stances[id],
  );
}

/** What a change makes of the words of this provision; undefined where it leaves them alone. */
export function proposalIn(provision: string): (change: Change) => string | null | undefined {
  return (change) => {
    switch (change.kind) {
      case 'replace':
      case 'insert':
        return change.text;
      case 'delete':
        return null;
      case 'split':
        return onOneLine(partsOf(change.text));
      case 'merge':
        return change.provision === provision ? change.text : null;
      case 'alternative':
      case 'move':
      case 'amend':
        return undefined;
    }
  };
}

type Bracketed = Pick<RollingProvision, 'rolling' | 'amendments' | 'beneath'>;

/** What the row was made of before serves the engine, which makes again only what has changed. */
function bracketed(
  { state, all, before, consolidator }: Row,
  base: string,
  textOf: (change: Change) => string | null | undefined,
): Bracketed {
  const own = all.filter(({ change }) => change.kind !== 'amend');
  const amendments = own.map((amendment) => attributed(state, amendment));
  const proposals = own.flatMap(({ change }, n): Proposal[] => {
    const text = textOf(change);
    return text === undefined ? [] : [{ ...amendments[n]!, text }];
  });
  const shown = new Set(proposals.map(({ id }) => id));
  return {
    rolling: consolidator({ base, proposals }, before?.rolling),
    amendments,
    beneath: own
      .filter(({ id }) => shown.has(id))
      .flatMap((one) => beneath({ state, all, before, consolidator }, one)),
  };
}

/** The amendments to this one, against its own words. A merging is read where its words will stand. */
function beneath(
  { state, all, before, consolidator }: Row,
  { id, change }: Amendment,
): RollingBeneath[] {
  if (!hasWords(change)) return [];
  const amending = all.filter(
    (other) => other.change.kind === 'amend' && other.change.amendment === id,
  );
  if (amending.length === 0) return [];
  const amendments = amending.map((amendment) => attributed(state, amendment));
  const proposals = amending.flatMap((amendment, n): Proposal[] =>
    hasWords(amendment.change)
      ? [{ ...amendments[n]!, text: onOneLine(partsOf(amendment.change.text)) }]
      : [],
  );
  const known = before?.beneath.find(({ amendment }) => amendment === id)?.rolling;
  const rolling = consolidator({ base: onOneLine(partsOf(change.text)), proposals }, known);
  return [{ amendment: id, rolling, amendments }];
}

function moveOf(
  { provisions }: DraftState,
  amendment: string,
  { provision, after }: Extract<Change, { kind: 'move' }>,
): RollingMove {
  return {
    amendment,
    from: provisions[provision]?.label ?? '',
    after: provisions[after]?.label ?? '',
  };
}

function attributed(state: DraftState, amendment: Amendment): RollingAmendment {
  const { id, change, sponsor, coSponsors } = amendment;
  const lending = [sponsor, ...coSponsors];
  // Who lent its name and now opposes or reserves is shown with both: nobody speaks for it.
  const holding = (wanted: StanceKind): string[] =>
    Object.entries(state.stances[id] ?? {})
      .filter(([, { stance }]) => stance === wanted)
      .filter(([delegation]) => wanted !== 'support' || !lending.includes(delegation))
      .map(([delegation]) => delegation)
      .sort();
  return {
    ...{ id, kind: change.kind, sponsor, by: [sponsor], coSponsoredBy: coSponsors },
    supportedBy: holding('support'),
    opposedBy: holding('oppose'),
    reservedBy: holding('reserve'),
  };
}
