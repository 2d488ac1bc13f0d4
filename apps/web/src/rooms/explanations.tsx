import { useMemo } from 'react';
import { Text } from '@mantine/core';
import { amendingOf, clashesAt, clashExplained, type DraftState, inTextOn } from '@shanyrak/draft';
import { encounters, explained, explainedCut, type Proposal, type Voice } from '@shanyrak/text';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { wordsIn, wordsOf } from './change-words';
import { rivalsOn, rivalsWithin } from './rivals';
import { useViewWords } from './view-words';

/** So many are read at once; the rest on request. */
const AT_ONCE = 3;

interface ExplanationsProps {
  readonly state: DraftState;
  readonly provision: string;
}

/** What meets what at a provision, and how: in sentences, one for each pair. */
export function Explanations({ state, provision }: ExplanationsProps) {
  const tell = useViewWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const sentences = useMemo(
    () => sentencesAt(state, provision, { language, nameOf }),
    [state, provision, language, nameOf],
  );
  if (sentences.length === 0) return null;
  const more = sentences.slice(AT_ONCE);
  return (
    <section className="explanations" aria-label={tell('howTheyMeet')}>
      <h3>{tell('howTheyMeet')}</h3>
      <Sentences all={sentences.slice(0, AT_ONCE)} />
      {more.length > 0 && (
        <details>
          <summary>{tell('furtherMeetings', { count: more.length })}</summary>
          <Sentences all={more} />
        </details>
      )}
    </section>
  );
}

function Sentences({ all }: { readonly all: readonly string[] }) {
  return all.map((sentence, n) => (
    <Text key={n} size="sm">
      {sentence}
    </Text>
  ));
}

function sentencesAt(state: DraftState, provision: string, voice: Voice): readonly string[] {
  return [
    ...sentencesOf(wordsOf(state, provision), rivalsOn(state, provision), voice),
    ...inTextOn(state, provision)
      .filter(({ id }) => amendingOf(state, id).length > 1)
      .flatMap(({ id, change }) => sentencesOf(wordsIn(change), rivalsWithin(state, id), voice)),
    ...clashesAt(state, provision).map((clash) => clashExplained(clash, voice)),
  ];
}

function sentencesOf(base: string, proposals: readonly Proposal[], voice: Voice): string[] {
  if (proposals.length < 2) return [];
  const { encounters: found, cut } = encounters({ base, proposals });
  const sentences = found.map((encounter) => explained(encounter, voice));
  return cut > 0 ? [...sentences, explainedCut(cut, voice)] : sentences;
}
