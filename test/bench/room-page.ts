import { percentile } from './figures';
import { inColumns, inGoals, ms } from './page';
import { type RoomFigures, roomGoalsOf, type Scrolled, times } from './room-figures';

/** What one feels in the room, as a table for a person. */
export function roomPage(figures: RoomFigures): string {
  const { yardsticks, scroll, firstDraw, load, quick } = figures;
  const frames = ({ frames: all, missed }: Scrolled): string =>
    `${missed} missed of ${all + missed}`;
  return [
    '',
    `A draft of 200 provisions with 1,500 amendments; the machine's load was ${load.toFixed(1)} at the beginning.`,
    `Tasks are told in the processor time of the page's own thread. The known work takes ${ms(yardsticks.work)}; a bare press is painted after ${ms(percentile(yardsticks.press, 0.95))} (p95).`,
    `The text stands there ${ms(firstDraw.shown)} after the address was given; the same page as dead paper after ${ms(yardsticks.shown)}: ${times(firstDraw.shown, yardsticks.shown)}.`,
    `Frames while the page passes by: ${frames(scroll)}; as dead paper ${frames(yardsticks.scroll)}.`,
    ...(quick ? ['This was a quick run: fewer repetitions.'] : []),
    '',
    ...inColumns(inGoals(roomGoalsOf(figures))),
    '',
  ].join('\n');
}
