import { type ProposedChange } from './commands';
import { type Change, type Worded } from './state';

/**
 * What can be said of a change without knowing the text that it would change (decision 7): to which
 * provisions it speaks, what it touches, which labels it has given away, and when two of them are
 * the same wish.
 */

/** The provisions whose words or place are disputed while the change stands in the text. */
export function speaksTo(change: Change): readonly string[] {
  return change.kind === 'merge' ? [change.provision, change.with] : [change.provision];
}

/** The provisions that an act on the change touches. */
export function touchedBy(change: Change): readonly string[] {
  switch (change.kind) {
    case 'insert':
    case 'move':
      return [change.provision, change.after];
    case 'split':
      return [change.provision, ...change.into.map(({ id }) => id)];
    case 'replace':
    case 'delete':
    case 'alternative':
    case 'merge':
    case 'amend':
      return speaksTo(change);
  }
}

/** The labels that it has given away. */
export function labelsIn(change: Change): readonly string[] {
  if (change.kind === 'split') return change.into.map(({ label }) => label);
  return 'label' in change ? [change.label] : [];
}

export function hasWords(change: Change): change is Worded {
  return change.kind !== 'delete' && change.kind !== 'move';
}

/** The parts that a split makes, in order; of any other text the text itself. */
export const partsOf = (text: string): string[] => text.split('\n');

/** Words of several provisions on one line, a pilcrow where one ends and the next begins. */
export const onOneLine = (parts: readonly string[]): string => parts.join(' ¶ ');

/** The change as somebody would propose it now. */
export function proposedAs(change: Change): ProposedChange {
  switch (change.kind) {
    case 'replace':
    case 'delete':
      return change;
    case 'insert': {
      const { kind, after, provisionKind, depth, text } = change;
      return { kind, after, provisionKind, depth, text };
    }
    case 'alternative':
    case 'split':
      return { kind: change.kind, provision: change.provision, text: change.text };
    case 'move':
      return { kind: 'move', provision: change.provision, after: change.after };
    case 'merge':
      return { kind: 'merge', provision: change.provision, with: change.with, text: change.text };
    case 'amend':
      return { kind: 'amend', amendment: change.amendment, text: change.text };
  }
}

/**
 * Where a change makes its wish: a Member has one at a time for a provision's words, one for its
 * place and one for another's amendment. Insertions are wishes each by itself.
 */
export function wishesOf(change: Change | ProposedChange): readonly string[] {
  switch (change.kind) {
    case 'insert':
      return [];
    case 'move':
      return [`place of ${change.provision}`];
    case 'amend':
      return [`amendment ${change.amendment}`];
    case 'merge':
      return [`words of ${change.provision}`, `words of ${change.with}`];
    case 'replace':
    case 'delete':
    case 'alternative':
    case 'split':
      return [`words of ${change.provision}`];
  }
}

/** Whether both are wishes for the same thing. */
export function sameWish(one: Change | ProposedChange, other: Change | ProposedChange): boolean {
  const wishes = wishesOf(other);
  return wishesOf(one).some((wish) => wishes.includes(wish));
}
