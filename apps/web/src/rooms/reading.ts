import { type DraftState } from '@shanyrak/draft';
import { useInAddress } from './in-address';

/** The ways to read one text. */
export const TEXT_VIEWS = ['rolling', 'brackets', 'tracked', 'issues'] as const;
export type TextView = (typeof TEXT_VIEWS)[number];

/** How one reads a text: as what, and in which language. Kept in the address. */
export interface Reading {
  readonly view: TextView;
  readonly language: string;
  readonly onView: (view: TextView) => void;
  readonly onLanguage: (language: string) => void;
}

export function useReading({ languages, originalLanguage }: DraftState): Reading {
  const [view, setView] = useInAddress('view');
  const [language, setLanguage] = useInAddress('in');
  return {
    view: TEXT_VIEWS.find((one) => one === view) ?? 'rolling',
    language: languages.find((one) => one === language) ?? originalLanguage,
    // What is the case without any choice needs no word in the address.
    onView: (chosen) => setView(chosen === 'rolling' ? null : chosen),
    onLanguage: (chosen) => setLanguage(chosen === originalLanguage ? null : chosen),
  };
}
