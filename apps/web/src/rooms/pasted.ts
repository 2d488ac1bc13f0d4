import { checkText, normalise } from '@shanyrak/text';

/**
 * Words that come from elsewhere, a cable or a word processor, into a provision: the words alone, as
 * the command boundary would have them. A provision is one paragraph, so that a line end is a blank,
 * unless each line is a paragraph of its own; and what nobody can see or type, and the boundary would
 * refuse, stays outside: nobody could find it to take it out.
 */
export function pastedWords(words: string, lines: boolean): string {
  const known = [...normalise(words)].map(inWords).join('');
  return known.replace(/^\s*\n|\n\s*$/g, '').replace(/[^\S\n]*\n\s*/g, lines ? '\n' : ' ');
}

/** Soft line ends and ends of pages, as word processors have them, end a line; a tab is a blank. */
function inWords(character: string): string {
  if (character === '\n' || '\v\f\u0085\u2028\u2029'.includes(character)) return '\n';
  if (character === '\t') return ' ';
  return checkText(character) === null ? character : '';
}
