import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { DEFAULT_BODIES } from '@shanyrak/council';
import { type DraftState, textDigest } from '@shanyrak/draft';
import { useBodyName } from '../meetings/bodies';
import { ActButton } from './act-button';
import { useQuestionWords } from './question-words';
import { Listed, TextAsPut } from './the-question';
import { ItemFirst } from './under-meeting';
import { useRoom } from './use-room';
import { askable, askedOf } from './what-is-asked';
import { useRoomWords } from './words';

/** The Chair puts the question: to adopt the text here, or to recommend it to another body. */
export function PutQuestion({ state }: { readonly state: DraftState }) {
  const say = useRoomWords();
  const tell = useQuestionWords();
  const nameOfBody = useBodyName();
  const { view } = useRoom();
  const [chosen, choose] = useState<string | null | undefined>(undefined);
  const all = askable(view.context?.bodies ?? DEFAULT_BODIES, state.body);
  const recommends = askedOf(all, chosen, state.question?.recommends);
  const named = (to: string | null): string =>
    to === null ? tell('adoptHere') : tell('recommendTo', { body: nameOfBody(to) });
  const meeting = state.session?.meeting ?? '';
  return (
    <>
      <Listed state={state} />
      <TextAsPut state={state} />
      <ItemFirst state={state} />
      {all.length > 1 && (
        <NativeSelect
          size="xs"
          label={tell('whatIsAsked')}
          value={recommends ?? ''}
          onChange={({ currentTarget: { value } }) => choose(value === '' ? null : value)}
          data={all.map((to) => ({ value: to ?? '', label: named(to) }))}
        />
      )}
      <ActButton
        act={{
          ...{ type: 'question.put', as: 'chair' },
          payload: { meeting, ...(recommends !== null && { recommends }) },
          digest: textDigest(state),
        }}
        label={say('putQuestion')}
        means={
          recommends === null
            ? say('putMeans')
            : tell('putRecommendMeans', { body: nameOfBody(recommends) })
        }
        variant="filled"
        whyBeside
      />
    </>
  );
}
