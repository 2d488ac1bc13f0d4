import { Alert, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Journal, type Texts } from '@shanyrak/meeting';
import { type MembersJournal } from './journals';
import { wordsOf } from './own-intervention';
import { useAct } from './use-act';
import { useJournalsWords } from './words';

interface EditorProps {
  readonly answer: MembersJournal;
  readonly journal: Journal;
}

/** The form of a journal and nothing but that: place, headings, the order of what is appended (domain 0.4). */
export function FormEditor({ answer, journal }: EditorProps) {
  const say = useJournalsWords();
  const [open, setOpen] = useState(false);
  const [what, setWhat] = useState('place');
  const isIssued = journal.status === 'ISSUED';
  if (!open)
    return (
      <div>
        <Button variant="light" onClick={() => setOpen(true)}>
          {say(isIssued ? 'corrigendum' : 'edit')} …
        </Button>
        <p className="journal-more">{say(isIssued ? 'corrigendumMore' : 'editMore')}</p>
      </div>
    );
  const choices = [
    { value: 'place', label: say('place') },
    ...journal.entries.map(({ item, label }) => ({
      value: item,
      label: say('heading', { label }),
    })),
    ...(journal.attachments.length > 1 ? [{ value: 'attachments', label: say('appended') }] : []),
  ];
  return (
    <Stack gap="xs" onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <NativeSelect
        autoFocus
        label={say('what')}
        value={what}
        data={choices}
        onChange={({ currentTarget }) => setWhat(currentTarget.value)}
      />
      {what === 'attachments' ? (
        <Order {...{ answer, journal }} onClose={() => setOpen(false)} />
      ) : (
        <Words key={what} {...{ answer, journal, what }} onClose={() => setOpen(false)} />
      )}
    </Stack>
  );
}

interface PartProps extends EditorProps {
  readonly onClose: () => void;
}

const typeFor = ({ status }: Journal): 'journal.correctIssued' | 'journal.edit' =>
  status === 'ISSUED' ? 'journal.correctIssued' : 'journal.edit';

function Words({ answer, journal, what, onClose }: PartProps & { readonly what: string }) {
  const say = useJournalsWords();
  const { act, busy, wrong } = useAct(answer, onClose);
  const stands: Texts | null =
    what === 'place'
      ? journal.place
      : (journal.entries.find(({ item }) => item === what)?.heading ?? null);
  const [en, setEn] = useState(stands?.['en'] ?? '');
  const [ru, setRu] = useState(stands?.['ru'] ?? '');
  const field = what === 'place' ? 'place' : 'heading';
  const payload = {
    ...({ field, item: field === 'heading' ? what : null } as const),
    ...{ texts: wordsOf(en, ru), order: null },
  };
  return (
    <>
      <TextInput
        label={say('inEnglish')}
        value={en}
        onChange={({ currentTarget }) => setEn(currentTarget.value)}
      />
      <TextInput
        label={say('inRussian')}
        value={ru}
        onChange={({ currentTarget }) => setRu(currentTarget.value)}
      />
      {wrong && (
        <Alert role="alert" variant="outline">
          {wrong}
        </Alert>
      )}
      <Group gap="xs">
        <Button
          loading={busy}
          onClick={() => act({ type: typeFor(journal), as: 'secretariat', payload })}
        >
          {say('keep')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {say('cancel')}
        </Button>
      </Group>
    </>
  );
}

function Order({ answer, journal, onClose }: PartProps) {
  const say = useJournalsWords();
  const { act, busy, wrong } = useAct(answer, onClose);
  const [order, setOrder] = useState(journal.attachments);
  const up = (n: number): void => setOrder(order.with(n - 1, order[n]!).with(n, order[n - 1]!));
  const payload = { field: 'attachments', item: null, texts: null, order } as const;
  return (
    <>
      <ol className="journal-order">
        {order.map((symbol, n) => (
          <li key={symbol}>
            {symbol}{' '}
            {n > 0 && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={say('up', { what: symbol })}
                onClick={() => up(n)}
              >
                ↑
              </Button>
            )}
          </li>
        ))}
      </ol>
      {wrong && (
        <Alert role="alert" variant="outline">
          {wrong}
        </Alert>
      )}
      <Group gap="xs">
        <Button
          loading={busy}
          onClick={() => act({ type: typeFor(journal), as: 'secretariat', payload })}
        >
          {say('keep')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {say('cancel')}
        </Button>
      </Group>
    </>
  );
}
