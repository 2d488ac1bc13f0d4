import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  ACTIONS,
  type ExpectedAction,
  LONGEST_ANNOTATION,
  LONGEST_TITLE,
  MOST_DOCUMENTS,
} from '@shanyrak/meeting';
import { type DraftedItem, type InBoth } from './agenda-draft';
import { useDeskWords } from './desk-words';
import { DocumentChoice } from './document-choice';
import { useMeetingWords } from './meeting-words';

interface FieldsProps {
  readonly item: DraftedItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (change: Partial<DraftedItem>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One item of an agenda that is drawn up: number, words in both languages, papers, what is expected. */
export function DraftedItemFields(props: FieldsProps) {
  const { item, isFirst, isLast, onChange, onMove, onRemove } = props;
  const say = useMeetingWords();
  const tell = useDeskWords();
  const { label, documents } = item;
  return (
    <li aria-label={say('item', { label })}>
      <Group gap="xs" align="flex-end" justify="space-between">
        <TextInput
          size="xs"
          w="5rem"
          label={tell('label')}
          value={label}
          onChange={({ currentTarget }) => onChange({ label: currentTarget.value })}
        />
        <Group gap={4}>
          <Press
            label={tell('up')}
            named={tell('upNamed', { label })}
            isDead={isFirst}
            onPress={() => onMove(-1)}
          />
          <Press
            label={tell('down')}
            named={tell('downNamed', { label })}
            isDead={isLast}
            onPress={() => onMove(1)}
          />
          <Press label={tell('remove')} named={tell('removeNamed', { label })} onPress={onRemove} />
        </Group>
      </Group>
      <Languages
        words={item.title}
        labels={{ en: tell('titleEn'), ru: tell('titleRu') }}
        most={LONGEST_TITLE}
        onChange={(title) => onChange({ title })}
      />
      <Languages
        isLong
        words={item.annotation}
        labels={{ en: tell('annotationEn'), ru: tell('annotationRu') }}
        most={LONGEST_ANNOTATION}
        onChange={(annotation) => onChange({ annotation })}
      />
      <Group gap="md" align="flex-end">
        <NativeSelect
          size="xs"
          label={tell('action')}
          value={item.action}
          onChange={({ currentTarget }) =>
            onChange({ action: currentTarget.value as ExpectedAction })
          }
          data={ACTIONS.map((value) => ({ value, label: say(value) }))}
        />
        <Checkbox
          size="xs"
          label={tell('closed')}
          checked={item.closed}
          onChange={({ currentTarget }) => onChange({ closed: currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={tell('currentIssues')}
          checked={item.currentIssues}
          onChange={({ currentTarget }) => onChange({ currentIssues: currentTarget.checked })}
        />
      </Group>
      {documents.length > 0 && (
        <ul className="item-documents" aria-label={say('documents', { label })}>
          {documents.map(({ symbol }) => (
            <li key={symbol}>
              {symbol}{' '}
              <Press
                label={tell('remove')}
                named={tell('removeDocument', { symbol })}
                onPress={() =>
                  onChange({ documents: documents.filter((one) => one.symbol !== symbol) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {documents.length < MOST_DOCUMENTS && (
        <DocumentChoice
          taken={documents.map(({ symbol }) => symbol)}
          onChoose={(one) => onChange({ documents: [...documents, one] })}
        />
      )}
    </li>
  );
}

interface LanguagesProps {
  readonly words: InBoth;
  readonly labels: InBoth;
  readonly most: number;
  readonly isLong?: boolean;
  readonly onChange: (words: InBoth) => void;
}

/** The two languages side by side, equal in rank. */
function Languages({ words, labels, most, isLong = false, onChange }: LanguagesProps) {
  return (
    <div className="both-languages">
      {(['en', 'ru'] as const).map((one) =>
        isLong ? (
          <Textarea
            key={one}
            size="sm"
            autosize
            minRows={1}
            lang={one}
            label={labels[one]}
            maxLength={most}
            value={words[one]}
            onChange={({ currentTarget }) => onChange({ ...words, [one]: currentTarget.value })}
          />
        ) : (
          <TextInput
            key={one}
            size="sm"
            lang={one}
            label={labels[one]}
            maxLength={most}
            value={words[one]}
            onChange={({ currentTarget }) => onChange({ ...words, [one]: currentTarget.value })}
          />
        ),
      )}
    </div>
  );
}

interface PressProps {
  readonly label: string;
  readonly named: string;
  readonly isDead?: boolean;
  readonly onPress: () => void;
}

function Press({ label, named, isDead = false, onPress }: PressProps) {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={named}
      disabled={isDead}
      onClick={onPress}
    >
      {label}
    </Button>
  );
}
