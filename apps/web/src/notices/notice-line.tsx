import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { CHAIR, groupOfNotice, type NoticeKind, SECRETARIAT } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type Notice } from '@shanyrak/protocol';
import { useNameOf } from '../council/participants';
import { useWhyNot } from '../council/why-not';
import { momentInWords } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { dayOf, minuteTime, ownMoment } from '../platform/times';
import { Delivery } from './delivery';
import { markRead, placeOf, stamp } from './notices';
import { useNoticesWords } from './words';

interface LineProps {
  readonly notice: Notice;
  /** The reader may stamp for the delegation. */
  readonly mayStamp: boolean;
}

const OFFICES: readonly string[] = [CHAIR, SECRETARIAT];

/** One notice: what has happened, until when, to whom it was told, and the registry's stamp. */
export function NoticeLine({ notice, mayStamp }: LineProps) {
  const say = useNoticesWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const queries = useQueryClient();
  const { kind, symbol, due, at, addressee, read, received } = notice;
  const what = say(kind, { symbol });
  const isOffice = OFFICES.includes(addressee);
  return (
    <li data-unread={!read}>
      <h2>
        {!read && <span className="visually-hidden">{say('unread')}: </span>}
        <Link to={placeOf(notice)} onClick={() => read || void markRead(queries, notice)}>
          {what}
        </Link>
      </h2>
      {due !== null && <Due at={due} begins={groupOfNotice(kind) === 'meetings'} />}
      <p className="inbox-soft">
        {nameOf(addressee === SECRETARIAT ? 'SEC' : addressee)} · {momentInWords(at, language)}
      </p>
      {received && <p>{say('receivedAt', { when: momentInWords(received.at, language) })}</p>}
      {!received && !isOffice && mayStamp && <Stamp notice={notice} what={what} />}
      {isOffice && wasDelivered(kind) && <Delivery notice={notice} what={what} />}
    </li>
  );
}

/** A notice about silence that went to the delegations too. */
const wasDelivered = (kind: NoticeKind): boolean =>
  groupOfNotice(kind) === 'silence' && kind !== 'silence.recordBreak';

function Due({ at, begins }: { readonly at: Instant; readonly begins: boolean }) {
  const say = useNoticesWords();
  const language = useLanguage();
  const own = ownMoment(at, language);
  const when = `${dayOf(at, language)}, ${minuteTime(at, language)}`;
  return (
    <p>
      <time dateTime={new Date(at).toISOString()}>
        {say(begins ? 'begins' : 'deadline', { when })}
      </time>
      {own !== null && ` (${say('own', { when: own })})`}
    </p>
  );
}

/** The delegation's stamp: received, whoever may read it afterwards. */
function Stamp({ notice, what }: { readonly notice: Notice; readonly what: string }) {
  const say = useNoticesWords();
  const whyNot = useWhyNot();
  const queries = useQueryClient();
  const stamping = useMutation({ mutationFn: () => stamp(queries, notice) });
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        aria-label={say('receiveNamed', { what })}
        loading={stamping.isPending}
        onClick={() => stamping.mutate()}
      >
        {say('receive')}
      </Button>
      {stamping.error && (
        <Alert role="alert" variant="outline" mt="sm">
          {whyNot(stamping.error)}
        </Alert>
      )}
    </>
  );
}
