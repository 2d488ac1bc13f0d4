/** A stretch of text that is set in one style. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/**
 * The least markup there is (design 4): an asterisk begins italics and the next one ends them. A text
 * may be shown in pieces, inside and outside brackets: each piece goes on in the style in which the
 * one before it ended.
 */
export function runsOf(text: string, italic: boolean): readonly Run[] {
  return text
    .split('*')
    .map((piece, n) => ({ text: piece, italic: n % 2 === 0 ? italic : !italic }))
    .filter(({ text: piece }) => piece !== '');
}

/** Whether what follows this text is italic. */
export function endsItalic(text: string, italic: boolean): boolean {
  return text.split('*').length % 2 === 0 ? !italic : italic;
}
