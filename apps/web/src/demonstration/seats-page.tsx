import { Alert, Anchor, Loader, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { type DemonstrationAnswer, type DemonstrationSeat } from '@shanyrak/protocol';
import { useSeatName } from '../council/seat-name';
import { useCouncilWords } from '../council/words';
import { useLanguage } from '../platform/language';
import { usePageTitle } from '../platform/page-title';
import { meQuery } from '../session/me';
import { DelegationRow } from './delegation-row';
import { demonstrationQuery } from './demonstration';
import { BESIDE, FiveMinutes } from './five-minutes';
import { SeatButton } from './seat-button';
import { type Delegation, found, type Seat, seatsOf, tableOf } from './seats';
import { useTakeSeat } from './take-seat';
import { useSeatsWords } from './words';
import './seats.css';

/**
 * The first page of the demonstration: one sits down as whom one likes. It asks in every window, also
 * in one that was opened with the seat of another: a seat that is taken here is this window's alone.
 */
export function Page() {
  const say = useSeatsWords();
  const { data, isPending } = useQuery(demonstrationQuery);
  const { state } = useLocation() as { readonly state: unknown };
  usePageTitle(say('title'));
  if (isPending) return <Loader />;
  if (!data) return <Navigate to="/sign-in" replace state={state} />;
  return (
    <div className="seats-page">
      <header className="seats-head">
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
        <p className="seats-links">
          <Anchor href="/seats" target="_blank" rel="noopener">
            {say('another')}
          </Anchor>
          <Anchor component={Link} to="/sign-in" state={state}>
            {say('byPassword')}
          </Anchor>
        </p>
      </header>
      <FiveMinutes />
      <Seats answer={data} />
    </div>
  );
}

function Seats({ answer }: { readonly answer: DemonstrationAnswer }) {
  const say = useSeatsWords();
  const language = useLanguage();
  const roleOf = useRoleOf();
  const taking = useTakeSeat();
  const [typed, setTyped] = useState('');
  const table = useMemo(() => tableOf(answer, language, roleOf), [answer, language, roleOf]);
  const shown = found(table, typed);
  const isFiltered = shown !== table;
  const first = isFiltered ? seatsOf(shown)[0] : undefined;

  const seat = (one: Seat): ReactNode => (
    <li key={one.person}>
      <SeatButton seat={one} role={roleOf(one)} taking={taking} isFirst={one === first} />
    </li>
  );
  const row = (one: Delegation): ReactNode => (
    <DelegationRow key={one.code} {...{ delegation: one, roleOf, taking, first, isFiltered }} />
  );
  return (
    <div className="seats-table">
      <HeldHere />
      {taking.wrong && (
        <Alert role="alert" variant="outline" mb="md">
          {taking.wrong}
        </Alert>
      )}
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (first) taking.take(first.person);
        }}
      >
        <TextInput
          label={say('find')}
          description={<Hint first={first} isFiltered={isFiltered} roleOf={roleOf} />}
          inputWrapperOrder={['label', 'input', 'description']}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          autoFocus={matchMedia(BESIDE).matches}
        />
      </form>
      <Part title={say('presiding')} className="seats-cards" of={shown.presiding.map(seat)} />
      <Part title={say('secretariat')} className="seats-cards" of={shown.secretariat.map(seat)} />
      <Part title={say('members')} className="seats-delegations" of={shown.members.map(row)} />
      <Part title={say('observers')} className="seats-delegations" of={shown.observers.map(row)} />
    </div>
  );
}

interface HintProps {
  readonly first: Seat | undefined;
  readonly isFiltered: boolean;
  readonly roleOf: (seat: Seat) => string;
}

/** What Enter would do now, told aloud too. */
function Hint({ first, isFiltered, roleOf }: HintProps) {
  const say = useSeatsWords();
  const language = useLanguage();
  const seat = first && [first.of, roleOf(first), first.name[language]].filter(Boolean).join(', ');
  return (
    <span role="status">
      {seat ? say('enter', { seat }) : say(isFiltered ? 'nobody' : 'findMore')}
    </span>
  );
}

interface PartProps {
  readonly title: string;
  readonly className: string;
  readonly of: readonly ReactNode[];
}

function Part({ title, className, of }: PartProps) {
  if (of.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={className}>{of}</ul>
    </section>
  );
}

/** The seat that this window holds already, to be kept or to be left for another. */
function HeldHere() {
  const say = useSeatsWords();
  const nameOf = useSeatName();
  const { data: me } = useQuery(meQuery);
  if (!me) return null;
  const { place, role } = nameOf(me);
  return (
    <p className="seats-held">
      {say('holds', { seat: [place, role].filter(Boolean).join(', ') })}{' '}
      <Anchor component={Link} to="/drafts">
        {say('keep')}
      </Anchor>
    </p>
  );
}

/** The office, for the Secretariat the post; for a delegate the function. */
function useRoleOf(): (seat: DemonstrationSeat) => string {
  const council = useCouncilWords();
  const language = useLanguage();
  return useMemo(
    () =>
      ({ kind, title, function: held }) => {
        if (kind === 'chair' || kind === 'facilitator') return council(kind);
        if (kind === 'secretariat' || kind === 'observer')
          return title?.[language] ?? council(kind);
        return held === null ? council(kind) : council(held);
      },
    [council, language],
  );
}
