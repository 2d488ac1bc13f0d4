import { type Manuscript, type TrackedChange } from '@shanyrak/publishing';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type XmlComponent,
} from 'docx';
import { Element, written } from './element';

/**
 * Tracked changes as Word has them. Every stretch of words that a change brings in or takes out is a
 * revision of its own with a number of its own; author and instant are those of the change. The
 * reasons stand in one comment, by the same author at the same instant, anchored where the change is
 * first met.
 */
export interface Revisions {
  /** What Word wants to know of a revision, under a new number. */
  readonly of: (change: string) => Revision;
  /** The number of the comment that is to be anchored here; null where the change has none, or has it already. */
  readonly commentOn: (change: string) => number | null;
}

export interface Revision {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** What the manuscripts of one file have in common: its numbers, and its comments. */
export interface Annotations {
  last: number;
  readonly comments: ICommentOptions[];
}

/** The revisions of a manuscript in the file that keeps these annotations. */
export function revisionsOf(
  { identity: { symbol }, changes }: Pick<Manuscript, 'identity' | 'changes'>,
  file: Annotations,
): Revisions {
  const commented = new Set<string>();
  const known = (id: string): TrackedChange => {
    if (!Object.hasOwn(changes, id))
      throw new Error(`${symbol} names the change ${id}, of which nothing is said.`);
    return changes[id]!;
  };
  return {
    of: (change) => {
      const { author, at: date } = known(change);
      file.last += 1;
      return { id: file.last, author, date };
    },
    commentOn: (change) => {
      const tracked = known(change);
      if (tracked.comment === null || commented.has(change)) return null;
      commented.add(change);
      const id = file.comments.length;
      file.comments.push(commentOf(id, tracked, tracked.comment));
      return id;
    },
  };
}

function commentOf(id: number, { author, at }: TrackedChange, words: string): ICommentOptions {
  // The package writes what the date says of itself, which would have thousandths of a second.
  const date = Object.assign(new Date(at), { toISOString: () => at });
  const lines = words.split('\n').map(
    (line) =>
      new Paragraph({
        style: 'CommentText',
        children: [new Element('w:r', {}, written(line, false)) as never],
      }),
  );
  return { id, author, date, initials: initialsOf(author), children: lines };
}

/** Whole characters, so that no letter is cut in two. */
const initialsOf = (author: string): string =>
  author
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 8);

export const commentStarts = (id: number): XmlComponent => new CommentRangeStart(id);
export const commentEnds = (id: number): XmlComponent[] => [
  new CommentRangeEnd(id),
  new Element('w:r', {}, [new CommentReference(id)]),
];
