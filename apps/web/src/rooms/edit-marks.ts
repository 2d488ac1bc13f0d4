import { trackedChanges } from '@shanyrak/text';
import { emphasesIn } from '../platform/emphasis';

/**
 * What is to be seen in words that somebody is changing: what comes is underlined where it stands,
 * what goes stands struck where it stood. Both are our own word edits, the very ones that the room
 * will see; places are counted in the words as they are now, so that an editor can show them without
 * the struck words ever becoming a part of the text.
 */
export type EditMark =
  | { readonly kind: 'added'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'gone';
      readonly at: number;
      readonly text: string;
      /** Whether other words come in its place, right behind it. */
      readonly replaced: boolean;
    };

/** The least markup: italics, and the signs that make them, which stay characters. */
export interface SlopeMark {
  readonly kind: 'italic' | 'sign';
  readonly from: number;
  readonly to: number;
}

/** What `text` adds to `base` and takes out of it; words that are wholly new have nothing to be compared with. */
export function editMarks(base: string, text: string): EditMark[] {
  if (base === '' || base === text) return [];
  const marks: EditMark[] = [];
  const spans = trackedChanges(base, text);
  let at = 0;
  spans.forEach(({ change, text: words }, n) => {
    if (change === 'deleted') {
      const replaced = spans[n + 1]?.change === 'added';
      marks.push({ kind: 'gone', at, text: words, replaced });
      return;
    }
    if (change === 'added') marks.push({ kind: 'added', from: at, to: at + words.length });
    at += words.length;
  });
  return marks;
}

export function slopeMarks(text: string): SlopeMark[] {
  return emphasesIn(text).flatMap(({ from, to }): SlopeMark[] => [
    { kind: 'sign', from, to: from + 1 },
    { kind: 'italic', from: from + 1, to: to - 1 },
    { kind: 'sign', from: to - 1, to },
  ]);
}
