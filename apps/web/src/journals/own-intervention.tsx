import { Alert, Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Intervention, LONGEST_SUMMARY, type Manner, type Texts } from '@shanyrak/meeting';
import { type JournalAnswer } from '@shanyrak/protocol';
import { useOffer } from '../platform/offers';
import { useAct } from './use-act';
import { useJournalsWords } from './words';

interface OwnProps {
  readonly journal: JournalAnswer;
  readonly label: string;
  readonly intervention: Intervention;
}

/** One's own intervention, corrected where it stands (practice 2.14). */
export function OwnIntervention({ journal, label, intervention }: OwnProps) {
  const say = useJournalsWords();
  const [open, setOpen] = useState(false);
  const named = say('correctNamed', { label });
  useOffer(open ? null : { label: named, take: () => setOpen(true) });
  if (!open)
    return (
      <Button
        className="on-screen-only"
        size="compact-sm"
        variant="light"
        aria-label={named}
        onClick={() => setOpen(true)}
      >
        {say('correct')}
      </Button>
    );
  return <Form {...{ journal, intervention }} onClose={() => setOpen(false)} />;
}

interface FormProps extends Omit<OwnProps, 'label'> {
  readonly onClose: () => void;
}

function Form({ journal, intervention, onClose }: FormProps) {
  const say = useJournalsWords();
  const { act, busy, wrong } = useAct(journal, onClose);
  const [spoke, setSpoke] = useState(intervention.spoke);
  const [aligned, setAligned] = useState(intervention.manner === 'alignment');
  const [en, setEn] = useState(intervention.summary?.['en'] ?? '');
  const [ru, setRu] = useState(intervention.summary?.['ru'] ?? '');
  const [symbol, setSymbol] = useState(intervention.symbol ?? '');
  const send = (): void => {
    const manner: Manner = aligned ? 'alignment' : 'onBehalfOf';
    const said = { spoke, manner, summary: wordsOf(en, ru), symbol: symbol.trim() || null };
    act({
      ...{ type: 'journal.correct', as: 'national' },
      payload: { intervention: intervention.id, ...said },
    });
  };
  return (
    <form
      className="journal-form on-screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Stack gap="xs">
        <Checkbox
          autoFocus
          label={say('spoke')}
          checked={spoke}
          onChange={({ currentTarget }) => setSpoke(currentTarget.checked)}
        />
        {intervention.others.length > 0 && (
          <fieldset className="journal-manner">
            <legend>{say('manner')}</legend>
            {([false, true] as const).map((one) => (
              <label key={String(one)}>
                <input
                  type="radio"
                  name={`manner-${intervention.id}`}
                  checked={aligned === one}
                  onChange={() => setAligned(one)}
                />{' '}
                {say(one ? 'alignment' : 'onBehalfOf')}
              </label>
            ))}
          </fieldset>
        )}
        <Textarea
          autosize
          label={say('summary')}
          maxLength={LONGEST_SUMMARY}
          value={en}
          onChange={({ currentTarget }) => setEn(currentTarget.value)}
        />
        <Textarea
          autosize
          label={say('summaryRu')}
          maxLength={LONGEST_SUMMARY}
          value={ru}
          onChange={({ currentTarget }) => setRu(currentTarget.value)}
        />
        <TextInput
          label={say('written')}
          value={symbol}
          maxLength={100}
          onChange={({ currentTarget }) => setSymbol(currentTarget.value)}
        />
        {wrong && (
          <Alert role="alert" variant="outline">
            {wrong}
          </Alert>
        )}
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {say('save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Words in the languages that have some; null where none has. */
export function wordsOf(en: string, ru: string): Texts | null {
  const said = Object.entries({ en, ru }).map(([one, text]) => [one, text.trim()] as const);
  const some = said.filter(([, text]) => text !== '');
  return some.length > 0 ? Object.fromEntries(some) : null;
}
