import { partsOf, speaksTo } from '../change';
import { type Change, type DraftState } from '../state';
import { partThatDiffers, rebaseParts, wordsAt, type Rebased, type Rebaser } from './joined';

/**
 * What becomes of one change when another is accepted, as far as their words and their kinds tell
 * (decision 7, "Rivals of structure"): the table below has a row for each kind of accepted change.
 * A change that speaks to other provisions stands.
 */
export type WordsFate = 'stands' | 'satisfied' | 'returned' | { readonly carried: Change };

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

export function wordsFate(
  state: DraftState,
  accepted: Change,
  other: Change,
  rebaser: Rebaser,
): WordsFate {
  if (accepted.kind === 'insert') return sameInsertion(accepted, other) ? 'satisfied' : 'stands';
  const there = speaksTo(accepted);
  if (other.kind === 'insert' || !speaksTo(other).some((id) => there.includes(id))) return 'stands';
  switch (accepted.kind) {
    case 'amend':
      return 'stands';
    case 'delete':
      return other.kind === 'delete' ? 'satisfied' : 'returned';
    case 'move':
      return besideMove(accepted, other);
    case 'replace':
    case 'alternative':
      return besideWords(state, accepted, other, rebaser);
    case 'split':
      return besideSplit(state, accepted, other, rebaser);
    case 'merge':
      return besideMerging(state, accepted, other, rebaser);
  }
}

function sameInsertion(one: Of<'insert'>, other: Change): boolean {
  return (
    other.kind === 'insert' &&
    one.after === other.after &&
    one.provisionKind === other.provisionKind &&
    one.depth === other.depth &&
    one.text === other.text
  );
}

/** Words go with their provision; two moves of it are rivals unless they lead to the same place. */
function besideMove(accepted: Of<'move'>, other: Change): WordsFate {
  if (other.kind !== 'move') return 'stands';
  return other.after === accepted.after ? 'satisfied' : 'returned';
}

function besideWords(
  state: DraftState,
  accepted: Of<'replace'> | Of<'alternative'>,
  other: Change,
  rebaser: Rebaser,
): WordsFate {
  const { provision: id, text } = accepted;
  const [base = ''] = wordsAt(state, [id]);
  if (text === base || other.kind === 'move') return 'stands';
  switch (other.kind) {
    case 'replace':
      return carriedIf(rebaseParts(rebaser, [base], [text], [other.text]), ([words]) => ({
        ...other,
        text: words!,
      }));
    case 'alternative':
      if (other.text === text) return 'satisfied';
      return accepted.kind === 'alternative' ? 'returned' : 'stands';
    case 'delete': {
      const rest = rebaser({ base, adopted: text, pending: '' });
      return rest.outcome === 'carried' && rest.text === '' ? 'stands' : 'returned';
    }
    case 'split':
      return carriedIf(rebaseParts(rebaser, [base], [text], partsOf(other.text)), (parts) =>
        parts.length === other.into.length + 1 ? { ...other, text: parts.join('\n') } : null,
      );
    case 'merge': {
      const both = wordsAt(state, speaksTo(other));
      const adopted = speaksTo(other).map((one, n) => (one === id ? text : both[n]!));
      return carriedIf(rebaseParts(rebaser, both, adopted, [other.text]), (parts) =>
        parts.length === 1 ? { ...other, text: parts[0]! } : null,
      );
    }
    case 'insert':
    case 'amend':
      return 'stands';
  }
}

/** Words go on with the part in which they stand now; any other structure has lost its ground. */
function besideSplit(
  state: DraftState,
  accepted: Of<'split'>,
  other: Change,
  rebaser: Rebaser,
): WordsFate {
  if (other.kind === 'split' && other.text === accepted.text) return 'satisfied';
  if (other.kind !== 'replace') return 'returned';
  const parts = partsOf(accepted.text);
  const ids = [accepted.provision, ...accepted.into.map(({ id }) => id)];
  const base = wordsAt(state, [accepted.provision]);
  return carriedIf(rebaseParts(rebaser, base, parts, [other.text]), (words) => {
    const odd = partThatDiffers(words, parts);
    return odd && { kind: 'replace', provision: ids[odd.at]!, text: odd.text };
  });
}

/** Words of either go on in the one that is left; so does another wording of the same merging. */
function besideMerging(
  state: DraftState,
  accepted: Of<'merge'>,
  other: Change,
  rebaser: Rebaser,
): WordsFate {
  const ids = speaksTo(accepted);
  if (other.kind === 'move' && other.provision === accepted.provision) return 'stands';
  const sameMerging = other.kind === 'merge' && speaksTo(other).every((id, n) => id === ids[n]);
  if (other.kind !== 'replace' && !sameMerging) return 'returned';
  const base = wordsAt(state, ids);
  const pending =
    other.kind === 'replace'
      ? ids.map((id, n) => (id === other.provision ? other.text : base[n]!))
      : [other.text];
  return carriedIf(rebaseParts(rebaser, base, [accepted.text], pending), (words) =>
    words.length === 1 ? { kind: 'replace', provision: accepted.provision, text: words[0]! } : null,
  );
}

function carriedIf(fate: Rebased, change: (parts: readonly string[]) => Change | null): WordsFate {
  if (fate.outcome !== 'carried') return fate.outcome;
  const carried = change(fate.parts);
  return carried ? { carried } : 'returned';
}
