/**
 * Whole texts to try laws on, in two kinds.
 *
 * *Worked over*: a few provisions in several scripts, with repeated words, equal and empty lines, and
 * versions of them in which lines were put in, taken out, moved (alone, as a block, with a neighbour),
 * doubled, or changed in a word. Anything may meet anything.
 *
 * *Apart*: provisions of words that stand nowhere else, on every third of which one side does one
 * thing, or moves it while the other changes its words. What the text must be in the end is played out
 * without the engine.
 */
import fc from 'fast-check';

export interface Versions {
  base: string;
  adopted: string;
  pending: string;
}

interface Script {
  words: readonly string[];
  blank: string;
}

const SCRIPTS: readonly Script[] = [
  ...[
    'shall should the of a States peace the of',
    'государства и мир должны в доклад и',
    'الدول و السلام تقرير في الدول',
    'שלום צה"ל דוח של המדינות',
    'सदस्य क्षेत्र शान्ति के और',
    'a b',
  ].map((words) => ({ words: words.split(' '), blank: ' ' })),
  ...['国应当须措施报告', 'ไทยนัก'].map((words) => ({ words: [...words], blank: '' })),
  { words: ['\u0301', 'a', 'b', '\u200d', ','], blank: '' },
];

type Line = readonly [script: Script, words: readonly string[]];

const EMPTY: Line = [{ words: ['x'], blank: ' ' }, []];
const line: fc.Arbitrary<Line> = fc.constantFrom(...SCRIPTS).chain((script) =>
  fc
    .array(fc.tuple(fc.constantFrom(...script.words), fc.constantFrom('', '', '', ',', '.', ';')), {
      minLength: 1,
      maxLength: 9,
    })
    .map((words): Line => [script, words.map(([word, sign]) => word + sign + script.blank)]),
);

type Act = 'drop' | 'add' | 'move' | 'block' | 'swap' | 'double' | 'word' | 'empty';
type Step = [act: Act, at: number, to: number, fresh: Line, word: number];
const ACTS: Act[] = ['drop', 'add', 'move', 'block', 'swap', 'double', 'word', 'word', 'empty'];
const steps = fc.array(
  fc.tuple(fc.constantFrom(...ACTS), fc.nat(20), fc.nat(20), line, fc.nat(30)),
  { maxLength: 3 },
);

function workedOver(base: readonly Line[], done: readonly Step[]): string {
  const text = [...base];
  for (const [act, place, target, fresh, word] of done) {
    const at = place % (text.length + 1);
    const to = target % (text.length + 1);
    const here = text[at];
    if (act === 'add') text.splice(at, 0, fresh);
    if (act === 'empty') text.splice(at, 0, EMPTY);
    if (!here) continue;
    if (act === 'drop') text.splice(at, 1);
    if (act === 'double') text.splice(to, 0, here);
    if (act === 'word') text[at] = reworded(here, word, target);
    const block = { move: 1, block: 2, swap: 1 }[act as 'move'] ?? 0;
    const place2 = act === 'swap' ? at + 1 : to;
    if (block > 0) {
      const moved = text.splice(at, block);
      text.splice(place2, 0, ...moved);
    }
  }
  return text.map(([, words]) => words.join('')).join('\n');
}

/** One word less, more or other. */
function reworded([script, words]: Line, word: number, choice: number): Line {
  const at = word % (words.length + 1);
  const fresh = (script.words[choice % script.words.length] ?? '') + script.blank;
  const kind = word % 3;
  const put = kind === 0 ? [] : [fresh];
  return [script, [...words.slice(0, at), ...put, ...words.slice(kind === 1 ? at : at + 1)]];
}

const MOVING: readonly Act[] = ['move', 'block', 'swap', 'double'];

/** A line taken out and another put in may be so alike that it counts as moved. */
function movesIn(done: readonly Step[]): boolean {
  const acts = done.map(([act]) => act);
  return (
    MOVING.some((act) => acts.includes(act)) || (acts.includes('drop') && acts.includes('add'))
  );
}

/** `bothMove` where lines have changed places on both sides, perhaps in the same way. */
export const workedOverTexts: fc.Arbitrary<Versions & { bothMove: boolean }> = fc
  .array(fc.oneof({ weight: 8, arbitrary: line }, fc.constant(EMPTY)), { maxLength: 7 })
  .chain((base) =>
    fc.tuple(steps, steps).map(([ours, theirs]) => ({
      base: workedOver(base, []),
      adopted: workedOver(base, ours),
      pending: workedOver(base, theirs),
      bothMove: movesIn(ours) && movesIn(theirs),
    })),
  );

const STEMS = ['alpha', 'мир', 'السلام', 'שלום', 'शान्ति', '国', 'ไทย'];
const PROVISIONS = 12;

/** What one side does to a provision: `move` takes it behind the provision after next. */
type Wish = 'keep' | 'first' | 'last' | 'delete' | 'follow' | 'move';
type Plan = readonly (readonly [adopted: Wish, pending: Wish])[];

const wish = fc.constantFrom<Wish>('first', 'last', 'delete', 'follow', 'move');
const wishes: fc.Arbitrary<readonly [Wish, Wish]> = fc.oneof(
  wish.map((one) => [one, 'keep'] as const),
  wish.map((one) => ['keep', one] as const),
  fc.constantFrom<readonly [Wish, Wish]>(
    ...(['move', 'last'] as const).flatMap((one) => [
      [one, 'first'] as const,
      ['first', one] as const,
    ]),
    ['keep', 'keep'],
  ),
);

function played(plan: Plan, whose: readonly (0 | 1)[]): string {
  const lines: string[] = [];
  const later: string[] = [];
  for (let at = 0; at < PROVISIONS; at += 1) {
    const stem = STEMS[at % STEMS.length] ?? '';
    const own = at % 3 === 0 ? whose.map((side) => plan[at / 3]?.[side]) : [];
    const first = own.includes('first') ? 'changed' : `${stem}${at}a`;
    const last = own.includes('last') ? `${stem}${at}d with more` : `${stem}${at}d`;
    const words = `${first} ${stem}${at}b ${stem}${at}c ${last}`;
    if (own.includes('move')) later.push(words);
    else if (!own.includes('delete')) lines.push(words);
    if (own.includes('follow')) lines.push(`A new ${stem} provision behind ${at}.`);
    if (at % 3 === 1) lines.push(...later.splice(0));
  }
  return lines.join('\n');
}

/** Two sides that never meet, and the text in which both have what they want. */
export const textsApart: fc.Arbitrary<Versions & { both: string }> = fc
  .array(wishes, { minLength: PROVISIONS / 3, maxLength: PROVISIONS / 3 })
  .map((plan) => ({
    base: played(plan, []),
    adopted: played(plan, [0]),
    pending: played(plan, [1]),
    both: played(plan, [0, 1]),
  }));
