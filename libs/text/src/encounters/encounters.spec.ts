/** How proposals meet: a table of what a delegate would say, and the laws for any texts. */
import fc from 'fast-check';
import {
  type Encounter,
  type Proposal,
  type Voice,
  consolidate,
  explained,
  explainedCut,
  encounters,
} from '../index';
import { SENTENCES } from './explained';

const RUNS = Number(process.env['FUZZ'] ?? 400);
const NAMES = new Map([
  ['X0', 'Akrenia'],
  ['X1', 'Belvara'],
  ['X2', 'Cestria'],
]);
const nameOf = (code: string): string => NAMES.get(code) ?? code;
const ENGLISH: Voice = { language: 'en', nameOf };
const RUSSIAN: Voice = { language: 'ru', nameOf: (code) => code };

const proposalsOf = (texts: readonly (string | null)[]): Proposal[] =>
  texts.map((text, at) => ({ id: `a${at}`, by: [`X${at}`], text }));
const told = (base: string, texts: readonly (string | null)[], voice = ENGLISH): string[] =>
  encounters({ base, proposals: proposalsOf(texts) }).encounters.map((one) =>
    explained(one, voice),
  );

describe('two proposals', () => {
  it.each([
    ['do not meet', 'we shall act', ['they shall act', 'we shall speak'], []],
    [
      'quoted without the signs of italics',
      '*Recalling* the *Charter* now',
      ['*Noting* the *Charter* now', '*Stressing* the *Charter* now'],
      ['In place of “Recalling”, Akrenia would have “Noting” and Belvara “Stressing”.'],
    ],
    [
      'quoted with them where they are what is proposed',
      '*Recalling* the Charter',
      ['Recalling the Charter', '*Noting* the Charter'],
      ['In place of “*Recalling*”, Akrenia would have “Recalling” and Belvara “*Noting*”.'],
    ],
    [
      'identical',
      'shall act',
      ['may act', 'may act'],
      ['Akrenia and Belvara propose the same: to replace “shall” with “may”.'],
    ],
    [
      'contained in a wider change',
      'shall establish it',
      ['shall create it', 'should create it'],
      [
        'Akrenia would replace “establish” with “create”; Belvara would do that and more: replace “shall establish” with “should create”.',
      ],
    ],
    [
      'contained in a larger deletion',
      'act without undue delay now',
      ['act now', 'act without delay now'],
      [
        'Belvara would delete “undue”; Akrenia would do that and more: delete “without undue delay”.',
      ],
    ],
    [
      'rivals',
      'shall act',
      ['should act', 'may act'],
      ['In place of “shall”, Akrenia would have “should” and Belvara “may”.'],
    ],
    [
      'rivals for more or less of the same words',
      'shall establish it',
      ['may create it', 'shall launch it'],
      [
        'In place of “shall establish”, Akrenia would have “may create” and Belvara “shall launch”.',
      ],
    ],
    [
      'insertions at one point',
      'to act',
      ['to now act', 'to soon act'],
      ['At the same place, Akrenia would add “now” and Belvara “soon”.'],
    ],
    [
      'an insertion into a deletion',
      'act without delay now',
      ['act now', 'act without undue delay now'],
      ['Belvara would add “undue” where Akrenia would delete “without delay”.'],
    ],
    [
      'an insertion beside a change',
      'deep concern',
      ['deep and lasting concern', 'grave concern'],
      ['Akrenia would add “and lasting” where Belvara would replace “deep” with “grave”.'],
    ],
    [
      'a change inside a deletion',
      'act without undue delay now',
      ['act now', 'act without further delay now'],
      [
        'Belvara would replace “undue” with “further”, while Akrenia would delete “without undue delay”.',
      ],
    ],
    [
      'overlapping deletions',
      'act without any undue delay now',
      ['act undue delay now', 'act without delay now'],
      [
        'Akrenia would delete “without any” and Belvara would delete “any undue”: the deletions overlap.',
      ],
    ],
  ])('%s', (_, base, texts, sentences) => {
    expect(told(base, texts)).toEqual(sentences);
  });

  it('are apart where only a third connects them', () => {
    expect(told('shall establish it', ['may establish it', 'shall launch it', 'we do it'])).toEqual(
      [
        'Akrenia would replace “shall” with “may”, and Belvara would replace “establish” with “launch”: different words, which other proposals bring into one bracket.',
        'In place of “shall establish”, Akrenia would have “may establish” and Cestria “we do”.',
        'In place of “shall establish”, Belvara would have “shall launch” and Cestria “we do”.',
      ],
    );
  });

  it.each([
    [
      'должны действовать',
      ['могут действовать', 'могут действовать'],
      'X0 и X1 предлагают одно и то же: заменить «должны» на «могут».',
    ],
    [
      'должны действовать',
      ['могут действовать', 'вправе действовать'],
      'Вместо «должны» предложено: «могут» (X0) и «вправе» (X1).',
    ],
    [
      'действовать без промедления всегда',
      ['действовать всегда', 'действовать без малейшего промедления всегда'],
      'Предложено добавить «малейшего» (X1) там, где предложено исключить «без промедления» (X0).',
    ],
    ['各国应合作', ['各国可合作', '各国须合作'], 'Вместо «应» предложено: «可» (X0) и «须» (X1).'],
  ])('in Russian: %s', (base, texts, sentence) => {
    expect(told(base, texts, RUSSIAN)).toEqual([sentence]);
  });

  it('shorten what is long by whole words, and many names', () => {
    const long = 'promptly and in full '.repeat(20);
    const many = Array.from({ length: 9 }, () => `to ${long}act`);
    expect(told('to act', many)).toEqual([
      'Akrenia, Belvara, Cestria, X3, X4 and 4 others propose the same: to add “promptly and in full promptly and in full promptly and in full promptly … and in full promptly and in full”.',
    ]);
    const evil = ['{one} act', '$& act'];
    expect(told('shall act', evil)).toEqual([
      'In place of “shall”, Akrenia would have “{one}” and Belvara “$&”.',
    ]);
    const unnamed = encounters({
      base: 'shall act',
      proposals: proposalsOf(['may act', 'can act']).map((one) => ({ ...one, by: [] })),
    });
    expect(unnamed.encounters.map((one) => explained(one))).toEqual([
      'In place of “shall”, a delegation would have “may” and a delegation “can”.',
    ]);
  });
});

