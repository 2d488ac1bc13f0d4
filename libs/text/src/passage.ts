/**
 * A passage: a text cut into words, each word with a number, so that two passages can be compared
 * number by number. Equal words have equal numbers within one vocabulary; the numbers depend on the
 * order of reading and must never decide anything but equality.
 */
import { type WordKind, kindOf, lookedUpTo, wordEnd } from './words';

const ASCII_END = 0x80;
const UNKNOWN = -1;

/** Numbers for words, shared by all passages that are to be compared with one another. */
export class Vocabulary {
  private numbers: Map<string, number> | null = null;
  /** Of words of a single ASCII sign: every second word is one, most of them a blank. */
  private readonly ofSigns: Int32Array;
  private next: number;

  /** `foundation`: numbers that stay as they are; what is learnt here stays here. */
  constructor(private readonly foundation: Vocabulary | null = null) {
    this.next = foundation?.next ?? 0;
    this.ofSigns = foundation?.ofSigns ?? new Int32Array(ASCII_END).fill(UNKNOWN);
  }

  /** Every number given so far is below. */
  get size(): number {
    return this.next;
  }

  numberOf(word: string): number {
    return this.known(word) ?? this.learn(word);
  }

  /** The number of the word that stands at this place of a text. */
  numberAt(text: string, from: number, to: number): number {
    const unit = to - from === 1 ? text.charCodeAt(from) : ASCII_END;
    if (unit >= ASCII_END) return this.numberOf(text.slice(from, to));
    const known = this.ofSigns[unit]!;
    if (known !== UNKNOWN) return known;
    const number = this.numberOf(text.charAt(from));
    if (!this.foundation) this.ofSigns[unit] = number;
    return number;
  }

  private known(word: string): number | undefined {
    return this.foundation?.known(word) ?? this.numbers?.get(word);
  }

  private learn(word: string): number {
    (this.numbers ??= new Map()).set(word, this.next);
    return this.next++;
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
  const cutting = new Cutting(text, vocabulary);
  while (!cutting.done) cutting.cut();
  return cutting.passage();
}

/** A passage that others are compared with: it knows what their cutter may take from it. */
export interface Base extends Passage {
  readonly vocabulary: Vocabulary;
  /** How many code units decided each word and all before it. */
  readonly decided: readonly number[];
}

export function baseOf(text: string): Base {
  const vocabulary = new Vocabulary();
  const passage = passageOf(text, vocabulary);
  let furthest = 0;
  const decided = passage.kinds.map((_, word) => {
    const [from, to] = [startOf(passage, word), startOf(passage, word + 1)];
    furthest = Math.max(furthest, lookedUpTo(text, from, to));
    return furthest;
  });
  return { ...passage, vocabulary, decided };
}

/** A text being cut, word by word. */
export class Cutting {
  at = 0;
  private starts: number[] = [];
  private kinds: WordKind[] = [];
  private numbers: number[] = [];

  constructor(
    readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Takes the next word and returns its number. */
  cut(): number {
    const from = this.at;
    const to = wordEnd(this.text, from);
    const number = this.vocabulary.numberAt(this.text, from, to);
    this.starts.push(from);
    this.kinds.push(kindOf(this.text, from, to));
    this.numbers.push(number);
    this.at = to;
    return number;
  }

  /** Takes words `first` up to, not with, `behind` of another passage, which stand here as there. */
  copy(other: Passage, first: number, behind: number): void {
    const shift = this.at - startOf(other, first);
    if (this.at === 0 && first === 0) {
      this.starts = other.starts.slice(0, behind);
      this.kinds = other.kinds.slice(0, behind);
      this.numbers = other.numbers.slice(0, behind);
      this.at = startOf(other, behind);
      return;
    }
    for (let word = first; word < behind; word += 1) {
      this.starts.push(other.starts[word]! + shift);
      this.kinds.push(other.kinds[word]!);
      this.numbers.push(other.numbers[word]!);
    }
    this.at = startOf(other, behind) + shift;
  }

  passage(): Passage {
    const { text, starts, kinds, numbers } = this;
    starts.push(text.length);
    return { text, length: kinds.length, starts, kinds, numbers };
  }
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
