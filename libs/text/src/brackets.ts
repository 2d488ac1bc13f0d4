/**
 * Brackets: what a group of edits looks like on the table (design 4, step 4). The base reading first
 * and then every distinct reading of the same span, identical readings joined, by the lowest proposal
 * id (code unit order).
 */
import { type Group, type OwnedEdit, type Owner } from './groups';
import { type Passage, startOf, wording } from './passage';
import { type Reading, byCodeUnits } from './rolling-text';

/** One bracket, the edits that it was made of, and the ids of all who want something in it. */
export interface Bracket {
  readonly edits: readonly OwnedEdit[];
  readonly segment: { readings: Reading[] };
  readonly ids: string[];
}

/** The bracket of a group, or null when all its readings are the base's. */
export function bracketOf(base: Passage, group: Group): Bracket | null {
  const readings = readingsOf(base, group);
  if (readings.length < 2) return null;
  const ids =
    readings.length === 2
      ? [...readings[1]!.proposals]
      : readings.flatMap((reading) => reading.proposals).sort(byCodeUnits);
  return { edits: group.edits, segment: { readings }, ids };
}

/** Whether a group holds exactly the edits of an earlier bracket: then that bracket is its own. */
export const isMadeOf = (bracket: Bracket, { edits }: Group): boolean =>
  bracket.edits.length === edits.length && edits.every((edit, at) => edit === bracket.edits[at]);

/** The first and the last edit of one proposal in a group. */
interface Span {
  readonly first: OwnedEdit;
  last: OwnedEdit;
}

function readingsOf(base: Passage, group: Group): Reading[] {
  const original = wording(base, group.from, group.to);
  const readings = new Map<string, Reading>([
    [original, { text: original, base: true, proposals: [] }],
  ]);
  for (const span of spansOf(group)) {
    const { id } = span.first.owner;
    const text = readingOf(base, group, span);
    const reading = readings.get(text);
    if (reading) reading.proposals.push(id);
    else readings.set(text, { text, base: false, proposals: [id] });
  }
  return [...readings.values()];
}

/** What each proposal has in the group, by its id. */
function spansOf({ edits }: Group): Iterable<Span> {
  const spans = new Map<Owner, Span>();
  for (const edit of edits) {
    const span = spans.get(edit.owner);
    if (span) span.last = edit;
    else spans.set(edit.owner, { first: edit, last: edit });
  }
  return spans.size < 2
    ? spans.values()
    : [...spans.values()].sort((one, other) =>
        byCodeUnits(one.first.owner.id, other.first.owner.id),
      );
}

/** What stands in this proposal where the group's span stands in the base: its edges are unchanged. */
function readingOf(base: Passage, group: Group, { first, last }: Span): string {
  const before = startOf(base, first.from) - startOf(base, group.from);
  const behind = startOf(base, group.to) - startOf(base, last.to);
  return first.owner.text.slice(first.start - before, last.end + behind);
}
