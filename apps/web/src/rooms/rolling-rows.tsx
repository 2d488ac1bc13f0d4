import { Fragment, type ReactElement, type ReactNode, useDeferredValue, useState } from 'react';
import { type DraftState, type RollingDraft, type RollingProvision } from '@shanyrak/draft';
import { type NameOf } from '../platform/refusals';
import { ArrivalsLine } from './arrivals-line';
import { useAdRefMargin } from './ad-ref';
import { standsStill } from './at-rest';
import { type SinceCleared } from './cleared';
import { HoldStill } from './hold-still';
import { useObjectionMargin } from './objections';
import { ProvisionRow } from './provision-row';
import { type Arrivals, useEyes } from './use-arrivals';
import { useRoom } from './use-room';
import { useSettled } from './use-settled';
import { type WritingHere } from './writing-in-text';

export interface RollingRowsProps {
  readonly state: DraftState;
  readonly text: RollingDraft;
  /** The reader's own delegation, whose readings are underlined. */
  readonly own: string | null;
  /** Null where the text is read without names. */
  readonly nameOf: NameOf | null;
  readonly focus: string | null;
  readonly arrivals: Arrivals;
  /** How each provision stands to what the reader's capital has cleared. */
  readonly cleared: ReadonlyMap<string, SinceCleared['fate']>;
  /** What somebody writes at a row. */
  readonly writingAt: (row: RollingProvision) => WritingHere | null;
  readonly onFocus: (provision: string) => void;
  /** What stands beneath the provision in focus, on a narrow screen. */
  readonly beneath: ReactNode;
}

/** So many rows come with the page, and as many beyond the one in focus; the others right after. */
const AT_FIRST = 24;

/** The rolling text, row by row; what came while the reader looked away waits at its edges. */
export function RollingRows(props: RollingRowsProps) {
  const { text, focus, arrivals, beneath } = props;
  const [first] = useState(() => AT_FIRST + text.provisions.findIndex(({ of }) => of === focus));
  const drawn = useDeferredValue(Number.POSITIVE_INFINITY, first);
  const rows = text.provisions.slice(0, drawn);
  const { sides } = arrivals;
  const rowOf = useRowOf(props);
  useEyes(arrivals);
  return (
    <HoldStill>
      <ArrivalsLine side="above" {...{ rows, sides }} />
      {rows.map((row) => (
        <Fragment key={row.provision}>
          {rowOf(row)}
          {isPlace(row) && row.of === focus && beneath}
        </Fragment>
      ))}
      <ArrivalsLine side="below" {...{ rows, sides }} />
    </HoldStill>
  );
}

/** A row, with what the room knows of it beside its words. */
export function useRowOf(
  props: Omit<RollingRowsProps, 'beneath'>,
): (row: RollingProvision) => ReactElement {
  const { state, text, own, nameOf, focus, arrivals, cleared, writingAt, onFocus } = props;
  const { view } = useRoom();
  const adRefMargin = useAdRefMargin(state, nameOf);
  const settled = useSettled(state);
  const objections = useObjectionMargin(state, nameOf);
  const saving = view.pending.map(({ command }) => command.id);
  return (row) => (
    <ProvisionRow
      {...{ row, own, nameOf, onFocus }}
      language={text.language}
      formerly={state.provisions[row.provision]?.formerly ?? null}
      becomes={state.provisions[row.provision]?.becomes ?? null}
      adRef={row.place === 'standing' ? adRefMargin(row.provision, row.status === 'AGREED') : null}
      isSettled={settled.has(row.provision)}
      standsStill={standsStill(state)}
      objection={row.place === 'destination' ? null : (objections.get(row.of) ?? null)}
      inFocus={row.of === focus}
      writing={writingAt(row)}
      cleared={row.place === 'standing' ? (cleared.get(row.provision) ?? null) : null}
      hasArrived={arrivals.sides.has(row.provision)}
      isSaving={row.amendments.some(({ id }) => saving.some((one) => id.startsWith(one)))}
    />
  );
}

/** Alternatives and destinations are rows that speak of a provision which has one of its own. */
export const isPlace = ({ place }: RollingProvision): boolean =>
  place === 'standing' || place === 'insertion';
