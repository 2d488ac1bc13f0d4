/** How far one press of Backspace or Delete reaches: what a reader takes for one character. */
const CHARACTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** No character is longer, and no line is looked through for one. */
const FAR = 64;

/** The length of the character with which a text begins, in code units. */
export function lengthOfFirst(text: string): number {
  for (const { segment } of CHARACTERS.segment(text.slice(0, FAR))) return segment.length;
  return 0;
}

/** Of the one with which it ends: signs that are written onto a letter go one by one, a picture goes whole. */
export function lengthOfLast(text: string): number {
  const last = [...CHARACTERS.segment(text.slice(-FAR))].at(-1)?.segment ?? '';
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(last)) return last.length;
  return [...last].at(-1)?.length ?? 0;
}
