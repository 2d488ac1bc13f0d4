import { useMemo } from 'react';
import { type DraftEvent, type DraftState, evolve } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useBodyName } from '../meetings/bodies';
import { useLanguage } from '../platform/language';
import { type Missed } from './room-view';
import { concernedBy } from './concerned';
import { actsOf, type DoneTogether, draftAt, type Past, whenDone } from './past';
import { useStructureWords } from './structure-words';
import { isTold, type Narrator, type Scene, tellOf } from './told';
import { useToldWords } from './told-words';
import { useRoomWords } from './words';

/** Acts with the draft before and after each, from the record or from what a room heard. */
export function scenesFrom(before: DraftState, events: readonly DraftEvent[]): readonly Scene[] {
  let state = before;
  return actsOf(events).map((act): Scene => {
    const was = state;
    state = act.events.reduce((one, event) => evolve(one, event) as DraftState, was);
    return { act, before: was, after: state };
  });
}

/** An act of the record; null where the draft was not on the table yet. */
export function sceneOf(past: Past, act: DoneTogether): Scene | null {
  const after = draftAt(past, act.to);
  return after && { act, before: draftAt(past, act.from - 1), after };
}

/** One thing that happened, as it is listed. */
export interface Happened {
  readonly seq: number;
  readonly at: number;
  /** When it was entered, where it had happened before. */
  readonly enteredAt: number | null;
  readonly sentence: string;
}

export function happenedIn(scene: Scene, narrator: Narrator): readonly Happened[] {
  const sentence = tellOf(scene, narrator);
  if (sentence === null) return [];
  const { act } = scene;
  return [{ seq: act.to, ...whenDone(act), sentence }];
}

/** What others did while the line was broken, oldest first; one's own acts are no news. */
export function happenedMeanwhile(
  { before, events }: Missed,
  person: string,
  narrator: Narrator,
  provision: string | null = null,
): readonly Happened[] {
  return scenesFrom(before, events ?? [])
    .filter(({ act }) => act.events[0].by.person !== person)
    .filter((scene) => provision === null || concernedBy(scene).has(provision))
    .flatMap((scene) => happenedIn(scene, narrator));
}

/** What happened to one provision, the newest first. */
export function historyOf(past: Past, provision: string, narrator: Narrator): readonly Happened[] {
  const scenes: Scene[] = [];
  let state: DraftState | null = null;
  for (const act of past.acts) {
    const before: DraftState | null = state;
    for (const event of act.events) {
      const next = evolve(state, event);
      state = next.kind === 'draft' ? next : null;
    }
    if (state && isTold(act)) scenes.push({ act, before, after: state });
  }
  return scenes
    .filter((scene) => concernedBy(scene).has(provision))
    .flatMap((scene) => happenedIn(scene, narrator))
    .reverse();
}

/** Tells what happened in the reader's language. */
export function useNarrator(): Narrator {
  const told = useToldWords();
  const say = useRoomWords();
  const tell = useStructureWords();
  const nameOf = useNameOf();
  const nameOfBody = useBodyName();
  const language = useLanguage();
  return useMemo(
    () => ({ told, say, tell, nameOf, nameOfBody, language }),
    [told, say, tell, nameOf, nameOfBody, language],
  );
}
