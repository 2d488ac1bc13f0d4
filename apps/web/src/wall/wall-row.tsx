import { memo, useMemo } from 'react';
import { type RollingProvision } from '@shanyrak/draft';
import { type NameOf } from '../platform/refusals';
import { Beneath } from '../rooms/beneath';
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
  /** The amendment that is asked about. */
  readonly asked: string | null;
  readonly nameOf: NameOf;
}

/** One paragraph, large: its label, whether it is in brackets or agreed, its words and whose each reading is. */
export const WallRow = memo(function WallRow(props: WallRowProps) {
  const { language, isBefore, asked, nameOf } = props;
  const say = useRoomWords();
  const tell = useStructureWords();
  const onWall = useWallWords();
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
            {place === 'alternative' || place === 'destination'
              ? tell(place)
              : say(pending ? 'pending' : STATUS[status])}
          </span>
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
});
