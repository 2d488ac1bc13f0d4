/**
 * A passage: a text cut into words, each word with a number, so that two passages can be compared
 * number by number. Equal words have equal numbers within one vocabulary; the numbers depend on the
 * order of reading and must never decide anything but equality.
 */
import { type WordKind, kindOf, lookedUpTo, wordEnd } from './words';

const ASCII_END = 0x80;
const UNKNOWN = -1;
/** A guess, blanks and signs being words too; a text with more of them costs a copy. */
const UNITS_A_WORD = 3;
const ROOM_AT_LEAST = 16;

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
  readonly starts: Int32Array;
  readonly kinds: readonly WordKind[];
  readonly numbers: Int32Array;
}

export function passageOf(text: string, vocabulary: Vocabulary): Passage {
  const cutting = new Cutting(text, vocabulary, text.length / UNITS_A_WORD);
  while (!cutting.done) cutting.cut();
  return cutting.passage();
}

/** A passage that others are compared with: it knows what their cutter may take from it. */
export interface Base extends Passage {
  readonly vocabulary: Vocabulary;
  /** How many code units decided each word and all before it. */
  readonly decided: Int32Array;
}

export function baseOf(text: string): Base {
  const vocabulary = new Vocabulary();
  const passage = passageOf(text, vocabulary);
  const decided = new Int32Array(passage.length);
  let furthest = 0;
  for (let word = 0; word < passage.length; word += 1) {
    const looked = lookedUpTo(text, passage.starts[word]!, passage.starts[word + 1]!);
    decided[word] = furthest = Math.max(furthest, looked);
  }
  return { ...passage, vocabulary, decided };
}

/** A text being cut, word by word. */
export class Cutting {
  at = 0;
  private count = 0;
  private kinds: WordKind[] = [];
  private starts: Int32Array;
  private numbers: Int32Array;

  /** `room`: how many words there will be, as a guess. */
  constructor(
    readonly text: string,
    private readonly vocabulary: Vocabulary,
    room: number,
  ) {
    this.starts = new Int32Array(Math.ceil(room) + ROOM_AT_LEAST);
    this.numbers = new Int32Array(this.starts.length);
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Takes the next word and returns its number. */
  cut(): number {
    const from = this.at;
    const to = wordEnd(this.text, from);
    const number = this.vocabulary.numberAt(this.text, from, to);
    if (this.count + 1 >= this.starts.length) this.makeRoom(1);
    this.starts[this.count] = from;
    this.numbers[this.count] = number;
    this.kinds.push(kindOf(this.text, from, to));
    this.count += 1;
    this.at = to;
    return number;
  }

  /** Takes words `first` up to, not with, `behind` of another passage, which stand here as there. */
  copy(other: Passage, first: number, behind: number): void {
    const { starts, kinds, numbers } = other;
    const shift = this.at - startOf(other, first);
    const ahead = this.count - first;
    if (behind + ahead >= this.starts.length) this.makeRoom(behind - first);
    const own = this.starts;
    for (let word = first; word < behind; word += 1) own[word + ahead] = starts[word]! + shift;
    this.numbers.set(numbers.subarray(first, behind), this.count);
    // In one piece only what is longer than all before it: else many pieces would copy it over and over.
    if (behind - first > this.count) this.kinds = this.kinds.concat(kinds.slice(first, behind));
    else for (let word = first; word < behind; word += 1) this.kinds.push(kinds[word]!);
    this.count += behind - first;
    this.at = startOf(other, behind) + shift;
  }

  passage(): Passage {
    const { text, kinds, count } = this;
    this.starts[count] = text.length;
    const starts = this.starts.subarray(0, count + 1);
    return { text, length: count, starts, kinds, numbers: this.numbers.subarray(0, count) };
  }

  /** Room for so many words more and for the end. */
  private makeRoom(more: number): void {
    const room = this.count + more + 1;
    this.starts = enlarged(this.starts, room);
    this.numbers = enlarged(this.numbers, room);
  }
}

function enlarged(array: Int32Array, room: number): Int32Array {
  const larger = new Int32Array(Math.max(room, array.length * 2));
  larger.set(array);
  return larger;
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
