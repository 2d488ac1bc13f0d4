import { rebase } from '@shanyrak/text';
import { type Events } from '../events';
import { inText, inTextOn } from '../status';
import { type Amendment, type DraftState } from '../state';
import { standsWith } from './size';
import { provisionWords } from './words';

/**
 * What becomes of the other amendments when one is accepted (design 4, rebase; domain 4 (b)):
 *
 *   not retained  a Chair's or facilitator's text said that it would settle their bracket;
 *   carried       they want something else of the same provision: their words are put on the new base;
 *   satisfied     what they want stands in the text now;
 *   returned      they meet what was accepted: back to the sponsor, its own words untouched.
 *
 * Nothing is lost and nothing is merged in silence: each fate is an event of its own. An insertion
 * beside a changed or deleted provision stays as it is.
 */
type Fate = Events['amendment.fate'];

export function fatesBeside(state: DraftState, accepted: Amendment): Fate[] {
  const settled = new Set(accepted.settles);
  const fates: Fate[] = inText(state)
    .filter(({ id }) => settled.has(id) && id !== accepted.id)
    .map((amendment) => ({
      amendment: { ...amendment, status: 'NOT_RETAINED' },
      fate: 'notRetained',
    }));
  for (const other of inTextOn(state, accepted.change.provision)) {
    if (other.id === accepted.id || settled.has(other.id)) continue;
    const fate = fateOf(state, accepted, other);
    if (fate) fates.push(fate);
  }
  return fates;
}

/** Null where the other amendment stands as it stood. */
function fateOf(state: DraftState, accepted: Amendment, other: Amendment): Fate | null {
  const base = state.provisions[accepted.change.provision]?.text[state.originalLanguage] ?? '';
  if (accepted.change.kind === 'delete')
    return other.change.kind === 'delete' ? satisfied(other) : returned(other);
  if (accepted.change.kind === 'insert') return null;
  const adopted = accepted.change.text;
  if (adopted === base) return null;
  if (other.change.kind === 'delete') {
    const rest = rebase({ base, adopted, pending: '' });
    return rest.outcome === 'carried' && rest.text === '' ? null : returned(other);
  }
  const pending = other.change.text;
  const outcome = rebase({ base, adopted, pending });
  switch (outcome.outcome) {
    case 'satisfied':
      return satisfied(other);
    case 'conflict':
      return returned(other);
    case 'carried':
      if (outcome.text === adopted) return satisfied(other);
      return fitsThere(state, other, outcome.text) ? carried(other, outcome.text) : returned(other);
  }
}

/** Two wishes together may say more than a provision can hold. */
function fitsThere(state: DraftState, { change }: Amendment, text: string): boolean {
  return !provisionWords(text) && !standsWith(state, change.provision, text);
}

function satisfied(amendment: Amendment): Fate {
  return { amendment: { ...amendment, status: 'SATISFIED' }, fate: 'satisfied' };
}

function returned(amendment: Amendment): Fate {
  return { amendment: { ...amendment, status: 'RETURNED' }, fate: 'returned' };
}

function carried(amendment: Amendment, text: string): Fate {
  if (amendment.change.kind === 'delete') throw new Error('A deletion has no words to carry.');
  return {
    amendment: { ...amendment, change: { ...amendment.change, text } },
    fate: 'carried',
  };
}
