import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type MeetingState } from '@shanyrak/meeting';
import { useOffer } from '../platform/offers';
import { astanaInstant, partsOf } from './calendar';
import { OwnTime } from './convene';
import { useDeskWords } from './desk-words';
import { MeetingButton } from './use-meeting';
import { useMeetingsWords } from './words';

interface RescheduleProps {
  readonly state: MeetingState;
  readonly as: 'chair' | 'secretariat';
}

/** A meeting that has not begun moves to another time. */
export function Reschedule({ state, as }: RescheduleProps) {
  const tell = useDeskWords();
  const say = useMeetingsWords();
  const [open, setOpen] = useState(false);
  const stands = partsOf(state.startsAt);
  const [day, setDay] = useState(stands.day);
  const [time, setTime] = useState(stands.time);
  const startsAt = astanaInstant(day, time);
  useOffer(open ? null : { label: tell('reschedule'), take: () => setOpen(true) });
  if (!open)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {tell('reschedule')} …
      </Button>
    );
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="xs">
        <TextInput
          size="xs"
          type="date"
          label={say('day')}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="time"
          label={say('time')}
          value={time}
          onChange={({ currentTarget }) => setTime(currentTarget.value)}
        />
      </Group>
      <OwnTime at={startsAt} />
      {startsAt !== null && (
        <MeetingButton
          act={{ type: 'meeting.reschedule', as, payload: { startsAt } }}
          label={tell('setTime')}
          variant="filled"
          whyBeside
          onDone={() => setOpen(false)}
        />
      )}
    </Stack>
  );
}
