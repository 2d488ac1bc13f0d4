import { Fragment } from 'react';
import { endsIn, type Slope } from '../platform/emphasis';
import { Marked } from '../platform/marked';
import { useStructureWords } from './structure-words';

interface ReadWordsProps {
  readonly text: string;
  readonly starts?: Slope | undefined;
}

/** Words that may hold a pilcrow, where a new paragraph would begin; it is also told to those who listen. */
export function ReadWords({ text, starts }: ReadWordsProps) {
  const tell = useStructureWords();
  if (!text.includes('¶')) return <Marked text={text} starts={starts} />;
  let slope: Slope = starts ?? 'upright';
  return text.split('¶').map((part, n) => {
    const from = slope;
    slope = endsIn(part, slope);
    return (
      <Fragment key={n}>
        {n > 0 && (
          <>
            <span className="pilcrow" aria-hidden="true">
              ¶
            </span>
            <span className="visually-hidden">{tell('newParagraph')}</span>
          </>
        )}
        <Marked text={part} starts={from} />
      </Fragment>
    );
  });
}
