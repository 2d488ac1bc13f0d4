import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { refuse } from '@shanyrak/council';
import { type DraftState } from '@shanyrak/draft';
import { itemsInOrder, type MeetingState, parseSymbol } from '@shanyrak/meeting';
import { type MeetingStateAnswer } from '@shanyrak/protocol';
import { useNameOf } from '../council/participants';
import { addressOf, pathOf } from '../meetings/address';
import { type Entering } from '../meetings/entering';
import { meetingsQuery } from '../meetings/meetings';
import { useEntering } from '../meetings/use-entering';
import { get } from '../platform/api';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { useDeskWords } from './desk-words';

/** Between two looks at the calendar beside a draft, in milliseconds. */
const LOOK = 15_000;

interface UnderProps {
  readonly state: DraftState;
}

/**
 * The meeting with this symbol, in which a reading is held or is to be, where there is one: a reading may name a meeting that is
 * held elsewhere. The calendar tells whether it is known here, and by its number when to look again.
 */
export function useMeetingBeside(symbol: string): MeetingState | null {
  const year = parseSymbol(symbol)?.year;
  const { data: rows } = useQuery({
    ...meetingsQuery(year ?? 0),
    enabled: year !== undefined,
    refetchInterval: LOOK,
  });
  const row = rows?.find((one) => one.symbol === symbol);
  const seq = row && 'seq' in row ? row.seq : null;
  const { data } = useQuery({
    queryKey: ['meetingBeside', symbol, seq],
    queryFn: ({ signal }) => get<MeetingStateAnswer>(`${pathOf(symbol)}/state`, { signal }),
    enabled: seq !== null,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return seq !== null && data?.audience === 'members' ? data.state : null;
}

const itemWith = (meeting: MeetingState, draft: string) =>
  itemsInOrder(meeting).find(({ documents }) => documents.some((one) => one.draft === draft));

/** For whoever enters a reading from paper, where the meeting in which it is held was. */
export function useEnteringReading(symbol: string, enters: boolean): Entering | null {
  const meeting = useMeetingBeside(enters ? symbol : '');
  return useEntering(meeting?.onPaper ? meeting : null);
}

/** Under which item of which meeting the draft stands, and whether that is open; one press leads there. */
export function UnderMeeting({ state }: UnderProps) {
  const say = useDeskWords();
  const meeting = useMeetingBeside(state.session?.meeting ?? '');
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
  const meeting = useMeetingBeside(state.session?.meeting ?? '');
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
