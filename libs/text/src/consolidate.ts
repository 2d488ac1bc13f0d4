/**
 * The rolling text: any number of proposals on one base, every disputed wording in one bracket with
 * those who want it (design 4, steps 3 and 4). A view, never state.
 *
 * Plan: the canonical edits of each proposal (rewording.ts, edits.ts, join.ts); those that meet form
 * groups (groups.ts); each group becomes one bracket (brackets.ts). All the rest stands once, as
 * plain text.
 *
 * Of an earlier rolling text on the same base everything is taken over that did not change: edits of
 * proposals whose text is the same, brackets made of the same edits, and the words between them. What
 * it was made of is kept beside it for as long as somebody holds it, and is nobody else's business.
 *
 * Laws, for every input (laws.spec.ts): the base readings give the base; one proposal's readings,
 * the base's where it has none, give exactly that proposal; the order of the proposals is nothing;
 * with an earlier rolling text or without, the answer is the same.
 */
import { type Bracket, bracketOf, isMadeOf } from './brackets';
import { editsBetween } from './edits';
import { type OwnedEdit, type Owner, byPlace, groupsOf } from './groups';
import { joined } from './join';
import { type Base, baseOf, startOf, wording } from './passage';
import { plain } from './plain';
import { sticks } from './shown';
import { rewordingOf } from './rewording';
import {
  type Attribution,
  type Proposal,
  type RollingText,
  type Segment,
  byCodeUnits,
} from './rolling-text';

/** A proposal and its canonical edits. */
interface Reworded extends Owner {
  readonly edits: readonly OwnedEdit[];
}

/** A stretch of the rolling text: words that stand, or a bracket; and how it looks on paper. */
interface Piece {
  readonly segment: Segment;
  readonly bracket: Bracket | null;
  /** The words of the base that it covers. */
  readonly from: number;
  readonly to: number;
  readonly plain: string;
}

/** What a rolling text was made of. */
interface Made {
  readonly base: Base;
  readonly proposals: ReadonlyMap<string, Reworded>;
  /** All edits, by place. */
  readonly edits: readonly OwnedEdit[];
  readonly pieces: readonly Piece[];
  readonly attribution: ReadonlyMap<string, Attribution>;
}

/** By the segments, which a copy of the rolling text with other names still holds. */
const madeOf = new WeakMap<readonly Segment[], Made>();

/**
 * The rolling text of a base and any proposals, whose ids must differ. Throws on nothing else.
 * `before`: a rolling text that this gave for the same base; any other is ignored. Segments that did
 * not change are the very same objects, so nobody may write into them.
 */
export function consolidate(
  input: { base: string; proposals: readonly Proposal[] },
  before?: RollingText,
): RollingText {
  const known = before && madeOf.get(before.segments);
  const earlier = known && known.base.text === input.base ? known : null;
  const base = earlier?.base ?? baseOf(input.base);
  const inOrder = [...input.proposals].sort((one, other) => byCodeUnits(one.id, other.id));
  const proposals = new Map<string, Reworded>();
  const attribution = new Map<string, Attribution>();
  for (const proposal of inOrder) {
    proposals.set(proposal.id, rewordedOf(base, proposal, earlier));
    attribution.set(proposal.id, attributionOf(proposal, earlier));
  }
  const edits = editsOf(proposals, earlier);
  const pieces = piecesOf({ base, edits, attribution }, earlier);
  const segments = pieces.map(({ segment }) => segment);
  const isByPieces = !pieces.some(({ bracket }) => bracket && sticks(bracket.segment.readings));
  const rolling: RollingText = {
    segments,
    groups: pieces.flatMap(({ bracket }) => (bracket ? [bracket.ids] : [])),
    // What sticks to the word beside it is shown with that word.
    plain: isByPieces ? pieces.map((piece) => piece.plain).join('') : plain(segments, attribution),
  };
  madeOf.set(rolling.segments, { base, proposals, edits, pieces, attribution });
  return rolling;
}

