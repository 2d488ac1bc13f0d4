import { useMemo } from 'react';
import { consolidate } from '@shanyrak/text';
import { useRoomWords } from './words';
import { Words } from './words-in-italics';

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
  if (text !== null && base === text) return <Words text={base} />;
  return segments.map((segment, n) =>
    'text' in segment ? (
      <Words key={n} text={segment.text} />
    ) : (
      <span key={n} className="tracked">
        {segment.readings.map(({ text: reading, base: isBase }, r) => {
          if (reading === '') return null;
          return isBase ? (
            <del key={r}>
              <span className="visually-hidden">{say('deleteBy')}: </span>
              <Words text={reading} />
            </del>
          ) : (
            <ins key={r}>
              <Words text={reading} />
            </ins>
          );
        })}
      </span>
    ),
  );
}
