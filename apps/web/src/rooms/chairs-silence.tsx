import { Button, Group, NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DEFAULT_SETTINGS } from '@shanyrak/council';
import {
  type DraftState,
  LONGEST_REMARK,
  runningSilence,
  type Silence,
  textDigest,
} from '@shanyrak/draft';
import { reasonGiven } from '../live/reason-given';
import { councilNow } from '../platform/clock';
import { type ChosenTime, deadlineOf, type KnownDays, proposedTime } from '../silence/deadline';
import { DeadlineField } from '../silence/deadline-field';
import { useKnownDays } from '../silence/known-days';
import { useMomentInFull } from '../silence/moment';
import { ActButton } from './act-button';
import { type AnyAct } from './draft-kind';
import { Opener, useOpening } from './opener';
import { useRoomSilenceWords } from './silence-words';
import { useRoom } from './use-room';

interface OfDraft {
  readonly state: DraftState;
}
interface ForDeadline {
  readonly known: KnownDays | null;
  readonly onClose: () => void;
}

/** The Chair's part of the silence procedure: to propose it, to move its deadline, to cancel it. */
export function ChairsSilence({ state }: OfDraft) {
  const running = runningSilence(state);
  if (running) return <WhileItRuns silence={running} />;
  const isFit =
    state.status === 'CLEAN' || (state.status === 'SCHEDULED' && !state.question?.gavel);
  return isFit ? <ProposeSilence state={state} /> : null;
}

function ProposeSilence({ state }: OfDraft) {
  const tell = useRoomSilenceWords();
  const opening = useOpening();
  const { known, isAwaited } = useKnownDays();
  // What is proposed does not change under the Chair's eyes: it waits for the days that it goes by.
  if (!opening.isOpen || isAwaited)
    return <Opener {...{ label: tell('proposeSilence'), opening }} why={null} variant="subtle" />;
  return <Proposal {...{ state, known }} onClose={() => opening.setOpen(false)} />;
}

function Proposal({ state, known, onClose }: OfDraft & ForDeadline) {
  const tell = useRoomSilenceWords();
  const inFull = useMomentInFull();
  const { least, inMeetingOnly } = useSilenceSettings();
  const meeting = state.session?.meeting ?? null;
  const [chosen, choose] = useState<ChosenTime>(() => proposedTime(councilNow(), least, known));
  const [asksMeeting, setAsksMeeting] = useState(meeting !== null || inMeetingOnly);
  const deadline = deadlineOf(chosen);
  const moment = deadline ? inFull(deadline.until) : '';
  const asks = meeting !== null && asksMeeting;
  return (
    <div className="silence-form" role="group" aria-label={tell('proposeSilence')}>
      {meeting !== null && !inMeetingOnly && (
        <NativeSelect
          size="xs"
          label={tell('how')}
          value={asks ? 'meeting' : 'circulation'}
          onChange={({ currentTarget }) => setAsksMeeting(currentTarget.value === 'meeting')}
          data={[
            { value: 'meeting', label: tell('inMeeting', { meeting }) },
            { value: 'circulation', label: tell('byCirculation') },
          ]}
        />
      )}
      <DeadlineField {...{ chosen }} onChoose={choose} />
      {least > 0 && (
        <Text size="xs" c="dimmed">
          {tell('shortest', { count: Math.ceil(least / HOUR) })}
        </Text>
      )}
      <Group gap="xs" align="flex-start">
        {deadline && (
          <ActButton
            // Another way is another act: what was begun of the one is not gone on with as the other.
            key={String(asks)}
            act={proposing(state, deadline, asks ? meeting : null)}
            label={tell(asks ? 'proposeInMeeting' : 'circulateUnderSilence')}
            means={tell(asks ? 'askMeans' : 'circulateMeans', { moment })}
            {...(!asks && { confirm: tell('yesCirculate') })}
            variant="filled"
            whyBeside
            onDone={onClose}
          />
        )}
        <Close onClose={onClose} />
      </Group>
    </div>
  );
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const proposing = (
  state: DraftState,
  deadline: NonNullable<ReturnType<typeof deadlineOf>>,
  meeting: string | null,
): AnyAct => ({
  ...{ type: 'silence.propose', as: 'chair', digest: textDigest(state) },
  payload: { ...deadline, body: state.body, ...(meeting !== null && { meeting }) },
});

function useSilenceSettings() {
  const { view } = useRoom();
  return (view.context?.settings ?? DEFAULT_SETTINGS).silence;
}

function WhileItRuns({ silence }: { readonly silence: Silence }) {
  const tell = useRoomSilenceWords();
  const [moving, cancelling] = [useOpening(), useOpening()];
  const { known, isAwaited } = useKnownDays();
  if (moving.isOpen && !isAwaited)
    return <Extension {...{ silence, known }} onClose={() => moving.setOpen(false)} />;
  if (cancelling.isOpen)
    return <Cancellation silence={silence} onClose={() => cancelling.setOpen(false)} />;
  return (
    <Group gap="xs">
      <Opener {...{ label: tell('extend'), opening: moving }} why={null} />
      <Opener {...{ label: tell('cancel'), opening: cancelling }} why={null} variant="subtle" />
    </Group>
  );
}

interface OnSilence {
  readonly silence: Silence;
  readonly onClose: () => void;
}

function Extension({ silence: { id, until }, known, onClose }: OnSilence & ForDeadline) {
  const tell = useRoomSilenceWords();
  const inFull = useMomentInFull();
  const [chosen, choose] = useState<ChosenTime>(() => proposedTime(until, DAY, known));
  const deadline = deadlineOf(chosen);
  return (
    <div className="silence-form" role="group" aria-label={tell('extend')}>
      <DeadlineField {...{ chosen }} onChoose={choose} />
      <Group gap="xs" align="flex-start">
        {deadline && (
          <ActButton
            act={{
              ...{ type: 'silence.extend', as: 'chair' },
              payload: { silence: id, ...deadline },
            }}
            label={tell('extendTo')}
            means={tell('extendMeans', { moment: inFull(deadline.until) })}
            variant="filled"
            whyBeside
            onDone={onClose}
          />
        )}
        <Close onClose={onClose} />
      </Group>
    </div>
  );
}

function Cancellation({ silence: { id }, onClose }: OnSilence) {
  const tell = useRoomSilenceWords();
  const [typed, setTyped] = useState('');
  return (
    <div className="silence-form" role="group" aria-label={tell('cancel')}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        size="xs"
        label={tell('cancelReason')}
        maxLength={LONGEST_REMARK}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Group gap="xs" align="flex-start">
        <ActButton
          act={{
            ...{ type: 'silence.cancel', as: 'chair' },
            payload: { silence: id, reason: reasonGiven(typed) ?? '' },
          }}
          label={tell('cancelIt')}
          means={tell('cancelMeans')}
          variant="filled"
          whyBeside
          onDone={onClose}
        />
        <Close onClose={onClose} />
      </Group>
    </div>
  );
}

function Close({ onClose }: Pick<OnSilence, 'onClose'>) {
  const tell = useRoomSilenceWords();
  return (
    <Button size="compact-sm" variant="subtle" onClick={onClose}>
      {tell('back')}
    </Button>
  );
}