function rewordedOf(base: Base, { id, text }: Proposal, earlier: Made | null): Reworded {
  const known = earlier?.proposals.get(id);
  if (known && known.text === (text ?? '')) return known;
  const owner = { id, text: text ?? '', edits: [] as OwnedEdit[] };
  const passage = rewordingOf(base, owner.text);
  for (const { from, to, textFrom, textTo } of joined(base, passage, editsBetween(base, passage))) {
    const [start, end] = [startOf(passage, textFrom), startOf(passage, textTo)];
    owner.edits.push({ owner, from, to, start, end });
  }
  return owner;
}

const NAMED = ['by', 'coSponsoredBy', 'supportedBy', 'opposedBy', 'reservedBy'] as const;

/** Who stands behind a proposal; where that did not change, the very same object. */
function attributionOf(proposal: Proposal, earlier: Made | null): Attribution {
  const known = earlier?.attribution.get(proposal.id);
  if (known && NAMED.every((how) => areSame(known[how], proposal[how]))) return known;
  const { by, coSponsoredBy = NOBODY } = proposal;
  const { supportedBy = NOBODY, opposedBy = NOBODY, reservedBy = NOBODY } = proposal;
  return { by, coSponsoredBy, supportedBy, opposedBy, reservedBy };
}

const NOBODY: readonly string[] = [];

const areSame = (some: readonly string[] = NOBODY, others: readonly string[] = NOBODY): boolean =>
  some === others ||
  (some.length === others.length && some.every((name, at) => name === others[at]));

/** The edits of all proposals by place: those of earlier ones stand in order and are only joined by new ones. */
function editsOf(
  proposals: ReadonlyMap<string, Reworded>,
  earlier: Made | null,
): readonly OwnedEdit[] {
  const fresh = [...proposals.values()].filter((one) => earlier?.proposals.get(one.id) !== one);
  const added = fresh.flatMap(({ edits }) => edits).sort(byPlace);
  if (!earlier) return added;
  const kept = earlier.edits.filter(({ owner }) => proposals.get(owner.id) === owner);
  const edits: OwnedEdit[] = [];
  let next = 0;
  for (const edit of kept) {
    while (next < added.length && byPlace(added[next]!, edit) < 0) edits.push(added[next++]!);
    edits.push(edit);
  }
  while (next < added.length) edits.push(added[next++]!);
  return edits;
}

/** The whole text in order, cut into what stands and what is disputed. */
function piecesOf(making: Making, earlier: Made | null): Piece[] {
  const { base, edits } = making;
  const known = new Map((earlier?.pieces ?? []).map((piece) => [keyOf(piece), piece]));
  const pieces: Piece[] = [];
  let from = 0;
  const stand = (to: number): void => {
    if (from < to) pieces.push(sameUpTo(known.get(from), to) ?? standing(base, from, to));
  };
  for (const group of groupsOf(edits)) {
    const before = known.get(group.edits[0]!);
    const bracket = before?.bracket && isMadeOf(before.bracket, group) ? before.bracket : null;
    const made = bracket ?? bracketOf(base, group);
    if (!made) continue;
    stand(group.from);
    const named = bracket !== null && isNamedAs(bracket, making.attribution, earlier);
    pieces.push(named ? before! : bracketed(made, group.to, making.attribution));
    from = group.to;
  }
  stand(base.length);
  return pieces;
}

type Making = Pick<Made, 'base' | 'edits' | 'attribution'>;

/** By what a piece is found again: where it begins, a bracket by its first edit. */
const keyOf = ({ bracket, from }: Piece): number | OwnedEdit => bracket?.edits[0] ?? from;

const sameUpTo = (piece: Piece | undefined, to: number): Piece | null =>
  piece?.to === to ? piece : null;

function standing(base: Base, from: number, to: number): Piece {
  const text = wording(base, from, to);
  return { segment: { text }, bracket: null, from, to, plain: text };
}

function bracketed(
  bracket: Bracket,
  to: number,
  attribution: ReadonlyMap<string, Attribution>,
): Piece {
  const { segment, edits } = bracket;
  return { segment, bracket, from: edits[0]!.from, to, plain: plain([segment], attribution) };
}

/** Whether all who want something in this bracket are called as they were. */
const isNamedAs = (
  { ids }: Bracket,
  attribution: ReadonlyMap<string, Attribution>,
  earlier: Made | null,
): boolean => ids.every((id) => attribution.get(id) === earlier?.attribution.get(id));
