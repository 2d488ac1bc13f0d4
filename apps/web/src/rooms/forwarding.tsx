import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { streamName } from '@shanyrak/kernel';
import { aboveOf, type DraftState, type Origin } from '@shanyrak/draft';
import { useWhyNot } from '../council/why-not';
import { draftsQuery } from '../drafts/drafts';
import { useBodyName } from '../meetings/bodies';
import { post } from '../platform/api';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { dayOf } from '../platform/times';
import { useQuestionWords } from './question-words';
import { heardAs } from './read-out';
import { type Standing } from './seat';

/** A text goes up (domain 1.2): what became of it here, and where it is read further. */

interface ForwardedProps {
  readonly state: DraftState;
  readonly standing: Standing;
}

/** That the text was recommended to another body; the Chair and the Secretariat open it there. */
export function Forwarded({ state, standing }: ForwardedProps) {
  const tell = useQuestionWords();
  const language = useLanguage();
  const nameOfBody = useBodyName();
  const { id, symbol } = state;
  const forwarded = state.status === 'FORWARDED' ? state.forwarded : null;
  const { data } = useQuery({ ...draftsQuery, enabled: forwarded !== null });
  if (!forwarded) return null;
  const { to, at } = forwarded;
  const body = nameOfBody(to);
  const there = aboveOf(state)!;
  const received = data?.find((one) => one.id === there);
  const as = heardAs(standing);
  return (
    <div className="adopted forwarded">
      <p role="status">
        {tell('forwarded', { body, symbol, day: dayOf(at, language) })}{' '}
        {received && (
          <Link to={`/drafts/${there}`}>
            {tell('readBefore', { body, symbol: received.symbol ?? '' })}
          </Link>
        )}
      </p>
      {data && !received && as && <OpenBefore key={there} {...{ from: id, there, to, body, as }} />}
    </div>
  );
}

interface OpenBeforeProps {
  readonly from: string;
  /** The UUID of the draft that is to be opened. */
  readonly there: string;
  readonly to: string;
  /** The other body's name. */
  readonly body: string;
  readonly as: 'chair' | 'secretariat';
}

/** In two steps. It opens a stream of its own, which no room holds yet: hence not by this room's line. */
function OpenBefore({ from, there, to, body, as }: OpenBeforeProps) {
  const tell = useQuestionWords();
  const whyNot = useWhyNot();
  const queries = useQueryClient();
  const [isAsking, ask] = useState(false);
  const confirming = useRef<HTMLButtonElement>(null);
  // Sent again it is the same act.
  const [command] = useState(() => crypto.randomUUID());
  const opening = useMutation({
    mutationFn: () =>
      post(`/drafts/${there}/commands`, {
        ...{ id: command, stream: streamName('draft', there), type: 'draft.receive', v: 1 },
        ...{ as, payload: { from, body: to }, seen: 0 },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: draftsQuery.queryKey }),
  });
  const { error } = opening;
  const label = tell('openBefore', { body });
  useOffer(isAsking ? null : { label, take: () => ask(true) });
  useEffect(() => {
    if (isAsking) confirming.current?.focus();
  }, [isAsking]);
  if (!isAsking)
    return (
      <Button className="on-screen-only" size="compact-sm" onClick={() => ask(true)}>
        {label}
      </Button>
    );
  return (
    <span
      className="second-step"
      role="group"
      aria-label={label}
      onKeyDown={({ key }) => key === 'Escape' && ask(false)}
    >
      <Text size="sm">{tell('openBeforeMeans', { body })}</Text>
      {error && (
        <Text size="sm" role="alert" className="why">
          {whyNot(error)}
        </Text>
      )}
      <Group gap="xs" mt={4}>
        <Button
          ref={confirming}
          size="compact-sm"
          loading={opening.isPending}
          onClick={() => opening.mutate()}
        >
          {label}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => ask(false)}>
          {tell('no')}
        </Button>
      </Group>
    </span>
  );
}

/** Where a text that another body has recommended was negotiated. */
export function CameFrom({ origin }: { readonly origin: Origin | null }) {
  const tell = useQuestionWords();
  const nameOfBody = useBodyName();
  if (!origin) return null;
  const { draft, symbol, body, meeting } = origin;
  return (
    <p className="sponsor">
      <Link to={`/drafts/${draft}`}>
        {tell('origin', { symbol, meeting, body: nameOfBody(body) })}
      </Link>
    </p>
  );
}
