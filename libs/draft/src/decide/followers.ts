import { rebase } from '@shanyrak/text';
import { hasWords, partsOf, sameWish } from '../change';
import { amendingOf, inText } from '../status';
import { type Amendment, type Change, type DraftState } from '../state';
import { carried, returned, satisfied, type Fate } from './fate';
import { partThatDiffers, rebaseParts, type Rebaser } from './joined';
import { standsWith } from './size';

/**
 * Whatever happens to an amendment happens to the amendments to it (decision 7): while it goes on
 * with other words they are rebased on those; once it is accepted they become amendments of the
 * provision in which its words stand now; when it has gone they return to their sponsors.
 */
export function followers(
  state: DraftState,
  old: Amendment,
  next: Amendment | null,
  rebaser: Rebaser = rebase,
): Fate[] {
  return amendingOf(state, old.id).flatMap((hanging) => {
    const fate = fateOf(state, old.change, next, hanging, rebaser);
    return fate ? [fate] : [];
  });
}

function fateOf(
  state: DraftState,
  old: Change,
  next: Amendment | null,
  hanging: Amendment,
  rebaser: Rebaser,
): Fate | null {
  const { change } = hanging;
  if (!next || !hasWords(old) || !hasWords(next.change) || change.kind !== 'amend')
    return returned(hanging);
  if (next.status === 'ACCEPTED') return asAmendmentOfText(state, old, next.change, hanging);
  if (next.status !== 'IN_TEXT') return returned(hanging);
  const there = { amendment: next.id, provision: next.change.provision };
  if (old.text === next.change.text)
    return next.id === change.amendment ? null : carried(hanging, { ...change, ...there });
  const [base, adopted] = [partsOf(old.text), partsOf(next.change.text)];
  const fate = rebaseParts(rebaser, base, adopted, partsOf(change.text));
  if (fate.outcome === 'satisfied') return satisfied(hanging);
  if (fate.outcome === 'returned' || fate.parts.length !== adopted.length) return returned(hanging);
  return carried(hanging, { ...change, ...there, text: fate.parts.join('\n') });
}

/** The words that it would have changed stand in the text: it would change them there. */
function asAmendmentOfText(
  state: DraftState,
  old: Change,
  accepted: Change,
  hanging: Amendment,
): Fate {
  if (!hasWords(old) || !hasWords(accepted) || !hasWords(hanging.change)) return returned(hanging);
  const parts = partsOf(accepted.text);
  const ids = [
    accepted.provision,
    ...(accepted.kind === 'split' ? accepted.into.map(({ id }) => id) : []),
  ];
  const odd = partThatDiffers(partsOf(hanging.change.text), parts);
  if (!odd) return returned(hanging);
  const change = { kind: 'replace', provision: ids[odd.at]!, text: odd.text } as const;
  if (state.provisions[change.provision] && standsWith(state, change.provision, change.text))
    return returned(hanging);
  const another = inText(
    state,
    ({ id, sponsor, change: own }) =>
      id !== hanging.id && sponsor === hanging.sponsor && sameWish(own, change),
  );
  return another.length > 0 ? returned(hanging) : carried(hanging, change);
}
