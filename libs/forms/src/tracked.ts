import {
  type Block,
  type Bracket,
  dateInWords,
  type Link,
  type Manuscript,
  type PageLanguage,
  type Passage,
  type Run,
  type Tracked,
  type TrackedChange,
  type Words,
} from '@shanyrak/publishing';

/**
 * The tracked changes of a manuscript as one who reads line by line is told of them: what goes and what
 * comes in its place is one step, under the name of whoever proposed it, and beneath the text stands
 * why.
 */
export type Step = Words | Link | Bracket | Change;

export interface Change {
  readonly run: 'change';
  readonly change: string;
  readonly deleted: readonly Words[];
  readonly inserted: readonly Words[];
}

/** Runs in order; a deletion and the insertion of the same change right behind it are one step. */
export function stepsOf(runs: readonly Run[]): Step[] {
  const steps: Step[] = [];
  for (const run of runs) {
    if (!isTracked(run)) {
      steps.push(run);
      continue;
    }
    const last = steps.at(-1);
    const follows =
      run.run === 'inserted' &&
      last?.run === 'change' &&
      last.change === run.change &&
      last.inserted.length === 0;
    if (follows) steps[steps.length - 1] = { ...last, inserted: run.words };
    else steps.push(changeOf(run));
  }
  return steps;
}

const isTracked = (run: Run): run is Tracked => 'change' in run;

const changeOf = ({ run, change, words }: Tracked): Change => ({
  ...{ run: 'change', change, deleted: [], inserted: [] },
  [run]: words,
});

/** The runs of a passage; where the whole of it comes or goes, its words do. */
export function runsOf({ runs, comes, goes }: Passage): readonly Run[] {
  const change = comes ?? goes;
  if (change === undefined) return runs;
  const run = comes === undefined ? 'deleted' : 'inserted';
  return runs.map((one) => (one.run === 'words' ? { run, change, words: [one] } : one));
}

/** A change in the order in which a reader meets it. */
export interface ChangeMet extends TrackedChange {
  readonly id: string;
  /** The label of the provision in which it begins; null elsewhere. */
  readonly where: string | null;
}

/** Throws where the words name a change of which nothing is told. */
export function changesMet({ blocks, changes }: Manuscript): ChangeMet[] {
  const met = new Map<string, string | null>();
  const meet = (block: Block): void => {
    if (block.block === 'section') block.blocks.forEach(meet);
    const where = block.block === 'provision' ? block.label : null;
    for (const run of 'runs' in block ? runsOf(block) : [])
      if ('change' in run && !met.has(run.change)) met.set(run.change, where);
  };
  blocks.forEach(meet);
  return [...met].map(([id, where]) => {
    const change = changes[id];
    if (!change) throw new Error(`Nothing is told of the change ${id}.`);
    return { ...change, id, where };
  });
}

export const CHANGES_PROPOSED: Readonly<Record<PageLanguage, string>> = {
  en: 'The changes proposed above',
  ru: 'Правки, предложенные выше',
};

/** `OP3, Akrenia, 5 November 2026, 09:30 UTC: Because it is shorter`. */
export const changeInWords = ({ where, author, at, comment }: ChangeMet, language: PageLanguage) =>
  [
    [where, author, `${dateInWords(at.slice(0, 10), language)}, ${at.slice(11, 16)} UTC`]
      .filter((part) => part !== null && part !== '')
      .join(', '),
    ...(comment === null ? [] : [comment]),
  ].join(': ');
