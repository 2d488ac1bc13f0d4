/**
 * A passage: a text cut into words, each word with a number, so that two passages can be compared
 * number by number. Equal words have equal numbers within one vocabulary; the numbers depend on the
 * order of reading and must never decide anything but equality.
 */
import { type WordKind, eachWord } from './words';

/** Numbers for words, shared by all passages that are to be compared with one another. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    this.numbers.set(word, next);
    return next;
  }
}

export interface Passage {
  readonly text: string;
  /** Number of words. */
  readonly length: number;
  /** The first code unit of every word, and behind the last word the length of the text. */
  readonly starts: readonly number[];
  readonly kinds: readonly WordKind[];
  readonly numbers: readonly number[];
}

export function passageOf(text: string, vocabulary: Vocabulary): Passage {
  const starts: number[] = [];
  const kinds: WordKind[] = [];
  const numbers: number[] = [];
  eachWord(text, (from, to, kind) => {
    starts.push(from);
    kinds.push(kind);
    numbers.push(vocabulary.numberOf(text.slice(from, to)));
  });
  starts.push(text.length);
  return { text, length: kinds.length, starts, kinds, numbers };
}

/** The text of the words from `from` up to, not with, `to`. */
export function wording(passage: Passage, from: number, to: number): string {
  return passage.text.slice(passage.starts[from], passage.starts[to]);
}

/** Where a word begins in its text, in code units; the text's length behind the last word. */
export function startOf(passage: Passage, word: number): number {
  return passage.starts[word] ?? passage.text.length;
}

/** Whether every word in between is a blank (a line end is none). */
export function onlyBlanks(passage: Passage, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) if (passage.kinds[word] !== 'blank') return false;
  return true;
}
