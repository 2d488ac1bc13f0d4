import {
  type Amendment,
  type AnyCommand,
  type DraftState,
  type StreamState,
} from '@shanyrak/draft';
import { type Instant, type Refusal } from '@shanyrak/kernel';
import * as live from '../live/foresee';
import { type ContextHere } from '../live/kind';
import { type AnyAct, type DraftLive, DRAFTS } from './draft-kind';

/** What the shared core says of an act on a draft before the server has been asked (design 2). */
export const commandOf = live.commandOf<DraftLive>;

/** Null where the rules let the act through, as far as this screen can know; else why not. */
export const hindrance = (
  state: StreamState | null,
  stream: string,
  act: AnyAct,
  context: ContextHere | null,
  at: Instant,
): Refusal | null => live.hindrance(DRAFTS, state, stream, act, context, at);

/** As `foreseen` of any kind. */
export const foreseen = (
  state: StreamState | null,
  command: AnyCommand,
  context: ContextHere,
  at: Instant,
): StreamState | null => live.foreseen(DRAFTS, state, command, context, at);

/** The amendment as it would stand in the text, and that text; null where the rules would refuse it now. */
export function foreseenAmendment(
  state: DraftState,
  stream: string,
  act: AnyAct,
  context: ContextHere | null,
  at: Instant,
): { readonly state: DraftState; readonly amendment: Amendment } | null {
  if (!context) return null;
  const next = foreseen(state, live.supposed<DraftLive>(act, stream, state), context, at);
  if (next?.kind !== 'draft') return null;
  const amendment = Object.values(next.amendments).find(({ id }) => !state.amendments[id]);
  return amendment ? { state: next, amendment } : null;
}
