import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Item, type MeetingState } from '@shanyrak/meeting';
import { useOffer } from '../platform/offers';
import { useFloorWords } from './floor-words';
import { MeetingButton } from './use-meeting';

interface RulesProps {
  readonly state: MeetingState;
  /** The item that is open. */
  readonly item: Item | null;
}

const MINUTE = 60_000;

/** What the Chair sets for the floor: its list, its time, its clock. */
export function FloorRules({ state, item }: RulesProps) {
  const say = useFloorWords();
  const { clockShown } = state.floor;
  const [setsTime, setSetsTime] = useState(false);
  useOffer(setsTime ? null : { label: say('limits'), take: () => setSetsTime(true) });
  return (
    <div className="floor-rules on-screen-only">
      <Group gap={4}>
        {item && (
          <MeetingButton
            act={{
              ...{ as: 'chair', payload: { item: item.id } },
              type: item.listClosed ? 'floor.reopenList' : 'floor.closeList',
            }}
            label={say(item.listClosed ? 'reopenList' : 'closeList')}
            size="compact-xs"
            variant="subtle"
          />
        )}
        <MeetingButton
          act={{ type: 'floor.showClock', as: 'chair', payload: { shown: !clockShown } }}
          label={say(clockShown ? 'hideClock' : 'showClock')}
          size="compact-xs"
          variant="subtle"
        />
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={setsTime}
          onClick={() => setSetsTime(!setsTime)}
        >
          {say('limits')}
        </Button>
      </Group>
      {setsTime && <Limits floor={state.floor} onDone={() => setSetsTime(false)} />}
    </div>
  );
}

interface LimitsProps {
  readonly floor: MeetingState['floor'];
  readonly onDone: () => void;
}

function Limits({ floor, onDone }: LimitsProps) {
  const say = useFloorWords();
  const [limit, setLimit] = useState(inMinutes(floor.limit));
  const [reply, setReply] = useState(inMinutes(floor.replyLimit));
  return (
    <Group gap="xs" align="flex-end" className="composer">
      <TextInput
        size="xs"
        inputMode="decimal"
        label={say('limitStatement')}
        value={limit}
        onChange={({ currentTarget }) => setLimit(currentTarget.value)}
      />
      <TextInput
        size="xs"
        inputMode="decimal"
        label={say('limitReply')}
        value={reply}
        onChange={({ currentTarget }) => setReply(currentTarget.value)}
      />
      <MeetingButton
        act={{
          ...{ type: 'floor.limit', as: 'chair' },
          payload: { limit: fromMinutes(limit), replyLimit: fromMinutes(reply) },
        }}
        label={say('setLimits')}
        variant="filled"
        whyBeside
        onDone={onDone}
      />
    </Group>
  );
}

const inMinutes = (span: number | null): string => (span === null ? '' : String(span / MINUTE));

/** What is no number of minutes is a limit that the rules refuse, in words. */
function fromMinutes(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return text === '' ? null : Math.round(Number(text) * MINUTE) || 0;
}
