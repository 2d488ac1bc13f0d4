import { type Refusal } from '@shanyrak/kernel';
import { type DraftCommandType, refuse } from '@shanyrak/council';
import { type PackagedDraft } from '../commands';
import { type Context } from '../context';
import { type MeetingRead } from '../meeting-read';
import { type DraftState } from '../state';

/**
 * A package (practice 2.4; I20): several drafts put as one question, adopted all or none, with
 * consecutive numbers. Each keeps its own question in its own stream; whatever is done about one is
 * done about all of them in one transaction, and never about one alone.
 */

/** Acts that a package shares. */
export const SHARED: readonly DraftCommandType[] = [
  'question.put',
  'objection.raise',
  'objection.withdraw',
  'objection.seen',
  'gavel',
  'decision.adopt',
  'item.close',
];

/** Drafts in one package at the most. */
export const MOST_PACKED = 20;

/**
 * An act that a package shares is decided on every draft of it (I20); so it is when it is put again, until
 * its item has been closed.
 */
export function notApart(
  state: DraftState,
  type: DraftCommandType,
  { together }: Context,
): Refusal | null {
  // With them may go the drafts below, from which the texts came.
  const all = state.package?.every((id) => together?.includes(id)) ?? true;
  if (all || !SHARED.includes(type)) return null;
  return refuse('package.apart', {});
}

/** What is put together is more than one draft, each once, all under the item that is open. */
export function fitPackage(
  { id }: DraftState,
  packed: readonly PackagedDraft[] | undefined,
  under: MeetingRead | null,
  { together }: Context,
): Refusal | null {
  const drafts = packed?.map(({ draft }) => draft) ?? [];
  if (!packed) return together === undefined ? null : refuse('package.apart', {});
  if (drafts.length < 2 || drafts.length > MOST_PACKED || new Set(drafts).size < drafts.length)
    return refuse('package.size', { most: MOST_PACKED });
  if (!drafts.includes(id) || (together && !isSame(drafts, together)))
    return refuse('package.apart', {});
  if (!under) return null;
  const documents = under.current === null ? [] : (under.items[under.current]?.documents ?? []);
  return drafts.every((draft) => documents.some((one) => one.draft === draft))
    ? null
    : refuse('package.item', { meeting: under.symbol });
}

function isSame(packed: readonly string[], together: readonly string[]): boolean {
  return packed.length === together.length && packed.every((id) => together.includes(id));
}
