import { Fragment, useMemo } from 'react';
import { type DraftState, type RollingProvision, standingInOrder } from '@shanyrak/draft';
import { type Alignment, compareLanguages } from '@shanyrak/text';
import { directionOf } from '../platform/direction';
import { useLanguageNames } from '../platform/language-names';
import { ReadWords } from './read-words';
import { isPlace, type RollingRowsProps, useRowOf } from './rolling-rows';
import { useReadingWords } from './reading-words';

interface LanguagesTextProps extends RollingRowsProps {
  /** The language that is read beside the original. */
  readonly other: string;
}

/**
 * Two languages side by side, provision by provision: the original with its brackets, and what
 * follows it as it stands, with a mark where it has not followed yet.
 */
export function LanguagesText({ other, ...props }: LanguagesTextProps) {
  const { state, text, focus, beneath } = props;
  const tell = useReadingWords();
  const nameOf = useLanguageNames();
  const rowOf = useRowOf(props);
  const aligned = useMemo(() => alignmentIn(state, other), [state, other]);
  return (
    <section className="side-by-side" aria-label={tell('languages')}>
      <div className="pair heads on-screen-only" aria-hidden="true">
        <p>{tell('originalIn', { language: nameOf(state.originalLanguage) })}</p>
        <p>{tell('versionIn', { language: nameOf(other) })}</p>
      </div>
      {text.provisions.map((row) => (
        <Fragment key={row.provision}>
          <div className="pair">
            {rowOf(row)}
            <Version
              {...{ row, state, other }}
              name={nameOf(other)}
              alignment={aligned.get(row.provision) ?? null}
            />
          </div>
          {isPlace(row) && row.of === focus && beneath}
        </Fragment>
      ))}
    </section>
  );
}

interface VersionProps {
  readonly row: RollingProvision;
  readonly state: DraftState;
  readonly other: string;
  /** Its name, for those who listen. */
  readonly name: string;
  /** Null for what is not in the text yet. */
  readonly alignment: Alignment | null;
}

/** The same provision in the other language; what is only proposed has no words there yet. */
function Version({ row, state, other, name, alignment }: VersionProps) {
  const tell = useReadingWords();
  const words = state.provisions[row.provision]?.text[other];
  const mark =
    alignment === null
      ? tell('onlyProposed')
      : alignment === 'behind' || alignment === 'missing'
        ? tell(alignment)
        : null;
  return (
    <div
      className="version"
      data-kind={row.kind}
      data-depth={row.depth}
      data-alignment={alignment ?? 'proposed'}
    >
      <span className="visually-hidden">{name}: </span>
      {words !== undefined && alignment !== null && (
        <p lang={other} dir={directionOf(other)}>
          <ReadWords text={words} />
        </p>
      )}
      {mark && <p className="mark-of-version">{mark}</p>}
    </div>
  );
}

/** How each provision of the text stands to its other version. */
function alignmentIn(state: DraftState, other: string): ReadonlyMap<string, Alignment> {
  const standing = standingInOrder(state);
  const translated = standing.flatMap(({ id, text, behind }) =>
    text[other] === undefined || text[other] === '' ? [] : [{ id, behind: behind.includes(other) }],
  );
  return new Map(
    compareLanguages(standing, translated).map(({ id, state: alignment }) => [id, alignment]),
  );
}
