import { encounters, explained, explainedCut, type Proposal, type Voice } from '@shanyrak/text';
import { hasWords, speaksTo } from './change';
import { clashesAt, clashesOf, clashExplained, type Clash } from './clashes';
import { pendingByRow } from './pending';
import { proposalIn } from './rolling-row';
import { type Amendment, type DraftState } from './state';

/**
 * What meets what, in words: the question that a delegate asks first of an amendment. Words by
 * libs/text, structure by clashes.ts, amendments to an amendment against that one's words; each
 * sentence with the amendments of which it speaks, in the order in which the text reads.
 */
export interface Explanation {
  readonly sentence: string;
  readonly amendments: readonly string[];
}

/** Of everything that stands in the text on one provision, or would be inserted under this id. */
export function explanationsAt(state: DraftState, row: string, voice: Voice): Explanation[] {
  const here = pendingByRow(state).get(row) ?? [];
  const inWords = wordsTold({ base: baseOf(state, row), proposals: proposalsIn(row, here) }, voice);
  const beneath = here.flatMap((target) => {
    const under = here.filter((other) => amends(other, target.id));
    if (under.length === 0 || !hasWords(target.change)) return [];
    return wordsTold({ base: target.change.text, proposals: under.map(proposal) }, voice);
  });
  return [...inWords, ...clashesAt(state, row).map((one) => told(one, voice)), ...beneath];
}

/**
 * Of one amendment that stands in the text: what it meets. Of a change that somebody has in hand and
 * has not sent, ask in the text as it would then stand.
 */
export function explanationsOf(state: DraftState, own: Amendment, voice: Voice): Explanation[] {
  const others = (row: string): Amendment[] =>
    (pendingByRow(state).get(row) ?? []).filter(({ id }) => id !== own.id);
  const structure = clashesOf(state, own).map((one) => told(one, voice));
  return [...wordsMetBy(state, own, others, voice), ...structure];
}

function wordsMetBy(
  state: DraftState,
  own: Amendment,
  others: (row: string) => readonly Amendment[],
  voice: Voice,
): Explanation[] {
  const { change, id } = own;
  if (change.kind === 'amend') {
    const target = state.amendments[change.amendment]?.change;
    if (!target || !hasWords(target)) return [];
    const beside = others(change.provision).filter((other) => amends(other, change.amendment));
    return wordsTold({ base: target.text, proposals: [...beside, own].map(proposal) }, voice, id);
  }
  return speaksTo(change).flatMap((row) => {
    const proposals = proposalsIn(row, [...others(row), own]);
    return wordsTold({ base: baseOf(state, row), proposals }, voice, id);
  });
}

const amends = ({ change }: Amendment, target: string): boolean =>
  change.kind === 'amend' && change.amendment === target;

function baseOf({ provisions, originalLanguage }: DraftState, row: string): string {
  return provisions[row]?.text[originalLanguage] ?? '';
}

function proposalsIn(row: string, amendments: readonly Amendment[]): Proposal[] {
  const textOf = proposalIn(row);
  return amendments.flatMap((amendment): Proposal[] => {
    const text = textOf(amendment.change);
    return text === undefined ? [] : [{ id: amendment.id, by: [amendment.sponsor], text }];
  });
}

function proposal({ id, sponsor, change }: Amendment): Proposal {
  return { id, by: [sponsor], text: hasWords(change) ? change.text : null };
}

function wordsTold(
  input: { readonly base: string; readonly proposals: readonly Proposal[] },
  voice: Voice,
  of?: string,
): Explanation[] {
  if (input.proposals.length < 2) return [];
  const { encounters: found, cut } = encounters({ ...input, proposals: [...input.proposals] }, of);
  const sentences = found.map((encounter) => ({
    sentence: explained(encounter, voice),
    amendments: [...encounter.one.proposals, ...encounter.other.proposals],
  }));
  return cut === 0
    ? sentences
    : [...sentences, { sentence: explainedCut(cut, voice), amendments: [] }];
}

function told(clash: Clash, voice: Voice): Explanation {
  return { sentence: clashExplained(clash, voice), amendments: [clash.one.id, clash.other.id] };
}
