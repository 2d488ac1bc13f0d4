import { Button, Group, MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type Item, type MeetingState, type Payloads } from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { useFloorWords } from './floor-words';
import { type Place } from './place';
import { MeetingButton, useMeeting } from './use-meeting';

interface AskFloorProps {
  readonly state: MeetingState;
  readonly place: Place;
  readonly item: Item;
  /** On an item that is not open: one press, and nothing more to say. */
  readonly isQuiet?: boolean;
}

const KINDS = ['statement', 'minister', 'group'] as const;
type Kind = (typeof KINDS)[number];

/** To ask for the floor: in one press, or with what one wishes to say beside it; the right of reply. */
export function AskFloor({ state, place, item, isQuiet = false }: AskFloorProps) {
  const say = useFloorWords();
  const { id, label } = item;
  const [open, setOpen] = useState(false);
  const waits = state.floor.list.some(
    (one) => one.item === id && one.delegation === place.delegation && one.kind !== 'reply',
  );
  const plain = { type: 'floor.request', as: 'national' } as const;
  if (isQuiet && waits) return null;
  return (
    <>
      {!waits && !open && (
        <MeetingButton
          act={{ ...plain, payload: { item: id, kind: 'statement' } }}
          label={say('ask')}
          {...(isQuiet
            ? { named: say('askOn', { label }), variant: 'subtle' as const }
            : { variant: 'filled' as const, keyName: 'f' })}
        />
      )}
      {!isQuiet && (
        <>
          <MeetingButton
            act={{ ...plain, payload: { item: id, kind: 'reply' } }}
            label={say('askReply')}
            offered={say('askReplyNamed', { label })}
          />
          {!waits && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {say(open ? 'less' : 'more')}
            </Button>
          )}
          {!waits && open && (
            <AskInFull item={item} own={place.delegation} onDone={() => setOpen(false)} />
          )}
        </>
      )}
    </>
  );
}

interface InFullProps {
  readonly item: Item;
  readonly own: string | null;
  readonly onDone: () => void;
}

/** At which level, and on behalf of whom besides (practice 2.8). */
function AskInFull({ item, own, onDone }: InFullProps) {
  const say = useFloorWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { view } = useMeeting();
  const [kind, setKind] = useState<Kind>('statement');
  const [onBehalfOf, setOnBehalfOf] = useState<string[]>([]);
  const roster = view.context?.roster ?? {};
  const others = Object.keys(roster)
    .filter((code) => roster[code] === 'MEMBER' && code !== own)
    .map((code) => ({ value: code, label: nameOf(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const payload: Payloads['floor.request'] = {
    ...{ item: item.id, kind },
    ...(onBehalfOf.length > 0 && { onBehalfOf }),
  };
  return (
    <Stack gap="xs" className="composer">
      <NativeSelect
        size="xs"
        label={say('as')}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
        data={KINDS.map((value) => ({ value, label: say(value) }))}
      />
      <MultiSelect
        size="xs"
        label={say('behalf')}
        data={others}
        value={onBehalfOf}
        onChange={setOnBehalfOf}
        searchable
        comboboxProps={{ portalProps: { target: '#text' }, transitionProps: { duration: 0 } }}
      />
      <Text size="xs">{say('behalfMore')}</Text>
      <Group gap="xs">
        <MeetingButton
          act={{ type: 'floor.request', as: 'national', payload }}
          label={say('ask')}
          variant="filled"
          whyBeside
          onDone={onDone}
        />
      </Group>
    </Stack>
  );
}
