import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Dispute as OneDispute, LONGEST_WORDS } from '@shanyrak/meeting';
import { inLanguageOf } from '../council/texts';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { type MembersJournal } from './journals';
import { wordsOf } from './own-intervention';
import { useAct } from './use-act';
import { useJournalsWords } from './words';

interface AskProps {
  readonly journal: MembersJournal;
  /** An item, or another's intervention. */
  readonly entry: string;
  readonly what: string;
}

/** A doubt about what is not one's own goes to the Chair. */
export function AskChair({ journal, entry, what }: AskProps) {
  const say = useJournalsWords();
  const [open, setOpen] = useState(false);
  const [en, setEn] = useState('');
  const [ru, setRu] = useState('');
  const { act, busy, wrong } = useAct(journal, () => setOpen(false));
  if (!open)
    return (
      <Button
        className="on-screen-only"
        size="compact-xs"
        variant="subtle"
        aria-label={say('disputeNamed', { what })}
        onClick={() => setOpen(true)}
      >
        {say('dispute')} …
      </Button>
    );
  const words = wordsOf(en, ru);
  return (
    <Stack
      gap="xs"
      className="journal-form on-screen-only"
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <Textarea
        autoFocus
        autosize
        label={say('disputeWords')}
        maxLength={LONGEST_WORDS}
        value={en}
        onChange={({ currentTarget }) => setEn(currentTarget.value)}
      />
      <Textarea
        autosize
        label={say('disputeWordsRu')}
        maxLength={LONGEST_WORDS}
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
          onClick={() =>
            words && act({ type: 'journal.dispute', as: 'national', payload: { entry, words } })
          }
        >
          {say('disputeSend')}
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

interface DisputesProps {
  readonly journal: MembersJournal;
  readonly disputes: readonly OneDispute[];
  readonly isChair: boolean;
}

/** What is before the Chair, and what became of it; the Members see it, the journal does not. */
export function Disputes({ journal, disputes, isChair }: DisputesProps) {
  const say = useJournalsWords();
  if (disputes.length === 0) return null;
  return (
    <section className="journal-disputes on-screen-only" aria-labelledby="disputes">
      <h2 id="disputes">{say('disputes')}</h2>
      <p>{say('disputesMore')}</p>
      <ul>
        {disputes.map((dispute) => (
          <Before key={dispute.id} {...{ journal, dispute, isChair }} />
        ))}
      </ul>
    </section>
  );
}

interface BeforeProps extends Omit<DisputesProps, 'disputes'> {
  readonly dispute: OneDispute;
}

function Before({ journal, dispute, isChair }: BeforeProps) {
  const say = useJournalsWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { act, busy, wrong } = useAct(journal);
  const { delegation, entry, words, settled, id } = dispute;
  const open = settled === null && journal.journal?.status === 'DRAFT';
  const item = journal.journal?.entries.find((one) => one.item === entry);
  const settle = (accepted: boolean): void =>
    act({ type: 'journal.settle', as: 'chair', payload: { dispute: id, accepted } });
  return (
    <li>
      <p>
        {say('disputed', {
          name: nameOf(delegation),
          what: item ? say('itemOf', { label: item.label }) : spokenBy(journal, entry, nameOf, say),
          words: inLanguageOf(words, language).words,
        })}
        {settled && <b> · {say(settled.accepted ? 'accepted' : 'declined')}</b>}
      </p>
      {wrong && (
        <Alert role="alert" variant="outline">
          {wrong}
        </Alert>
      )}
      {open && isChair && (
        <Group gap="xs">
          {item && (
            <Button size="compact-sm" loading={busy} onClick={() => settle(true)}>
              {say('accept')}
            </Button>
          )}
          <Button size="compact-sm" variant="light" loading={busy} onClick={() => settle(false)}>
            {say('decline')}
          </Button>
          {item && <small>{say('acceptMeans')}</small>}
        </Group>
      )}
    </li>
  );
}

function spokenBy(
  { journal }: MembersJournal,
  id: string,
  nameOf: (code: string) => string,
  say: ReturnType<typeof useJournalsWords>,
): string {
  const all = journal?.entries.flatMap(({ interventions }) => interventions) ?? [];
  const delegation = all.find((one) => one.id === id)?.delegation ?? '';
  return say('interventionOf', { name: nameOf(delegation) });
}
