import { streamName } from '@shanyrak/kernel';
import { type AnyCommand } from './commands';
import { type Needs } from './context';

/**
 * What must be locked and read before a command can be decided (design 2). An item is closed only
 * when no draft under it has a question before the room, so its drafts are read. A meeting is opened
 * by a Member's request, or by a convening sent by somebody who has seen nothing yet; a convening
 * with a later `seen` answers the request.
 */
export function needs(command: AnyCommand): Needs {
  return {
    reads: readBy(command),
    register: null,
    opens:
      command.type === 'meeting.request' ||
      (command.type === 'meeting.convene' && command.seen === 0),
    presence: false,
  };
}

function readBy(command: AnyCommand): string[] {
  if (command.type !== 'item.conclude' && command.type !== 'item.adjourn') return [];
  return [...new Set(command.payload.drafts)].map((id) => streamName('draft', id));
}
