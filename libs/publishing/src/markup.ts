/**
 * The least markup that the words of a provision have (design 4): `*Recalling*` stands in italics. An
 * asterisk that opens nothing, or closes nothing, is an asterisk.
 */
export interface Span {
  readonly text: string;
  readonly emphasis: boolean;
}

/** The stretches of a text, without the signs that mark them. */
export function emphasised(text: string): Span[] {
  return text
    .split(/(\*(?![\s*])[^*]*[^\s*]\*)/)
    .map((part, at) =>
      at % 2 === 1 ? { text: part.slice(1, -1), emphasis: true } : { text: part, emphasis: false },
    )
    .filter((span) => span.text !== '');
}

/** The words of a provision alone. */
export function unmarked(text: string): string {
  return emphasised(text)
    .map((span) => span.text)
    .join('');
}
