import { consolidate } from '@shanyrak/text';
import { pendingByRow, type Pending } from './pending';
import { blockOf, positionAfter, provisionsInOrder, without } from './place';
import { lineOf } from './paper';
import {
  alternativeRow,
  destinationRow,
  insertedRow,
  standingRow,
  type Consolidator,
  type Making,
  type RollingProvision,
} from './rolling-row';
import { draftBadge, inText, type ProvisionStatus } from './status';
import { type Amendment, type DraftState, type DraftStatus } from './state';

/**
 * The rolling text of a draft (design 4, decision 7): every provision with its disputed words in
 * attributed brackets, what would be inserted where it would stand, an alternative beneath what it
 * would replace, a move at both its ends, what would be deleted as a reading of nothing, and an
 * amendment to an amendment beneath that one. A view of the state, computed whenever it is wanted
 * and never kept. Only the original language is negotiated: another language shows its text as it
 * stands, and whether it is behind.
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
  const rows = [...unmadeRows(state, language, before)].map((make) => make(consolidate));
  return rollingTextOf(state, language, rows);
}

/** The rolling text of a state whose rows have been made. */
export function rollingTextOf(
  state: DraftState,
  language: string,
  provisions: readonly RollingProvision[],
): RollingDraft {
  return {
    symbol: state.symbol,
    revision: state.revision,
    status: state.status,
    badge: draftBadge(state),
    language,
    seq: state.seq,
    provisions,
    plain: linesOf(provisions),
  };
}

/**
 * A row yet to be made. It asks the consolidator for what it needs, each time for the same and in the
 * same order: whoever must not work long at a time asks it once what it needs, makes that, and has
 * the row made of it.
 */
export type UnmadeRow = (consolidator: Consolidator) => RollingProvision;

const NOTHING: Pending = new Map();

function makingOf(
  state: DraftState,
  language: string,
  before: Rolled | null,
): Omit<Making, 'consolidator'> {
  const pendingIn = (one: DraftState): Pending =>
    language === one.originalLanguage ? pendingByRow(one) : NOTHING;
  const known =
    before?.text.language === language
      ? {
          state: before.state,
          pending: pendingIn(before.state),
          rows: new Map(before.text.provisions.map((row) => [row.provision, row])),
        }
      : null;
  return { state, language, pending: pendingIn(state), known };
}

/** The rows in text order: a provision, its alternatives, and what would come in behind its parts. */
export function* unmadeRows(
  state: DraftState,
  language: string,
  before: Rolled | null = null,
): Generator<UnmadeRow> {
  const making = makingOf(state, language, before);
  const { pending } = making;
  const behind = rowsBehind(state, pending === NOTHING ? [] : inText(state));
  const row =
    (make: (making: Making) => RollingProvision): UnmadeRow =>
    (consolidator) =>
      make({ ...making, consolidator });
  for (const provision of provisionsInOrder(state)) {
    if (!provision.deleted) yield row((one) => standingRow(one, provision));
    for (const amendment of pending.get(provision.id) ?? []) {
      const { change } = amendment;
      if (change.kind === 'alternative') yield row((one) => alternativeRow(one, amendment, change));
    }
    for (const amendment of behind.get(provision.id) ?? []) {
      const { change } = amendment;
      yield row((one) =>
        change.kind === 'move'
          ? destinationRow(one, amendment, change)
          : insertedRow(one, amendment),
      );
    }
  }
}

/** Insertions and destinations of moves by the provision that they follow on the page. */
function rowsBehind(
  state: DraftState,
  proposed: readonly Amendment[],
): ReadonlyMap<string, readonly Amendment[]> {
  const behind = new Map<string, Amendment[]>();
  for (const amendment of proposed) {
    const before = elderOf(state, amendment);
    if (before === null) continue;
    const there = behind.get(before);
    if (there) there.push(amendment);
    else behind.set(before, [amendment]);
  }
  return behind;
}

/** The provision right before the place that a change opens; null for changes that open none. */
function elderOf(state: DraftState, { change }: Amendment): string | null {
  if (change.kind === 'insert')
    return state.order[positionAfter(state, change.after, change.depth) - 1]!;
  if (change.kind !== 'move') return null;
  const rest = without(state, blockOf(state, change.provision));
  const { depth } = state.provisions[change.provision]!;
  return rest.order[positionAfter(rest, change.after, depth) - 1]!;
}

/** Put together by `+=`, which copies nothing until somebody reads the whole for paper. */
function linesOf(provisions: readonly RollingProvision[]): string {
  let lines = '';
  for (const [at, row] of provisions.entries()) lines += `${at > 0 ? '\n' : ''}${lineOf(row)}`;
  return lines;
}
