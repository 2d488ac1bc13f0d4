import { speaksTo } from './change';
import { inText } from './status';
import { type Amendment, type DraftState } from './state';

/**
 * The amendments that stand in the text, by the row of the rolling text in which they are read: that
 * of a provision they speak to, the row of their own that an insertion, an alternative or a move
 * makes, or that of the amendment which they would amend.
 */
export type Pending = ReadonlyMap<string, readonly Amendment[]>;

const reckoned = new WeakMap<DraftState['amendments'], Pending>();

/** By row, in the order in which they came; reckoned once for the same amendments. */
export function pendingByRow(state: DraftState): Pending {
  const known = reckoned.get(state.amendments);
  if (known) return known;
  const rows = new Map<string, Amendment[]>();
  for (const amendment of inText(state)) {
    for (const row of rowsOf(state, amendment)) {
      const there = rows.get(row);
      if (there) there.push(amendment);
      else rows.set(row, [amendment]);
    }
  }
  reckoned.set(state.amendments, rows);
  return rows;
}

function rowsOf(state: DraftState, { id, change }: Amendment): readonly string[] {
  if (change.kind === 'alternative' || change.kind === 'move') return [change.provision, id];
  if (change.kind !== 'amend') return speaksTo(change);
  const target = state.amendments[change.amendment]?.change;
  return target?.kind === 'alternative' ? [change.provision, change.amendment] : [change.provision];
}
