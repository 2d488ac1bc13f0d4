import { consolidate, type Attribution, type Proposal, type RollingText } from '@shanyrak/text';
import { positionAfter, provisionsInOrder } from './place';
import { draftBadge, inText, statusWith, type ProvisionStatus } from './status';
import {
  type Amendment,
  type DraftState,
  type DraftStatus,
  type Provision,
  type ProvisionKind,
  type StanceKind,
} from './state';

/**
 * The rolling text of a draft (design 4): every provision with its disputed words in attributed
 * brackets, what would be inserted where it would stand, what would be deleted as a reading of
 * nothing. A view of the state, computed whenever it is wanted and never kept. Only the original
 * language is negotiated: another language shows its text as it stands, and whether it is behind.
 */
export interface RollingDraft {
  readonly symbol: string;
  readonly revision: number;
  readonly status: DraftStatus;
  /** The worst status of all (domain 4 (c)). */
  readonly badge: ProvisionStatus;
  readonly language: string;
  readonly seq: number;
  readonly provisions: readonly RollingProvision[];
  /** The whole as plain lines for paper, one provision a line, led by its label. */
  readonly plain: string;
}

export interface RollingProvision {
  readonly provision: string;
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly label: string;
  readonly status: ProvisionStatus;
  /** Not in the text yet: an amendment would insert it here. */
  readonly pending: boolean;
  /** In a language that has not followed the original. */
  readonly behind: boolean;
  readonly rolling: RollingText;
  readonly amendments: readonly RollingAmendment[];
}

export interface RollingAmendment extends Required<Attribution> {
  readonly id: string;
  readonly kind: Amendment['change']['kind'];
  readonly sponsor: string;
}

/** A rolling text and the state that it was made of. */
export interface Rolled {
  readonly state: DraftState;
  readonly text: RollingDraft;
}

/**
 * `language`: one of the draft's; any other gives empty provisions. Rows that nothing has happened to
 * since `before` are those of `before`, the very same objects: an act costs what it touches.
 */
export function rollingText(
  state: DraftState,
  language: string,
  before: Rolled | null = null,
): RollingDraft {
  const original = language === state.originalLanguage;
  const disputed = byProvision(state);
  const amendments = [...disputed.values()].flat();
  const pending = original ? disputed : NONE;
  const known = before?.text.language === language ? knownRows(before) : null;
  const making: Making = { state, language, disputed, pending, known };
  const leading = pendingAfter(state, original ? amendments : []);
  const provisions = provisionsInOrder(state).flatMap((provision) => [
    ...(provision.deleted ? [] : [standingRow(making, provision)]),
    ...(leading.get(provision.id) ?? []).map((amendment) => insertedRow(making, amendment)),
  ]);
  return {
    symbol: state.symbol,
    revision: state.revision,
    status: state.status,
    badge: draftBadge(state, amendments),
    language,
    seq: state.seq,
    provisions,
    plain: linesOf(provisions),
  };
}

/** What rows are made of. */
interface Making {
  readonly state: DraftState;
  readonly language: string;
  /** All amendments in the text, and those that show in this language. */
  readonly disputed: ByProvision;
  readonly pending: ByProvision;
  readonly known: Known | null;
}
type ByProvision = ReadonlyMap<string, readonly Amendment[]>;
const NONE: ByProvision = new Map();

/** The rows of an earlier rolling text, and what they were made of. */
interface Known {
  readonly state: DraftState;
  readonly pending: ByProvision;
  readonly rows: ReadonlyMap<string, RollingProvision>;
}

/** A state never changes, and is asked twice: when it is new, and when the next one follows it. */
const sorted = new WeakMap<DraftState, ByProvision>();

function byProvision(state: DraftState): ByProvision {
  const known = sorted.get(state);
  if (known) return known;
  const found = Map.groupBy(inText(state), ({ change }) => change.provision);
  sorted.set(state, found);
  return found;
}

function knownRows({ state, text }: Rolled): Known {
  const original = text.language === state.originalLanguage;
  return {
    state,
    pending: original ? byProvision(state) : NONE,
    rows: new Map(text.provisions.map((row) => [row.provision, row])),
  };
}

