import { useDeferredValue, useMemo } from 'react';
import { Text } from '@mantine/core';
import { type DraftState, explanationsAt } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { useViewWords } from './view-words';

/** So many are read at once; the rest on request. */
const AT_ONCE = 3;

interface ExplanationsProps {
  readonly state: DraftState;
  readonly provision: string;
}

/**
 * What meets what at a provision, and how: in sentences, one for each pair. They follow a frame after
 * the act that changed them: one's own press comes first.
 */
export function Explanations({ state: now, provision }: ExplanationsProps) {
  const state = useDeferredValue(now);
  const tell = useViewWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const sentences = useMemo(
    () => explanationsAt(state, provision, { language, nameOf }).map(({ sentence }) => sentence),
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
