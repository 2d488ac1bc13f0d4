import { diffWordsWithSpace } from 'diff';
import { type DraftState, rollingText } from '@shanyrak/draft';
import { type Proposal, type RollingText, consolidate } from '@shanyrak/text';
import { median, medianRatio } from './figures';
import { layDraft, revised } from './text-draft';
import { type TextFigures, exponent } from './text-figures';
import { Resolutions, type Tongue } from './text-resolutions';

/**
 * What the text engine costs, relative to plain diffs on this machine at this moment (issue 4). No
 * server and no database: the libraries themselves, in turns with the package `diff`.
 */
export interface TextPlan {
  readonly rounds: number;
  /** How many proposals on one provision the growth is measured up to. */
  readonly proposals: readonly number[];
  readonly words: readonly number[];
}

export const WHOLE_TEXT: TextPlan = {
  rounds: 7,
  proposals: [10, 30, 100, 300, 1_000, 3_000, 10_000],
  words: [60, 200, 600, 2_000, 6_000, 20_000, 60_000, 100_000],
};
export const QUICK_TEXT: TextPlan = {
  rounds: 5,
  proposals: [10, 100, 1_000, 10_000],
  words: [60, 600, 6_000, 100_000],
};

const DELEGATIONS = 28;
const WORDS = 600;
/** Rounds that are not counted. */
const WARM_UP = 2;
/** The longest provision that the boundary admits, in code units. */
const LONGEST = 20_000;

export function measureText(plan: TextPlan, say: (words: string) => void): TextFigures {
  const tongues: Tongue[] = ['en', 'ru'];
  say('Twenty-eight proposals on one provision …');
  const consolidations = [6, 60].flatMap((edits) =>
    tongues.map((tongue) => ({ language: tongue, edits, ...atTable(tongue, edits, plan.rounds) })),
  );
  const oneMore = Math.max(...tongues.map((tongue) => oneMoreProposal(tongue, plan.rounds)));
  say('A draft of 200 provisions and 1,500 amendments …');
  const draft = wholeDraft(plan.rounds);
  say('Growth …');
  const growth = {
    proposals: growthOfProposals(plan.proposals, plan.rounds),
    length: growthOfLength(plan.words, plan.rounds),
  };
  say('Hostile edits …');
  return {
    consolidations,
    oneMore,
    draft,
    growth,
    stretches: stretches(plan.rounds),
    rounds: plan.rounds,
  };
}

const clocked = (work: () => unknown): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

/** Two kinds of work in turns, `times` each in a round; the first rounds only warm up. */
function inTurns(rounds: number, times: number, work: () => unknown, yardstick: () => unknown) {
  const found: { of: number[]; to: number[] }[] = [];
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const one: (typeof found)[number] = { of: [], to: [] };
    for (let time = 0; time < times; time += 1) {
      one.to.push(clocked(yardstick));
      one.of.push(clocked(work));
    }
    if (round >= 0) found.push(one);
  }
  return {
    ratio: medianRatio(found),
    ours: median(found.flatMap(({ of }) => of)),
    plain: median(found.flatMap(({ to }) => to)),
  };
}

const plainDiffs = (base: string, proposals: readonly Proposal[]) => (): void => {
  for (const { text } of proposals) diffWordsWithSpace(base, text ?? '');
};

const memberAt = (n: number): string => `X${String.fromCharCode(65 + ((n % DELEGATIONS) % 26))}A`;

function proposalsOn(base: string, texts: Resolutions, count: number, edits: number): Proposal[] {
  return Array.from({ length: count }, (_, n) => ({
    ...{ id: `a${n}`, by: [memberAt(n)], text: texts.reworded(base, edits) },
  }));
}

function atTable(tongue: Tongue, edits: number, rounds: number) {
  const texts = new Resolutions(tongue);
  const base = texts.text(WORDS);
  const proposals = proposalsOn(base, texts, DELEGATIONS, edits);
  const work = (): RollingText => consolidate({ base, proposals });
  // The plain diffs of many edits take a second, and need no repetition to be told.
  return inTurns(rounds, edits > 6 ? 1 : 8, work, plainDiffs(base, proposals));
}

/** The twenty-ninth proposal arrives, against computing all twenty-nine afresh. */
function oneMoreProposal(tongue: Tongue, rounds: number): number {
  const texts = new Resolutions(tongue);
  const base = texts.text(WORDS);
  const proposals = proposalsOn(base, texts, DELEGATIONS, 6);
  const before = consolidate({ base, proposals });
  const more = proposalsOn(base, texts, 40, 6).map((one, n) => ({ ...one, id: `b${n}` }));
  let turn = 0;
  // Never twice the same in a row: what arrives has not been seen before.
  const grown = (): Proposal[] => [...proposals, more[(turn += 1) % more.length]!];
  return inTurns(
    ...([rounds, 20] as const),
    () => consolidate({ base, proposals: grown() }, before),
    () => consolidate({ base, proposals: grown() }),
  ).ratio;
}

