import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Notice, type StampsAnswer } from '@shanyrak/protocol';
import { useNameOf } from '../council/participants';
import { momentInWords } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { Unreached } from '../platform/unreached';
import { stampsQuery } from './notices';
import { useNoticesWords } from './words';

/** Whose registries have received what a round of silence tells: by name, never how fast. */
export function Delivery({ notice, what }: { readonly notice: Notice; readonly what: string }) {
  const say = useNoticesWords();
  const [isOpen, setOpen] = useState(false);
  const stamps = useQuery({ ...stampsQuery(notice.id), enabled: isOpen });
  return (
    <details className="inbox-delivery" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={say('deliveryNamed', { what })}>{say('delivery')}</summary>
      <Unreached query={stamps} />
      {isOpen && stamps.isPending && !stamps.error && <Loader size="sm" />}
      {stamps.data && <Stamps stamps={stamps.data.stamps} />}
    </details>
  );
}

function Stamps({ stamps }: StampsAnswer) {
  const say = useNoticesWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const received = stamps.filter(({ receivedAt }) => receivedAt !== null);
  const lacking = stamps.filter(({ receivedAt }) => receivedAt === null);
  return (
    <dl>
      <dt>{say('received')}</dt>
      {received.length === 0 && <dd>{say('noStamp')}</dd>}
      {received.map(({ delegation, receivedAt }) => (
        <dd key={delegation}>
          {nameOf(delegation)}, {momentInWords(receivedAt!, language)}
        </dd>
      ))}
      <dt>{say('notYet')}</dt>
      <dd>
        {lacking.length === 0
          ? say('allStamped')
          : lacking.map(({ delegation }) => nameOf(delegation)).join(', ')}
      </dd>
    </dl>
  );
}
