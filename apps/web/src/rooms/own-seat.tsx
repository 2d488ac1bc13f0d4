import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type DraftState } from '@shanyrak/draft';
import { type ColleaguesAnswer } from '@shanyrak/protocol';
import { useNameOf } from '../council/participants';
import { useCouncilWords } from '../council/words';
import { get } from '../platform/api';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { ActButton } from './act-button';
import { useDeskWords } from './desk-words';
import { seatOf, type Standing } from './seat';
import { useRoomWords } from './words';

interface OwnSeatProps {
  readonly state: DraftState;
  readonly standing: Standing;
}

/** One's own delegation's seat (practice rule 1): taken in the room or remotely, passed on, taken over. */
export function OwnSeat({ state, standing }: OwnSeatProps) {
  const say = useRoomWords();
  const tell = useDeskWords();
  const nameOf = useNameOf();
  const seat = seatOf(state, standing);
  if (seat === null || standing.delegation === null) return null;
  const name = nameOf(standing.delegation);
  if (seat === 'own') return <HeldSeat {...{ state, name }} delegation={standing.delegation} />;
  const vacant = seat === 'vacant';
  const quiet = standing.desk !== null;
  return (
    <Group gap="xs" className="own-seat">
      <Text size="sm">
        {say(vacant ? (quiet ? 'seatVacantAtDesk' : 'seatVacant') : 'seatElsewhere', { name })}
      </Text>
      <ActButton
        onlyWhenOpen={quiet}
        act={{ type: 'seat.take', as: 'national', payload: {} }}
        label={say(vacant ? 'takeSeat' : 'takeOverSeat')}
        variant={quiet ? 'subtle' : 'filled'}
      />
      <ActButton
        onlyWhenOpen
        act={{ type: 'seat.take', as: 'national', payload: { remote: true } }}
        label={tell(vacant ? 'remotely' : 'remotelyOver')}
        variant={quiet ? 'subtle' : 'light'}
      />
    </Group>
  );
}

interface HeldSeatProps {
  readonly state: DraftState;
  readonly name: string;
  readonly delegation: string;
}

/** The seat that one holds: from where, and to whom it may pass. */
function HeldSeat({ state, name, delegation }: HeldSeatProps) {
  const say = useRoomWords();
  const tell = useDeskWords();
  const [passing, setPassing] = useState(false);
  const isRemote = state.session?.remote.includes(delegation) ?? false;
  useOffer({ label: tell('passSeat'), take: () => setPassing(true) });
  return (
    <>
      <Group gap="xs" className="own-seat own-seat-held">
        <Text size="sm">
          {say('youHoldSeat', { name })}
          {isRemote && ` ${tell('youAreRemote')}`}
        </Text>
        <ActButton
          act={{ type: 'seat.take', as: 'national', payload: { remote: !isRemote } }}
          label={tell(isRemote ? 'nowInRoom' : 'nowRemote')}
          variant="subtle"
        />
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={passing}
          onClick={() => setPassing(!passing)}
        >
          {tell('passSeat')}
        </Button>
      </Group>
      {passing && <Colleagues name={name} onClose={() => setPassing(false)} />}
    </>
  );
}

/** Who else of the delegation may hold it: one press each. */
function Colleagues({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const say = useDeskWords();
  const tell = useRoomWords();
  const call = useCouncilWords();
  const language = useLanguage();
  const { data, isError } = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => get<ColleaguesAnswer>('/me/colleagues'),
  });
  return (
    <div className="colleagues" role="group" aria-label={say('passTo', { name })}>
      <Text size="sm">{say('passTo', { name })}</Text>
      {isError && <Text size="sm">{say('notHad')}</Text>}
      {data?.colleagues.length === 0 && <Text size="sm">{say('nobodyElse')}</Text>}
      <Group gap="xs" className="acts">
        {data?.colleagues.map((one) => (
          <ActButton
            key={one.person}
            act={{ type: 'seat.pass', as: 'national', payload: { to: one.person } }}
            label={say('colleague', {
              name: one.name[language],
              function: call(one.function).toLocaleLowerCase(language),
            })}
            onDone={onClose}
          />
        ))}
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {tell('no')}
        </Button>
      </Group>
    </div>
  );
}
