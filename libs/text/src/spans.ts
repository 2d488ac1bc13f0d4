/**
 * Spans: one wording shown on another, stretch by stretch, by the canonical edits of the rolling text
 * (edits.ts, join.ts), whoever wrote either wording. What tracked changes and comparisons are made of.
 */
import { editsBetween } from './edits';
import { joined } from './join';
import { type Passage, wording } from './passage';

/** Words that stand, go or come; of one change what is deleted stands before what is added. */
export interface TrackedSpan {
  readonly change: 'kept' | 'deleted' | 'added';
  readonly text: string;
}

/**
 * Kept and deleted spans joined are the base, kept and added ones the text, byte for byte. Both of one
 * vocabulary.
 */
export function spansBetween(base: Passage, text: Passage): TrackedSpan[] {
  const spans: TrackedSpan[] = [];
  const add = (change: TrackedSpan['change'], words: string): void => {
    if (words !== '') spans.push({ change, text: words });
  };
  let from = 0;
  for (const edit of joined(base, text, editsBetween(base, text))) {
    add('kept', wording(base, from, edit.from));
    add('deleted', wording(base, edit.from, edit.to));
    add('added', wording(text, edit.textFrom, edit.textTo));
    from = edit.to;
  }
  add('kept', wording(base, from, base.length));
  return spans;
}
