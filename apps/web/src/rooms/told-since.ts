import { useLanguage } from '../platform/language';
import { dayOf } from '../platform/times';
import { type SinceCleared, wordsChanged } from './cleared';
import { useClearedWords } from './cleared-words';
import { useRoomWords } from './words';

/** What has become of what was cleared, in a sentence: beside the provision, or with its label. */
export function useToldSince() {
  const say = useClearedWords();
  const sayInRoom = useRoomWords();
  const language = useLanguage();
  const when = ({ at, revision }: SinceCleared['since']): string => {
    const reads = revision > 0 ? say('revision', { number: revision }) : say('circulated');
    return `${reads}, ${dayOf(at, language)}`;
  };
  const changedBy = ({ before, now }: SinceCleared): number =>
    wordsChanged(before ?? '', now ?? '');
  return {
    here(one: SinceCleared): string {
      const told = { when: when(one.since) };
      if (one.fate === 'new') return say('new', told);
      if (one.fate !== 'changed') return say('same', told);
      const count = changedBy(one);
      return count > 0 ? say('changed', { count, ...told }) : say('signsChanged', told);
    },
    elsewhere(one: SinceCleared): string {
      const told = { when: when(one.since), label: one.label || sayInRoom('title') };
      if (one.fate === 'new') return say('newIn', told);
      if (one.fate === 'deleted') return say('deletedIn', told);
      const count = changedBy(one);
      return count > 0 ? say('changedIn', { count, ...told }) : say('signsChangedIn', told);
    },
  };
}
