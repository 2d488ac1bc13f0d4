import { createContext, useContext } from 'react';
import { type DraftState } from '@shanyrak/draft';
import { type SelectedWords } from './selected-words';
import { type Writing } from './writing';

/** Where a composer stands, and how one came to it. */
export interface PlaceOfWriting {
  /** The words that one had selected, at which one begins. */
  readonly at: SelectedWords | null;
  /** It stands in the place of the words themselves, and needs no name that is seen. */
  readonly inPlace: boolean;
  /** What one asked to write: asked again, one goes on writing. */
  readonly begun: Writing | null;
}

const Place = createContext<PlaceOfWriting>({ at: null, inPlace: false, begun: null });

export const PlaceOfWritingIs = Place.Provider;
export const usePlaceOfWriting = (): PlaceOfWriting => useContext(Place);

/**
 * Whether what is written stands in the place of a provision's words: where these are changed. What
 * is new, and others' amendments, are written beneath them.
 */
export function standsInPlace(writing: Writing, { amendments }: DraftState): boolean {
  switch (writing.what) {
    case 'replace':
    case 'split':
    case 'merge':
    case 'text':
    case 'readOut':
      return true;
    case 'insert':
    case 'readOutAfter':
    case 'alternative':
    case 'amend':
    case 'move':
      return false;
    case 'revise': {
      const kind = amendments[writing.amendment]?.change.kind;
      return kind === 'replace' || kind === 'split' || kind === 'merge' || kind === 'insert';
    }
  }
}
