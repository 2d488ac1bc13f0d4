import { Group, Text } from '@mantine/core';
import { type DraftState, runningSilence, type Silence } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { Term } from '../glossary/term';
import { useCouncilNow } from '../platform/clock';
import { OfferPlace } from '../platform/offers';
import { phaseOf } from '../silence/board';
import { Countdown } from '../silence/countdown';
import { InterimLink } from '../silence/interim-link';
import { useMomentInFull } from '../silence/moment';
import { Passed } from '../silence/passed';
import { useSilenceWords } from '../silence/words';
import { ActButton } from './act-button';
import { AfterSilence } from './after-silence';
import { BreakSilence } from './break-silence';
import { useOpening } from './opener';
import { type Standing } from './seat';
import { useRoomSilenceWords } from './silence-words';
import { type Begun } from './writing';
import '../silence/interim.css';
import './silence.css';

interface UnderSilenceProps {
  readonly state: DraftState;
  readonly standing: Standing;
  readonly focus: string | null;
  /** Opens the composer. */
  readonly onBegin: (begun: Begun) => void;
}

/** That the text is under silence, until when, and what a Member may do; then what became of it. */
export function UnderSilence({ state, standing, focus, onBegin }: UnderSilenceProps) {
  const tell = useRoomSilenceWords();
  const running = runningSilence(state);
  if (!running) return <AfterSilence {...{ state, standing, focus, onBegin }} />;
  return (
    <OfferPlace value={tell('procedure')}>
      <section className="under-silence" aria-label={tell('procedure')}>
        <p className="silence-head">
          <Term of={['silence', 'round', 'breakSilence', 'grace']}>{tell('procedure')}</Term>{' '}
          <b>{running.symbol}</b> <InterimLink draft={state.id} silence={running} />
        </p>
        <Deadline silence={running} />
        <Facts silence={running} />
        <Acts {...{ state, standing, running, focus }} />
      </section>
    </OfferPlace>
  );
}

/** The deadline and what is left; once it has passed, what may still come before the adoption. */
function Deadline({ silence: { startedAt, until, due } }: { readonly silence: Silence }) {
  const say = useSilenceWords();
  const tell = useRoomSilenceWords();
  const inFull = useMomentInFull();
  const phase = phaseOf({ until, due }, useCouncilNow(true));
  return (
    <>
      <p className="silence-deadline-line">
        <span className="visually-hidden">{tell('deadline')}: </span>
        <time dateTime={new Date(until).toISOString()}>{inFull(until)}</time>{' '}
        <Countdown {...{ until, due }} />
      </p>
      <Passed {...{ startedAt, until }} />
      <p role="status">
        {phase === 'runs' && `${tell('adoptedUnless')} ${tell('interim')}`}
        {phase === 'grace' && say('graceMore', { moment: inFull(due) })}
        {phase === 'due' && say('due')}
      </p>
    </>
  );
}

/** The round before it, every former deadline, and who would like to have more time. */
function Facts({ silence: { previous, deadlines, asksForTime } }: { readonly silence: Silence }) {
  const tell = useRoomSilenceWords();
  const inFull = useMomentInFull();
  const nameOf = useNameOf();
  const former = deadlines.slice(0, -1).map(inFull);
  const names = Object.keys(asksForTime).map(nameOf);
  const facts = [
    ...(previous === null ? [] : [tell('follows', { previous })]),
    ...(former.length === 0 ? [] : [tell('formerly', { moments: former.join('; ') })]),
    ...(names.length === 0 ? [] : [tell('askedForTime', { names: names.join(', ') })]),
  ];
  if (facts.length === 0) return null;
  return (
    <Text size="sm" component="div" className="silence-facts">
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
    </Text>
  );
}

interface ActsProps extends Omit<UnderSilenceProps, 'onBegin'> {
  readonly running: Silence;
}

/** Before the deadline any accredited person of a Member breaks silence, and a Member asks for time. */
function Acts({ state, standing, running, focus }: ActsProps) {
  const tell = useRoomSilenceWords();
  const opening = useOpening();
  const { delegation, desk, speaks } = standing;
  const isOver = useCouncilNow(true) >= running.until;
  if (delegation === null || isOver) return null;
  return (
    <Group gap="xs" align="flex-start" className="on-screen-only">
      <BreakSilence
        {...{ state, delegation, running, focus, opening }}
        fromDesk={desk !== null && !speaks}
      />
      {speaks && !opening.isOpen && !Object.hasOwn(running.asksForTime, delegation) && (
        <ActButton
          act={{
            ...{ type: 'silence.requestTime', as: 'national' },
            payload: { silence: running.id },
          }}
          label={tell('requestTime')}
          variant="subtle"
        />
      )}
    </Group>
  );
}
