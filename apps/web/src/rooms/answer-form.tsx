import { Button, Group, Text, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type Capacity } from '@shanyrak/council';
import { type SubmissionState } from '@shanyrak/draft';
import { keyOf } from '../live/kept';
import { directionOf } from '../platform/direction';
import { ActButton } from './act-button';
import { type Answer, answeredWith, MANDATE, withWords, wordsIn } from './answer';
import { type AnyAct } from './draft-kind';
import { useLanguageNames } from './languages-text';
import { useSubmissionWords } from './submission-words';
import { useUnsentOf } from './unsent';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

/** Under this name what is written of it is kept. */
export const ANSWER = 'answer';

/** The paper handed in anew. */
export const answer = (state: SubmissionState, as: Capacity, words: Answer = {}): AnyAct => ({
  ...{ type: 'draft.submit', as },
  payload: answeredWith(state, words),
});

interface AnswerFormProps {
  readonly state: SubmissionState;
  readonly as: Capacity;
  readonly person: string;
  readonly onClose: () => void;
}

/** The whole text once more, each language of each provision in a field of its own. */
export function AnswerForm({ state, as, person, onClose }: AnswerFormProps) {
  const { room } = useRoom();
  const say = useSubmissionWords();
  const tell = useRoomWords();
  const here = useRef<HTMLElement>(null);
  const { unsent, write, forget, sent } = useUnsentOf<Answer>(
    keyOf(person, room.stream, ANSWER),
    {},
    (words) => Object.keys(words).length > 0,
  );
  useEffect(() => here.current?.querySelector('textarea')?.focus(), []);
  const { originalLanguage, order, provisions } = state;
  const languages = [...state.languages].sort(
    (one, other) => Number(other === originalLanguage) - Number(one === originalLanguage),
  );
  const fields = (of: string, label: string) =>
    languages.map((lang) => (
      <Field
        key={lang}
        {...{ label, lang }}
        words={wordsIn(state, unsent, of, lang)}
        onWords={(words) => write(withWords(unsent, of, lang, words))}
      />
    ));
  return (
    <section
      ref={here}
      className="composer answer"
      aria-label={say('answer')}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <h1>{say('answer')}</h1>
      <Text size="sm">{say('answerHow')}</Text>
      {fields(MANDATE, say('mandate'))}
      {order.map((id) => (
        <div key={id}>{fields(id, provisions[id]!.label || tell(provisions[id]!.kind))}</div>
      ))}
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
        <Button size="sm" variant="subtle" onClick={onClose}>
          {tell('cancel')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          onClick={() => {
            forget();
            onClose();
          }}
        >
          {tell('discard')}
        </Button>
        <Text size="xs" c="dimmed">
          {tell('kept')}
        </Text>
      </Group>
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly lang: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

function Field({ label, lang, words, onWords }: FieldProps) {
  const nameOfLanguage = useLanguageNames();
  return (
    <Textarea
      autosize
      size="xs"
      mt="xs"
      label={`${label} (${nameOfLanguage(lang)})`}
      classNames={{ input: 'composer-words' }}
      lang={lang}
      dir={directionOf(lang)}
      value={words}
      onChange={({ currentTarget }) => onWords(currentTarget.value)}
    />
  );
}