/** The row as it was made before, if nothing of what it says has changed since. */
function madeBefore({ state, pending, known }: Making, id: string): RollingProvision | null {
  if (!known || known.state.provisions[id] !== state.provisions[id]) return null;
  const then = known.pending.get(id) ?? [];
  const now = pending.get(id) ?? [];
  const targets = [id, ...now.map((amendment) => amendment.id)];
  const same =
    then.length === now.length &&
    now.every((amendment, n) => amendment === then[n]) &&
    targets.every((target) => known.state.stances[target] === state.stances[target]);
  return same ? (known.rows.get(id) ?? null) : null;
}

/** The rolling text of this row as it was: what the engine made of it need not be made again. */
const rollingBefore = ({ known }: Making, id: string): RollingText | undefined =>
  known?.rows.get(id)?.rolling;

function standingRow(making: Making, provision: Provision): RollingProvision {
  const { state, language, disputed, pending } = making;
  const { id, kind, depth, label, text, behind } = provision;
  return (
    madeBefore(making, id) ?? {
      ...{ provision: id, kind, depth, label },
      status: statusWith(state, id, disputed.has(id)),
      pending: false,
      behind: behind.includes(language),
      ...bracketed(state, text[language] ?? '', pending.get(id) ?? [], rollingBefore(making, id)),
    }
  );
}

function insertedRow(making: Making, amendment: Amendment): RollingProvision {
  const { change } = amendment;
  if (change.kind !== 'insert') throw new Error('Only an insertion stands in a row of its own.');
  const { provision, provisionKind: kind, depth, label } = change;
  return (
    madeBefore(making, provision) ?? {
      ...{ provision, kind, depth, label },
      status: 'BRACKETED',
      pending: true,
      behind: false,
      ...bracketed(making.state, '', [amendment]),
    }
  );
}

function bracketed(
  state: DraftState,
  base: string,
  amendments: readonly Amendment[],
  before?: RollingText,
): Pick<RollingProvision, 'rolling' | 'amendments'> {
  const rows = amendments.map((amendment) => attributed(state, amendment));
  const proposals = amendments.map(({ change }, n): Proposal => ({
    ...rows[n]!,
    text: change.kind === 'delete' ? null : change.text,
  }));
  return { rolling: consolidate({ base, proposals }, before), amendments: rows };
}

function attributed(state: DraftState, amendment: Amendment): RollingAmendment {
  const { id, change, sponsor, coSponsors } = amendment;
  const by = [sponsor, ...coSponsors];
  // Who lent its name and now opposes or reserves is shown with both: nobody speaks for it.
  const holding = (wanted: StanceKind): string[] =>
    Object.entries(state.stances[id] ?? {})
      .filter(([, { stance }]) => stance === wanted)
      .filter(([delegation]) => wanted !== 'support' || !by.includes(delegation))
      .map(([delegation]) => delegation)
      .sort();
  return {
    ...{ id, kind: change.kind, sponsor, by },
    supportedBy: holding('support'),
    opposedBy: holding('oppose'),
    reservedBy: holding('reserve'),
  };
}

/** Insertions by the provision that they follow on the page: after the parts of the one that they name. */
function pendingAfter(
  state: DraftState,
  pending: readonly Amendment[],
): ReadonlyMap<string, readonly Amendment[]> {
  const after = new Map<string, Amendment[]>();
  for (const amendment of pending) {
    const { change } = amendment;
    if (change.kind !== 'insert') continue;
    const before = state.order[positionAfter(state, change.after, change.depth) - 1]!;
    after.set(before, [...(after.get(before) ?? []), amendment]);
  }
  return after;
}

/** Put together by `+=`, which copies nothing until somebody reads the whole for paper. */
function linesOf(provisions: readonly RollingProvision[]): string {
  let lines = '';
  for (const [at, { label, rolling }] of provisions.entries()) {
    if (at > 0) lines += '\n';
    if (label !== '') lines += `${label}. `;
    lines += rolling.plain;
  }
  return lines;
}