describe('the pairs of one proposal', () => {
  const texts = ['may act', 'may act', 'can act', 'shall speak'];

  it('are those with the others alone', () => {
    const { encounters: own } = encounters(
      { base: 'shall act', proposals: proposalsOf(texts) },
      'a1',
    );
    expect(own.map(({ kind, one, other }) => [kind, one.proposals, other.proposals])).toEqual([
      ['identical', ['a1'], ['a0']],
      ['rivals', ['a1'], ['a2']],
    ]);
    expect(
      encounters({ base: 'shall act', proposals: proposalsOf(texts) }, 'a3').encounters,
    ).toEqual([]);
  });

  it('are cut where very many share a bracket, and it is said how many', () => {
    const proposals = proposalsOf(Array.from({ length: 1_000 }, (_, at) => `word${at} act`));
    const all = encounters({ base: 'shall act', proposals });
    expect(all.encounters).toHaveLength(400);
    expect(all.cut).toBe((1_000 * 999) / 2 - 400);
    const own = encounters({ base: 'shall act', proposals }, 'a999');
    expect(own.encounters).toHaveLength(400);
    expect(explainedCut(own.cut)).toBe('Further pairs in the same brackets: 599.');
    expect(explainedCut(0)).toBe('');
  });
});

describe('the sentences', () => {
  const parameters = (sentence: string): string[] =>
    [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();
  const { en, ru } = SENTENCES;

  it('say the same in both languages: every kind, with every parameter', () => {
    for (const table of ['kinds', 'wishes'] as const) {
      expect(Object.keys(ru[table]).sort()).toEqual(Object.keys(en[table]).sort());
      for (const [kind, sentence] of Object.entries(en[table])) {
        const other = Object.entries(ru[table]).find(([name]) => name === kind)?.[1] ?? '';
        expect(parameters(other)).toEqual(parameters(sentence));
      }
    }
    expect(parameters(ru.cut)).toEqual(parameters(en.cut));
  });

  it('name both sides', () => {
    for (const { kinds } of [en, ru]) {
      for (const sentence of Object.values(kinds)) {
        expect(sentence).toMatch(/\{both\}|\{one\}.*\{other\}/);
      }
    }
  });
});

const PIECES = [
  'shall ',
  'should ',
  'the ',
  'of ',
  'States ',
  'мир ',
  'и ',
  '国',
  '应',
  ', ',
  '. ',
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 10 });
const edited = (base: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(base.length), fc.nat(3), fc.constantFrom(...PIECES, '')), {
      maxLength: 3,
    })
    .map((steps) => {
      const text = [...base];
      for (const [at, gone, piece] of steps) text.splice(at, gone, piece);
      return text.join('');
    });
