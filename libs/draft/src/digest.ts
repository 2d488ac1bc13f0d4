import { digestOf } from '@shanyrak/kernel';
import { standingInOrder } from './place';
import { type Change, type DraftState, type Provision } from './state';

/** What a reader sees of a provision. */
export type ReadProvision = Pick<Provision, 'kind' | 'depth' | 'label' | 'text'>;

/**
 * The digests by which an act says which words it takes as settled (design 3), and by which what is
 * adopted is shown to be what was put (I5). They are taken over canonical provisions in the original
 * language, never over rendered text, and come out alike in server and browser: 64 hexadecimal
 * characters.
 */
export function canonicalProvision(provision: Provision, language: string): object {
  const { id, kind, depth, label, deleted } = provision;
  return { id, kind, depth, label, deleted, text: provision.text[language] ?? '' };
}

/** The words of one provision: what is closed. Null where there is no such provision. */
export function provisionDigest(state: DraftState, id: string): string | null {
  const provision = state.provisions[id];
  return provision ? digestOf(canonicalProvision(provision, state.originalLanguage)) : null;
}

/**
 * The words of an amendment and of what it would change: what is accepted. An insertion has no base,
 * a merging has two, an amendment to an amendment has that one's words. Null where there is none.
 */
export function wordingDigest(state: DraftState, amendment: string): string | null {
  const proposed = state.amendments[amendment];
  if (!proposed) return null;
  const { change } = proposed;
  const base = state.provisions[change.provision];
  return digestOf({
    base: base ? canonicalProvision(base, state.originalLanguage) : null,
    ...besideBase(state, change),
    amendment: { id: proposed.id, change },
  });
}

/** What else an acceptance takes as settled, for the kinds of change that rest on more than one provision. */
function besideBase(state: DraftState, change: Change): object {
  if (change.kind === 'merge') {
    const other = state.provisions[change.with];
    return { with: other ? canonicalProvision(other, state.originalLanguage) : null };
  }
  if (change.kind !== 'amend') return {};
  const of = state.amendments[change.amendment];
  return { of: of ? { id: of.id, change: of.change } : null };
}

/** The words that a stance is on: a provision's or an amendment's. Null where there is no such target. */
export function targetDigest(state: DraftState, target: string): string | null {
  return provisionDigest(state, target) ?? wordingDigest(state, target);
}

/**
 * The whole text as anybody reads it, in order and without what was deleted: kinds, levels, labels and
 * words. Ids are no part of it: they would tell which provisions came in later and which went out, and
 * what is put is also what is published (practice rule 5). Whoever has the adopted text before him,
 * on paper even, can reckon its digest.
 */
export function canonicalText(provisions: readonly ReadProvision[], language: string): object[] {
  return provisions.map(({ kind, depth, label, text }) => ({
    ...{ kind, depth, label },
    text: text[language] ?? '',
  }));
}

/** What is put to the Council and adopted. */
export function textDigest(state: DraftState): string {
  return digestOf(canonicalText(standingInOrder(state), state.originalLanguage));
}
