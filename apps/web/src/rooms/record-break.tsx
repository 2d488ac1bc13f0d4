import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  BREAK_KINDS,
  type BreakKind,
  type DraftState,
  LONGEST_REMARK,
  type Silence,
} from '@shanyrak/draft';
import { reasonGiven } from '../live/reason-given';
import { partsOf } from '../meetings/calendar';
import { councilNow } from '../platform/clock';
import { deadlineOf } from '../silence/deadline';
import { ActButton } from './act-button';
import { MemberChoice } from './member-choice';
import { Opener, useOpening } from './opener';
import { useRoomSilenceWords } from './silence-words';

/**
 * The Secretariat enters a break that came on paper, with the instant of its receipt and its proof
 * (practice rule 3); after the adoption it is the proof that silence had been broken in time.
 */
export function RecordBreak({ state }: { readonly state: DraftState }) {
  const tell = useRoomSilenceWords();
  const opening = useOpening();
  const latest = state.silences.at(-1);
  const isOpen = latest?.status === 'RUNNING' || (latest?.status === 'ADOPTED' && !latest.break);
  if (!latest || !isOpen) return null;
  const label = tell(latest.status === 'RUNNING' ? 'recordBreak' : 'recordProof');
  if (!opening.isOpen) return <Opener {...{ label, opening }} why={null} variant="subtle" />;
  return <Note silence={latest} label={label} onClose={() => opening.setOpen(false)} />;
}

const KIND_NOTED = { objection: 'noteObjects', amendment: 'noteAmends' } as const;

interface NoteProps {
  readonly silence: Silence;
  readonly label: string;
  readonly onClose: () => void;
}

function Note({ silence: { id, status }, label, onClose }: NoteProps) {
  const tell = useRoomSilenceWords();
  const [delegation, choose] = useState('');
  const [kind, setKind] = useState<BreakKind>('objection');
  const [received, setReceived] = useState(() => partsOf(councilNow()));
  const [proof, setProof] = useState('');
  const [typed, setTyped] = useState('');
  const receivedAt = deadlineOf(received)?.until;
  const reason = reasonGiven(typed);
  return (
    <div className="silence-form" role="group" aria-label={label}>
      <Text size="sm">{tell(status === 'RUNNING' ? 'recordMeans' : 'proofMeans')}</Text>
      <MemberChoice label={tell('whose')} chosen={delegation} onChoose={choose} />
      <NativeSelect
        size="xs"
        label={tell('kind')}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as BreakKind)}
        data={BREAK_KINDS.map((value) => ({ value, label: tell(KIND_NOTED[value]) }))}
      />
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          type="date"
          label={tell('receivedDay')}
          value={received.day}
          onChange={({ currentTarget }) => setReceived({ ...received, day: currentTarget.value })}
        />
        <TextInput
          size="xs"
          type="time"
          step={1}
          label={tell('receivedTime')}
          value={received.time}
          onChange={({ currentTarget }) => setReceived({ ...received, time: currentTarget.value })}
        />
      </Group>
      <Line label={tell('proof')} words={proof} onWords={setProof} />
      <Line label={tell('reason')} words={typed} onWords={setTyped} />
      <Group gap="xs" align="flex-start">
        {delegation !== '' && receivedAt !== undefined && (
          <ActButton
            act={{
              ...{ type: 'silence.recordBreak', as: 'secretariat' },
              payload: {
                ...{ silence: id, delegation, receivedAt, kind, proof: reasonGiven(proof) ?? '' },
                ...(reason !== undefined && { reason }),
              },
            }}
            label={tell('enter')}
            means={tell(status === 'RUNNING' ? 'recordMeans' : 'proofMeans')}
            variant="filled"
            whyBeside
            onDone={onClose}
          />
        )}
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {tell('back')}
        </Button>
      </Group>
    </div>
  );
}

interface LineProps {
  readonly label: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

function Line({ label, words, onWords }: LineProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      maxLength={LONGEST_REMARK}
      value={words}
      onChange={({ currentTarget }) => onWords(currentTarget.value)}
    />
  );
}
