import { Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LONGEST_WORDS, type MeetingState } from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { Term } from '../glossary/term';
import { reasonGiven } from '../live/reason-given';
import { useFloorWords } from './floor-words';
import { type MeetingAct } from './meeting-kind';
import { type Place } from './place';
import { MeetingButton } from './use-meeting';

interface PointProps {
  readonly state: MeetingState;
  readonly place: Place;
}

/** The point of order that waits, and the Chair's ruling on it; then the ruling, until another is raised. */
export function PointOfOrder({ state, place }: PointProps) {
  const say = useFloorWords();
  const nameOf = useNameOf();
  const { order, orders } = state;
  if (order)
    return (
      <div className="point-of-order" role="alert">
        <Text fw={600}>
          <Term of="pointOfOrder" side="left">
            {say('pointBy', { name: nameOf(order.delegation) })}
          </Term>
        </Text>
        {place.chair ? <Ruling /> : <Text size="sm">{say('pointWaits')}</Text>}
        {place.speaks && place.delegation === order.delegation && (
          <MeetingButton
            act={{ type: 'order.withdraw', as: 'national', payload: {} }}
            label={say('withdrawPoint')}
            variant="subtle"
          />
        )}
      </div>
    );
  const last = orders.at(-1);
  if (!last?.ruling || last.item !== state.current) return null;
  const { granted, words } = last.ruling;
  return (
    <p className="ruling" role="status">
      {say(granted ? 'ruledGranted' : 'ruledNot', { name: nameOf(last.delegation) })}
      {words && `. ${words}`}
    </p>
  );
}

/** Granted or not, with words where the Chair wishes. */
function Ruling() {
  const say = useFloorWords();
  const [typed, setTyped] = useState('');
  const words = reasonGiven(typed);
  const ruling = (granted: boolean): MeetingAct => ({
    ...{ type: 'order.rule', as: 'chair' },
    payload: { granted, ...(words !== undefined && { words }) },
  });
  return (
    <>
      <TextInput
        size="xs"
        label={say('rulingWords')}
        maxLength={LONGEST_WORDS}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Group gap="xs" mt={4}>
        <MeetingButton act={ruling(true)} label={say('granted')} variant="filled" />
        <MeetingButton act={ruling(false)} label={say('notGranted')} variant="outline" />
      </Group>
    </>
  );
}

/** A Member raises one: before all else, so in two steps. */
export function RaisePoint({ place }: Pick<PointProps, 'place'>) {
  const say = useFloorWords();
  const name = useNameOf()(place.delegation ?? '');
  return (
    <MeetingButton
      act={{ type: 'order.raise', as: 'national', payload: {} }}
      label={say('pointOfOrder')}
      means={say('pointMeans', { name })}
      confirm={say('yesPoint')}
      variant="outline"
    />
  );
}
