import { type Instant, keeping, withKey } from '@shanyrak/kernel';
import { endedAs } from '../silences';
import { type DraftState, type Provision, type SilenceBreak } from '../state';
import { type DraftFolds } from './fold';
import { asking } from './room';

/** Rounds of silence (domain 4 (d)): proposed, begun, broken, moved, cancelled, adopted, voided. */
type SilenceEvent =
  | 'silence.propose'
  | 'silence.start'
  | 'silence.break'
  | 'silence.recordBreak'
  | 'silence.requestTime'
  | 'silence.extend'
  | 'silence.cancel'
  | 'silence.expire'
  | 'silence.prove'
  | 'silence.void';

export const SILENCE_FOLDS: Pick<DraftFolds, SilenceEvent> = {
  'silence.propose': (state, { ask }) => asking(state, ask),
  'silence.start': (state, { silence }, { seq }) => ({
    ...state,
    status: 'UNDER_SILENCE',
    question: null,
    itemClosed: true,
    asks: keeping(state.asks, ({ kind }) => kind === 'withdrawal'),
    silences: [...state.silences, { ...silence, seq, endedAt: null }],
  }),
  'silence.break': (state, { break: broken }, { at }) => brokenBy(state, broken, at),
  'silence.recordBreak': (state, { break: broken }, { at }) => brokenBy(state, broken, at),
  'silence.requestTime': (state, { delegation }, { at }) => {
    const { asksForTime } = state.silences.at(-1)!;
    const silences = endedAs(state.silences, {
      asksForTime: withKey(asksForTime, delegation, at),
    });
    return { ...state, silences };
  },
  'silence.extend': (state, { until, due }) => {
    const { deadlines } = state.silences.at(-1)!;
    const moved = { until, due, deadlines: [...deadlines, until] };
    return { ...state, silences: endedAs(state.silences, moved) };
  },
  'silence.cancel': (state, { reason }, { at }) => ({
    ...state,
    status: 'CLEAN',
    silences: endedAs(state.silences, { status: 'CANCELLED', reason, endedAt: at }),
  }),
  'silence.expire': (state, { decision }, { at }) => ({
    ...state,
    ...{ status: 'ADOPTED', asks: {}, heard: {}, decision },
    silences: endedAs(state.silences, { status: 'ADOPTED', endedAt: at }),
  }),
  'silence.prove': (state, { silence, break: proved }) => ({
    ...state,
    silences: state.silences.map((one) => (one.id === silence ? { ...one, break: proved } : one)),
  }),
  'silence.void': (state, { silence }, { at }) => ({
    ...state,
    status: 'VOIDED',
    silences: state.silences.map((one) =>
      one.id === silence ? { ...one, status: 'VOIDED', endedAt: at } : one,
    ),
  }),
};

/** The text is negotiated again, and the provision that the break speaks to is open. */
function brokenBy(state: DraftState, broken: SilenceBreak, at: Instant): DraftState {
  const { provision } = broken;
  const spokenTo: Provision | undefined =
    provision === null ? undefined : state.provisions[provision];
  return {
    ...state,
    status: 'NEGOTIATION',
    provisions: spokenTo
      ? withKey(state.provisions, spokenTo.id, { ...spokenTo, closed: null })
      : state.provisions,
    silences: endedAs(state.silences, { status: 'BROKEN', break: broken, endedAt: at }),
  };
}
