import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AgendaRequest, LONGEST_TITLE, type MeetingState } from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { inLanguageOf } from '../council/texts';
import { draftsQuery } from '../drafts/drafts';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { useMeetingWords } from './meeting-words';
import { type Place } from './place';
import { MeetingButton } from './use-meeting';

interface RequestsProps {
  readonly state: MeetingState;
  readonly place: Place;
}

/** What Members ask to have on the agenda, visibly: nobody passes it over in silence (practice rule 9). */
export function AgendaRequests({ state, place }: RequestsProps) {
  const say = useMeetingWords();
  const { requests, agenda, status, format } = state;
  const mayAsk =
    place.speaks &&
    agenda.status !== 'NOT_ADOPTED' &&
    format !== 'noDevices' &&
    ['CONVENED', 'OPEN', 'SUSPENDED'].includes(status);
  if (requests.length === 0 && !mayAsk) return null;
  return (
    <section className="agenda-requests">
      {requests.length > 0 && (
        <>
          <h3>{say('requests')}</h3>
          <ul>
            {requests.map((request) => (
              <Request key={request.id} {...{ state, place, request }} />
            ))}
          </ul>
        </>
      )}
      {mayAsk && <AskPlace />}
    </section>
  );
}

function Request({ state, place, request }: RequestsProps & { readonly request: AgendaRequest }) {
  const say = useMeetingWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { words } = inLanguageOf(request.title, language);
  const name = nameOf(request.delegation);
  const item = request.item === null ? undefined : state.items[request.item];
  return (
    <li>
      <span>{say('requestBy', { name, title: words })}</span>{' '}
      <small>{item ? say('requestMet', { label: item.label }) : say('requestStands')}</small>{' '}
      {place.delegation === request.delegation && (
        <MeetingButton
          act={{ type: 'agenda.unrequest', as: 'national', payload: { request: request.id } }}
          label={say('takeRequestBack')}
          offered={`${say('takeRequestBack')}: ${words}`}
          variant="subtle"
          onlyWhenOpen
        />
      )}
    </li>
  );
}

/** A Member asks for a place, with a draft or without. */
function AskPlace() {
  const say = useMeetingWords();
  const [open, setOpen] = useState(false);
  useOffer(open ? null : { label: say('askPlace'), take: () => setOpen(true) });
  if (!open)
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        className="on-screen-only"
        onClick={() => setOpen(true)}
      >
        {say('askPlace')}
      </Button>
    );
  return <AskForm onClose={() => setOpen(false)} />;
}

function AskForm({ onClose }: { readonly onClose: () => void }) {
  const say = useMeetingWords();
  const language = useLanguage();
  const { data } = useQuery(draftsQuery);
  const [en, setEn] = useState('');
  const [ru, setRu] = useState('');
  const [draft, setDraft] = useState('');
  const title = { en: en.trim(), ...(ru.trim() && { ru: ru.trim() }) };
  const drafts = (data ?? []).filter(({ symbol }) => symbol !== null);
  return (
    <div className="composer on-screen-only">
      <TextInput
        autoFocus
        size="sm"
        label={say('subject')}
        maxLength={LONGEST_TITLE}
        value={en}
        onChange={({ currentTarget }) => setEn(currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={say('subjectRu')}
        maxLength={LONGEST_TITLE}
        value={ru}
        onChange={({ currentTarget }) => setRu(currentTarget.value)}
      />
      <NativeSelect
        size="sm"
        label={say('aboutDraft')}
        value={draft}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        data={[
          { value: '', label: say('noDraft') },
          ...drafts.map((one) => ({
            value: one.id,
            label: `${one.symbol} – ${inLanguageOf(one.title, language).words}`,
          })),
        ]}
      />
      <Group gap="xs" mt="xs" align="flex-start">
        {title.en === '' ? (
          <Text size="sm">{say('subject')} …</Text>
        ) : (
          <MeetingButton
            act={{
              ...{ type: 'agenda.request', as: 'national' },
              payload: { title, draft: draft === '' ? null : draft },
            }}
            label={say('askPlace')}
            means={say('askPlaceMeans')}
            onDone={onClose}
            whyBeside
          />
        )}
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {say('leave')}
        </Button>
      </Group>
    </div>
  );
}
