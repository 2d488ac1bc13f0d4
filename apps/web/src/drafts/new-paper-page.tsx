import { Button, Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type Capacity } from '@shanyrak/council';
import { type BodiesAnswer } from '@shanyrak/protocol';
import { bodiesQuery } from '../council/council';
import { useWhyNot } from '../council/why-not';
import { keyOf } from '../live/kept';
import { ProblemError } from '../platform/api';
import { useLanguageNames } from '../platform/language-names';
import { Page as NothingHere } from '../platform/nothing-here';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { useUnsentOf } from '../rooms/unsent';
import { useRoomWords } from '../rooms/words';
import { useMe } from '../session/me';
import { HandIn } from './hand-in';
import { handsInAs, sponsorAs } from './hands-in';
import { PaperForm } from './paper-form';
import { usePaperWords } from './paper-words';
import { type NewPaper, useHandingIn } from './use-handing-in';
import { MayHandIn, Whose } from './whose-paper';
import { emptyPaper, type Faults, faultsIn, isBegun, placeOf } from './written-paper';

/** Where a first paper is written and handed in. */
export function Page() {
  const capacities = handsInAs(useMe());
  const bodies = useQuery({ ...bodiesQuery, refetchInterval: false });
  usePageTitle(usePaperWords()('newTitle'));
  if (capacities.length === 0) return <NothingHere />;
  return (
    <div className="paper-page">
      <Unreached query={bodies} />
      {bodies.isPending && !bodies.error && <Loader />}
      {bodies.data && <Writing {...{ capacities }} bodies={bodies.data.bodies} />}
    </div>
  );
}

interface WritingProps {
  readonly capacities: readonly Capacity[];
  /** The main one first. */
  readonly bodies: BodiesAnswer['bodies'];
}

const begun = (as: Capacity): NewPaper => ({
  ...emptyPaper(() => crypto.randomUUID()),
  ...{ id: crypto.randomUUID(), as },
});

function Writing({ capacities, bodies }: WritingProps) {
  const say = usePaperWords();
  const tell = useRoomWords();
  const nameOfLanguage = useLanguageNames();
  const navigate = useNavigate();
  const me = useMe();
  const [afresh] = useState(() => begun(capacities[0]!));
  const { write, forget, ...kept } = useUnsentOf(keyOf(me.person, 'new', 'paper'), afresh, isBegun);
  const as = capacities.find((one) => one === kept.unsent.as) ?? capacities[0]!;
  const unsent = { ...kept.unsent, as };
  const spoken = bodies[0]!;
  const handing = useHandingIn(spoken, forget);
  const [isTried, setTried] = useState(false);
  const refused = refusedIn(handing.error);
  const own = isTried ? faultsIn(unsent, spoken) : {};
  const faults = { ...own, ...refused };
  const isWhole = (): boolean => {
    handing.reset();
    setTried(true);
    const [first] = Object.keys(faultsIn(unsent, spoken));
    if (first !== undefined) document.getElementById(`paper ${first}`)?.focus();
    return first === undefined;
  };
  const wrong = handing.error ?? handing.failureReason;
  return (
    <>
      <h1>{say('newTitle')}</h1>
      <p className="paper-about">
        {say('newHow', { original: nameOfLanguage(spoken.originalLanguage) })}{' '}
        {tell('italicsSigns')}
      </p>
      <MayHandIn as={as} />
      <fieldset disabled={handing.isPending}>
        <Whose {...{ unsent, write, capacities, bodies, faults }} />
        <PaperForm {...{ spoken, faults, write }} paper={unsent} sponsor={sponsorAs(as, me)} />
      </fieldset>
      {Object.keys(own).length > 0 && (
        <Text size="sm" className="paper-fault" role="status">
          {say('faults', { count: Object.keys(own).length })}
        </Text>
      )}
      {wrong && Object.keys(refused).length === 0 && <Wrong error={wrong} id={unsent.id} />}
      <Group gap="xs" mt="md" align="flex-start">
        <HandIn
          busy={handing.isPending}
          isWhole={isWhole}
          onHandIn={() => handing.handIn(unsent)}
        />
        <Button component={Link} to="/drafts" size="sm" variant="subtle">
          {tell('cancel')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          disabled={handing.isPending}
          onClick={() => {
            forget();
            void navigate('/drafts');
          }}
        >
          {tell('discard')}
        </Button>
        <Text size="xs" c="dimmed">
          {tell('kept')}
        </Text>
      </Group>
    </>
  );
}

/** The server's refusal beside the field that it concerns. */
function refusedIn(error: unknown): Faults {
  if (!(error instanceof ProblemError)) return {};
  const { rule, params = {} } = error.problem;
  const place = placeOf(rule);
  return rule === undefined || place === null ? {} : { [place]: { rule, params } };
}

/** What the server said, where it concerns no field; or that nobody has answered yet. */
function Wrong({ error, id }: { readonly error: unknown; readonly id: string }) {
  const say = usePaperWords();
  const whyNot = useWhyNot();
  const isThere = error instanceof ProblemError && error.problem.rule === 'stream.exists';
  return (
    <Text size="sm" className="paper-fault" role="alert">
      {isThere ? say('handedInBefore') : whyNot(error)}{' '}
      {isThere && <Link to={`/drafts/${id}`}>{say('toPaper')}</Link>}
    </Text>
  );
}
