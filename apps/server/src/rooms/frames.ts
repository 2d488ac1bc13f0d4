import { type EventsFrame, type RoomEvent } from '@shanyrak/protocol';

/** Characters of events in one frame; more go in several, so that none is a burden to a slow line. */
export const LONGEST_FRAME = 64 * 1024;

/**
 * Events of a stream as they go over the wire: those of several commands together, since what was
 * committed as one group costs each listener one frame; in order, and without a gap.
 */
export function* framesOf(
  stream: string,
  events: readonly RoomEvent[],
): Generator<EventsFrame, void> {
  let begin = 0;
  let length = 0;
  for (let end = 0; end < events.length; end++) {
    const characters = JSON.stringify(events[end]).length;
    if (end > begin && length + characters > LONGEST_FRAME) {
      yield frameOf(stream, events.slice(begin, end));
      begin = end;
      length = 0;
    }
    length += characters;
  }
  if (begin < events.length) yield frameOf(stream, events.slice(begin));
}

function frameOf(stream: string, events: readonly RoomEvent[]): EventsFrame {
  return { stream, from: events[0]!.seq, to: events.at(-1)!.seq, events };
}
