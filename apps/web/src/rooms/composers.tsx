import { AmendmentsWords, RevisedWords } from './amendments-words';
import { ChairsText } from './chairs-text';
import { Composer, type DeskProps } from './composer';
import { insertionAfter, kindAfter, KindChoice } from './inserted';
import { MoveDesk } from './move-desk';
import { ReadOutAfter, ReadOutChange } from './read-out';
import { useSayings } from './sayings';
import { useStructureWords } from './structure-words';
import { Division, Merging } from './structure-composers';
import { useRoomWords } from './words';
import { nameOfWriting, type Writing } from './writing';

interface WritingProps extends DeskProps {
  readonly writing: Writing;
}

/** The composer for what is being written. */
export function WritingDesk({ writing, ...rest }: WritingProps) {
  switch (writing.what) {
    case 'replace':
      return <Replacement {...rest} />;
    case 'insert':
      return <Insertion {...rest} />;
    case 'alternative':
      return <Alternative {...rest} />;
    case 'split':
      return <Division {...rest} />;
    case 'merge':
      return <Merging {...rest} />;
    case 'move':
      return <MoveDesk {...rest} />;
    case 'text':
      return <ChairsText {...rest} />;
    case 'readOut':
      return <ReadOutChange {...rest} />;
    case 'readOutAfter':
      return <ReadOutAfter {...rest} />;
    case 'revise':
    case 'amend': {
      const amendment = rest.state.amendments[writing.amendment];
      if (!amendment) return null;
      const Words = writing.what === 'revise' ? RevisedWords : AmendmentsWords;
      return <Words {...rest} amendment={amendment} />;
    }
  }
}

function Replacement({ provision, state, standing, onClose }: DeskProps) {
  const say = useRoomWords();
  const { labelOf } = useSayings(state);
  const language = state.originalLanguage;
  const base = provision.text[language] ?? '';
  return (
    <Composer
      name={nameOfWriting({ what: 'replace' }, provision.id)}
      label={say('wordsOf', { label: labelOf(provision.id) })}
      send={say('send')}
      start={base}
      person={standing.person}
      withRationale
      actOf={(text, rationale) => ({
        ...{ type: 'amendment.propose', as: 'national' },
        payload: {
          change: { kind: 'replace', provision: provision.id, text },
          ...{ language, ...(rationale && { rationale }) },
        },
      })}
      {...{ state, base, onClose }}
    />
  );
}

function Insertion({ provision, state, standing, onClose }: DeskProps) {
  const say = useRoomWords();
  const { labelOf } = useSayings(state);
  const language = state.originalLanguage;
  const like = kindAfter(provision);
  return (
    <Composer
      name={nameOfWriting({ what: 'insert' }, provision.id)}
      label={say('wordsOfNew', { label: labelOf(provision.id) })}
      send={say('send')}
      base=""
      start=""
      person={standing.person}
      withRationale
      choices={{ kind: like }}
      actOf={(text, rationale, { kind = like }) => ({
        ...{ type: 'amendment.propose', as: 'national' },
        payload: {
          change: insertionAfter(provision, kind, text),
          ...{ language, ...(rationale && { rationale }) },
        },
      })}
      {...{ state, onClose }}
    >
      {({ kind = like }, write) => (
        <KindChoice kind={kind} onChoose={(chosen) => write({ kind: chosen })} />
      )}
    </Composer>
  );
}

/** Another provision in place of this one, in words of its own. */
function Alternative({ provision, state, standing, onClose }: DeskProps) {
  const say = useRoomWords();
  const tell = useStructureWords();
  const { labelOf } = useSayings(state);
  const language = state.originalLanguage;
  return (
    <Composer
      name={nameOfWriting({ what: 'alternative' }, provision.id)}
      label={tell('wordsOfAlternative', { label: labelOf(provision.id) })}
      send={say('send')}
      base=""
      start=""
      person={standing.person}
      withRationale
      actOf={(text, rationale) => ({
        ...{ type: 'amendment.propose', as: 'national' },
        payload: {
          change: { kind: 'alternative', provision: provision.id, text },
          ...{ language, ...(rationale && { rationale }) },
        },
      })}
      {...{ state, onClose }}
    />
  );
}
