import { Fragment, type ReactNode, useState } from 'react';
import { type DraftState, type RollingDraft, type RollingProvision } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { type NameOf } from '../platform/refusals';
import { useAdRefMargin } from './ad-ref';
import { OpenIssues } from './open-issues';
import { ProvisionRow } from './provision-row';
import { type Reading } from './reading';
import { Renumbering } from './renumbering';
import { TrackedText } from './tracked-text';
import { useRoom } from './use-room';
import { ViewChoice } from './view-choice';

interface TextColumnProps {
  readonly state: DraftState;
  readonly text: RollingDraft;
  readonly reading: Reading;
  /** The reader's own delegation, whose readings are underlined. */
  readonly own: string | null;
  readonly focus: string | null;
  readonly onFocus: (provision: string) => void;
  /** Leads from a list to a provision, where it stands in the text. */
  readonly onGo: (provision: string) => void;
  /** What stands beneath the provision in focus, on a narrow screen. */
  readonly beneath: ReactNode;
}

const CODES = 'shanyrak.codes';

/** The page itself: the text in the view that the reader has chosen, and the choice above it. */
export function TextColumn(props: TextColumnProps) {
  const { state, text, reading, focus, onFocus, onGo, beneath } = props;
  const { view, language } = reading;
  const fullNameOf = useNameOf();
  const [byCode, setByCode] = useState(() => localStorage.getItem(CODES) === '1');
  const nameOf = byCode ? codeOf : fullNameOf;
  return (
    <div className="text">
      <ViewChoice {...{ state, reading, byCode }} onCodes={chooseCodes} />
      <Renumbering state={state} />
      {view === 'tracked' ? (
        <TrackedText readIn={language} {...{ state, focus, onFocus, beneath }} />
      ) : view === 'issues' ? (
        <OpenIssues {...{ state, text, nameOf }} onGo={onGo} />
      ) : (
        <RollingRows {...props} nameOf={view === 'brackets' ? null : nameOf} />
      )}
    </div>
  );

  function chooseCodes(chosen: boolean): void {
    localStorage.setItem(CODES, chosen ? '1' : '0');
    setByCode(chosen);
  }
}

interface RollingRowsProps extends Omit<TextColumnProps, 'reading' | 'onGo'> {
  /** Null where the text is read without names. */
  readonly nameOf: NameOf | null;
}

/** The rolling text, row by row. */
function RollingRows({ state, text, nameOf, own, focus, onFocus, beneath }: RollingRowsProps) {
  const { view } = useRoom();
  const adRefMargin = useAdRefMargin(state, nameOf);
  const saving = view.pending.map(({ command }) => command.id);
  return text.provisions.map((row) => (
    <Fragment key={row.provision}>
      <ProvisionRow
        {...{ row, own, nameOf, onFocus }}
        language={text.language}
        formerly={state.provisions[row.provision]?.formerly ?? null}
        becomes={state.provisions[row.provision]?.becomes ?? null}
        adRef={
          row.place === 'standing' ? adRefMargin(row.provision, row.status === 'AGREED') : null
        }
        inFocus={row.of === focus}
        isSaving={row.amendments.some(({ id }) => saving.some((one) => id.startsWith(one)))}
      />
      {isPlace(row) && row.of === focus && beneath}
    </Fragment>
  ));
}

/** Alternatives and destinations are rows that speak of a provision which has one of its own. */
export const isPlace = ({ place }: RollingProvision): boolean =>
  place === 'standing' || place === 'insertion';

const codeOf = (code: string): string => code;
