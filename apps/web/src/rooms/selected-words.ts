import { emphasesIn } from '../platform/emphasis';

/** Words that a reader has selected in the text, or where the reader has pressed, if none. */
export interface SelectedWords {
  readonly words: string;
  /** What is read before them in the same provision. */
  readonly before: string;
}

/** Places in a text, in code units; equal where it is a caret alone. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What is heard or told beside the words, and is none of them. */
const BESIDE = '.visually-hidden, .by, .square, .rule, .pilcrow, .nothing';

/** What is selected in the text column, and in which provision. */
export function selectedInText(): {
  readonly provision: string;
  readonly at: SelectedWords;
} | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const within = (start instanceof Element ? start : start.parentElement)?.closest('.words');
  const row = within?.closest('.provision[id]');
  if (!within || !row || !within.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(within, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return {
    provision: row.id.slice('p-'.length),
    at: { words: read(range), before: read(before) },
  };
}

/** The same, where it lies in this provision. */
export function selectedIn(provision: string): SelectedWords | null {
  const selected = selectedInText();
  return selected?.provision === provision ? selected.at : null;
}

function read(range: Range): string {
  const copy = range.cloneContents();
  for (const aside of copy.querySelectorAll(BESIDE)) aside.remove();
  return copy.textContent ?? '';
}

/** So many letters before the words tell one place from another. */
const FAR = 60;
/** A caret is put where at least so many letters before it are the same. */
const NEAR = 3;

/**
 * Where selected words stand in a text: of several places the one before which most is as it was
 * read. What is read has brackets of others and no signs of italics, so that it may not be found.
 */
export function placeOf({ words, before }: SelectedWords, text: string): TextRange | null {
  const { bare, at } = withoutSigns(text);
  const wanted = words.trim();
  const lead = before + words.slice(0, words.length - words.trimStart().length);
  let best: { readonly place: number; readonly alike: number } | null = null;
  for (let place = bare.indexOf(wanted); place >= 0; place = bare.indexOf(wanted, place + 1)) {
    const alike = alikeBefore(bare, place, lead);
    if (!best || alike > best.alike) best = { place, alike };
    if (place >= bare.length) break;
  }
  if (!best || (wanted === '' && best.alike < Math.min(NEAR, lead.length))) return null;
  if (wanted === '') return { from: at[best.place]!, to: at[best.place]! };
  return { from: at[best.place]!, to: at[best.place + wanted.length - 1]! + 1 };
}

function alikeBefore(text: string, place: number, lead: string): number {
  let alike = 0;
  while (
    alike < Math.min(FAR, place, lead.length) &&
    text[place - alike - 1] === lead[lead.length - alike - 1]
  )
    alike += 1;
  return alike;
}

/** A text as it is read, and where each of its letters stands; the last place is its end. */
function withoutSigns(text: string): { readonly bare: string; readonly at: readonly number[] } {
  const signs = new Set(emphasesIn(text).flatMap(({ from, to }) => [from, to - 1]));
  const at = Array.from({ length: text.length + 1 }, (_, n) => n).filter((n) => !signs.has(n));
  const bare = at.map((n) => text.charAt(n)).join('');
  return { bare, at };
}
