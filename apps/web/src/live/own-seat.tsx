import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ColleaguesAnswer } from '@shanyrak/protocol';
import { useNameOf } from '../council/participants';
import { useCouncilWords } from '../council/words';
import { get } from '../platform/api';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { ActButton } from './act-button';
import { useLiveWords } from './words';

/** Who holds the seat of one's delegation, as far as this screen tells: oneself, another, nobody. */
export type SeatHeld = 'own' | 'other' | 'vacant';

interface OwnSeatProps {
  /** The Member for which one may sit. */
  readonly delegation: string;
  readonly held: SeatHeld;
  /** The seat is held from elsewhere than the room. */
  readonly isRemote: boolean;
  /** Whoever sits at a desk is offered it without insistence. */
  readonly isQuiet: boolean;
  readonly at: 'reading' | 'meeting';
}

/** One's own delegation's seat (practice rule 1): taken in the room or remotely, passed on, taken over. */
export function OwnSeat({ delegation, held, isRemote, isQuiet: quiet, at }: OwnSeatProps) {
  const say = useLiveWords();
  const name = useNameOf()(delegation);
  if (held === 'own') return <HeldSeat {...{ name, isRemote }} />;
  const vacant = held === 'vacant';
  const isVacant = at === 'meeting' ? 'seatVacantInMeeting' : 'seatVacant';
  return (
    <Group gap="xs" className="own-seat">
      <Text size="sm">
        {say(vacant ? (quiet ? 'seatVacantAtDesk' : isVacant) : 'seatElsewhere', { name })}
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
        label={say(vacant ? 'remotely' : 'remotelyOver')}
        variant={quiet ? 'subtle' : 'light'}
      />
    </Group>
  );
}

interface HeldSeatProps {
  readonly name: string;
  readonly isRemote: boolean;
}

/** The seat that one holds: from where, and to whom it may pass. */
function HeldSeat({ name, isRemote }: HeldSeatProps) {
  const say = useLiveWords();
  const [passing, setPassing] = useState(false);
  useOffer({ label: say('passSeat'), take: () => setPassing(true) });
  return (
    <>
      <Group gap="xs" className="own-seat own-seat-held">
        <Text size="sm">
          {say('youHoldSeat', { name })}
          {isRemote && ` ${say('youAreRemote')}`}
        </Text>
        <ActButton
          act={{ type: 'seat.take', as: 'national', payload: { remote: !isRemote } }}
          label={say(isRemote ? 'nowInRoom' : 'nowRemote')}
          variant="subtle"
        />
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={passing}
          onClick={() => setPassing(!passing)}
        >
          {say('passSeat')}
        </Button>
      </Group>
      {passing && <Colleagues name={name} onClose={() => setPassing(false)} />}
    </>
  );
}

/** Who else of the delegation may hold it: one press each. */
function Colleagues({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const say = useLiveWords();
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
          {say('no')}
        </Button>
      </Group>
    </div>
  );
}
