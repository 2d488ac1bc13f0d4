/**
 * Groups: which edits of different proposals must be settled together (design 4, step 3).
 *
 * Edits connected by meetings (`meet` in edit.ts) form one group.
 *
 * Plan: sorted by place, one pass. An edit can only meet the group that is being built: all earlier
 * groups end before it, or touch it with changed words only.
 */
import { type Place, isInsertion } from './edit';
import { byCodeUnits } from './rolling-text';

/** Whose edits they are: a proposal and its whole text. */
export interface Owner {
  readonly id: string;
  readonly text: string;
}

/** An edit as it is shown, and the code units `start` up to, not with, `end` of its owner's text. */
export interface OwnedEdit extends Place {
  readonly owner: Owner;
  readonly start: number;
  readonly end: number;
}

/** Edits settled together, in order of place, and the words of the base that they span. */
export interface Group<E extends OwnedEdit = OwnedEdit> {
  from: number;
  to: number;
  edits: E[];
}

/** By place; ties go by the proposal's id. */
export const byPlace = (one: OwnedEdit, other: OwnedEdit): number =>
  one.from - other.from || one.to - other.to || byCodeUnits(one.owner.id, other.owner.id);

/** The groups in order of place, of edits sorted by place; every edit is in exactly one. */
export function groupsOf<E extends OwnedEdit>(sorted: readonly E[]): Group<E>[] {
  const groups: Group<E>[] = [];
  let group: Group<E> | null = null;
  let insertsAtEnd = false;
  for (const edit of sorted) {
    const touches = group?.to === edit.from && (isInsertion(edit) || insertsAtEnd);
    if (group && (edit.from < group.to || touches)) {
      group.edits.push(edit);
      insertsAtEnd = (insertsAtEnd && edit.to <= group.to) || endsAsInsertion(edit, group.to);
      group.to = Math.max(group.to, edit.to);
    } else {
      group = { from: edit.from, to: edit.to, edits: [edit] };
      groups.push(group);
      insertsAtEnd = isInsertion(edit);
    }
  }
  return groups;
}

const endsAsInsertion = (edit: Place, end: number): boolean => isInsertion(edit) && edit.to >= end;
