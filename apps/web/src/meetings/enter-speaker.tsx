import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  itemsInOrder,
  LONGEST_TITLE,
  type MeetingState,
  SPEAKER_KINDS,
  type SpeakerKind,
} from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { useFloorWords } from './floor-words';
import { useMeetingWords } from './meeting-words';
import { MeetingButton, useMeeting } from './use-meeting';

interface EnterProps {
  readonly state: MeetingState;
  readonly as: 'chair' | 'secretariat';
}

/** Somebody asked in the room, or is a guest: they are put on the list (practice 2.15). */
export function EnterSpeaker({ state, as }: EnterProps) {
  const say = useFloorWords();
  const [open, setOpen] = useState(false);
  useOffer(open ? null : { label: say('enter'), take: () => setOpen(true) });
  if (!open)
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        className="on-screen-only"
        onClick={() => setOpen(true)}
      >
        {say('enter')}
      </Button>
    );
  return <EnterForm {...{ state, as }} onClose={() => setOpen(false)} />;
}

function EnterForm({ state, as, onClose }: EnterProps & { readonly onClose: () => void }) {
  const say = useFloorWords();
  const tell = useMeetingWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { view } = useMeeting();
  const items = itemsInOrder(state).filter(
    ({ status }) => status === 'PENDING' || status === 'OPEN',
  );
  const [item, setItem] = useState(state.current ?? items[0]?.id ?? '');
  const [kind, setKind] = useState<SpeakerKind>('statement');
  const [delegation, setDelegation] = useState('');
  const [en, setEn] = useState('');
  const [ru, setRu] = useState('');
  const isByName = kind === 'guest' || (kind === 'report' && delegation === '');
  const delegations = Object.keys(view.context?.roster ?? {})
    .map((code) => ({ value: code, label: nameOf(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const name = { en: en.trim(), ...(ru.trim() && { ru: ru.trim() }) };
  const ready = item !== '' && (isByName ? name.en !== '' : delegation !== '');
  return (
    <Stack gap="xs" className="composer on-screen-only">
      <NativeSelect
        size="xs"
        label={say('enterOf')}
        value={item}
        onChange={({ currentTarget }) => setItem(currentTarget.value)}
        data={items.map(({ id, label }) => ({ value: id, label: tell('item', { label }) }))}
      />
      <NativeSelect
        size="xs"
        label={say('enterKind')}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as SpeakerKind)}
        data={SPEAKER_KINDS.map((value) => ({ value, label: say(value) }))}
      />
      {kind !== 'guest' && (
        <NativeSelect
          size="xs"
          label={say('enterWhom')}
          value={delegation}
          onChange={({ currentTarget }) => setDelegation(currentTarget.value)}
          data={[
            { value: '', label: kind === 'report' ? say('byName') : tell('chooseDelegation') },
            ...delegations,
          ]}
        />
      )}
      {isByName && (
        <>
          <TextInput
            size="xs"
            label={say('enterName')}
            maxLength={LONGEST_TITLE}
            value={en}
            onChange={({ currentTarget }) => setEn(currentTarget.value)}
          />
          <TextInput
            size="xs"
            label={say('enterNameRu')}
            maxLength={LONGEST_TITLE}
            value={ru}
            onChange={({ currentTarget }) => setRu(currentTarget.value)}
          />
        </>
      )}
      <Group gap="xs" align="flex-start">
        {ready && (
          <MeetingButton
            act={{
              ...{ type: 'floor.enter', as },
              payload: {
                ...{ item, kind },
                ...(isByName ? { delegation: null, name } : { delegation, name: null }),
              },
            }}
            label={say('enterIt')}
            variant="filled"
            whyBeside
            onDone={onClose}
          />
        )}
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {say('leave')}
        </Button>
      </Group>
    </Stack>
  );
}
