import { DEFAULT_BODIES, DEFAULT_SETTINGS } from '@shanyrak/council';
import { type DraftEvent, type DraftState, evolve, type SubmissionState } from '@shanyrak/draft';
import { readFileSync } from 'node:fs';
import { type ContextHere } from '../live/kind';
import { type AnyAct } from './draft-kind';
import { commandOf, foreseen } from './foresee';

/** A draft of the corpus for specs, and acts on it: the rules and folds are the real ones. */
const STREAM = 'draft:00000000-0000-4000-8000-00000000d4af';
const MEMBERS = ['XAA', 'XBE', 'XCI', 'XDO', 'XEL'];

export const corpus = (name: string): readonly DraftEvent[] =>
  readFileSync(`test/corpus/streams/${name}.v1.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DraftEvent);

/** The draft with the reading in session and the seats taken, before anybody has proposed anything. */
export const tabled = (): DraftState => after(20);

/** The adopted draft as it stood after so many events. */
export function after(events: number): DraftState {
  const state = corpus('draft-adopted')
    .slice(0, events)
    .reduce<DraftState | null>((one, event) => evolve(one, event) as DraftState, null);
  return state!;
}

/** The same paper before its circulation: handed in by XAA, and registered where it is. */
export function handedIn({ registered = false } = {}): SubmissionState {
  const state = corpus('submission')
    .slice(0, registered ? 11 : 10)
    .reduce<SubmissionState | null>((one, event) => evolve(one, event) as SubmissionState, null);
  return state!;
}

/** The id of the provision under this label. */
export const at = (state: DraftState, label: string): string =>
  state.order.find((id) => state.provisions[id]?.label === label)!;

/** The words of the provision under this label. */
export const words = (state: DraftState, label: string): string =>
  state.provisions[at(state, label)]!.text['en']!;

let commands = 0;

export function commandFor(act: AnyAct, state: DraftState) {
  commands += 1;
  const id = `00000000-0000-4000-8000-9${String(commands).padStart(11, '0')}`;
  return commandOf(act, { id, stream: STREAM, seen: state.seq });
}

/** The draft after a Member has done this; the rules must let it through. */
export function does(state: DraftState, delegation: string, act: AnyAct): DraftState {
  const after = foreseen(state, commandFor(act, state), contextOf(delegation), state.at + 1_000);
  if (after?.kind !== 'draft') throw new Error(`${act.type} of ${delegation} was refused.`);
  return after;
}

/** The Chair, who speaks for no State. */
export function contextOfChair(): ContextHere {
  const { actor, ...rest } = contextOf('XAA');
  const chair = { ...actor, as: 'chair', delegation: null, function: null, chair: true } as const;
  return { ...rest, actor: { ...chair, person: 'chair' } };
}

/** An officer of the Secretariat. */
export function contextOfOfficer(): ContextHere {
  const { actor, ...rest } = contextOf('XAA');
  const officer = { ...actor, delegation: null, function: null, secretariat: true } as const;
  return { ...rest, actor: { ...officer, person: 'officer' } };
}

export function contextOf(delegation: string): ContextHere {
  const person = `head-${delegation}`;
  return {
    actor: {
      ...{ person, as: 'national', delegation, function: 'head', authorised: true },
      ...{ chair: false, secretariat: false, accredited: true },
    },
    roster: Object.fromEntries(MEMBERS.map((code) => [code, 'MEMBER'])),
    colleagues: [person],
    presence: {},
    sealed: null,
    settings: DEFAULT_SETTINGS,
    bodies: DEFAULT_BODIES,
  };
}

/** The amendment that was tabled last. */
export const lastOf = ({ amendments }: DraftState): string =>
  Object.values(amendments).sort((a, b) => b.seq - a.seq)[0]!.id;
