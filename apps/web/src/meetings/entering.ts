import { type Instant } from '@shanyrak/kernel';
import { lastHappened, type MeetingState } from '@shanyrak/meeting';
import { type Day, partsOf } from './calendar';

/**
 * A meeting that was held on paper is entered act by act, each as of the time at which it happened
 * (practice rule 3). That time is said once and holds until another is said: in this window, over a
 * reload, and on the way from the meeting to the room of a draft and back.
 */

/** What Astana's calendar and clock showed, as it is being typed. */
export interface Said {
  readonly day: Day;
  readonly time: string;
}

export interface Entering {
  readonly said: Said;
  /** Null while it is no time yet: acts then happen as they are entered. */
  readonly at: Instant | null;
  /** Up to when the record of the meeting says what happened; null where it says nothing yet. */
  readonly known: Instant | null;
  readonly say: (said: Said) => void;
}

/** Where nothing has been said one goes on from the record, or begins with the meeting. */
export function proposed(meeting: MeetingState): Said {
  return partsOf(lastHappened(meeting) ?? meeting.startsAt);
}
