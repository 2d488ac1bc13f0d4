/**
 * The laws of design 4, for every input: generated texts in many scripts, with what usually breaks
 * such engines (repeated words, marks without a letter, halves of surrogate pairs, mixed directions,
 * blanks and brackets only), and proposals made by editing them as people do or not at all.
 * A failure prints its seed; FUZZ=20000 in the environment runs longer.
 */
import fc from 'fast-check';
import {
  type Proposal,
  type Reading,
  type RollingText,
  type Segment,
  consolidate,
  rebase,
  words,
} from './index';

const RUNS = Number(process.env['FUZZ'] ?? 400);
const PIECES = [
  ...['shall', 'should', 'the', 'of', 'a', 'States', 'States’', 'co-operation', 'peace', 'e\u0301'],
  ...[
    'государства',
    'и',
    'мир',
    'должны',
    'й',
    'الدول',
    'و',
    'السلام',
    'שלום',
    'צה"ל',
    'सदस्य',
    'क्षेत्र',
  ],
  ...[
    '国',
    '应',
    '当',
    '须',
    '措',
    '施',
    'ไทย',
    'น้ำ',
    'ក្រសួង',
    'ສັນຕິ',
    'မြန်မာ',
    '\u0301',
    '\u200d',
    '👨‍👩‍👧',
    '🇰🇿',
    '👍🏽',
  ],
  ...['\ud83d', '\udc4d', '\u202e', '\u200f', '\u00ad', '؀', '\u0000', '\ufeff'],
  ...[
    '[…]',
    '[XX]',
    '[',
    ']',
    '/',
    '(',
    ')',
    '–',
    ',',
    ',',
    '.',
    '.',
    ';',
    '。',
    '।',
    '؟',
    '"',
    '’',
  ],
  ...['1,000.50', 'PC.DEC/31/Rev.2', '5', '12', 'OP5 bis', '\u00a0', '  ', '\t'],
];
const LETTERS = [...'ab ab ab, . [\u0301\n'];

const wordy = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', ' ', '', '\n')), {
    maxLength: 14,
  })
  .map((pieces) => pieces.map(([piece, blank]) => piece + blank));
const monotonous = fc.array(fc.constantFrom('a ', 'b ', 'a', ' '), { maxLength: 12 });
const letters = fc.array(fc.constantFrom(...LETTERS), { maxLength: 16 });
const anything = fc.array(
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  { maxLength: 12 },
);
const pieces = fc.oneof({ weight: 6, arbitrary: wordy }, monotonous, letters, anything);

type Step = [act: 'drop' | 'add' | 'change' | 'double' | 'swap', at: number, piece: string];
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('drop', 'add', 'change', 'double', 'swap'),
  fc.nat(40),
  fc
    .tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '', '\n'))
    .map((one) => one.join('')),
);

function edited(base: readonly string[], steps: readonly Step[]): string {
  const text = [...base];
  for (const [act, place, piece] of steps) {
    const at = place % (text.length + 1);
    const here = text[at] ?? '';
    if (act === 'drop') text.splice(at, 1);
    if (act === 'add') text.splice(at, 0, piece);
    if (act === 'change' && at < text.length) text[at] = piece;
    if (act === 'double') text.splice(at, 0, here);
    if (act === 'swap' && at + 1 < text.length) text.splice(at, 2, text[at + 1] ?? '', here);
  }
  return text.join('');
}

const rewording = (base: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.array(step, { maxLength: 5 }).map((steps) => edited(base, steps)) },
    pieces.map((other) => other.join('')),
    fc.constantFrom('', base.join('')),
  );

interface Case {
  base: string;
  proposals: Proposal[];
}

const cases: fc.Arbitrary<Case> = pieces.chain((base) =>
  fc.array(fc.option(rewording(base), { freq: 20 }), { maxLength: 5 }).map((texts) => ({
    base: base.join(''),
    proposals: texts.map((text, index) => ({ id: `a${(index * 7) % 10}`, by: ['XAA'], text })),
  })),
);

const rebases = pieces.chain((base) =>
  fc.record({
    base: fc.constant(base.join('')),
    adopted: rewording(base),
    pending: rewording(base),
  }),
);

const holds = <T>(given: fc.Arbitrary<T>, law: (value: T) => void): void => {
  fc.assert(fc.property(given, law), { numRuns: RUNS });
};

const readingsOf = (segment: Segment): Reading[] => ('readings' in segment ? segment.readings : []);

function chosen({ segments }: RollingText, choose: (reading: Reading) => boolean): string {
  return segments
    .map((segment) => {
      if ('text' in segment) return segment.text;
      return (segment.readings.find(choose) ?? segment.readings[0])?.text;
    })
    .join('');
}

/** For every code unit of the base whether it stands in a bracket; points count as their own. */
function bracketed({ segments }: RollingText): [covered: boolean[], points: Set<number>] {
  const covered: boolean[] = [];
  const points = new Set<number>();
  for (const segment of segments) {
    const text = 'text' in segment ? segment.text : (segment.readings[0]?.text ?? '');
    if (text === '') points.add(covered.length);
    for (let unit = 0; unit < text.length; unit += 1) covered.push('readings' in segment);
  }
  return [covered, points];
}

