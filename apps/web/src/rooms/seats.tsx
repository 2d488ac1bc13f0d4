import { Text } from '@mantine/core';
import { type DraftState } from '@shanyrak/draft';
import { Term } from '../glossary/term';
import { OwnSeat } from '../live/own-seat';
import { TableSeats } from '../live/table-seats';
import { useLiveWords } from '../live/words';
import { useLanguage } from '../platform/language';
import { minuteTime } from '../platform/times';
import { seatOf, type Standing } from './seat';
import { useRoomWords } from './words';

interface SeatsProps {
  readonly state: DraftState;
  readonly standing: Standing;
}

/** The reading in session, who sits at the table, and one's own delegation's seat (practice rule 1, 8). */
export function Seats({ state, standing }: SeatsProps) {
  const say = useRoomWords();
  const tell = useLiveWords();
  const language = useLanguage();
  const { session } = state;
  const { delegation, desk } = standing;
  const held = seatOf(state, standing);
  if (!session) return <Text size="sm">{say('notInSession')}</Text>;
  return (
    <div className="seats">
      <details>
        <summary>
          {say('inSession', {
            meeting: session.meeting,
            time: minuteTime(session.since, language),
          })}
        </summary>
        <h3>
          <Term of="seat">{tell('seats')}</Term>
        </h3>
        <TableSeats remote={session.remote} />
      </details>
      {delegation !== null && held !== null && (
        <OwnSeat
          {...{ delegation, held, at: 'reading' }}
          isRemote={session.remote.includes(delegation)}
          isQuiet={desk !== null}
        />
      )}
    </div>
  );
}
