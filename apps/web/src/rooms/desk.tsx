import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type DoneAct, type DraftState, OUTCOMES, type Outcome } from '@shanyrak/draft';
import { Term } from '../glossary/term';
import { EnteredFromPaper } from '../meetings/entered-from-paper';
import { type Entering } from '../meetings/entering';
import { councilNow } from '../platform/clock';
import { OfferPlace } from '../platform/offers';
import { ActButton } from './act-button';
import { isAtRest } from './at-rest';
import { SetAttribution } from './attribution';
import { PutQuestion } from './put-question';
import { Remit } from './remitting';
import { ChairsSilence } from './chairs-silence';
import { RecordBreak } from './record-break';
import { type Standing } from './seat';
import { undoneStance, undoOfferedUntil } from './stance-names';
import { useNaming } from './stances';
import { useEnteringReading } from './under-meeting';
import { useRoomWords } from './words';

const WORDS_OF_DESK = [
  ...(['ask', 'settle', 'cleanText'] as const),
  ...(['question', 'gavel', 'quietPeriod'] as const),
];

interface OwnProps {
  readonly state: DraftState;
  readonly standing: Standing;
}

interface DeskProps extends OwnProps {
  /** Where the reading is held in a meeting on paper. */
  readonly entering: Entering | null;
}

/**
 * What the Chair, the facilitator and the Secretariat do with the draft as a whole: the reading, the
 * clean text, the question, the item. The Chair's words about a provision stand beside that provision.
 */
export function Desk({ state, standing, entering }: DeskProps) {
  const say = useRoomWords();
  const { desk, secretariat } = standing;
  if (!desk && !secretariat) return null;
  const title =
    desk === 'chair'
      ? 'chairsDesk'
      : desk === 'facilitator'
        ? 'facilitatorsDesk'
        : 'secretariatsDesk';
  return (
    <OfferPlace value={say(title)}>
      <section className="desk on-screen-only" aria-label={say(title)}>
        <h2>
          <Term of={WORDS_OF_DESK} side="left">
            {say(title)}
          </Term>
        </h2>
        <EnteredFromPaper entering={entering} />
        <Stack gap="xs">
          {desk && <Reading state={state} as={desk} />}
          {desk && <SetAttribution as={desk} />}
          {desk && <CleanText state={state} as={desk} />}
          {desk === 'chair' && <Item state={state} />}
          {desk === 'chair' && <Remit state={state} />}
          {desk === 'chair' && <ChairsSilence state={state} />}
          {secretariat && <RecordBreak state={state} />}
          <Group gap="xs">
            <ActButton
              act={{
                type: 'revision.issue',
                as: desk === 'facilitator' ? desk : 'secretariat',
                payload: {},
              }}
              label={say('issueRevision')}
              onlyWhenOpen
            />
            {desk === 'chair' && (
              <ActButton
                act={{
                  ...{ type: 'draft.openToObservers', as: 'chair' },
                  payload: { open: !state.observers.open },
                }}
                label={say(state.observers.open ? 'closeToObservers' : 'openToObservers')}
                onlyWhenOpen
              />
            )}
          </Group>
        </Stack>
      </section>
    </OfferPlace>
  );
}

interface AtDesk {
  readonly state: DraftState;
  readonly as: 'chair' | 'facilitator';
}

function Reading({ state, as }: AtDesk) {
  const say = useRoomWords();
  if (state.session)
    return (
      <ActButton
        act={{ type: 'session.end', as, payload: {} }}
        label={say('end')}
        means={say('endMeans')}
        variant="subtle"
      />
    );
  return <BeginReading as={as} />;
}

function BeginReading({ as }: Pick<AtDesk, 'as'>) {
  const say = useRoomWords();
  const [typed, setTyped] = useState('');
  const meeting = typed.trim();
  const entering = useEnteringReading(meeting, true);
  return (
    <>
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          label={say('meeting')}
          placeholder="PC/2026-XIV"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <ActButton
          act={{ type: 'session.begin', as, payload: { meeting } }}
          label={say('begin')}
          variant="filled"
        />
      </Group>
      <EnteredFromPaper entering={entering} />
    </>
  );
}

function CleanText({ state, as }: AtDesk) {
  const say = useRoomWords();
  if (AS_CLEAN.includes(state.status) || isAtRest(state)) return null;
  return (
    <ActButton
      act={{ type: 'draft.declareClean', as, payload: {} }}
      label={say('declareClean')}
      whyBeside
    />
  );
}

const AS_CLEAN: readonly DraftState['status'][] = ['CLEAN', 'SCHEDULED', 'UNDER_SILENCE'];

/** The question, and what became of it. */
function Item({ state }: { readonly state: DraftState }) {
  const say = useRoomWords();
  const [outcome, setOutcome] = useState<Outcome>('notAdopted');
  const became = becameOf(state);
  const chosen = became ?? outcome;
  const isOpen = state.question !== null || (became !== null && !state.itemClosed);
  // What was put together is put together again, at the meeting.
  const alone = state.status === 'SCHEDULED' && !state.question?.gavel && state.package === null;
  const put = state.status === 'CLEAN' || alone;
  return (
    <>
      {put && state.session && <PutQuestion state={state} />}
      {isOpen && (
        <Group gap="xs" align="flex-end">
          {became ? (
            <Text size="sm">{`${say('outcome')}: ${say(became)}`}</Text>
          ) : (
            <NativeSelect
              size="xs"
              label={say('outcome')}
              value={outcome}
              onChange={({ currentTarget }) => setOutcome(currentTarget.value as Outcome)}
              data={UNDECIDED.map((one) => ({
                value: one,
                label: say(one),
              }))}
            />
          )}
          <ActButton
            act={{ type: 'item.close', as: 'chair', payload: { outcome: chosen } }}
            label={say('closeItem')}
          />
        </Group>
      )}
    </>
  );
}

/** What has been decided, and is not the Chair's to choose any more; null while nothing is. */
function becameOf({ status }: DraftState): 'adopted' | 'forwarded' | null {
  if (status === 'ADOPTED') return 'adopted';
  return status === 'FORWARDED' ? 'forwarded' : null;
}

const UNDECIDED = OUTCOMES.filter((one) => one !== 'adopted' && one !== 'forwarded');

/** The last act of one's own that the rules still let one take back. */
export function UndoLast({ state, standing }: OwnProps) {
  const say = useRoomWords();
  const naming = useNaming();
  const last = lastOwnAct(state, standing);
  const isOffered = useIsUntil(last ? undoOfferedUntil(state, last) : null);
  if (!last || !isOffered) return null;
  const stance = undoneStance(state, last, naming);
  return (
    <ActButton
      act={{ type: 'undo', as: last.as, payload: { command: last.command } }}
      label={say('undo', { act: stance ?? say(`act.${last.act}` as 'undo') })}
      variant="subtle"
      onlyWhenOpen
    />
  );
}

/** Whether that instant is still to come; null never comes. */
function useIsUntil(instant: number | null): boolean {
  const [, setPassed] = useState<number | null>(null);
  useEffect(() => {
    if (instant === null) return;
    const ends = setTimeout(() => setPassed(instant), Math.max(0, instant - councilNow()));
    return () => clearTimeout(ends);
  }, [instant]);
  return instant === null || councilNow() < instant;
}

function lastOwnAct(
  { acts }: DraftState,
  { delegation, desk, secretariat }: Standing,
): DoneAct | undefined {
  return acts.findLast(
    ({ as, delegation: whose }) =>
      (as === 'national' && delegation !== null && whose === delegation) ||
      as === desk ||
      (as === 'secretariat' && secretariat),
  );
}
