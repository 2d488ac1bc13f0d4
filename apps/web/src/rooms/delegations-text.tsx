import { NativeSelect } from '@mantine/core';
import { Fragment, type ReactNode, useMemo } from 'react';
import { type DraftState, isSealed } from '@shanyrak/draft';
import { useQuery } from '@tanstack/react-query';
import { participantsQuery } from '../council/participants';
import { directionOf } from '../platform/direction';
import { useLanguage } from '../platform/language';
import { type NameOf } from '../platform/refusals';
import { oneReading, readersOf, type ReadRow } from './one-reading';
import { ReadWords } from './read-words';
import { useReadingWords } from './reading-words';
import { StructureMarks } from './structure-marks';
import { TrackedWords } from './tracked-words';
import { useRoomWords } from './words';

interface DelegationsTextProps {
  readonly state: DraftState;
  /** The reader's own delegation, which is read first. */
  readonly own: string | null;
  /** The delegation that was chosen, if any. */
  readonly chosen: string | null;
  readonly onChoose: (delegation: string) => void;
  readonly nameOf: NameOf;
  readonly focus: string | null;
  readonly onFocus: (provision: string) => void;
  /** What stands beneath the provision in focus, on a narrow screen. */
  readonly beneath: ReactNode;
}

/** The text as one delegation would have it, on the text as it stands. */
export function DelegationsText(props: DelegationsTextProps) {
  const { state, own, chosen, onChoose, nameOf, focus, onFocus, beneath } = props;
  const tell = useReadingWords();
  const language = useLanguage();
  const offered = useOffered(state, own, nameOf);
  const delegation = offered.find((one) => one === chosen) ?? offered[0];
  const reading = useMemo(
    () => (delegation === undefined ? null : oneReading(state, delegation)),
    [state, delegation],
  );
  if (delegation === undefined || !reading)
    return (
      <section className="one-reading" aria-label={tell('delegation')}>
        <p role="status">{tell('nobodysReading')}</p>
      </section>
    );
  return (
    <section className="one-reading" aria-label={tell('delegation')}>
      <NativeSelect
        className="on-screen-only"
        size="xs"
        label={tell('whoseReading')}
        value={delegation}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        data={offered.map((code) => ({ value: code, label: nameOf(code) }))}
      />
      <p className="reckoned" role="note" lang={language}>
        {tell('reckoned', { name: nameOf(delegation) })}
      </p>
      {reading.rows.map((one) => (
        <Fragment key={one.row.provision}>
          <ReadRowOf {...{ one, state, onFocus }} inFocus={one.row.of === focus} />
          {one.row.provision === focus && beneath}
        </Fragment>
      ))}
    </section>
  );
}

/** Members that have something in the text by name, one's own first. */
function useOffered(state: DraftState, own: string | null, nameOf: NameOf): readonly string[] {
  const { data } = useQuery(participantsQuery);
  return useMemo(() => {
    const members = new Set(
      (data?.participants ?? []).filter(({ status }) => status === 'MEMBER').map((one) => one.code),
    );
    const rank = (code: string): number => (code === own ? 0 : 1);
    return [...readersOf(state, (code) => isSealed(code) || members.has(code))].sort(
      (a, b) =>
        rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b), undefined, { numeric: true }),
    );
  }, [state, own, nameOf, data]);
}

interface ReadRowProps {
  readonly one: ReadRow;
  readonly state: DraftState;
  readonly inFocus: boolean;
  readonly onFocus: (provision: string) => void;
}

function ReadRowOf({ one, state, inFocus, onFocus }: ReadRowProps) {
  const say = useRoomWords();
  const tell = useReadingWords();
  const { row, base, text, fate, undecided } = one;
  const { kind, depth, label, of, place } = row;
  const language = state.originalLanguage;
  const Heading = kind === 'title' ? 'h1' : 'h2';
  const isHeading = (kind === 'title' || kind === 'heading') && place === 'standing';
  const words = (
    <>
      {fate === 'inserted' ? (
        <>
          <span className="visually-hidden">{tell('inserted')}: </span>
          <ins>
            <ReadWords text={text ?? ''} />
          </ins>
        </>
      ) : (
        <TrackedWords base={base} text={text} />
      )}
      <StructureMarks row={row} nameOf={null} own={null} />
    </>
  );
  return (
    <section
      className="provision"
      data-kind={kind}
      data-depth={depth}
      data-place={place}
      data-fate={fate}
      data-focus={inFocus}
    >
      <button type="button" className="label" aria-pressed={inFocus} onClick={() => onFocus(of)}>
        <span className="of">{label || say('title')}</span>{' '}
        <span className="status">
          {fate === 'same' ? (
            <span className="visually-hidden">{tell('same')}</span>
          ) : (
            place !== 'destination' && tell(fate)
          )}
          {undecided && <span className="undecided">{tell('undecided')}</span>}
        </span>
      </button>
      <div className="words change" lang={language} dir={directionOf(language)}>
        {isHeading ? <Heading data-kind={kind}>{words}</Heading> : <p>{words}</p>}
      </div>
    </section>
  );
}
