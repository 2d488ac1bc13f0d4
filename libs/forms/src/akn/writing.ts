import { type Manuscript, type PageLanguage } from '@shanyrak/publishing';
import { type Ids, idsOfOneDocument } from './ids';
import { namesOf, type Names } from './naming';

/**
 * What is at hand while one document is written: the manuscript, the names that its parts have been
 * given, and where each tracked change has been met, which is told once at its head.
 */
export interface Writing {
  readonly manuscript: Manuscript;
  readonly language: PageLanguage;
  readonly names: Names;
  readonly ids: Ids;
  readonly changes: Map<string, Met>;
  /** Bodies and delegations that were met as authors of a part, by the eId of each. */
  readonly authors: Map<string, Author>;
}

/** A tracked change as it stands in the text. */
export interface Met {
  /** The eId of its note, where it has a comment. */
  readonly note: { readonly eId: string; readonly marker: string } | null;
  readonly places: { readonly eId: string; readonly way: Way }[];
}
export type Way = 'ins' | 'del';

export interface Author {
  /** What of the document's own name tells this author from others. */
  readonly part: string;
  readonly showAs: string;
}

/** The organizations and roles that the head of every document names, by their eIds. */
export const SECRETARIAT = 'secretariat';
export const ROLES = ['author', 'translator', 'editor'] as const;
export type Role = (typeof ROLES)[number];

export function writingOf(manuscript: Manuscript): Writing {
  const names = namesOf(manuscript.identity);
  const ids = idsOfOneDocument();
  // Whatever the text calls its parts, these keep their names.
  for (const own of [names.council, SECRETARIAT, ...ROLES, 'original', 'body']) ids.take(own);
  return {
    ...{ manuscript, language: manuscript.language, names, ids },
    ...{ changes: new Map<string, Met>(), authors: new Map<string, Author>() },
  };
}

/** A change is met at a place; what is known of it so far, and whether it is met for the first time. */
export function meet(
  { manuscript, changes, ids }: Writing,
  id: string,
  place: { readonly eId: string; readonly way: Way },
): { readonly met: Met; readonly first: boolean } {
  const known = changes.get(id);
  if (known) {
    known.places.push(place);
    return { met: known, first: false };
  }
  const change = manuscript.changes[id];
  if (!change) throw new Error(`The manuscript names a change that it does not hold: ${id}`);
  const eId = change.comment === null ? null : ids.next('', 'note');
  const note = eId === null ? null : { eId, marker: eId.replace('note_', '') };
  const met: Met = { note, places: [place] };
  changes.set(id, met);
  return { met, first: true };
}
