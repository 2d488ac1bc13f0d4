import { Group, Text, Textarea } from '@mantine/core';
import { useId } from 'react';
import { LONGEST_REMARK, type SubmissionState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { begunIn, keyOf } from '../live/kept';
import { reasonGiven } from '../live/reason-given';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { ActButton } from './act-button';
import { type AnyAct } from './draft-kind';
import { Opener, useOpening } from './opener';
import { useSubmissionWords } from './submission-words';
import { useUnsentOf } from './unsent';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import { LeaveForm } from './leave-form';

/** Under this name what is written of it is kept. */
const NAME = 'remark';

interface RemarkProps {
  readonly state: SubmissionState;
  readonly person: string;
}

const suggest = (note: string): AnyAct => ({
  ...{ type: 'draft.suggest', as: 'secretariat' },
  payload: { note },
});

/** The Secretariat suggests a better form, never substance (practice rule 9). */
export function Remark({ state, person }: RemarkProps) {
  const { room, view } = useRoom();
  const say = useSubmissionWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const opening = useOpening(begunIn(person, room.stream).includes(NAME));
  // Whatever the note will say.
  const refusal = room.hindrance(suggest('–'), view);
  if (opening.isOpen && !refusal)
    return <RemarkForm {...{ person, state }} onClose={() => opening.setOpen(false)} />;
  return (
    <Opener
      {...{ label: say('suggest'), opening }}
      why={refusal && inSentence(refusal, language, nameOf)}
    />
  );
}

function RemarkForm({ person, onClose }: RemarkProps & { readonly onClose: () => void }) {
  const { room } = useRoom();
  const say = useSubmissionWords();
  const tell = useRoomWords();
  const meansId = useId();
  const { unsent, write, forget, sent } = useUnsentOf(
    keyOf(person, room.stream, NAME),
    { text: '' },
    ({ text }) => text !== '',
  );
  return (
    <div
      className="second-step"
      role="group"
      aria-label={say('suggest')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Text id={meansId} size="sm">
        {say('suggestMeans')}
      </Text>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        size="xs"
        mt={4}
        label={say('remark')}
        aria-describedby={meansId}
        maxLength={LONGEST_REMARK}
        value={unsent.text}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
      />
      <Group gap="xs" mt={4} align="flex-start">
        <ActButton
          act={suggest(reasonGiven(unsent.text) ?? '')}
          label={say('send')}
          variant="filled"
          onDone={(command) => {
            sent(command);
            onClose();
          }}
        />
        <LeaveForm
          size="compact-sm"
          cancel={tell('cancel')}
          discard={tell('discard')}
          {...{ forget, onClose }}
        />
      </Group>
    </div>
  );
}
