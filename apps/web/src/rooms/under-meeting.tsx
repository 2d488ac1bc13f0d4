import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { refuse } from '@shanyrak/council';
import { type DraftState } from '@shanyrak/draft';
import { itemsInOrder, meetingIdOf, type MeetingState } from '@shanyrak/meeting';
import { type MeetingStateAnswer } from '@shanyrak/protocol';
import { useNameOf } from '../council/participants';
import { addressOf } from '../meetings/address';
import { get } from '../platform/api';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { useDeskWords } from './desk-words';

/** Between two looks at the meeting beside the draft, in milliseconds. */
const LOOK = 8_000;

interface UnderProps {
  readonly state: DraftState;
}

/** The meeting in which the reading is held, where it is known here. */
function useMeetingBeside({ session }: DraftState): MeetingState | null {
  const symbol = session?.meeting ?? '';
  const { data } = useQuery({
    queryKey: ['meetingBeside', symbol],
    queryFn: ({ signal }) =>
      get<MeetingStateAnswer>(`/meetings/${meetingIdOf(symbol)}/state`, { signal }),
    enabled: symbol !== '',
    retry: false,
    refetchInterval: LOOK,
  });
  return data?.audience === 'members' ? data.state : null;
}

const itemWith = (meeting: MeetingState, draft: string) =>
  itemsInOrder(meeting).find(({ documents }) => documents.some((one) => one.draft === draft));

/** Under which item of which meeting the draft stands, and whether that is open; one press leads there. */
export function UnderMeeting({ state }: UnderProps) {
  const say = useDeskWords();
  const meeting = useMeetingBeside(state);
  if (!meeting) return null;
  const { symbol } = meeting;
  const item = itemWith(meeting, state.id);
  const words = item
    ? say(item.id === meeting.current ? 'openUnder' : 'waitsUnder', {
        label: item.label,
        meeting: symbol,
      })
    : say('notOnAgenda', { meeting: symbol });
  return (
    <Text size="sm" className="under-meeting">
      <Link to={addressOf(symbol)}>{words}</Link>
    </Text>
  );
}

/** Before the Chair puts the question: that no item is open under which it could be put, and the way there. */
export function ItemFirst({ state }: UnderProps) {
  const say = useDeskWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const meeting = useMeetingBeside(state);
  const symbol = state.session?.meeting;
  if (!meeting || symbol === undefined) return null;
  const why =
    meeting.status !== 'OPEN'
      ? refuse('meeting.notSitting', { meeting: symbol })
      : meeting.current !== null && itemWith(meeting, state.id)?.id === meeting.current
        ? null
        : refuse('item.notOpen', { meeting: symbol, symbol: state.symbol });
  if (!why) return null;
  return (
    <Text size="sm" className="why" role="status">
      {inSentence(why, language, nameOf)} <Link to={addressOf(symbol)}>{say('toMeeting')}</Link>
    </Text>
  );
}
