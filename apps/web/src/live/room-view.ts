import { type Wording } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { type Presence, type Problem } from '@shanyrak/protocol';
import { type Held, type Missed } from './absence';
import { type ContextHere, type Live } from './kind';
import { type Pending } from './screen';

/** How things stand between this screen and the server, told truthfully wherever a room is shown. */
export type Connection =
  'joining' | 'live' | 'polling' | 'lost' | 'signedOut' | 'absent' | 'outdated';

/** What is drawn: a new object whenever anything of it has changed. */
export interface RoomView<L extends Live> {
  readonly stream: string;
  readonly connection: Connection;
  readonly audience: 'members' | 'observers' | null;
  /** What a member sees: own acts that are not confirmed yet included. */
  readonly state: L['state'] | null;
  /** What an observer sees; null where nothing is open to observers. */
  readonly view: L['view'] | null;
  /** In which wording the stream is read here: with the names of those who spoke, or sealed. */
  readonly wording: Wording;
  readonly context: ContextHere | null;
  readonly presence: Presence;
  readonly pending: readonly Pending<L>[];
  /** When what is entered here happened, as whoever enters it certifies; null: as it is entered. */
  readonly occurredAt: Instant | null;
  /** Own acts of an earlier load of this page that were never answered: to be sent again, or dropped. */
  readonly unanswered: readonly L['command'][];
  /** Own acts that are kept back, since that of which they speak changed while they waited. */
  readonly held: readonly Held<L>[];
  /** What happened while the line was broken, until the reader puts it away. */
  readonly missed: readonly Missed<L>[];
  /** The number of the last act by somebody else that this screen has heard of. */
  readonly others: number;
  /** The act that was refused last, until the next one. */
  readonly refused: { readonly command: L['command']; readonly problem: Problem } | null;
  /** Why this reader was turned away, where the server said so. */
  readonly problem: Problem | null;
}

/** A room that nobody has entered yet. */
export function atTheDoor<L extends Live>(
  stream: string,
  unanswered: readonly L['command'][],
): RoomView<L> {
  return {
    ...{ stream, unanswered, connection: 'joining', audience: null, state: null, view: null },
    ...{ wording: 'open', context: null, presence: {}, pending: [], occurredAt: null },
    ...{ held: [], missed: [], others: 0, refused: null, problem: null },
  };
}

/** What ends a reader's stay, by the code of the server's no; everything else passes. */
export const TURNED_AWAY: Readonly<Partial<Record<Problem['code'], Connection>>> = {
  unauthenticated: 'signedOut',
  forbidden: 'signedOut',
  'not-found': 'absent',
  'bad-request': 'outdated',
};