function wholeDraft(rounds: number): TextFigures['draft'] {
  const { state, pairs } = layDraft();
  const whole = inTurns(
    ...([rounds, 2] as const),
    () => rollingText(state, 'en'),
    () => pairs.forEach(([base, text]) => diffWordsWithSpace(base, text)),
  );
  const before = { state, text: rollingText(state, 'en') };
  const shared = before.text.provisions.flatMap(({ rolling }) =>
    rolling.groups.filter((group) => group.length > 1).flat(),
  );
  let turn = 0;
  const next = (): DraftState => {
    const id = `a${((turn += 1) * 37) % pairs.length}`;
    return revised(state, id, `${pairs[Number(id.slice(1))]![1]} without delay`);
  };
  const change = inTurns(
    ...([rounds, 8] as const),
    () => rollingText(next(), 'en', before),
    () => rollingText(state, 'en'),
  );
  return { ...whole, oneChange: change.ratio, meeting: new Set(shared).size };
}

/**
 * Proposals on one provision of 600 words. Each makes three edits, each one of four wordings at one of
 * sixty places: what meets at a place is bounded, however many propose it.
 */
function growthOfProposals(sizes: readonly number[], rounds: number): number {
  const texts = new Resolutions('en');
  const base = texts.text(WORDS);
  const wordings = ['fully', 'without delay', 'where appropriate', 'as soon as possible'];
  const wish = (): string => {
    const words = base.split(' ');
    for (let edit = 0; edit < 3; edit += 1) words[5 + 10 * texts.draw(59)] = texts.pick(wordings);
    return words.join(' ');
  };
  const all = Array.from({ length: Math.max(...sizes) }, (_, n) => ({
    ...{ id: `a${n}`, by: [memberAt(n)], text: wish() },
  }));
  return fitted(sizes, rounds, (size) => {
    const proposals = all.slice(0, size);
    return () => consolidate({ base, proposals });
  });
}

/** One proposal with an edit every fifty words, on texts of ever more words. */
function growthOfLength(sizes: readonly number[], rounds: number): number {
  return fitted(sizes, rounds, (size) => {
    const texts = new Resolutions('en');
    const base = texts.text(size);
    const proposals = proposalsOn(base, texts, 1, Math.max(1, Math.round(size / 50)));
    return () => consolidate({ base, proposals });
  });
}

/** Every size in every round, small ones repeated until a clock can tell; the exponent of the medians. */
function fitted(
  sizes: readonly number[],
  rounds: number,
  workOf: (size: number) => () => unknown,
): number {
  const most = Math.max(...sizes);
  const works = sizes.map((size) => ({ size, work: workOf(size), times: [] as number[] }));
  for (let round = -1; round < rounds; round += 1) {
    for (const { size, work, times } of works) {
      const repeat = Math.max(1, Math.min(50, Math.floor(most / size / 10)));
      const time = clocked(() => {
        for (let n = 0; n < repeat; n += 1) work();
      });
      if (round >= 0) times.push(time / repeat);
    }
  }
  return exponent(works.map(({ size, times }) => ({ size, time: median(times) })));
}

/** What one call may take on the largest provision when somebody wants it to take long. */
function stretches(rounds: number): TextFigures['stretches'] {
  const texts = new Resolutions('en');
  const base = texts.text(4_000).slice(0, LONGEST);
  const scattered = (): string => texts.reworded(base, 1_500).slice(0, LONGEST);
  const shuffled = (text: string): string =>
    text
      .split(' ')
      .sort((one, other) => one.length - other.length || texts.draw(3) - 1)
      .join(' ');
  const han = (): string =>
    Array.from({ length: LONGEST }, () => '国应当'.charAt(texts.draw(3))).join('');
  const cases: [string, string, string[]][] = [
    ['1,500 edits', base, [scattered()]],
    ['its words in another order', base, [shuffled(base)]],
    ['three characters in any order', han(), [han()]],
    ['28 times 1,500 edits', base, Array.from({ length: DELEGATIONS }, scattered)],
  ];
  // One plain diff of this kind takes seconds: once is enough to tell.
  const plain = clocked(() => diffWordsWithSpace(base, scattered()));
  return cases.map(([what, from, wanted]) => {
    const proposals = wanted.map((text, n) => ({ id: `a${n}`, by: [memberAt(n)], text }));
    const work = (): RollingText => consolidate({ base: from, proposals });
    work();
    const ms = median(Array.from({ length: Math.min(5, rounds) }, () => clocked(work)));
    return { what, ms, ratio: ms / plain };
  });
}
