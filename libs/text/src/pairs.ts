/**
 * Signs that come in pairs: brackets, parentheses, quotation marks, the stars of italics. A change that
 * puts a pair on or takes it off is one change, with what the pair dresses: `[*Recalling* / Recalling –
 * XAA]`. Shown as two, each of the two could be accepted alone, and leave half a pair in the text.
 *
 * Plan: find the pairs of each text, line by line; an edit that holds one half of a pair, on either
 * side, grows until it holds the other, and takes in every edit on its way. What it grows over may hold
 * halves again, so there are some rounds, and a bound: a pair with a long text in it stays two edits.
 */
import { type Edit } from './edit';
import { type Passage } from './passage';

const ROUNDS = 4;
/** Words, blanks and signs from one half to the other. */
const FURTHEST = 160;

const CLOSER = new Map([...'()[]{}«»（）［］｛｝「」『』【】〈〉《》‹›'].flatMap(pairOfList));
function pairOfList(sign: string, at: number, all: string[]): [string, string][] {
  const closer = all[at + 1];
  return at % 2 === 0 && closer !== undefined ? [[sign, closer]] : [];
}
const OPENER = new Map([...CLOSER].map(([opener, closer]) => [closer, opener]));
/** English opens with “ and closes with ”; Russian and German open with „ and close with either. */
const [LOW, HIGH, CLOSING] = ['„', '“', '”'];
/** The same sign opens and closes. */
const EITHER = new Set(['*', '"']);
const ALL = new Set([...CLOSER.keys(), ...OPENER.keys(), ...EITHER, LOW, HIGH, CLOSING]);

/** The edits, none of which holds half a pair whose other half is near. */
export function withPairsWhole(
  base: Passage,
  text: Passage,
  edits: readonly Edit[],
): readonly Edit[] {
  const holdsAny = edits.some(
    ({ from, to, textFrom, textTo }) => anyHalf(base, from, to) || anyHalf(text, textFrom, textTo),
  );
  if (!holdsAny) return edits;
  const sides = { base: pairsIn(base), text: pairsIn(text) };
  let whole = edits;
  for (let round = 0; round < ROUNDS; round += 1) {
    const grown = merged(
      whole,
      whole.map((_, at) => needed(whole, at, sides)),
    );
    if (grown.length === whole.length && grown.every((edit, at) => same(edit, whole[at]))) break;
    whole = grown;
  }
  return whole;
}

const same = (one: Edit, other: Edit | undefined): boolean =>
  one.from === other?.from && one.to === other.to;

function anyHalf(passage: Passage, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) if (signAt(passage, word) !== '') return true;
  return false;
}

/** The sign of a pair that stands here, or nothing. */
function signAt(passage: Passage, word: number): string {
  if (passage.kinds[word] !== 'sign') return '';
  const sign = passage.text.slice(passage.starts[word], passage.starts[word + 1]);
  return ALL.has(sign) ? sign : '';
}

type Pairs = ReadonlyMap<number, number>;

/** For every half of a pair where the other one stands. */
function pairsIn(passage: Passage): Pairs {
  const pairs = new Map<number, number>();
  let open = new Map<string, number[]>();
  for (let word = 0; word < passage.length; word += 1) {
    if (passage.kinds[word] === 'lineEnd') open = new Map();
    const sign = signAt(passage, word);
    if (sign === '') continue;
    const end = EITHER.has(sign) ? endOfRun(passage, word) : word + 1;
    const opener = openerOf(passage, [word, end], sign, open);
    const partner = opener === null ? undefined : open.get(opener)?.pop();
    if (partner !== undefined) {
      for (let step = 0; step < end - word; step += 1) {
        pairs.set(partner + step, end - 1 - step);
        pairs.set(end - 1 - step, partner + step);
      }
    } else if (opensAt(passage, end, sign)) {
      const kind = kindOf(sign, end - word);
      const waiting = open.get(kind);
      if (waiting) waiting.push(word);
      else open.set(kind, [word]);
    }
    word = end - 1;
  }
  return pairs;
}

