import { Button, Group, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent } from 'react';
import { type Refusal } from '@shanyrak/kernel';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { type Unsent } from './unsent';
import { useRoomWords } from './words';

interface ComposerFootProps {
  /** What the sending button says. */
  readonly send: string;
  readonly ready: boolean;
  /** Why it cannot be sent, where that is to be said. */
  readonly refusal: Refusal | null;
  readonly unsent: Unsent;
  readonly write: (change: Partial<Unsent>) => void;
  /** Whether a reason may be given for what is written. */
  readonly withRationale: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

/** The end of every composer: a reason, why it cannot be sent, and to send, put aside or discard it. */
export function ComposerFoot(props: ComposerFootProps) {
  const { send, ready, refusal, unsent, write, onSend, onClose, onDiscard } = props;
  const say = useRoomWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  return (
    <>
      {props.withRationale && (
        <TextInput
          size="xs"
          mt="xs"
          label={say('rationale')}
          value={unsent.rationale}
          onChange={({ currentTarget }) => write({ rationale: currentTarget.value })}
        />
      )}
      {refusal && (
        <Text size="sm" role="status" className="why">
          {inSentence(refusal, language, nameOf)}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        <Button size="sm" disabled={!ready} onClick={onSend}>
          {send}
        </Button>
        <Button size="sm" variant="subtle" onClick={onClose}>
          {say('cancel')}
        </Button>
        <Button size="sm" variant="subtle" onClick={onDiscard}>
          {say('discard')}
        </Button>
        <Text size="xs" c="dimmed">
          {say('kept')}
        </Text>
      </Group>
    </>
  );
}

/** Ctrl-Enter sends and Escape puts aside, wherever in a composer one is. */
export function composerKeys(onSend: () => void, onClose: () => void) {
  return (event: KeyboardEvent): void => {
    // While letters are being composed, the keys are the input method's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
    if (event.key !== 'Escape') return;
    // It puts aside what is written, and lets the paragraph stay in focus.
    event.stopPropagation();
    onClose();
  };
}
