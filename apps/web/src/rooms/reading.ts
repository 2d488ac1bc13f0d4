import { type DraftState } from '@shanyrak/draft';
import { useInAddress } from './in-address';

/** The ways to read one text. */
export const TEXT_VIEWS = [
  ...(['rolling', 'brackets', 'tracked', 'languages', 'issues', 'delegation'] as const),
] as const;
export type TextView = (typeof TEXT_VIEWS)[number];

/** How one reads a text: as what, in which language, as whom. Kept in the address. */
export interface Reading {
  readonly view: TextView;
  /** The language that was chosen: of two side by side the one beside the original. */
  readonly language: string;
  /** The delegation as which it is read, where one was chosen. */
  readonly delegation: string | null;
  readonly onView: (view: TextView) => void;
  readonly onLanguage: (language: string) => void;
  readonly onDelegation: (delegation: string) => void;
}

export function useReading({ languages, originalLanguage }: DraftState): Reading {
  const [chosen, setView] = useInAddress('view');
  const [language, setLanguage] = useInAddress('in');
  const [delegation, setDelegation] = useInAddress('as');
  const view = TEXT_VIEWS.find((one) => one === chosen) ?? 'rolling';
  const others = languages.filter((one) => one !== originalLanguage);
  const offered = view === 'languages' && others.length > 0 ? others : languages;
  return {
    ...{ view, delegation, onDelegation: setDelegation },
    language: offered.find((one) => one === language) ?? offered[0] ?? originalLanguage,
    // What is the case without any choice needs no word in the address.
    onView: (one) => setView(one === 'rolling' ? null : one),
    onLanguage: (one) => setLanguage(one === originalLanguage ? null : one),
  };
}

/** The language whose rows the page is made of: brackets stand in the original alone. */
export function languageOfRows({ view, language }: Reading, state: DraftState): string {
  return view === 'languages' || view === 'delegation' ? state.originalLanguage : language;
}