const cases = pieces.chain((base) =>
  fc.record({
    base: fc.constant(base.join('')),
    proposals: fc.array(edited(base), { maxLength: 6 }).map(proposalsOf),
  }),
);
const holds = <T>(given: fc.Arbitrary<T>, law: (value: T) => void): void => {
  fc.assert(fc.property(given, law), { numRuns: RUNS });
};

/** The pairs of ids that a encounter speaks of, each in order. */
function pairsIn({ kind, one, other }: Encounter): string[] {
  const pair = (a: string, b: string): string => [a, b].sort().join(' ');
  if (kind !== 'identical') {
    return one.proposals.flatMap((a) => other.proposals.map((b) => pair(a, b)));
  }
  const all = [...one.proposals, ...other.proposals];
  return all.flatMap((a, at) => all.slice(at + 1).map((b) => pair(a, b)));
}

describe('for any proposals', () => {
  it('every pair in a bracket is explained exactly once', () => {
    holds(cases, (given) => {
      const found = encounters(given).encounters;
      consolidate(given).groups.forEach((ids, bracket) => {
        const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => `${a} ${b}`));
        const told = found.filter((one) => one.bracket === bracket).flatMap(pairsIn);
        expect(told.sort()).toEqual(pairs.sort());
      });
    });
  });

  it('the order of arrival is nothing', () => {
    holds(cases, ({ base, proposals }) => {
      const turned = [...proposals].reverse();
      expect(encounters({ base, proposals: turned })).toEqual(encounters({ base, proposals }));
    });
  });

  it('a pair meets alike whichever of the two has the lower id', () => {
    holds(cases, ({ base, proposals }) => {
      const [first, second] = proposals;
      fc.pre(first !== undefined && second !== undefined);
      const told = (ids: readonly [string, string]): unknown => {
        const pair = [
          { ...first, id: ids[0] },
          { ...second, id: ids[1] },
        ];
        return encounters({ base, proposals: pair }).encounters.map(({ kind, one, other }) => {
          const sides = [one, other].map(({ by, base, words }) => [by[0], base, words]);
          const directed = ['contained', 'insertionIntoChange', 'insertionIntoDeletion'];
          return [kind, directed.includes(kind) ? sides : sides.sort()];
        });
      };
      expect(told(['a', 'b'])).toEqual(told(['b', 'a']));
    });
  });

  it('one proposal meets as it does among all', () => {
    holds(cases, (given) => {
      const ofFirst = (all: readonly Encounter[]): string[] =>
        all
          .flatMap((one) => pairsIn(one).map((pair) => `${one.bracket} ${one.kind} ${pair}`))
          .filter((pair) => pair.split(' ').includes('a0'))
          .sort();
      expect(ofFirst(encounters(given, 'a0').encounters)).toEqual(
        ofFirst(encounters(given).encounters),
      );
    });
  });

  it('a sentence is whole, in both languages', () => {
    holds(cases, (given) => {
      for (const one of encounters(given).encounters) {
        for (const voice of [ENGLISH, RUSSIAN]) {
          expect(explained(one, voice)).not.toMatch(/[{}]|“”|«»|\(\)/);
        }
      }
    });
  });
});
