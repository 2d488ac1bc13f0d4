/**
 * Disputes: the brackets of a rolling text seen from those who want something in them. Where
 * consolidate keeps only what each reading says, a dispute also keeps the edits that lead to it, so
 * that it can be told how any two of them meet.
 *
 * The same edits and groups as in consolidate, hence the same brackets, counted alike.
 */
import { type Edit } from '../edit';
import { editsBetween } from '../edits';
import { type Group, type OwnedEdit, byPlace, groupsOf } from '../groups';
import { joined } from '../join';
import { type Passage, Vocabulary, passageOf, startOf, wording } from '../passage';
import { type Proposal, byCodeUnits } from '../rolling-text';

/** What one or more proposals want in one bracket, to the letter the same. */
export interface Wish {
  /** In code unit order of their ids. */
  readonly proposals: readonly Proposal[];
  readonly passage: Passage;
  /** The edits as they are shown in the bracket, in order. */
  readonly edits: readonly Edit[];
  /** The same as small as they get. */
  readonly unjoined: readonly Edit[];
}

/** One bracket: its number in text order, from 0, and its wishes by the lowest proposal id. */
export interface Dispute {
  readonly bracket: number;
  readonly wishes: readonly Wish[];
}

interface Rewritten {
  readonly proposal: Proposal;
  readonly passage: Passage;
  readonly unjoined: readonly Edit[];
}

/** An edit with the proposal that it is of, by its index. */
interface WishedEdit extends OwnedEdit {
  readonly proposal: number;
  readonly edit: Edit;
}

/** The disputes about a base, in text order. */
export function disputesOf(input: { base: string; proposals: readonly Proposal[] }): {
  base: Passage;
  disputes: Dispute[];
} {
  const vocabulary = new Vocabulary();
  const base = passageOf(input.base, vocabulary);
  const edits: WishedEdit[] = [];
  const proposals = [...input.proposals].sort((one, other) => byCodeUnits(one.id, other.id));
  const rewritten = proposals.map((proposal, index): Rewritten => {
    const passage = passageOf(proposal.text ?? '', vocabulary);
    const unjoined = editsBetween(base, passage);
    const owner = { id: proposal.id, text: passage.text };
    for (const edit of joined(base, passage, unjoined)) {
      const [start, end] = [startOf(passage, edit.textFrom), startOf(passage, edit.textTo)];
      edits.push({ owner, from: edit.from, to: edit.to, start, end, proposal: index, edit });
    }
    return { proposal, passage, unjoined };
  });
  const disputes: Dispute[] = [];
  for (const group of groupsOf(edits.sort(byPlace))) {
    const original = wording(base, group.from, group.to);
    const wishes = wishesIn(group, rewritten);
    // What changes nothing in the end is no bracket.
    if ([...wishes.keys()].every((reading) => reading === original)) continue;
    disputes.push({ bracket: disputes.length, wishes: [...wishes.values()] });
  }
  return { base, disputes };
}

/** The wishes of a group by their reading of its span. */
function wishesIn(group: Group<WishedEdit>, rewritten: readonly Rewritten[]): Map<string, Wish> {
  const own = new Map<number, Edit[]>();
  for (const { proposal, edit } of group.edits) {
    const edits = own.get(proposal);
    if (edits) edits.push(edit);
    else own.set(proposal, [edit]);
  }
  const wishes = new Map<string, Wish & { proposals: Proposal[] }>();
  for (const index of [...own.keys()].sort((one, other) => one - other)) {
    const { proposal, passage, unjoined } = rewritten[index] as Rewritten;
    const edits = own.get(index) ?? [];
    const reading = wordsOver(passage, edits, group.from, group.to);
    const known = wishes.get(reading);
    if (known) known.proposals.push(proposal);
    else {
      const parts = partsOf(edits, unjoined);
      wishes.set(reading, { proposals: [proposal], passage, edits, unjoined: parts });
    }
  }
  return wishes;
}

/** What a proposal says where the base has these words: its edits lie within, all else stands. */
export function wordsOver(
  passage: Passage,
  edits: readonly Edit[],
  from: number,
  to: number,
): string {
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return '';
  return wording(passage, first.textFrom - (first.from - from), last.textTo + (to - last.to));
}

/** The unjoined edits of which these were joined; both in order. */
function partsOf(edits: readonly Edit[], unjoined: readonly Edit[]): Edit[] {
  const from = edits[0]?.from ?? 0;
  const to = edits.at(-1)?.to ?? 0;
  let low = 0;
  let high = unjoined.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((unjoined[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const parts: Edit[] = [];
  for (let edit = unjoined[low]; edit && edit.to <= to; edit = unjoined[low]) {
    parts.push(edit);
    low += 1;
  }
  return parts;
}
