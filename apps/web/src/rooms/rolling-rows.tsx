import { Fragment, type ReactNode } from 'react';
import { type DraftState, type RollingDraft, type RollingProvision } from '@shanyrak/draft';
import { type NameOf } from '../platform/refusals';
import { ArrivalsLine } from './arrivals-line';
import { useAdRefMargin } from './ad-ref';
import { HoldStill } from './hold-still';
import { ProvisionRow } from './provision-row';
import { type Arrivals, useEyes } from './use-arrivals';
import { useRoom } from './use-room';

export interface RollingRowsProps {
  readonly state: DraftState;
  readonly text: RollingDraft;
  /** The reader's own delegation, whose readings are underlined. */
  readonly own: string | null;
  /** Null where the text is read without names. */
  readonly nameOf: NameOf | null;
  readonly focus: string | null;
  readonly arrivals: Arrivals;
  readonly onFocus: (provision: string) => void;
  /** What stands beneath the provision in focus, on a narrow screen. */
  readonly beneath: ReactNode;
}

/** The rolling text, row by row; what came while the reader looked away waits at its edges. */
export function RollingRows(props: RollingRowsProps) {
  const { text, focus, arrivals, beneath } = props;
  const { provisions: rows } = text;
  const { sides } = arrivals;
  useEyes(arrivals);
  return (
    <HoldStill>
      <ArrivalsLine side="above" {...{ rows, sides }} />
      {rows.map((row) => (
        <Fragment key={row.provision}>
          <RollingRow {...props} row={row} />
          {isPlace(row) && row.of === focus && beneath}
        </Fragment>
      ))}
      <ArrivalsLine side="below" {...{ rows, sides }} />
    </HoldStill>
  );
}

type RollingRowProps = Omit<RollingRowsProps, 'beneath'> & { readonly row: RollingProvision };

/** A row, with what the room knows of it beside its words. */
export function RollingRow(props: RollingRowProps) {
  const { row, state, text, own, nameOf, focus, arrivals, onFocus } = props;
  const { view } = useRoom();
  const adRefMargin = useAdRefMargin(state, nameOf);
  const provision = state.provisions[row.provision];
  return (
    <ProvisionRow
      {...{ row, own, nameOf, onFocus }}
      language={text.language}
      formerly={provision?.formerly ?? null}
      becomes={provision?.becomes ?? null}
      adRef={row.place === 'standing' ? adRefMargin(row.provision, row.status === 'AGREED') : null}
      inFocus={row.of === focus}
      hasArrived={arrivals.sides.has(row.provision)}
      isSaving={row.amendments.some(({ id }) =>
        view.pending.some(({ command }) => id.startsWith(command.id)),
      )}
    />
  );
}

/** Alternatives and destinations are rows that speak of a provision which has one of its own. */
export const isPlace = ({ place }: RollingProvision): boolean =>
  place === 'standing' || place === 'insertion';
