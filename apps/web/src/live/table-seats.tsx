import { Text } from '@mantine/core';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { type PlaceAtTable, seatsAtTable } from './seats-at-table';
import { useLiveRoom } from './use-room';
import { useLiveWords } from './words';

/** Who sits at the table, while there is one to sit at (practice rule 8). */
export function TableSeats({ remote }: { readonly remote: readonly string[] }) {
  const { view } = useLiveRoom();
  const say = useLiveWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const seats = seatsAtTable(view.context?.roster ?? {}, view.presence)
    .map(({ code, place }) => ({ code, name: nameOf(code), place: placeOf(code, place) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  if (seats.length === 0) return <Text size="sm">{say('noSeats')}</Text>;
  return (
    <ul>
      {seats.map(({ code, name, place }) => (
        <li key={code} data-place={place}>
          {name} <span>{say(place)}</span>
        </li>
      ))}
    </ul>
  );

  /** A remote seat whose holder is gone is told from one that somebody has left in the room. */
  function placeOf(code: string, place: PlaceAtTable): PlaceAtTable | 'dropped' {
    return place === 'empty' && remote.includes(code) ? 'dropped' : place;
  }
}
