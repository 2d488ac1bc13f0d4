/**
 * Lines of plain text. They break at blanks and nowhere else, each break in the place of one blank: so
 * the lines of a paragraph, joined by a blank, are its words again, to the letter. A word that is too
 * long for a line stands out; width is counted in characters, as an editor of plain text does.
 */
export const WIDTH = 72;

export function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | null = null;
  let length = 0;
  for (const word of words.split(' ')) {
    const more = [...word].length;
    if (line !== null && length + 1 + more <= width) {
      line += ` ${word}`;
      length += 1 + more;
    } else {
      if (line !== null) lines.push(line);
      line = word;
      length = more;
    }
  }
  return [...lines, line ?? ''];
}

/** Where a paragraph hangs: what stands before its first line, and the column at which its words begin. */
export interface Hanging {
  readonly mark: string;
  /** The column of the mark. */
  readonly at: number;
  readonly indent: number;
}

/** A paragraph, whose own line ends stay; nothing where there is nothing. A mark with no room before the words has a line of its own. */
export function paragraph(words: string, { mark, at, indent }: Hanging = NO_MARK): string[] {
  const margin = ' '.repeat(indent);
  const lines = words.split('\n').flatMap((one) => wrapped(one, WIDTH - indent));
  const before = ' '.repeat(at) + mark;
  if (mark === '') return words === '' ? [] : lines.map((one) => margin + one);
  if (before.length >= indent) return [before, ...lines.map((one) => margin + one)];
  return lines.map((one, n) => (n === 0 ? before.padEnd(indent) : margin) + one);
}

const NO_MARK: Hanging = { mark: '', at: 0, indent: 0 };
