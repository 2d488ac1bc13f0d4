import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWhyNot } from '../council/why-not';
import { momentInWords } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { TwoSteps } from '../platform/two-steps';
import { choicesQuery, closeCalendar, openCalendar } from './notices';
import { useNoticesWords } from './words';

/** The secret address of one's calendar: made, shown once, revoked. */
export function OwnCalendar() {
  const say = useNoticesWords();
  const language = useLanguage();
  const whyNot = useWhyNot();
  const queries = useQueryClient();
  const own = useQuery(choicesQuery);
  const [done, setDone] = useState('');
  const opening = useMutation({
    mutationFn: () => openCalendar(queries),
    onSuccess: () => setDone(''),
  });
  const closing = useMutation({
    mutationFn: () => closeCalendar(queries),
    onSuccess: () => {
      opening.reset();
      setDone(say('revoked'));
    },
  });
  if (!own.data) return null;
  const { calendarAt } = own.data;
  const wrong = opening.error ?? closing.error;
  const isBusy = opening.isPending || closing.isPending;
  return (
    <section aria-labelledby="inbox-calendar">
      <h2 id="inbox-calendar">{say('calendar')}</h2>
      <p>{say('calendarAbout')}</p>
      {opening.data ? (
        <Address address={`${location.origin}${opening.data.path}`} />
      ) : (
        calendarAt !== null && (
          <p>{say('hasAddress', { when: momentInWords(calendarAt, language) })}</p>
        )
      )}
      <p role="status">{done}</p>
      <div className="inbox-acts">
        {calendarAt === null ? (
          <Button size="compact-sm" loading={isBusy} onClick={() => opening.mutate()}>
            {say('makeAddress')}
          </Button>
        ) : (
          <>
            <TwoSteps
              variant="default"
              label={say('makeAnother')}
              means={say('anotherAbout')}
              busy={isBusy}
              onAct={() => opening.mutate()}
            />
            <TwoSteps
              variant="default"
              label={say('revoke')}
              means={say('revokeAbout')}
              busy={isBusy}
              onAct={() => closing.mutate()}
            />
          </>
        )}
      </div>
      {wrong && (
        <Alert role="alert" variant="outline" mt="sm">
          {whyNot(wrong)}
        </Alert>
      )}
    </section>
  );
}

function Address({ address }: { readonly address: string }) {
  const say = useNoticesWords();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    field.current?.select();
    // Where the browser does not let a page copy, the address stands selected.
    void navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div className="inbox-address">
      <TextInput
        ref={field}
        readOnly
        label={say('address')}
        description={say('addressOnce')}
        value={address}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button size="compact-sm" variant="light" onClick={copy}>
        {say(copied ? 'copied' : 'copy')}
      </Button>
    </div>
  );
}
