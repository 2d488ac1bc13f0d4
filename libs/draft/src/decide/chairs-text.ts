import { nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { sameWish, speaksTo } from '../change';
import { type ProposedChange } from '../commands';
import { inText } from '../status';
import { type Amendment, type DraftState } from '../state';
import { notRetained } from './fate';
import { followers } from './followers';
import { changeOf } from './naming';
import { happening, unless, type DraftRule } from './rule';
import { amendmentOf, canBeMade, changesSomething, mayTable, reopening } from './tabling';
import { inOriginal } from './words';

/**
 * The Chair's or the facilitator's text (domain 3.3, practice 3 (b), rule 9): a compromise on their
 * own responsibility. It names the amendments whose brackets it would settle, among them proposed
 * paragraphs that it takes up in words of its own; they stay in the text until it is accepted, and
 * are then not retained. A text that keeps the present words and retains
 * none of the named amendments is one too. The next text on the same provision takes the place of the last.
 */
export const proposeText: DraftRule<'text.propose'> = (state, command, context) => {
  const { change, language, settles } = command.payload;
  const sponsor = context.actor.as === 'chair' ? 'CHAIR' : 'FACILITATOR';
  return unless(
    mayTable(state, context) ??
      inOriginal(language, state.originalLanguage) ??
      (change.kind === 'amend' ? refuse('text.ownWords', {}) : null) ??
      canBeMade(state, change) ??
      (settles.length > 0 ? null : changesSomething(state, change)) ??
      settlesWhatIsThere(state, change, settles),
    () => {
      // A merging may take the place of two.
      const [earlier, ...others] = inText(
        state,
        (other) => other.sponsor === sponsor && sameWish(other.change, change),
      );
      const reopened = reopening(state);
      const amendment = amendmentOf(state, reopened.length + 1, {
        id: nthOf(command.id, 1),
        change: changeOf(state, change, (n) => nthOf(command.id, n + 1)),
        sponsor,
        rationale: null,
        revises: earlier?.id ?? null,
        settles: [...new Set(settles)].filter((id) => id !== earlier?.id),
      });
      const fates = [
        ...(earlier ? followers(state, earlier, amendment, context.rebase) : []),
        ...others.flatMap((other) => [
          notRetained(other),
          ...followers(state, other, null, context.rebase),
        ]),
      ];
      return [
        ...reopened,
        happening('text.propose', { amendment }),
        ...fates.map((fate) => happening('amendment.fate', fate)),
      ];
    },
  );
};

function settlesWhatIsThere(
  state: DraftState,
  change: ProposedChange,
  settles: readonly string[],
): Refusal | null {
  if (change.kind === 'amend') return null;
  const there = inText(state).filter(
    (amendment) => amendment.change.kind === 'insert' || meets(amendment, change),
  );
  const elsewhere = settles.find((id) => !there.some((amendment) => amendment.id === id));
  return elsewhere === undefined ? null : refuse('target.absent', { target: elsewhere });
}

/** Both speak to the same provision, or both insert at the same place. */
function meets(
  { change }: Amendment,
  proposed: Exclude<ProposedChange, { kind: 'amend' }>,
): boolean {
  if (proposed.kind === 'insert')
    return change.kind === 'insert' && change.after === proposed.after;
  const there =
    proposed.kind === 'merge' ? [proposed.with, proposed.provision] : [proposed.provision];
  return change.kind !== 'insert' && speaksTo(change).some((id) => there.includes(id));
}
