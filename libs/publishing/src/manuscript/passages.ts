import { type Texts } from '@shanyrak/draft';
import { type PublicProvision } from '../provisions-read';
import { type PageLanguage, WORDS } from '../words';
import { type Passage, type ProvisionBlock, type Title } from './manuscript';
import { negotiated } from './pieces';

/**
 * A text that was negotiated, provision by provision: each under the label by which it is cited, the
 * same in both languages (I16), and in the original where this language has not followed, which is
 * said behind it.
 */
export function passagesOf(
  provisions: readonly PublicProvision[],
  original: string,
  language: PageLanguage,
): (Title | ProvisionBlock)[] {
  return provisions.map((provision, at) => {
    const { kind, depth, label } = provision;
    const passage = passageOf(provision, original, language);
    if (kind === 'title') return { block: 'title', ...passage };
    const mark = kind === 'heading' ? '' : markOf(provision, language);
    return { block: 'provision', key: keyOf(label, at), kind, depth, label, mark, ...passage };
  });
}

function passageOf({ text }: PublicProvision, original: string, language: PageLanguage): Passage {
  const { words, lang } = wordsOf(text, original, language);
  const runs = negotiated(words);
  return lang === language ? { runs } : { runs, lang, aside: WORDS[language].pending };
}

/** The words in this language, or in the original where this one has not followed. */
export function wordsOf(
  text: Texts,
  original: string,
  language: string,
): { readonly words: string; readonly lang: string } {
  const lang = text[language] === undefined ? original : language;
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

/** A label as an anchor: `OP5`, `OP3(a)`, `OP5-bis`; what has none is told by its place. */
const keyOf = (label: string, at: number): string =>
  label === '' ? `provision-${at + 1}` : label.replaceAll(' ', '-');
