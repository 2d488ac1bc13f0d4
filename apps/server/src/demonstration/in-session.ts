import { type Capacity, type MeetingCommandType } from '@shanyrak/council';
import { type Instant, parseStream, streamName } from '@shanyrak/kernel';
import {
  agendaDigest,
  type ExpectedAction,
  itemsInOrder,
  meetingIdOf,
  type MeetingState,
  type Payloads,
  type PlannedItem,
  type Texts,
} from '@shanyrak/meeting';
import { type SentCommand } from '../ledger';
import { readJsonAsset } from '../platform/assets';
import { namedUuid } from './named-uuid';
import { DEMONSTRATION_DRAFT } from './on-the-table';
import { officerOf, type People } from './people';

/**
 * The meeting of the demonstration: convened, its agenda adopted, and the item of the draft on the
 * table open, all of it by acts of its own people. Whatever has been done already says what comes
 * next, so that a start that was cut off is taken up where it ended.
 */
interface MeetingFile {
  readonly symbol: string;
  readonly startsAt: Instant;
  readonly place: Texts;
  /** The label of the item that is open. */
  readonly opens: string;
  readonly items: readonly {
    readonly label: string;
    readonly title: Texts;
    readonly annotation: Texts;
    readonly action: ExpectedAction;
    /** The draft on the table stands under it. */
    readonly draft?: true;
    readonly closed?: true;
    readonly currentIssues?: true;
  }[];
}

/** An act of one of the demonstration’s people on its meeting. */
export interface MeetingAct {
  readonly person: string;
  readonly command: SentCommand;
}

const meeting = (): MeetingFile => readJsonAsset('demonstration', 'meeting.json') as MeetingFile;

export const demonstrationMeeting = (): string =>
  streamName('meeting', meetingIdOf(meeting().symbol));

/** What comes next; `draft`: the symbol of the draft on the table. Null where the meeting is at work. */
export function nextInMeeting(
  people: People,
  state: MeetingState | null,
  draft: string,
): MeetingAct | null {
  const { symbol, startsAt, place, opens, items } = meeting();
  const act = <T extends MeetingCommandType>(
    type: T,
    as: Capacity,
    payload: Payloads[T],
    digest?: string,
  ): MeetingAct => ({
    person: as === 'chair' ? people.chair.person : officerOf(people),
    command: {
      ...{ id: namedUuid(`in session: ${type}`), stream: demonstrationMeeting(), type, v: 1, as },
      ...{ payload, seen: 0, ...(digest !== undefined && { digest }) },
    },
  });
  if (!state) {
    const how = { mode: 'hybrid', format: 'plenary' } as const;
    return act('meeting.convene', 'secretariat', { symbol, startsAt, place, ...how });
  }
  if (state.agenda.version === 0) {
    const planned = items.map((one) => plannedOf(one, draft));
    return act('agenda.set', 'secretariat', { items: planned });
  }
  if (state.status === 'CONVENED') return act('meeting.open', 'chair', {});
  const digest = agendaDigest(state);
  if (state.agenda.status === 'DRAFT') {
    const { ask } = state.agenda;
    return ask
      ? act('agenda.adopt', 'chair', { ask: ask.id }, digest)
      : act('agenda.ask', 'chair', {}, digest);
  }
  const item = itemsInOrder(state).find(({ label }) => label === opens);
  return item?.status === 'PENDING' ? act('item.open', 'chair', { item: item.id }) : null;
}

function plannedOf(item: MeetingFile['items'][number], draft: string): PlannedItem {
  const { label, title, annotation, action, closed = false, currentIssues = false } = item;
  const { id } = parseStream(DEMONSTRATION_DRAFT)!;
  return {
    ...{ label, title, annotation, action, closed, currentIssues, carriedFrom: null },
    documents: item.draft ? [{ symbol: draft, draft: id }] : [],
  };
}
