import { DEFAULT_BODIES, DEFAULT_SETTINGS, type Capacity } from '@shanyrak/council';
import { streamName } from '@shanyrak/kernel';
import { agendaDigest, meetingIdOf, type MeetingState } from '@shanyrak/meeting';
import { commandOf, foreseen, hindrance } from '../live/foresee';
import { type ContextHere } from '../live/kind';
import { type MeetingAct, type MeetingLive, MEETINGS } from './meeting-kind';

/** A meeting for specs, made by the real rules as a screen foresees them. */
export const SYMBOL = 'PC/2026-XIV';
export const STREAM = streamName('meeting', meetingIdOf(SYMBOL));
const MEMBERS = ['XAA', 'XBE', 'XCI'];
export const NOON = Date.UTC(2026, 2, 26, 7);

export type Who = 'chair' | 'secretariat' | 'XAA' | 'XBE' | 'XCI';

export function contextOf(who: Who): ContextHere {
  const delegation = who === 'chair' || who === 'secretariat' ? null : who;
  const person = `head-${who}`;
  return {
    actor: {
      ...{ person, as: asOf(who), delegation, function: delegation && 'head', authorised: true },
      ...{ chair: who === 'chair', secretariat: who === 'secretariat', accredited: true },
    },
    roster: Object.fromEntries(MEMBERS.map((code) => [code, 'MEMBER' as const])),
    colleagues: [person],
    presence: {},
    sealed: null,
    settings: DEFAULT_SETTINGS,
    bodies: DEFAULT_BODIES,
  };
}

export const asOf = (who: Who): Capacity =>
  who === 'chair' || who === 'secretariat' ? who : 'national';

let commands = 0;

export function commandFor(act: MeetingAct, state: MeetingState | null): MeetingLive['command'] {
  commands += 1;
  const id = `00000000-0000-4000-8000-8${String(commands).padStart(11, '0')}`;
  return commandOf<MeetingLive>(act, { id, stream: STREAM, seen: state?.seq ?? 0 });
}

/** The meeting after somebody has done this; the rules must let it through. */
export function does(
  state: MeetingState | null,
  who: Who,
  act: MeetingAct,
  at = NOON,
): MeetingState {
  const after = foreseen(MEETINGS, state, commandFor(act, state), contextOf(who), at);
  if (!after) {
    const why = hindrance(MEETINGS, state, STREAM, act, contextOf(who), at);
    throw new Error(`${act.type} of ${who} was refused: ${why?.rule}.`);
  }
  return after;
}

const TITLES = ['Adoption of the agenda', 'Report', 'Work plan', 'Current issues'];

/** Convened and open, with a draft agenda of four items. */
export function opened(): MeetingState {
  const convened = does(null, 'chair', {
    ...{ type: 'meeting.convene', as: 'chair' },
    payload: { symbol: SYMBOL, startsAt: NOON + 1, mode: 'inRoom', format: 'plenary' },
  });
  const laid = does(convened, 'secretariat', {
    ...{ type: 'agenda.set', as: 'secretariat' },
    payload: {
      items: TITLES.map((en, n) => ({
        ...{ label: String(n + 1), title: { en }, annotation: {}, documents: [] },
        ...{ action: 'exchange' as const, closed: false, carriedFrom: null },
        currentIssues: n === TITLES.length - 1,
      })),
    },
  });
  return does(laid, 'chair', { type: 'meeting.open', as: 'chair', payload: {} });
}

/** With its agenda asked about. */
export function asked(): MeetingState {
  const state = opened();
  return does(state, 'chair', {
    ...{ type: 'agenda.ask', as: 'chair', payload: {} },
    digest: agendaDigest(state),
  });
}

/** With its agenda adopted, and XAA and XBE in their seats. */
export function adopted(): MeetingState {
  const state = asked();
  const { ask } = state.agenda;
  const after = does(
    state,
    'chair',
    {
      ...{ type: 'agenda.adopt', as: 'chair', payload: { ask: ask!.id } },
      digest: agendaDigest(state),
    },
    ask!.until,
  );
  return (['XAA', 'XBE'] as const).reduce(
    (one, who) => does(one, who, { type: 'seat.take', as: 'national', payload: {} }, ask!.until),
    after,
  );
}
