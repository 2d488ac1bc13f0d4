import { parseStream, streamName, uuidNamed } from '@shanyrak/kernel';
import { type AnyCommand, type Payloads } from './commands';
import { SHARED } from './decide/package';
import { type DraftState, type StreamState } from './state';

/**
 * What an act on one draft of a package is on the others (practice 2.4; I20). Whoever acts sees one
 * draft and says one thing; the same is decided on every draft of the package, under names that
 * follow from the act's own, so that a repetition is a repetition everywhere.
 */

/** Whether a package shares such acts: only then one needs to know the state. */
export function mayBeShared({ type }: AnyCommand): boolean {
  return SHARED.includes(type);
}

/** The drafts on which the act is to be decided together, in order; null where it is one draft's own. */
export function packageFor(
  command: AnyCommand,
  state: StreamState | null,
): readonly string[] | null {
  if (command.type === 'question.put')
    return command.payload.package?.map(({ draft }) => draft) ?? null;
  const packed = state?.kind === 'draft' ? state.package : null;
  return packed && mayBeShared(command) ? packed : null;
}

/** The same act on another draft of the package, which stands as `state` says. */
export function onPackaged(
  command: AnyCommand,
  draft: string,
  state: DraftState | null,
): AnyCommand {
  if (parseStream(command.stream)?.id === draft) return command;
  const { type, v, as } = command;
  const digest = digestOn(command, draft, state);
  return {
    ...{ type, v, as },
    id: uuidNamed({ package: command.id, draft }),
    stream: streamName('draft', draft),
    payload: payloadOn(command, state),
    seen: state?.seq ?? 0,
    ...(digest !== undefined && { digest }),
  } as AnyCommand;
}

/** What the Chair had on the screen of that draft when the question was put. */
function digestOn(
  { type, payload }: AnyCommand,
  draft: string,
  state: DraftState | null,
): string | undefined {
  if (type === 'gavel') return state?.question?.digest;
  if (type !== 'question.put') return undefined;
  const said = payload;
  return said.package?.find((one) => one.draft === draft)?.digest;
}

/** An act against the question of one draft is one against the question of the other. */
function payloadOn({ payload }: AnyCommand, state: DraftState | null): object {
  const question = state?.question?.id;
  if (question === undefined) return payload;
  if ('against' in payload) return { ...payload, against: question };
  return 'question' in payload ? { ...payload, question } : payload;
}
