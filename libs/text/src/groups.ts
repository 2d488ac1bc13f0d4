/**
 * Groups: which edits of different proposals must be settled together (design 4, step 3).
 *
 * Edits connected by meetings (`meet` in edit.ts) form one group.
 *
 * Plan: sorted by place, one pass. An edit can only meet the group that is being built: all earlier
 * groups end before it, or touch it with changed words only.
 */
import { type Edit, isInsertion } from './edit';

/** An edit of the proposal with this index. */
export interface OwnedEdit {
  readonly proposal: number;
  readonly edit: Edit;
}

/** Edits settled together, in order of place, and the words of the base that they span. */
export interface Group {
  from: number;
  to: number;
  edits: OwnedEdit[];
}

/** The groups in order of place; every edit is in exactly one. Ties go by the proposal's index. */
export function groupsOf(edits: readonly OwnedEdit[]): Group[] {
  const sorted = [...edits].sort(
    (one, other) =>
      one.edit.from - other.edit.from ||
      one.edit.to - other.edit.to ||
      one.proposal - other.proposal,
  );
  const groups: Group[] = [];
  let insertsAtEnd = false;
  for (const owned of sorted) {
    const { edit } = owned;
    const group = groups.at(-1);
    const touches = group?.to === edit.from && (isInsertion(edit) || insertsAtEnd);
    if (group && (edit.from < group.to || touches)) {
      group.edits.push(owned);
      insertsAtEnd = (insertsAtEnd && edit.to <= group.to) || endsAsInsertion(edit, group.to);
      group.to = Math.max(group.to, edit.to);
    } else {
      groups.push({ from: edit.from, to: edit.to, edits: [owned] });
      insertsAtEnd = isInsertion(edit);
    }
  }
  return groups;
}

const endsAsInsertion = (edit: Edit, end: number): boolean => isInsertion(edit) && edit.to >= end;
