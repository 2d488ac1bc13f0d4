import { type DraftState, type ProvisionKind, type Texts } from '@shanyrak/draft';

/** A provision as a document has it: its place, its label and its words, without its id. */
export interface PublicProvision {
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly label: string;
  /** The original, and the languages that say the same. */
  readonly text: Texts;
  /** Languages of the decision whose text has not been brought into line with the original yet. */
  readonly behind: readonly string[];
}

/**
 * What a text says, provision by provision, without what was deleted. The words of a language that is
 * behind are left out: they were never put, and what they still say is what the text once was.
 */
export function provisionsRead({
  order,
  provisions,
  originalLanguage,
  languages,
}: DraftState): PublicProvision[] {
  return order
    .map((id) => provisions[id]!)
    .filter(({ deleted }) => !deleted)
    .map(({ kind, depth, label, text, behind }) => {
      const isBehind = (language: string): boolean =>
        language !== originalLanguage && (behind.includes(language) || !text[language]);
      return {
        ...{ kind, depth, label },
        text: only(text, (language) => languages.includes(language) && !isBehind(language)),
        behind: languages.filter(isBehind),
      };
    });
}

/** The words of the title in every language that has followed; none where there is no title. */
export function titleIn(provisions: readonly PublicProvision[]): Texts {
  return provisions.find(({ kind }) => kind === 'title')?.text ?? {};
}

function only(text: Texts, wanted: (language: string) => boolean): Texts {
  return Object.fromEntries(Object.entries(text).filter(([language]) => wanted(language)));
}
