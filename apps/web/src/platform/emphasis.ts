/**
 * The least markup that the words of a provision have (design 4): `*Recalling*` stands in italics. An
 * asterisk that opens nothing, or closes nothing, is an asterisk.
 */
export type Slope = 'upright' | 'italic';

/** Words of one slope, without the signs that mark it. */
export interface Stretch {
  readonly text: string;
  readonly slope: Slope;
}

const EMPHASIS = /(\*(?![\s*])[^*]*[^\s*]\*)/;

/** The stretches of a whole text. */
export function stretchesOf(text: string): Stretch[] {
  return text
    .split(EMPHASIS)
    .map((part, at): Stretch => {
      const marked = at % 2 === 1;
      return { text: marked ? part.slice(1, -1) : part, slope: marked ? 'italic' : 'upright' };
    })
    .filter(isSaid);
}

/** Where in a whole text italics stand, their signs included. */
export function emphasesIn(text: string): { readonly from: number; readonly to: number }[] {
  let at = 0;
  return text.split(EMPHASIS).flatMap((part, n) => {
    const from = at;
    at += part.length;
    return n % 2 === 1 ? [{ from, to: at }] : [];
  });
}

/**
 * The stretches of a part of a longer text. A bracket may begin or end in the middle of italics, so
 * that a part does not tell by itself how it starts; italics that it leaves open go on to its end.
 */
export function stretchesOfPart(text: string, starts: Slope): Stretch[] {
  return partsOf(text, starts).filter(isSaid);
}

/** How the next part of a longer text starts. */
export function endsIn(text: string, starts: Slope): Slope {
  return partsOf(text, starts).at(-1)!.slope;
}

/** The words of a whole text alone, for a title or a list. */
export function unmarked(text: string): string {
  return stretchesOf(text)
    .map((one) => one.text)
    .join('');
}

const NEXT: Readonly<Record<Slope, RegExp>> = {
  upright: /\*(?=[^\s*])/,
  // A part may begin with the sign that closes what an earlier one opened.
  italic: /(?:^|(?<=[^\s*]))\*/,
};

/** The last one is what is still open at the end, be it empty. */
function partsOf(text: string, starts: Slope): Stretch[] {
  const parts: Stretch[] = [];
  let slope = starts;
  let rest = text;
  for (let sign = NEXT[slope].exec(rest); sign; sign = NEXT[slope].exec(rest)) {
    parts.push({ text: rest.slice(0, sign.index), slope });
    rest = rest.slice(sign.index + 1);
    slope = slope === 'italic' ? 'upright' : 'italic';
  }
  return [...parts, { text: rest, slope }];
}

const isSaid = ({ text }: Stretch): boolean => text !== '';
