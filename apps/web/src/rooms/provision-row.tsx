import { memo } from 'react';
import { type RollingProvision } from '@shanyrak/draft';
import { directionOf } from '../platform/direction';
import { type NameOf } from '../platform/refusals';
import { useArrivalsWords } from './arrivals-words';
import { Beneath } from './beneath';
import { type SinceCleared } from './cleared';
import { ClearedInMargin } from './cleared-in-margin';
import { heightOf } from './row-height';
import { RollingWords } from './rolling-words';
import { AD_REF_MARK, MARK, shownStatus, STATUS } from './status-marks';
import { StructureMarks } from './structure-marks';
import { useSettling } from './use-settling';
import { useStructureWords } from './structure-words';
import { useRoomWords } from './words';
import { type WritingHere } from './writing-in-text';

interface ProvisionRowProps {
  readonly row: RollingProvision;
  readonly language: string;
  readonly formerly: string | null;
  /** Its label from the next revision on, where it has been moved. */
  readonly becomes: string | null;
  /** Who agreed ad referendum, in words; null where nobody did. */
  readonly adRef: string | null;
  /** Words have been settled here, and it is not closed. */
  readonly isSettled: boolean;
  /** The words stand still, at rest or under silence: how far agreement had come is past. */
  readonly standsStill: boolean;
  /** Who objects here, in words; null where nobody does. */
  readonly objection: string | null;
  readonly inFocus: boolean;
  /** Others have changed it since the reader saw it. */
  readonly hasArrived: boolean;
  readonly isSaving: boolean;
  readonly own: string | null;
  /** Null where the text is read without names. */
  readonly nameOf: NameOf | null;
  /** How it stands to what the reader's capital has cleared. */
  readonly cleared: SinceCleared['fate'] | null;
  /** What somebody writes here. */
  readonly writing: WritingHere | null;
  readonly onFocus: (provision: string) => void;
}

/**
 * One row of the rolling text: its label and status in the margin, its words with their brackets,
 * what would happen to its place, and beneath it the amendments that others would amend.
 */
export const ProvisionRow = memo(function ProvisionRow(props: ProvisionRowProps) {
  const { row, language, formerly, becomes, adRef, inFocus, hasArrived, isSaving } = props;
  const { own, nameOf, cleared, writing, isSettled, standsStill, objection, onFocus } = props;
  const say = useRoomWords();
  const tell = useStructureWords();
  const recall = useArrivalsWords();
  const { provision, of, place, kind, depth, label, status, pending, behind, rolling } = row;
  const { amendments } = row;
  const settled = useSettling(rolling);
  const words = (
    <>
      <RollingWords segments={rolling.segments} {...{ amendments, nameOf, own }} />
      <StructureMarks {...{ row, nameOf, own }} />
    </>
  );
  const shown = shownStatus(status, isSettled);
  const isAdRef = adRef !== null && status === 'AGREED';
  const Heading = kind === 'title' ? 'h1' : 'h2';
  const isHeading = (kind === 'title' || kind === 'heading') && place === 'standing';
  return (
    <section
      id={`p-${provision}`}
      className="provision"
      data-kind={kind}
      data-depth={depth}
      data-place={place}
      data-focus={inFocus}
      data-arrived={hasArrived}
      data-pending={pending}
      aria-busy={isSaving}
      style={heightOf(row)}
      onClick={() => selectsNothing() && onFocus(of)}
    >
      <button
        type="button"
        className="label"
        aria-pressed={inFocus}
        title={formerly ? say('formerly', { label: formerly }) : undefined}
        onClick={(event) => {
          event.stopPropagation();
          onFocus(of);
        }}
      >
        <span className="of">{label || say('title')}</span>{' '}
        {!standsStill && (
          <span className="status" data-status={shown}>
            <span aria-hidden="true">{isAdRef ? AD_REF_MARK : MARK[shown]}</span> {statusWords()}
          </span>
        )}
        {objection && <span className="objection-mark">{objection}</span>}
        {adRef && !isAdRef && <span className="ad-ref-mark">{adRef}</span>}
        {hasArrived && <span className="visually-hidden">, {recall('changed')}</span>}
        {isSaving && <span className="saving">{say('saving')}</span>}
        <ClearedInMargin fate={cleared} />
        {becomes && <span className="becomes">{tell('becomes', { label: becomes })}</span>}
      </button>
      <div className="words" data-settled={settled} lang={language} dir={directionOf(language)}>
        {writing?.inPlace ? (
          writing.desk
        ) : isHeading ? (
          <Heading data-kind={kind}>{words}</Heading>
        ) : (
          <p>{words}</p>
        )}
        {behind && <p className="behind">{say('behind')}</p>}
        <Beneath {...{ row, nameOf, own }} />
        {writing?.inPlace === false && writing.desk}
      </div>
    </section>
  );

  function statusWords(): string {
    if (place === 'alternative' || place === 'destination') return tell(place);
    return isAdRef ? adRef : say(pending ? 'pending' : STATUS[shown]);
  }
});

/** Whoever is selecting words does not mean to move the focus. */
function selectsNothing(): boolean {
  return (getSelection()?.toString() ?? '') === '';
}
