import {
  type Amendment,
  type Change,
  type DraftState,
  hasWords,
  labelsIn,
  onOneLine,
  partsOf,
} from '@shanyrak/draft';

/**
 * A change as a reader compares it: the words that it starts from, and what it would make of them.
 * Where one provision ends and the next begins stands a pilcrow, so that a division is one sign more
 * and a merging one sign less.
 */
export interface Compared {
  readonly base: string;
  /** What would stand there; null deletes the whole. */
  readonly text: string | null;
}

export function wordsOf({ provisions, originalLanguage }: DraftState, id: string): string {
  return provisions[id]?.text[originalLanguage] ?? '';
}

/** The words that an amendment would have, on one line; empty where it has none. */
export function wordsIn(change: Change): string {
  return hasWords(change) ? onOneLine(partsOf(change.text)) : '';
}

/** A move leaves the words as they are; what is brought in is compared with nothing. */
export function comparedIn(state: DraftState, change: Change): Compared {
  switch (change.kind) {
    case 'delete':
      return { base: wordsOf(state, change.provision), text: null };
    case 'move': {
      const words = wordsOf(state, change.provision);
      return { base: words, text: words };
    }
    case 'insert':
    case 'alternative':
      return { base: '', text: change.text };
    case 'replace':
    case 'split':
    case 'merge':
    case 'amend':
      return { base: baseOf(state, change), text: wordsIn(change) };
  }
}

/** The words that a change starts from. */
export function baseOf(state: DraftState, change: Change): string {
  switch (change.kind) {
    case 'insert':
    case 'alternative':
      return '';
    case 'merge':
      return onOneLine([wordsOf(state, change.provision), wordsOf(state, change.with)]);
    case 'amend': {
      const target = state.amendments[change.amendment];
      return target ? wordsIn(target.change) : '';
    }
    case 'replace':
    case 'delete':
    case 'move':
    case 'split':
      return wordsOf(state, change.provision);
  }
}

/** The label of that to which an amendment speaks: a new provision's own; empty for the title. */
export function labelOfChange(state: DraftState, change: Change): string {
  if (change.kind === 'insert') return change.label;
  if (change.kind === 'amend') {
    const target = state.amendments[change.amendment]?.change;
    if (target?.kind === 'insert' || target?.kind === 'alternative') return target.label;
  }
  return state.provisions[change.provision]?.label ?? '';
}

/** Every label that a split would leave: the provision's own, and those of the new ones. */
export function labelsOfParts(
  { provisions }: DraftState,
  change: Extract<Change, { kind: 'split' }>,
): readonly string[] {
  return [provisions[change.provision]?.label ?? '', ...labelsIn(change)];
}

/** Whose amendment an amendment would amend, as far as it is known. */
export function amendedBy({ amendments }: DraftState, { change }: Amendment): Amendment | null {
  return change.kind === 'amend' ? (amendments[change.amendment] ?? null) : null;
}
