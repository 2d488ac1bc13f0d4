import { type Texts } from '@shanyrak/draft';
import { escaped } from '@shanyrak/text';
import { markedUp } from './markup';
import { type PublicProvision } from './provisions-read';
import { type PageLanguage, WORDS } from './words';

/** The words of a text on a page, provision by provision: each is cited by its label (I16). */
export function provisionOf(
  provision: PublicProvision,
  original: string,
  language: PageLanguage,
): string {
  const { kind, depth, label, text } = provision;
  const { words, lang } = wordsOf(text, original, language);
  // Not in square brackets, which mean here that something is not agreed.
  const pending =
    lang === language
      ? ''
      : ` <small class="pending">(${escaped(WORDS[language].pending)})</small>`;
  const content =
    lang === language ? markedUp(words) : `<span lang="${escaped(lang)}">${markedUp(words)}</span>`;
  if (kind === 'title') return `<h1>${content}${pending}</h1>`;
  const id = escaped(anchorOf(label));
  if (kind === 'heading') return `<h2 id="${id}">${content}${pending}</h2>`;
  const mark = escaped(markOf(provision, language));
  const level = depth > 0 ? ` level-${Math.min(depth, 4)}` : '';
  return `<p class="${kind}${level}" id="${id}"><a class="mark" href="#${id}">${mark}</a> ${content}${pending}</p>`;
}

export const isIn = (text: Texts, language: string): boolean => text[language] !== undefined;

/** The words in this language, or in the original where this one has not followed. */
export function wordsOf(
  text: Texts,
  original: string,
  language: string,
): { readonly words: string; readonly lang: string } {
  const lang = isIn(text, language) ? language : original;
  return { words: text[lang] ?? '', lang };
}

/** What stands before a provision: PP3, 5., (a), Annex 1; a part is told by its last step. */
export function markOf(
  { kind, depth, label }: Pick<PublicProvision, 'kind' | 'depth' | 'label'>,
  language: PageLanguage,
): string {
  if (depth > 0) return /\([^()]*\)(?: \w+)?$/.exec(label)?.[0] ?? label;
  if (kind === 'operative') return `${label.slice(2)}.`;
  return kind === 'annex' ? WORDS[language].annex(label.slice(2)) : label;
}

/** A label as the end of an address: `OP5`, `OP3(a)`; blanks have no place there. */
function anchorOf(label: string): string {
  return label.replaceAll(' ', '-');
}
