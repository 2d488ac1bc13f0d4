import { type Refusal, found } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { hasWords, partsOf } from '../change';
import { type ProposedChange } from '../commands';
import { blockOf, depthFits, nextStanding, positionAfter, without } from '../place';
import { type DraftState } from '../state';
import { standsInText } from './rule';
import { entersWith, hasRoomFor, standsWith } from './size';
import { provisionWords } from './words';

/**
 * Whether a change of structure can be made to the text as it stands (decision 7): asked when it is
 * proposed, asked again when it is about to be accepted, and asked of all others once it was.
 */
type Proposed<Kind extends ProposedChange['kind']> = Extract<ProposedChange, { kind: Kind }>;

/** A title stays where it is; nothing moves into itself or to a level that is not there. */
export function mayMove(
  state: DraftState,
  { provision: id, after }: Proposed<'move'>,
): Refusal | null {
  const { kind, depth, label } = state.provisions[id]!;
  if (kind === 'title') return refuse('provision.title', {});
  const block = blockOf(state, id);
  if (block.includes(after)) return refuse('provision.intoItself', { label });
  const rest = without(state, block);
  return depthFits(rest, positionAfter(rest, after, depth), depth)
    ? null
    : refuse('provision.depth', { depth });
}

/** Two parts at least, each a provision's words. */
export function maySplit(
  state: DraftState,
  { provision: id, text }: Proposed<'split'>,
): Refusal | null {
  const { kind, label } = state.provisions[id]!;
  if (kind === 'title') return refuse('provision.title', {});
  const [first = '', ...others] = partsOf(text);
  if (others.length === 0) return refuse('split.onePart', { label });
  return (
    firstOf([first, ...others], (part) => provisionWords(part)) ??
    hasRoomFor(state, others.length) ??
    standsWith(state, id, first) ??
    firstOf(others, (part) => entersWith(state, part))
  );
}

/** Of one kind and level, one directly behind the other, neither with parts: else words would change owners. */
export function mayMerge(
  state: DraftState,
  { provision: id, with: other, text }: Proposed<'merge'>,
): Refusal | null {
  const [one, next] = [state.provisions[id]!, state.provisions[other]!];
  const alike = one.kind === next.kind && one.depth === next.depth && one.kind !== 'title';
  const behind = nextStanding(state, other);
  const apart = nextStanding(state, id) !== next || (behind?.depth ?? 0) > next.depth;
  if (!alike || apart) return refuse('merge.apart', { labels: [one.label, next.label] });
  return provisionWords(text) ?? standsWith(state, id, text);
}

/** An amendment with words that stands in the text, and is not itself one to an amendment. */
export function mayAmend(
  state: DraftState,
  { amendment: id, text }: Proposed<'amend'>,
): Refusal | null {
  const target = found(state.amendments, id);
  const gone = standsInText(target, id);
  if (gone || !target) return gone;
  const { change } = target;
  if (change.kind === 'amend') return refuse('amendment.tooDeep', {});
  if (!hasWords(change)) return refuse('amendment.noWords', {});
  const parts = change.kind === 'split' ? partsOf(text) : [text];
  if (change.kind === 'split' && parts.length !== change.into.length + 1)
    return refuse('split.onePart', { label: state.provisions[change.provision]!.label });
  return firstOf(parts, (part) => provisionWords(part) ?? entersWith(state, part));
}

function firstOf<T>(all: readonly T[], check: (one: T) => Refusal | null): Refusal | null {
  for (const one of all) {
    const reason = check(one);
    if (reason) return reason;
  }
  return null;
}
