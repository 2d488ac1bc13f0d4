import { Group, Text } from '@mantine/core';
import { type DraftState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { Term } from '../glossary/term';
import { useLanguage } from '../platform/language';
import { minuteTime } from '../platform/times';
import { ActButton } from './act-button';
import { seatOf, type Standing } from './seat';
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
  const nameOf = useNameOf();
  const language = useLanguage();
  const { session } = state;
  if (!session) return <Text size="sm">{say('notInSession')}</Text>;
  const seats = Object.entries(view.presence)
    .map(([code, place]) => ({ code, name: nameOf(code), place }))
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
                {name} <span>{say(place)}</span>
              </li>
            ))}
          </ul>
        )}
      </details>
      <OwnSeat state={state} standing={standing} />
    </div>
  );
}

function OwnSeat({ state, standing }: SeatsProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const seat = seatOf(state, standing);
  if (seat === null || standing.delegation === null) return null;
  const name = nameOf(standing.delegation);
  if (seat === 'own') return <Text size="sm">{say('youHoldSeat', { name })}</Text>;
  return (
    <Group gap="xs" className="own-seat">
      <Text size="sm">{say(seat === 'vacant' ? 'seatVacant' : 'seatElsewhere', { name })}</Text>
      <ActButton
        onlyWhenOpen={standing.desk !== null}
        act={{ type: 'seat.take', as: 'national', payload: {} }}
        label={say(seat === 'vacant' ? 'takeSeat' : 'takeOverSeat')}
        variant={standing.desk ? 'subtle' : 'filled'}
      />
    </Group>
  );
}