describe('words', () => {
  it('give the text when joined, and none is empty', () => {
    holds(cases, ({ base }) => {
      expect(words(base).join('')).toBe(base);
      expect(words(base)).not.toContain('');
    });
  });

  it('never tear a grapheme cluster', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    holds(cases, ({ base }) => {
      const edges = new Set([...graphemes.segment(base)].map(({ index }) => index));
      let at = 0;
      for (const word of words(base)) {
        expect(edges).toContain(at);
        at += word.length;
      }
    });
  });
});

describe('consolidate', () => {
  it('gives the base when every bracket is rejected', () => {
    holds(cases, (given) => {
      expect(chosen(consolidate(given), (reading) => reading.base)).toBe(given.base);
    });
  });

  it('gives exactly one proposal when its readings are chosen', () => {
    holds(cases, (given) => {
      const rolling = consolidate(given);
      for (const { id, text } of given.proposals) {
        expect(chosen(rolling, (reading) => reading.proposals.includes(id))).toBe(text ?? '');
      }
    });
  });

  it('does not depend on the order of arrival', () => {
    holds(cases, ({ base, proposals }) => {
      const turned = [...proposals.slice(2).reverse(), ...proposals.slice(0, 2)];
      expect(consolidate({ base, proposals: turned })).toEqual(consolidate({ base, proposals }));
    });
  });

  it('brackets exactly what the proposals change, each by itself', () => {
    holds(cases, ({ base, proposals }) => {
      const [covered, points] = bracketed(consolidate({ base, proposals }));
      const alone = proposals.map((one) => bracketed(consolidate({ base, proposals: [one] })));
      covered.forEach((inBracket, unit) => {
        expect(inBracket).toBe(alone.some(([mine]) => mine[unit]));
      });
      for (const point of points) expect(alone.some(([, mine]) => mine.has(point))).toBe(true);
    });
  });

  it('puts the base first, then distinct readings by lowest id, and lists each group', () => {
    holds(cases, (given) => {
      const { segments, groups } = consolidate(given);
      const brackets = segments.map(readingsOf).filter((readings) => readings.length > 0);
      expect(groups).toEqual(
        brackets.map((readings) => readings.flatMap((one) => one.proposals).sort()),
      );
      for (const readings of brackets) {
        const [first, ...others] = readings;
        expect(first?.base).toBe(true);
        expect(others.length).toBeGreaterThan(0);
        expect(new Set(readings.map((one) => one.text)).size).toBe(readings.length);
        const lowest = others.map((one) => one.proposals[0] ?? '');
        expect(lowest).toEqual([...lowest].sort());
        expect(lowest).not.toContain('');
      }
    });
  });

  it('joins identical proposals and changes nothing else', () => {
    holds(cases, ({ base, proposals }) => {
      const echo = proposals.slice(0, 1).map((one) => ({ ...one, id: `${one.id}+` }));
      const once = consolidate({ base, proposals });
      const twice = consolidate({ base, proposals: [...proposals, ...echo] });
      const texts = ({ segments }: RollingText): unknown =>
        segments.map((one) => ('text' in one ? one.text : one.readings.map(({ text }) => text)));
      expect(texts(twice)).toEqual(texts(once));
    });
  });
});

describe('rebase', () => {
  it('gives the same text whichever of two amendments is adopted first', () => {
    holds(rebases, ({ base, adopted, pending }) => {
      const one = rebase({ base, adopted, pending });
      const other = rebase({ base, adopted: pending, pending: adopted });
      if (one.outcome === 'conflict') expect(other.outcome).toBe('conflict');
      else {
        const settled = one.outcome === 'carried' ? one.text : adopted;
        expect(other.outcome === 'carried' ? other.text : pending).toBe(settled);
        expect(other.outcome).not.toBe('conflict');
      }
    });
  });

  it('leaves a pending text as it is when nothing was changed, and satisfies an identical one', () => {
    holds(rebases, ({ base, pending }) => {
      const unchanged = rebase({ base, adopted: base, pending });
      if (pending === base) expect(unchanged).toEqual({ outcome: 'satisfied' });
      else expect(unchanged).toEqual({ outcome: 'carried', text: pending });
      expect(rebase({ base, adopted: pending, pending })).toEqual({ outcome: 'satisfied' });
      expect(rebase({ base, adopted: pending, pending: base })).toEqual({ outcome: 'satisfied' });
    });
  });

  it('never turns away what stands apart (one provision)', () => {
    holds(rebases, ({ base, adopted, pending }) => {
      fc.pre(![base, adopted, pending].some((text) => /[\n\r\v\f\u0085\u2028\u2029]/.test(text)));
      const [ours, theirs] = [adopted, pending].map((text) =>
        bracketed(consolidate({ base, proposals: [{ id: 'a', by: [], text }] })),
      );
      const near = (at: number): boolean =>
        [ours, theirs].every((one) =>
          [at - 1, at].some((unit) => one?.[0][unit] === true || one?.[1].has(at) === true),
        );
      const apart = !Array.from({ length: base.length + 1 }, (_, at) => at).some(near);
      if (apart) expect(rebase({ base, adopted, pending }).outcome).not.toBe('conflict');
    });
  });
});
