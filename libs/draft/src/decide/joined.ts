import { type Rebase } from '@shanyrak/text';
import { type DraftState } from '../state';

/**
 * Words of several provisions as one text (decision 7): a split and a merging change the joined
 * words of the provisions that they speak to, and so what becomes of other amendments to them is one
 * rebase of words. The sign between two provisions is one that no text can hold, since the boundary
 * refuses it, and to the engine it is a word like any other: where a provision ends can be amended.
 */
const END = '\uFDD0';

/** Three texts: what both sides started from, what was accepted, what is still pending. */
export interface ThreeTexts {
  readonly base: string;
  readonly adopted: string;
  readonly pending: string;
}

/** The engine's rebase, or the same answers computed ahead of time. */
export type Rebaser = (texts: ThreeTexts) => Rebase;

/** What becomes of pending words when others are accepted, all against the same base. */
export type Rebased =
  | { readonly outcome: 'carried'; readonly parts: readonly string[] }
  | { readonly outcome: 'satisfied' }
  | { readonly outcome: 'returned' };

/** The words of each provision, in the original language. */
export function wordsAt(state: DraftState, ids: readonly string[]): string[] {
  return ids.map((id) => state.provisions[id]?.text[state.originalLanguage] ?? '');
}

/** Each of the three: the words of the provisions concerned, one after the other, however many it has. */
export function rebaseParts(
  rebaser: Rebaser,
  base: readonly string[],
  adopted: readonly string[],
  pending: readonly string[],
): Rebased {
  const fate = rebaser({ base: asOne(base), adopted: asOne(adopted), pending: asOne(pending) });
  if (fate.outcome === 'conflict') return { outcome: 'returned' };
  if (fate.outcome === 'satisfied') return { outcome: 'satisfied' };
  const cut = fate.text.split(END);
  const parts = cut.length > 1 ? cut.map((part) => part.trim()) : cut;
  const same = parts.length === adopted.length && parts.every((part, n) => part === adopted[n]);
  return same ? { outcome: 'satisfied' } : { outcome: 'carried', parts };
}

function asOne(parts: readonly string[]): string {
  return parts.join(` ${END} `);
}

/**
 * The one part in which carried words differ from the accepted ones: an amendment speaks to one
 * provision. Null where they differ in none, in several, or in the number of parts.
 */
export function partThatDiffers(
  parts: readonly string[],
  adopted: readonly string[],
): { readonly at: number; readonly text: string } | null {
  if (parts.length !== adopted.length) return null;
  const odd = parts.flatMap((text, at) => (text === adopted[at] ? [] : [{ at, text }]));
  return odd.length === 1 ? odd[0]! : null;
}
