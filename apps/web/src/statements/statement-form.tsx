import {
  Group,
  MultiSelect,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  type TextareaProps,
} from '@mantine/core';
import { useEffect, useRef } from 'react';
import {
  type DraftState,
  LONGEST_STATEMENT,
  standingInOrder,
  STATEMENT_KINDS,
  type StatementKind,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { keyOf } from '../live/kept';
import { directionOf } from '../platform/direction';
import { useLanguage } from '../platform/language';
import { useLanguageNames } from '../platform/language-names';
import { ActButton } from '../rooms/act-button';
import { useSayings } from '../rooms/sayings';
import { type Standing } from '../rooms/seat';
import { useUnsentOf } from '../rooms/unsent';
import { useRoom } from '../rooms/use-room';
import { useStatementsWords } from './words';
import {
  AFRESH,
  fit,
  intoOf,
  NAME,
  ON_PROVISION,
  SPOKEN,
  submitting,
  type Written,
} from './written';
import { LeaveForm } from '../rooms/leave-form';

/** Characters before the limit from which on it is said how many are left. */
const NEAR = 1_000;

interface FormProps {
  readonly state: DraftState;
  readonly standing: Standing;
  readonly onClose: () => void;
}

/** A statement as it is written; over a reload and a lost line it stays in this window. */
export function StatementForm({ state, standing, onClose }: FormProps) {
  const say = useStatementsWords();
  const { room } = useRoom();
  const own = useLanguage();
  const afresh = { ...AFRESH, language: own };
  const { unsent, write, forget, sent } = useUnsentOf<Written>(
    keyOf(standing.person, room.stream, NAME),
    afresh,
    ({ text, translation }) => text !== '' || translation !== '',
  );
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.querySelector('select')?.focus(), []);
  return (
    <div
      ref={here}
      className="composer"
      role="group"
      aria-label={say('make')}
      onKeyDown={({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && onClose()}
    >
      <Text size="sm">{say('makeHow')}</Text>
      <Stack gap="xs" mt="xs">
        <What {...{ state, unsent, write }} />
        <Wording {...{ state, unsent, write }} />
        <ForWhom own={standing.delegation} {...{ unsent, write }} />
        <ActButton
          act={submitting(state, unsent)}
          label={say('submit')}
          means={say('submitMeans')}
          variant="filled"
          whyBeside
          onDone={(command) => {
            sent(command);
            onClose();
          }}
        />
        <Group gap="xs">
          <LeaveForm
            size="compact-sm"
            cancel={say('putAside')}
            discard={say('discard')}
            {...{ forget, onClose }}
          />
        </Group>
        <Text size="xs" c="dimmed">
          {say('kept')}
        </Text>
      </Stack>
    </div>
  );
}

interface FieldsProps {
  readonly state: DraftState;
  readonly unsent: Written;
  readonly write: (change: Partial<Written>) => void;
}

/** Of which kind it is, and of which provision it speaks. */
function What({ state, unsent: { kind, provision }, write }: FieldsProps) {
  const say = useStatementsWords();
  const { labelOf } = useSayings(state);
  const nothing =
    kind === 'dissociation'
      ? { value: '', label: say('choose'), disabled: true }
      : { value: '', label: say('wholeText') };
  return (
    <>
      <NativeSelect
        size="xs"
        label={say('kind')}
        value={kind}
        onChange={({ currentTarget }) => write({ kind: currentTarget.value as StatementKind })}
        data={STATEMENT_KINDS.map((value) => ({ value, label: say(value) }))}
      />
      {ON_PROVISION.includes(kind) && (
        <NativeSelect
          size="xs"
          label={say('provision')}
          value={provision}
          onChange={({ currentTarget }) => write({ provision: currentTarget.value })}
          data={[
            nothing,
            ...standingInOrder(state).map(({ id }) => ({ value: id, label: labelOf(id) })),
          ]}
        />
      )}
    </>
  );
}

/** In which language, in what words, and a translation if one is given. */
function Wording({ state, unsent, write }: FieldsProps) {
  const say = useStatementsWords();
  const languageOf = useLanguageNames();
  const lengthOf = useLength();
  const { language, text, translation } = unsent;
  const into = intoOf(unsent, state.languages);
  const others = state.languages.filter((one) => one !== language);
  const named = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: languageOf(value) }));
  return (
    <>
      <NativeSelect
        size="xs"
        label={say('language')}
        value={language}
        onChange={({ currentTarget }) => write({ language: currentTarget.value })}
        data={named(SPOKEN)}
      />
      <Textarea
        size="xs"
        autosize
        minRows={5}
        lang={language}
        dir={directionOf(language)}
        label={say('text')}
        {...lengthOf(text)}
        value={text}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
      />
      {others.length > 1 && (
        <NativeSelect
          size="xs"
          label={say('translationInto')}
          value={into}
          onChange={({ currentTarget }) => write({ into: currentTarget.value })}
          data={named(others)}
        />
      )}
      <Textarea
        size="xs"
        autosize
        minRows={2}
        lang={into}
        dir={directionOf(into)}
        label={say('translation', { language: languageOf(into) })}
        {...lengthOf(translation)}
        value={translation}
        onChange={({ currentTarget }) => write({ translation: currentTarget.value })}
      />
    </>
  );
}

/** Nothing is cut off: near the limit it is said what is left, beyond it what is too many. */
function useLength(): (text: string) => Pick<TextareaProps, 'description' | 'error'> {
  const say = useStatementsWords();
  return (text) => {
    const left = LONGEST_STATEMENT - fit(text).length;
    if (left < 0) return { error: say('tooMany', { count: -left }) };
    return left <= NEAR ? { description: say('left', { count: left }) } : {};
  };
}

interface ForWhomProps extends Pick<FieldsProps, 'unsent' | 'write'> {
  readonly own: string | null;
}

/** For which Members it speaks besides (practice rule 8). */
function ForWhom({ own, unsent: { onBehalfOf }, write }: ForWhomProps) {
  const say = useStatementsWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { view } = useRoom();
  const roster = view.context?.roster ?? {};
  const others = Object.keys(roster)
    .filter((code) => roster[code] === 'MEMBER' && code !== own)
    .map((code) => ({ value: code, label: nameOf(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <MultiSelect
      size="xs"
      label={say('behalf')}
      description={say('behalfMore')}
      data={others}
      value={[...onBehalfOf]}
      onChange={(chosen) => write({ onBehalfOf: chosen })}
      searchable
      comboboxProps={{ portalProps: { target: '#text' }, transitionProps: { duration: 0 } }}
    />
  );
}
