import { Text } from '@mantine/core';
import { type DraftState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { Term } from '../glossary/term';
import { useLanguage } from '../platform/language';
import { minuteTime } from '../platform/times';
import { useDeskWords } from './desk-words';
import { OwnSeat } from './own-seat';
import { type Standing } from './seat';
import { type PlaceAtTable, seatsAtTable } from './seats-at-table';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

interface SeatsProps {
  readonly state: DraftState;
  readonly standing: Standing;
}

/** The reading in session, who sits at the table, and one's own delegation's seat (practice rule 1, 8). */
export function Seats({ state, standing }: SeatsProps) {
  const { view } = useRoom();
  const say = useRoomWords();
  const tell = useDeskWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { session } = state;
  if (!session) return <Text size="sm">{say('notInSession')}</Text>;
  const seats = seatsAtTable(view.context?.roster ?? {}, view.presence)
    .map(({ code, place }) => ({ code, name: nameOf(code), place: placeOf(code, place) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
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
          <Term of="seat">{say('seats')}</Term>
        </h3>
        {seats.length === 0 ? (
          <Text size="sm">{say('noSeats')}</Text>
        ) : (
          <ul>
            {seats.map(({ code, name, place }) => (
              <li key={code} data-place={place}>
                {name} <span>{place === 'dropped' ? tell('dropped') : say(place)}</span>
              </li>
            ))}
          </ul>
        )}
      </details>
      <OwnSeat state={state} standing={standing} />
    </div>
  );

  /** A remote seat whose holder is gone is told from one that somebody has left in the room. */
  function placeOf(code: string, place: PlaceAtTable): PlaceAtTable | 'dropped' {
    return place === 'empty' && session?.remote.includes(code) ? 'dropped' : place;
  }
}
