import { Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type Capacity } from '@shanyrak/council';
import { type SubmissionState } from '@shanyrak/draft';
import { PaperForm } from '../drafts/paper-form';
import { faultsIn } from '../drafts/written-paper';
import { keyOf } from '../live/kept';
import { ActButton } from './act-button';
import { answer, answerTo, paperAsIs } from './answer';
import { useSubmissionWords } from './submission-words';
import { useUnsentOf } from './unsent';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import { LeaveForm } from './leave-form';

interface AnswerFormProps {
  readonly state: SubmissionState;
  readonly as: Capacity;
  readonly person: string;
  readonly onClose: () => void;
}

/** The whole paper once more, to be corrected. */
export function AnswerForm({ state, as, person, onClose }: AnswerFormProps) {
  const { room } = useRoom();
  const say = useSubmissionWords();
  const tell = useRoomWords();
  const here = useRef<HTMLElement>(null);
  const asIs = paperAsIs(state);
  const { unsent, write, forget, sent } = useUnsentOf(
    keyOf(person, room.stream, answerTo(state)),
    asIs,
    (paper) => JSON.stringify(paper) !== JSON.stringify(asIs),
  );
  useEffect(() => here.current?.querySelector('textarea')?.focus(), []);
  return (
    <section
      ref={here}
      className="composer answer"
      aria-label={say('answer')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <h1>{say('answer')}</h1>
      <Text size="sm" mb="xs">
        {say('answerHow')}
      </Text>
      <PaperForm
        paper={unsent}
        spoken={state}
        sponsor={state.sponsor}
        faults={faultsIn(unsent, state)}
        write={write}
      />
      <Group gap="xs" mt="xs" align="flex-start">
        <ActButton
          act={answer(state, as, unsent)}
          label={say('handIn')}
          size="sm"
          variant="filled"
          whyBeside
          onDone={(command) => {
            sent(command);
            onClose();
          }}
        />
        <LeaveForm
          size="sm"
          cancel={tell('cancel')}
          discard={tell('discard')}
          {...{ forget, onClose }}
        />
        <Text size="xs" c="dimmed">
          {tell('kept')}
        </Text>
      </Group>
    </section>
  );
}
