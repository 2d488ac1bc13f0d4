/**
 * The rolling text: any number of proposals on one base, every disputed wording in one bracket with
 * those who want it (design 4, steps 3 and 4). A view, never state.
 *
 * Plan: the canonical edits of each proposal (edits.ts, join.ts); those that meet form groups
 * (groups.ts); each group becomes one bracket with the base reading first and then every distinct
 * reading of the same span, identical readings joined, by the lowest proposal id (code unit order).
 * All the rest stands once, as plain text.
 *
 * Laws, for every input (laws.spec.ts): the base readings give the base; one proposal's readings,
 * the base's where it has none, give exactly that proposal; the order of the proposals is nothing.
 */
import { type Edit } from './edit';
import { editsBetween } from './edits';
import { type Group, type OwnedEdit, groupsOf } from './groups';
import { joined } from './join';
import { type Passage, Vocabulary, passageOf, startOf, wording } from './passage';
import { plain } from './plain';
import {
  type Attribution,
  type Proposal,
  type Reading,
  type RollingText,
  type Segment,
  byCodeUnits,
} from './rolling-text';

interface Rewritten {
  id: string;
  passage: Passage;
}

/** The rolling text of a base and any proposals, whose ids must differ. Throws on nothing else. */
export function consolidate(input: { base: string; proposals: readonly Proposal[] }): RollingText {
  const vocabulary = new Vocabulary();
  const base = passageOf(input.base, vocabulary);
  const proposals = [...input.proposals].sort((one, other) => byCodeUnits(one.id, other.id));
  const rewritten: Rewritten[] = [];
  const edits: OwnedEdit[] = [];
  for (const { id, text } of proposals) {
    const passage = passageOf(text ?? '', vocabulary);
    const own = joined(base, passage, editsBetween(base, passage));
    for (const edit of own) edits.push({ proposal: rewritten.length, edit });
    rewritten.push({ id, passage });
  }
  const { segments, groups } = assemble(base, rewritten, groupsOf(edits));
  const attribution = new Map<string, Attribution>(proposals.map(({ id, by }) => [id, { by }]));
  return { segments, groups, plain: plain(segments, attribution) };
}

function assemble(
  base: Passage,
  proposals: readonly Rewritten[],
  groups: readonly Group[],
): Pick<RollingText, 'segments' | 'groups'> {
  const segments: Segment[] = [];
  const brackets: string[][] = [];
  let from = 0;
  for (const group of groups) {
    const readings = readingsOf(base, proposals, group);
    if (readings.length < 2) continue;
    if (from < group.from) segments.push({ text: wording(base, from, group.from) });
    segments.push({ readings });
    brackets.push(readings.flatMap((reading) => reading.proposals).sort(byCodeUnits));
    from = group.to;
  }
  if (from < base.length) segments.push({ text: wording(base, from, base.length) });
  return { segments, groups: brackets };
}

/** The distinct readings of a group's span, the base's first, then by the lowest proposal id. */
function readingsOf(base: Passage, proposals: readonly Rewritten[], group: Group): Reading[] {
  const own = new Map<number, Edit[]>();
  for (const { proposal, edit } of group.edits) {
    const edits = own.get(proposal);
    if (edits) edits.push(edit);
    else own.set(proposal, [edit]);
  }
  const original = wording(base, group.from, group.to);
  const readings = new Map<string, Reading>([
    [original, { text: original, base: true, proposals: [] }],
  ]);
  for (const index of [...own.keys()].sort((one, other) => one - other)) {
    const proposal = proposals[index];
    if (!proposal) continue;
    const text = readingOf(proposal.passage, group, own.get(index) ?? []);
    const reading = readings.get(text);
    if (reading) reading.proposals.push(proposal.id);
    else readings.set(text, { text, base: false, proposals: [proposal.id] });
  }
  return [...readings.values()];
}

/** What stands in this proposal where the group's span stands in the base: its edges are unchanged. */
function readingOf(passage: Passage, group: Group, edits: readonly Edit[]): string {
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return '';
  const from = first.textFrom - (first.from - group.from);
  const to = last.textTo + (group.to - last.to);
  return passage.text.slice(startOf(passage, from), startOf(passage, to));
}