/** `**` is one sign of two stars. */
function endOfRun(passage: Passage, word: number): number {
  let end = word + 1;
  while (passage.numbers[end] === passage.numbers[word]) end += 1;
  return end;
}

const kindOf = (sign: string, count: number): string =>
  EITHER.has(sign) ? sign.repeat(count) : sign;

/** What kind of opened sign this one closes, if it may close one here. */
function openerOf(
  passage: Passage,
  [word, end]: readonly [number, number],
  sign: string,
  open: ReadonlyMap<string, readonly number[]>,
): string | null {
  const waits = (kind: string): boolean => (open.get(kind)?.length ?? 0) > 0;
  if (EITHER.has(sign)) return isSpoken(passage, word - 1) ? kindOf(sign, end - word) : null;
  if (sign === CLOSING) return waits(HIGH) ? HIGH : LOW;
  if (sign === HIGH) return waits(LOW) ? LOW : null;
  return OPENER.get(sign) ?? null;
}

const opensAt = (passage: Passage, end: number, sign: string): boolean =>
  EITHER.has(sign) ? isSpoken(passage, end) : sign === LOW || sign === HIGH || CLOSER.has(sign);

function isSpoken(passage: Passage, word: number): boolean {
  const kind = passage.kinds[word];
  return kind !== undefined && kind !== 'blank' && kind !== 'lineEnd';
}

/** What an edit must span: words of the base, and other edits by their index. */
interface Span {
  from: number;
  to: number;
  first: number;
  last: number;
}

function needed(edits: readonly Edit[], at: number, sides: { base: Pairs; text: Pairs }): Span {
  const edit = edits[at]!;
  const span: Span = { from: edit.from, to: edit.to, first: at, last: at };
  for (let word = edit.from; word < edit.to; word += 1) {
    const partner = sides.base.get(word);
    if (partner !== undefined && isNear(word, partner)) include(span, partner, partner + 1);
  }
  for (let word = edit.textFrom; word < edit.textTo; word += 1) {
    const partner = sides.text.get(word);
    if (partner === undefined || !isNear(word, partner)) continue;
    const other = firstEndingBehind(edits, partner);
    const inEdit = edits[other];
    if (inEdit && inEdit.textFrom <= partner) {
      span.first = Math.min(span.first, other);
      span.last = Math.max(span.last, other);
      include(span, inEdit.from, inEdit.to);
      continue;
    }
    const before = edits[other - 1];
    const inBase = partner + (before ? before.to - before.textTo : 0);
    include(span, inBase, inBase + 1);
  }
  return span;
}

const isNear = (word: number, partner: number): boolean => Math.abs(partner - word) <= FURTHEST;

function include(span: Span, from: number, to: number): void {
  span.from = Math.min(span.from, from);
  span.to = Math.max(span.to, to);
}

/** The first edit that ends behind this word of the text. */
function firstEndingBehind(edits: readonly Edit[], word: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.textTo <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans, those that overlap as one, as edits. */
function merged(edits: readonly Edit[], spans: readonly Span[]): Edit[] {
  const apart: Span[] = [];
  for (const span of spans) {
    const whole = { ...span };
    for (let before = apart.at(-1); before; before = apart.at(-1)) {
      if (whole.first > before.last && whole.from >= before.to) break;
      apart.pop();
      include(whole, before.from, before.to);
      whole.first = Math.min(whole.first, before.first);
      whole.last = Math.max(whole.last, before.last);
    }
    apart.push(whole);
  }
  return apart.map(({ from, to, first, last }) => ({
    ...{ from, to },
    textFrom: edits[first]!.textFrom - (edits[first]!.from - from),
    textTo: edits[last]!.textTo + (to - edits[last]!.to),
  }));
}
