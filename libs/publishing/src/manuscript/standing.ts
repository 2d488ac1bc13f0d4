import { type PublicProvision } from '../provisions-read';
import { PAGE_LANGUAGES, type PageLanguage } from '../words';
import { type LanguageStanding, type Line } from './manuscript';
import { line } from './pieces';
import { STANDING_WORDS, type Unofficial } from './standing-words';

/**
 * How the language versions of a text stand to its original, and what every one of them says of those
 * that are not official (decision 12, I16). What is said is said in all of them, in the same place, so
 * that whoever reads one knows of the other.
 */
export interface InLanguages {
  readonly originalLanguage: string;
  readonly provisions: readonly PublicProvision[];
  /** As the council's translators have it; left out, the words themselves tell. */
  readonly standings?: Readonly<Record<string, LanguageStanding>>;
}

/** Where nobody has said how it stands: the original is authentic, and a version official that has all words. */
export function standingOf(text: InLanguages, language: string): LanguageStanding {
  const said = text.standings?.[language];
  if (said) return said;
  if (language === text.originalLanguage) return 'authentic';
  return isBehind(text, language) ? 'pending' : 'official';
}

/** A line for every version that is not official, in the order of the languages. */
export function standingNotices(text: InLanguages, language: PageLanguage): Line[] {
  return PAGE_LANGUAGES.flatMap((one) => {
    const why = unofficial(text, one);
    if (why === null) return [];
    const { named, here, there } = STANDING_WORDS[language];
    const said = (one === language ? here : there)[why](named[one]);
    return [line('notice', said, { key: `notice-${one}` })];
  });
}

/** Words that are missing are told whatever was said of the version. */
function unofficial(text: InLanguages, language: string): Unofficial | null {
  if (isBehind(text, language)) return 'behind';
  const standing = standingOf(text, language);
  if (standing === 'courtesy') return 'courtesy';
  return standing === 'pending' ? 'unrevised' : null;
}

const isBehind = ({ provisions }: InLanguages, language: string): boolean =>
  provisions.some(({ text }) => text[language] === undefined);
