import { memo, useMemo } from 'react';
import { type RollingProvision } from '@shanyrak/draft';
import { type NameOf } from '../platform/refusals';
import { Beneath } from '../rooms/beneath';
import { useDeskWords } from '../rooms/desk-words';
import { RollingWords } from '../rooms/rolling-words';
import { MARK, STATUS } from '../rooms/status-marks';
import { StructureMarks } from '../rooms/structure-marks';
import { useStructureWords } from '../rooms/structure-words';
import { useRoomWords } from '../rooms/words';
import { useWallWords } from './wall-words';
import { withoutStances } from './without-stances';

interface WallRowProps {
  readonly row: RollingProvision;
  readonly language: string;
  /** Dark, while the others are grey; null where the whole text is before the room. */
  readonly isBefore: boolean | null;
  /** Agreed by somebody subject to the capital's word: by whom, the wall does not say. */
  readonly isAdRef: boolean;
  /** The amendment that is asked about. */
  readonly asked: string | null;
  /** Null where the hall reads brackets only. */
  readonly nameOf: NameOf | null;
}

/** One paragraph, large: its label, whether it is in brackets or agreed, its words and whose each reading is. */
export const WallRow = memo(function WallRow(props: WallRowProps) {
  const { language, isBefore, isAdRef, asked, nameOf } = props;
  const say = useRoomWords();
  const tell = useStructureWords();
  const onWall = useWallWords();
  const desk = useDeskWords();
  const row = useMemo(() => withoutStances(props.row), [props.row]);
  const { kind, depth, label, place, status, pending, behind, amendments, rolling } = row;
  const isTold = status === 'BRACKETED' || status === 'AGREED';
  const words = (
    <>
      <RollingWords segments={rolling.segments} {...{ amendments, nameOf, asked }} own={null} />
      <StructureMarks {...{ row, nameOf }} own={null} />
    </>
  );
  const isTitle = kind === 'title' && place === 'standing';
  // A hall calls paragraphs by their labels, and no heading.
  const isHeading = isTitle || kind === 'heading';
  return (
    <section
      className="wall-row"
      data-kind={kind}
      data-depth={depth}
      data-grey={isBefore === false || undefined}
      data-before={isBefore || undefined}
    >
      <p className="wall-label">
        <b className={isHeading ? 'visually-hidden' : undefined}>{label || say('title')}</b>
        {isTold && (
          <span className="wall-status">
            <span aria-hidden="true">{MARK[status]} </span>
            {statusWords()}
          </span>
        )}
        {isAdRef && status !== 'AGREED' && (
          <span className="wall-status">{desk('adRefUnnamed')}</span>
        )}
        {isBefore && <span className="visually-hidden">, {onWall('before')}</span>}
      </p>
      <div className="wall-words" lang={language}>
        {isTitle ? <h1>{words}</h1> : <p>{words}</p>}
        {behind && <p className="behind">{say('behind')}</p>}
        <Beneath {...{ row, nameOf }} own={null} />
      </div>
    </section>
  );

  function statusWords(): string {
    if (place === 'alternative' || place === 'destination') return tell(place);
    if (isAdRef && status === 'AGREED') return desk('agreedAdRefUnnamed');
    return say(pending ? 'pending' : STATUS[status]);
  }
});
