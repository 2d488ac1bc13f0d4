import { parseStream, streamName, uuidNamed } from '@shanyrak/kernel';
import { type DraftCommandType } from '@shanyrak/council';
import { type AnyCommand } from './commands';
import { packageFor } from './packaged';
import { type StreamState } from './state';

/**
 * What an act on a draft is on the draft below, from which the text came (practice 3 (a)). Whoever
 * acts says one thing above; below it is recorded in the same act, under a name that follows from the
 * act's own. A text that went up twice is recorded at each of its stages.
 */
const RECORDED = {
  'draft.remit': 'remittal.record',
  'decision.adopt': 'adoption.record',
  'silence.expire': 'adoption.record',
  'adoption.record': 'adoption.record',
  'silence.void': 'adoption.recordVoid',
  'adoption.recordVoid': 'adoption.recordVoid',
} as const satisfies Readonly<Partial<Record<DraftCommandType, DraftCommandType>>>;

/** Whether such acts may reach the draft below: only then one needs to know the state. */
export function mayReachBelow({ type }: AnyCommand): boolean {
  return Object.hasOwn(RECORDED, type);
}

/** The UUID of the draft below that an act reaches; null where it stays here. */
export function reachedBelow(command: AnyCommand, state: StreamState | null): string | null {
  if (!mayReachBelow(command) || state?.kind !== 'draft') return null;
  // What is only recommended further up is no adoption yet.
  const goesFurther = state.question ? state.question.recommends !== null : state.forwarded;
  if (command.type === 'decision.adopt' && goesFurther) return null;
  return state.origin?.draft ?? null;
}

/** What is recorded in the draft below, which stands as `state` says. */
export function recordedBelow(
  command: AnyCommand,
  draft: string,
  state: StreamState | null,
): AnyCommand {
  const type = RECORDED[command.type as keyof typeof RECORDED];
  return {
    ...{ type, v: 1, as: command.as, seen: state?.seq ?? 0 },
    id: uuidNamed({ below: command.id, draft }),
    stream: streamName('draft', draft),
    payload: { draft: parseStream(command.stream)!.id },
  };
}

/** The drafts that an act concerns, as one who sees this stream alone knows them; null for this one alone. */
export function decidedTogether(
  command: AnyCommand,
  state: StreamState | null,
): readonly string[] | null {
  const packed = packageFor(command, state);
  const below = reachedBelow(command, state);
  if (below === null) return packed;
  return [...(packed ?? [parseStream(command.stream)!.id]), below];
}
