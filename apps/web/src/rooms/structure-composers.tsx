import { nextStanding, onOneLine } from '@shanyrak/draft';
import { wordsOf } from './change-words';
import { Composer, type DeskProps } from './composer';
import { useSayings } from './sayings';
import { useStructureWords } from './structure-words';
import { useRoomWords } from './words';
import { nameOfWriting } from './writing';

/** A provision in parts: one writes on, and a new line begins a new paragraph. */
export function Division({ provision, state, standing, onClose }: DeskProps) {
  const say = useRoomWords();
  const tell = useStructureWords();
  const { labelOf } = useSayings(state);
  const language = state.originalLanguage;
  const base = provision.text[language] ?? '';
  return (
    <Composer
      name={nameOfWriting({ what: 'split' }, provision.id)}
      label={tell('partsOf', { label: labelOf(provision.id) })}
      how={tell('partsHow')}
      send={say('send')}
      start={base}
      lines
      person={standing.person}
      withRationale
      actOf={(text, rationale) => ({
        ...{ type: 'amendment.propose', as: 'national' },
        payload: {
          change: { kind: 'split', provision: provision.id, text },
          ...{ language, ...(rationale && { rationale }) },
        },
      })}
      {...{ state, base, onClose }}
    />
  );
}

/** A provision and the one that follows it, as one. */
export function Merging({ provision, state, standing, onClose }: DeskProps) {
  const say = useRoomWords();
  const tell = useStructureWords();
  const { labelOf, list } = useSayings(state);
  const language = state.originalLanguage;
  const next = nextStanding(state, provision.id)?.id ?? null;
  if (!next) return null;
  const words = [wordsOf(state, provision.id), wordsOf(state, next)];
  return (
    <Composer
      name={nameOfWriting({ what: 'merge' }, provision.id)}
      label={tell('wordsOfMerged', { labels: list([labelOf(provision.id), labelOf(next)]) })}
      send={say('send')}
      base={onOneLine(words)}
      start={words.join(' ')}
      person={standing.person}
      withRationale
      actOf={(text, rationale) => ({
        ...{ type: 'amendment.propose', as: 'national' },
        payload: {
          change: { kind: 'merge', provision: provision.id, with: next, text },
          ...{ language, ...(rationale && { rationale }) },
        },
      })}
      {...{ state, onClose }}
    />
  );
}
