import { type Rebase } from '@shanyrak/text';
import { hasWords, sameWish } from './change';
import { type AnyCommand } from './commands';
import { isChairsText } from './decide/amendment';
import { fatesBeside } from './decide/fates';
import { followers } from './decide/followers';
import { type Rebaser, type ThreeTexts } from './decide/joined';
import { found } from './keyed';
import { inText } from './status';
import { type Amendment, type DraftState, type StreamState } from './state';

/**
 * The rebases that deciding a command will need, so that they can be made before anything is locked
 * (decision 7): whoever holds the lock then finds most of them made, for the very words that he
 * finds, and makes the rest himself. What the text has become meanwhile is never decided on here.
 *
 * Some rebases rest on the outcome of others: ask again with those known, until nothing is missing.
 * Answers the missing ones, each once; none for a command that needs none.
 */
export function rebasesAhead(
  state: StreamState | null,
  command: AnyCommand,
  known: (texts: ThreeTexts) => Rebase | null,
): readonly ThreeTexts[] {
  if (state?.kind !== 'draft') return [];
  const missing = new Map<string, ThreeTexts>();
  const note: Rebaser = (texts) => {
    const made = known(texts);
    if (made) return made;
    missing.set(JSON.stringify([texts.base, texts.adopted, texts.pending]), texts);
    return { outcome: 'conflict', readings: [] };
  };
  rehearse(state, command, note);
  return [...missing.values()];
}

function rehearse(state: DraftState, command: AnyCommand, rebaser: Rebaser): void {
  if (command.type === 'wording.settle') {
    const asked = found(state.asks, command.payload.ask)?.amendment;
    const amendment = asked ? found(state.amendments, asked) : null;
    if (amendment?.status === 'IN_TEXT') fatesBeside(state, amendment, rebaser);
  } else if (command.type === 'amendment.revise') {
    const old = found(state.amendments, command.payload.amendment);
    if (old) followers(state, old, reworded(old, command.payload.text), rebaser);
  } else if (command.type === 'text.propose') {
    const { change } = command.payload;
    if (change.kind === 'delete' || change.kind === 'move') return;
    const before = inText(state, (other) => isChairsText(other) && sameWish(other.change, change));
    for (const old of before) followers(state, old, reworded(old, change.text), rebaser);
  }
}

function reworded(old: Amendment, text: string): Amendment {
  return hasWords(old.change) ? { ...old, change: { ...old.change, text } } : old;
}
