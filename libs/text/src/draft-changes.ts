/**
 * A comparison as draft amendments: what a delegation would have to propose so that the first text
 * becomes the second. The import of an edited copy shows this list, and nothing is sent before the
 * head of delegation has confirmed it.
 *
 * Plan: every provision of the second text is placed behind the one before it. What the first text
 * had is named by its place there; several that are placed behind the same provision stand in the
 * order of the list. appliedTo plays the list on the first text and gives the second: a law.
 */
import { type ComparedProvision, type Comparison } from './compare';

/** A place behind a provision of the first text, wherever that one stands in the end; null: in front. */
export type After = number | null;

/** One amendment to come; `at` names provisions by their place in the first text. */
export type DraftChange =
  | { readonly kind: 'replace'; readonly at: number; readonly text: string }
  | { readonly kind: 'insert'; readonly after: After; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number }
  | {
      readonly kind: 'move';
      readonly at: number;
      readonly after: After;
      /** Its new words, where it has changed as well. */
      readonly text?: string;
    }
  | { readonly kind: 'split'; readonly at: number; readonly texts: readonly [string, string] }
  /** The provision and the one behind it become one. */
  | { readonly kind: 'merge'; readonly at: number; readonly text: string };

/** The changes that make the second text of the first, in reading order. */
export function draftChanges(
  comparisons: readonly Comparison[],
  first: readonly ComparedProvision[],
  second: readonly ComparedProvision[],
): DraftChange[] {
  let after: After = null;
  return comparisons.flatMap((comparison): DraftChange[] => {
    const change = changeOf(comparison, after, first, second);
    if (comparison.to.length > 0) after = comparison.from.at(-1) ?? after;
    return change ? [change] : [];
  });
}

function changeOf(
  { kind, from, to }: Comparison,
  after: After,
  first: readonly ComparedProvision[],
  second: readonly ComparedProvision[],
): DraftChange | null {
  const [at = 0] = from;
  const [text = '', other = ''] = to.map((place) => second[place]?.text ?? '');
  switch (kind) {
    case 'same':
      return null;
    case 'changed':
      return { kind: 'replace', at, text };
    case 'inserted':
      return { kind: 'insert', after, text };
    case 'deleted':
      return { kind: 'delete', at };
    case 'moved':
      return { kind: 'move', at, after, ...(first[at]?.text === text ? {} : { text }) };
    case 'split':
      return { kind: 'split', at, texts: [text, other] };
    case 'merged':
      return { kind: 'merge', at, text };
  }
}

/** The texts of the provisions when all changes are made. */
export function appliedTo(
  first: readonly ComparedProvision[],
  changes: readonly DraftChange[],
): string[] {
  const own: (readonly string[])[] = first.map(({ text }) => [text]);
  const behind = new Map<After, (number | string)[]>();
  const moved = new Set<number>();
  const place = (after: After, what: number | string): void => {
    const known = behind.get(after);
    if (known) known.push(what);
    else behind.set(after, [what]);
  };
  for (const change of changes) {
    if (change.kind === 'replace') own[change.at] = [change.text];
    else if (change.kind === 'delete') own[change.at] = [];
    else if (change.kind === 'split') own[change.at] = change.texts;
    else if (change.kind === 'merge') {
      own[change.at] = [];
      own[change.at + 1] = [change.text];
    } else if (change.kind === 'insert') place(change.after, change.text);
    else {
      if (change.text !== undefined) own[change.at] = [change.text];
      moved.add(change.at);
      place(change.after, change.at);
    }
  }
  const texts: string[] = [];
  const open: (number | string | { after: After })[] = [...first.keys()]
    .filter((at) => !moved.has(at))
    .reverse();
  open.push({ after: null });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'number') {
      texts.push(...(own[next] ?? []));
      open.push({ after: next });
    } else for (const what of [...(behind.get(next.after) ?? [])].reverse()) open.push(what);
  }
  return texts;
}
