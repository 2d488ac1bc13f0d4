import { type DraftState, lineOf, rollingText } from '@shanyrak/draft';

/** The width of a page, in characters. */
const PAGE = 96;

/**
 * What the story tells, for a reader who has sat in such rooms and never in front of this program:
 * plain paragraphs, and the words on the table as the screen in the hall would show them.
 */
export class Account {
  readonly lines: string[] = [];
  private chapters = 0;

  constructor(private readonly write: (line: string) => void) {}

  title(words: string): void {
    this.put('', words.toUpperCase(), '='.repeat(words.length), '');
  }

  chapter(words: string): void {
    this.chapters += 1;
    const heading = `${this.chapters}. ${words}`;
    this.put('', heading, '-'.repeat(heading.length), '');
  }

  /** One paragraph. */
  say(words: string): void {
    this.put(...folded(words, ''), '');
  }

  /** The rolling text of these provisions, by their ids, in the order of the text. */
  show(state: DraftState, provisions: readonly string[]): void {
    for (const row of rollingText(state, state.originalLanguage).provisions) {
      if (!provisions.includes(row.provision)) continue;
      for (const line of lineOf(row).split('\n')) this.put(...folded(line, '    | '));
    }
    this.put('');
  }

  /** A list, one entry a line. */
  list(entries: readonly string[]): void {
    for (const entry of entries) this.put(...folded(entry, '      ', '    - '));
    this.put('');
  }

  private put(...lines: readonly string[]): void {
    for (const line of lines) {
      this.lines.push(line);
      this.write(line);
    }
  }
}

function folded(words: string, margin: string, first = margin): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    if (line !== '' && margin.length + line.length + 1 + word.length > PAGE) {
      lines.push((lines.length === 0 ? first : margin) + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, (lines.length === 0 ? first : margin) + line];
}

/** `Akrenia, Intaria and Tulvenia`. */
export function inWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What the story promised did not happen. */
export class Disappointed extends Error {
  override readonly name = 'Disappointed';
}

/** The story goes on only if this holds; `what` says what was expected. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Disappointed(`Expected: ${what}.`);
}
