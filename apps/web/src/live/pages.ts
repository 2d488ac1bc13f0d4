import { get } from '../platform/api';
import { type FoundEvents, type Kind, type Live } from './kind';

/** A page of the log, and the number at which the log ended when it was answered. */
export interface Page<L extends Live> {
  readonly seq: number;
  readonly events: readonly L['event'][];
}

/** A page of a stream's log as Members are answered it. */
export async function pageOf<L extends Live>(
  kind: Kind<L>,
  stream: string,
  since: number,
): Promise<Page<L>> {
  const answer = await get<FoundEvents<L>>(`${kind.path(stream)}/events?since=${since}`);
  if (answer.audience === 'observers') return { seq: 0, events: [] };
  return { seq: answer.seq, events: kind.ownEvents(answer.events, answer.context) };
}
