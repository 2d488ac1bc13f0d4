import { streamName } from '@shanyrak/kernel';
import { type AnyCommand } from './commands';
import { type Needs } from './context';

/**
 * What must be locked and read before a command can be decided (design 2). An item is closed only
 * when no draft under it has a question before the room, so its drafts are read; so they are for the
 * journal, which says what became of them, what silence has adopted and what is attached. A meeting is
 * opened by a Member's request, or by a convening sent by somebody who has seen nothing yet; a convening
 * with a later `seen` answers the request.
 */
export function needs(command: AnyCommand): Needs {
  return {
    reads: [...new Set(draftsNamed(command))].map((id) => streamName('draft', id)),
    register: command.type === 'journal.issue' ? `journals:${command.payload.body}` : null,
    opens:
      command.type === 'meeting.request' ||
      (command.type === 'meeting.convene' && command.seen === 0),
    presence: false,
    announces: command.type === 'journal.draft',
  };
}

function draftsNamed({ type, payload }: AnyCommand): readonly string[] {
  if (type === 'item.conclude' || type === 'item.adjourn') return payload.drafts;
  if (type === 'journal.draft') return [...payload.drafts, ...(payload.silences ?? [])];
  return type === 'journal.issue' ? (payload.drafts ?? []) : [];
}
