import {
  plain,
  type consolidate,
  type Attribution,
  type Proposal,
  type RollingText,
} from '@shanyrak/text';
import { hasWords, partsOf, touchedBy } from './change';
import { type Pending } from './pending';
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
const NEW_PROVISION = ' ¶ ';

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
  return made(making, id, (all) => ({
    ...{ provision: id, of: id, kind, depth, label },
    ...rowIn('standing', behind.includes(language)),
    status: statusWith(state, id, all.length > 0),
    ...bracketed(making, text[language] ?? '', all, proposalIn(id)),
    moves: all.flatMap(({ id: amendment, change }) =>
      change.kind === 'move' ? [moveOf(state, amendment, change)] : [],
    ),
  }));
}

/** A provision that an amendment would bring in. */
export function insertedRow(making: Making, { change }: Amendment): RollingProvision {
  if (change.kind !== 'insert') throw new Error('Only an insertion brings in a provision.');
  const { provision, provisionKind: kind, depth, label } = change;
  return made(making, provision, (all) => ({
    ...{ provision, of: provision, kind, depth, label, ...rowIn('insertion') },
    ...bracketed(making, '', all, proposalIn(provision)),
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
  return made(making, id, (all) => ({
    ...{ provision: id, of: provision, kind, depth, label, ...rowIn('alternative') },
    ...bracketed(making, '', all, (change) => (change.kind === 'alternative' ? text : undefined)),
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
  return made(making, id, (all) => ({
    ...{ provision: id, of: change.provision, kind, depth, label: change.label },
    ...rowIn('destination'),
    ...bracketed(making, '', all, () => undefined),
    moves: [moveOf(making.state, id, change)],
  }));
}

function rowIn(
  place: RowPlace,
  behind = false,
): Pick<RollingProvision, 'place' | 'pending' | 'behind' | 'status'> {
  return { place, pending: place !== 'standing', behind, status: 'BRACKETED' };
}

/** The row as it was made before, if nothing of what it says has changed since. */
function made(
  { state, pending, known }: Making,
  row: string,
  make: (all: readonly Amendment[]) => RollingProvision,
): RollingProvision {
  const now = pending.get(row) ?? [];
  const before = known?.rows.get(row);
  if (!known || !before) return make(now);
  const then = known.pending.get(row) ?? [];
  const touched = new Set([before.of, ...now.flatMap(({ change }) => touchedBy(change))]);
  const targets = [...touched, ...now.map(({ id }) => id)];
  const same =
    then.length === now.length &&
    now.every((amendment, n) => amendment === then[n]) &&
    targets.every(
      (id) =>
        known.state.provisions[id] === state.provisions[id] &&
        known.state.stances[id] === state.stances[id],
    );
  return same ? before : make(now);
}

/** What a change makes of the words of this provision; undefined where it leaves them alone. */
function proposalIn(provision: string): (change: Change) => string | null | undefined {
  return (change) => {
    switch (change.kind) {
      case 'replace':
      case 'insert':
        return change.text;
      case 'delete':
        return null;
      case 'split':
        return partsOf(change.text).join(NEW_PROVISION);
      case 'merge':
        return change.provision === provision ? change.text : null;
      default:
        return undefined;
    }
  };
}

type Bracketed = Pick<RollingProvision, 'rolling' | 'amendments' | 'beneath'>;

function bracketed(
  making: Making,
  base: string,
  all: readonly Amendment[],
  textOf: (change: Change) => string | null | undefined,
): Bracketed {
  const { state, consolidator } = making;
  const own = all.filter(({ change }) => change.kind !== 'amend');
  const amendments = own.map((amendment) => attributed(state, amendment));
  const proposals = own.flatMap(({ id, change }, n): Proposal[] => {
    const text = textOf(change);
    return text === undefined ? [] : [{ id, by: amendments[n]!.by, text }];
  });
  const shown = new Set(proposals.map(({ id }) => id));
  return {
    rolling: rolled(consolidator, base, proposals, amendments),
    amendments,
    beneath: own.filter(({ id }) => shown.has(id)).flatMap((one) => beneath(making, one, all)),
  };
}

/** The amendments to this one, against its own words. A merging is read where its words will stand. */
function beneath(
  { state, consolidator }: Making,
  { id, change }: Amendment,
  all: readonly Amendment[],
): RollingBeneath[] {
  if (!hasWords(change)) return [];
  const amending = all.filter(
    (other) => other.change.kind === 'amend' && other.change.amendment === id,
  );
  if (amending.length === 0) return [];
  const amendments = amending.map((amendment) => attributed(state, amendment));
  const onOneLine = (text: string): string => partsOf(text).join(NEW_PROVISION);
  const proposals = amending.flatMap((amendment, n): Proposal[] =>
    hasWords(amendment.change)
      ? [{ id: amendment.id, by: amendments[n]!.by, text: onOneLine(amendment.change.text) }]
      : [],
  );
  const rolling = rolled(consolidator, onOneLine(change.text), proposals, amendments);
  return [{ amendment: id, rolling, amendments }];
}

function rolled(
  consolidator: Consolidator,
  base: string,
  proposals: readonly Proposal[],
  amendments: readonly RollingAmendment[],
): RollingProvision['rolling'] {
  const rolling = consolidator({ base, proposals });
  const names = new Map<string, Attribution>(amendments.map((row) => [row.id, row]));
  return { ...rolling, plain: plain(rolling.segments, names) };
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
