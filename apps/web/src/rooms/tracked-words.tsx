import { useMemo } from 'react';
import { consolidate } from '@shanyrak/text';
import { ReadWords } from './read-words';
import { sloped } from './sloped';
import { useRoomWords } from './words';

interface TrackedWordsProps {
  readonly base: string;
  /** What would stand there; null deletes the whole. */
  readonly text: string | null;
}

/** One proposal shown on what it would change: what goes is struck, what comes is underlined. */
export function TrackedWords({ base, text }: TrackedWordsProps) {
  const say = useRoomWords();
  const segments = useMemo(
    () => consolidate({ base, proposals: [{ id: 'own', by: [], text }] }).segments,
    [base, text],
  );
  if (text !== null && base === text) return <ReadWords text={base} />;
  return sloped(segments).map(({ segment, starts }, n) =>
    'text' in segment ? (
      <ReadWords key={n} text={segment.text} starts={starts} />
    ) : (
      <span key={n} className="tracked">
        {segment.readings.map(({ text: reading, base: isBase }, r) => {
          if (reading === '') return null;
          return isBase ? (
            <del key={r}>
              <span className="visually-hidden">{say('deleteBy')}: </span>
              <ReadWords text={reading} starts={starts} />
            </del>
          ) : (
            <ins key={r}>
              <ReadWords text={reading} starts={starts} />
            </ins>
          );
        })}
      </span>
    ),
  );
}
