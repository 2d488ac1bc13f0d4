import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type Ask, type DraftState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useLiveWords } from '../live/words';
import { useOffer } from '../platform/offers';
import { ActButton } from './act-button';
import { useDeskWords } from './desk-words';
import { ReasonField } from '../live/reason-field';
import { objectingMeans, raising } from './raising';
import { reasonGiven } from '../live/reason-given';
import { seatOf, type Standing } from './seat';
import { useRoomWords } from './words';

interface ObjectingProps {
  readonly against: string;
  readonly state: DraftState;
  readonly standing: Standing;
  readonly delegation: string;
  readonly kind?: Ask['kind'] | undefined;
}

const WHERE = {
  own: 'seatIsOwn',
  other: 'seatIsOthers',
  vacant: 'seatIsVacant',
} as const;

/**
 * Whoever sits at a desk does not object from there (I11): the way leads to the State's own seat, or
 * past it, since the objection of any accredited person counts at once (practice rule 1).
 */
export function ObjectingNational({ against, state, standing, delegation, kind }: ObjectingProps) {
  const say = useDeskWords();
  const tell = useRoomWords();
  const live = useLiveWords();
  const nameOf = useNameOf();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const given = reasonGiven(reason);
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (open) first.current?.focus();
  }, [open]);
  useOffer({ label: tell('object'), take: () => setOpen(true) });
  const name = nameOf(delegation);
  const seat = seatOf(state, standing);
  if (!open)
    return (
      <Button size="compact-sm" variant="outline" onClick={() => setOpen(true)}>
        {tell('object')}
      </Button>
    );
  return (
    <div className="second-step" role="group" aria-label={tell('object')}>
      <Text ref={first} tabIndex={-1} size="sm" fw={600}>
        {say('chairObjects', { name })}
      </Text>
      {seat && <Text size="sm">{say(WHERE[seat], { name })}</Text>}
      <Text size="sm">{objectingMeans(state, name, tell, kind)}</Text>
      <ReasonField value={reason} onChange={setReason} />
      <Group gap="xs" mt={4}>
        {seat !== null && seat !== 'own' && (
          <ActButton
            act={{ type: 'seat.take', as: 'national', payload: {} }}
            label={say('takeNational', { name })}
            onlyWhenOpen
          />
        )}
        <ActButton
          act={raising(against, given === undefined ? {} : { reason: given })}
          label={say('objectFor', { name })}
          variant="filled"
          onDone={() => setOpen(false)}
        />
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
          {live('no')}
        </Button>
      </Group>
    </div>
  );
}
