import { Button, Group, NativeSelect, Radio, Text, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import {
  BREAK_KINDS,
  type BreakKind,
  type DraftState,
  LONGEST_REMARK,
  type Silence,
  standingInOrder,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { reasonGiven } from '../live/reason-given';
import { useLiveWords } from '../live/words';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { ActButton } from './act-button';
import { type AnyAct } from './draft-kind';
import { Opener, type Opening } from './opener';
import { useRoomSilenceWords } from './silence-words';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

interface BreakSilenceProps {
  readonly state: DraftState;
  readonly delegation: string;
  readonly running: Silence;
  readonly focus: string | null;
  /** Whoever presides, without the State's seat. */
  readonly fromDesk: boolean;
  readonly opening: Opening;
}

const KIND_WORDS = { objection: 'byObjection', amendment: 'byAmendment' } as const;

/** In two deliberate steps: how, and what it means; nothing is asked that need not be said. */
export function BreakSilence(props: BreakSilenceProps) {
  const { room, view } = useRoom();
  const tell = useRoomSilenceWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { opening } = props;
  const refusal = room.hindrance(breaking(props.running, 'objection'), view);
  if (opening.isOpen) return <HowAndWhy {...props} onClose={() => opening.setOpen(false)} />;
  return (
    <Opener
      {...{ label: tell('breakSilence'), opening }}
      why={refusal && inSentence(refusal, language, nameOf)}
      variant="outline"
    />
  );
}

const breaking = (
  { id }: Silence,
  kind: BreakKind,
  more: { readonly reason?: string; readonly provision?: string } = {},
): AnyAct => ({
  ...{ type: 'silence.break', as: 'national' },
  payload: { silence: id, kind, ...more },
});

function HowAndWhy({
  state,
  delegation,
  running,
  focus,
  fromDesk,
  onClose,
}: Omit<BreakSilenceProps, 'opening'> & { readonly onClose: () => void }) {
  const tell = useRoomSilenceWords();
  const live = useLiveWords();
  const nameOf = useNameOf();
  const meansId = useId();
  const first = useRef<HTMLDivElement>(null);
  const [kind, setKind] = useState<BreakKind>('objection');
  const [provision, setProvision] = useState(focus ?? '');
  const [typed, setTyped] = useState('');
  const reason = reasonGiven(typed);
  const name = nameOf(delegation);
  useEffect(() => first.current?.querySelector('input')?.focus(), []);
  return (
    <div
      ref={first}
      className="second-step"
      role="group"
      aria-label={tell('breakSilence')}
      aria-describedby={meansId}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      {fromDesk && <Text size="sm">{tell('chairBreaks', { name })}</Text>}
      <Radio.Group
        size="sm"
        label={tell('breakFor', { name })}
        value={kind}
        onChange={(chosen) => setKind(chosen)}
      >
        {BREAK_KINDS.map((one) => (
          <Radio key={one} mt={4} size="sm" value={one} label={tell(KIND_WORDS[one])} />
        ))}
      </Radio.Group>
      <WhichProvision {...{ state, provision }} onChoose={setProvision} />
      <TextInput
        size="xs"
        mt={4}
        label={tell('reason')}
        maxLength={LONGEST_REMARK}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Text id={meansId} size="sm" mt="xs">
        {tell('breakMeans', { name })} {tell(toldOf(running, state))}
      </Text>
      <Group gap="xs" mt={4} align="flex-start">
        <ActButton
          act={breaking(running, kind, {
            ...(reason !== undefined && { reason }),
            ...(provision !== '' && { provision }),
          })}
          label={tell('yesBreak')}
          variant="filled"
          whyBeside
          onDone={onClose}
        />
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {live('no')}
        </Button>
      </Group>
    </div>
  );
}

/** Who will read who broke it: of two seals the closer one holds. */
function toldOf({ namesBreaker }: Silence, { attribution: { mode } }: DraftState) {
  if (namesBreaker) return 'breakNamed';
  return mode === 'attributed' ? 'breakSealed' : 'breakUnnamed';
}

interface WhichProvisionProps {
  readonly state: DraftState;
  readonly provision: string;
  readonly onChoose: (provision: string) => void;
}

function WhichProvision({ state, provision, onChoose }: WhichProvisionProps) {
  const tell = useRoomSilenceWords();
  const say = useRoomWords();
  return (
    <NativeSelect
      size="xs"
      mt="xs"
      maw="20rem"
      label={tell('provision')}
      value={provision}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={[
        { value: '', label: tell('wholeText') },
        ...standingInOrder(state).map(({ id, label }) => ({
          value: id,
          label: label || say('title'),
        })),
      ]}
    />
  );
}
