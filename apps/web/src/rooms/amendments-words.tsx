import { useMemo } from 'react';
import { type Amendment, hasWords } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { baseOf, labelOfChange, wordsIn } from './change-words';
import { Composer } from './composer';
import { rivalsOn, rivalsWithin } from './rivals';
import { useStructureWords } from './structure-words';
import { useRoomWords } from './words';
import { type DeskProps, nameOfWriting } from './writing';

interface AmendmentsWordsProps extends DeskProps {
  readonly amendment: Amendment;
}

/** New words for one's own amendment, of whatever kind it is. */
export function RevisedWords({ amendment, provision, ...rest }: AmendmentsWordsProps) {
  const { state, standing, onClose } = rest;
  const say = useRoomWords();
  const tell = useStructureWords();
  const { id, change } = amendment;
  const isNew = change.kind === 'insert' || change.kind === 'alternative';
  const rivals = useMemo(() => {
    if (change.kind === 'amend') return rivalsWithin(state, change.amendment, id);
    const meets = change.kind === 'replace' || change.kind === 'split';
    return meets ? rivalsOn(state, change.provision, id) : undefined;
  }, [state, id, change]);
  const label = isNew ? change.label : labelOfChange(state, change) || say('title');
  const lines = hasLines(amendment, state);
  return (
    <Composer
      name={nameOfWriting({ what: 'revise', amendment: id }, provision.id)}
      label={lines ? tell('partsOf', { label }) : say('wordsOf', { label })}
      send={say('sendRevision')}
      base={baseOf(state, change)}
      start={hasWords(change) ? change.text : ''}
      person={standing.person}
      by={standing.delegation ?? ''}
      withRationale
      actOf={(text, rationale) => ({
        ...{ type: 'amendment.revise', as: 'national' },
        payload: {
          ...{ amendment: id, text, language: state.originalLanguage },
          ...(rationale && { rationale }),
        },
      })}
      {...{ state, lines, onClose, ...(rivals && { rivals }) }}
    />
  );
}

/** Other words for another's amendment: one begins with its own, and changes what one would change. */
export function AmendmentsWords({ amendment, provision, ...rest }: AmendmentsWordsProps) {
  const { state, standing, onClose } = rest;
  const say = useRoomWords();
  const tell = useStructureWords();
  const nameOf = useNameOf();
  const { id, change, sponsor } = amendment;
  const language = state.originalLanguage;
  const rivals = useMemo(() => rivalsWithin(state, id), [state, id]);
  const lines = hasLines(amendment, state);
  return (
    <Composer
      name={nameOfWriting({ what: 'amend', amendment: id }, provision.id)}
      label={tell('wordsOfAmendment', { name: nameOf(sponsor) })}
      send={say('send')}
      base={wordsIn(change)}
      start={hasWords(change) ? change.text : ''}
      person={standing.person}
      by={standing.delegation ?? ''}
      withRationale
      actOf={(text, rationale) => ({
        ...{ type: 'amendment.propose', as: 'national' },
        payload: {
          change: { kind: 'amend', amendment: id, text },
          ...{ language, ...(rationale && { rationale }) },
        },
      })}
      {...{ state, rivals, lines, onClose, ...(lines && { how: tell('partsOfAmendment') }) }}
    />
  );
}

/** Whether its words are parts, a line each: of a split, or of an amendment to one. */
function hasLines({ change }: Amendment, { amendments }: DeskProps['state']): boolean {
  if (change.kind === 'amend') return amendments[change.amendment]?.change.kind === 'split';
  return change.kind === 'split';
}
