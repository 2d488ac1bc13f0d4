import { type AnyCommand, type Change, type DraftState } from '@shanyrak/draft';
import { type SelectedWords } from './selected-words';

/** What one writes about a provision, or about an amendment to one. */
export type Writing =
  | {
      readonly what: OnProvision;
      /** The words that were selected when one began. */
      readonly at?: SelectedWords | null;
    }
  | { readonly what: 'revise' | 'amend'; readonly amendment: string };

/** `readOut` and `readOutAfter`: a change, or a new paragraph, that a delegation has read out in the room. */
type OnProvision =
  | 'replace'
  | 'insert'
  | 'alternative'
  | 'split'
  | 'merge'
  | 'move'
  | 'text'
  | 'readOut'
  | 'readOutAfter';

const ON_PROVISION: readonly string[] = [
  ...['replace', 'insert', 'alternative', 'split', 'merge', 'move', 'text'],
  ...['readOut', 'readOutAfter'],
];

/** `replace <provision>`, `amend <amendment>`: the name under which it is kept while it is unsent. */
export function nameOfWriting(writing: Writing, provision: string): string {
  return `${writing.what} ${'amendment' in writing ? writing.amendment : provision}`;
}

/** What can still be written, and the provision at which it is. */
export interface Begun {
  readonly provision: string;
  readonly writing: Writing;
}

/** What was written under this name; null where that can be written no longer. */
export function begunAs(name: string, state: DraftState): Begun | null {
  const [what = '', of = ''] = name.split(' ');
  if (what === 'revise' || what === 'amend') {
    const amendment = state.amendments[of];
    return amendment
      ? { provision: amendment.change.provision, writing: { what, amendment: of } }
      : null;
  }
  if (!ON_PROVISION.includes(what) || !state.provisions[of]) return null;
  return { provision: of, writing: { what: what as OnProvision } };
}

/** The name under which the words of a command were kept before it was sent. */
export function nameOfCommand({ type, payload }: AnyCommand): string | null {
  if (type === 'amendment.revise') return `revise ${payload.amendment}`;
  if (type === 'amendment.enter') {
    const { change } = payload;
    if (change.kind === 'insert') return `readOutAfter ${change.after}`;
    return change.kind === 'replace' ? `readOut ${change.provision}` : null;
  }
  if (type !== 'amendment.propose' && type !== 'text.propose') return null;
  const { change } = payload;
  if (change.kind === 'amend') return `amend ${change.amendment}`;
  const what: Change['kind'] | 'text' = type === 'text.propose' ? 'text' : change.kind;
  return `${what} ${change.kind === 'insert' ? change.after : change.provision}`;
}
