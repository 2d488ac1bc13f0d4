import { type Block, type PageLanguage, type Pair, type Words } from '@shanyrak/publishing';

/**
 * Whether two blocks that stand side by side say the same, word for word and in the same language: a
 * statement in the language of its delegation, a digest. It is then set once, for both.
 */
export const isSaidOnce = (
  [original, other]: Pair,
  [one, two]: readonly [PageLanguage, PageLanguage],
): boolean => wordsOf(original, one) === wordsOf(other, two);

/** A block with the language of each of its words; what a machine reads is of none. */
function wordsOf(block: Block, language: PageLanguage): string {
  const lang = ('lang' in block ? block.lang : undefined) ?? language;
  return JSON.stringify({ ...block, lang: null }, (_key, value: unknown) =>
    isWords(value) ? { ...value, lang: value.code ? null : (value.lang ?? lang) } : value,
  );
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'run' in value && value.run === 'words';
