import { type Goal, percentile } from './figures';
import { type Task } from './room-browser';

/** What one feels in the room, as `--json` prints it. Times in milliseconds. */
export interface RoomFigures {
  /** From the press to the frame that shows it, each. */
  readonly focus: readonly number[];
  readonly stance: readonly number[];
  readonly proposal: readonly number[];
  /** The longest task while one types: in an ordinary paragraph, and in one of 20,000 characters with 24 rivals. */
  readonly typing: Task;
  readonly typingLong: Task;
  /** The longest task when 32 acts of others arrive at once. */
  readonly burst: Task;
  readonly scroll: Scrolled;
  /** From the address to the text, and the longest task until the room is at rest. */
  readonly firstDraw: { readonly shown: number; readonly task: Task };
  /** An open room in which nobody does anything. */
  readonly rest: {
    readonly stirred: number;
    readonly cpuPerMinute: number;
    readonly seconds: number;
  };
  readonly yardsticks: {
    /** A page of one button and one text. */
    readonly press: readonly number[];
    /** Two million steps of arithmetic. */
    readonly work: number;
    /** The room's own elements and styles, without script. */
    readonly scroll: Scrolled;
    readonly shown: number;
  };
  /** How busy the machine was when the run began. */
  readonly load: number;
  readonly quick: boolean;
}

export interface Scrolled {
  readonly task: Task;
  readonly frames: number;
  readonly missed: number;
}

const PAINTED = 100;
const TASK = 50;
const FIRST = 200;

export function roomGoalsOf(figures: RoomFigures): Goal[] {
  const { yardsticks, scroll, firstDraw, rest } = figures;
  const bare = percentile(yardsticks.press, 0.95);
  const painted = (what: string, took: readonly number[]): Goal => {
    const p95 = percentile(took, 0.95);
    return {
      what: `own act painted: ${what}`,
      wanted: `<= ${PAINTED} ms`,
      measured: `${whole(p95)} ms (p50 ${whole(percentile(took, 0.5))}); ${times(p95, bare)} a bare press`,
      met: p95 <= PAINTED,
    };
  };
  const held = (what: string, { wall, cpu }: Task, most: number): Goal => ({
    what: `longest task: ${what}`,
    wanted: `<= ${most} ms`,
    measured: `${whole(cpu)} ms (${whole(wall)} by the clock); ${times(cpu, yardsticks.work)} the known work`,
    met: cpu <= most,
  });
  return [
    painted('focus moved', figures.focus),
    painted('stance', figures.stance),
    painted('proposal', figures.proposal),
    held('typing', figures.typing, TASK),
    held('typing, 20,000 characters, 24 rivals', figures.typingLong, TASK),
    held('32 acts of others', figures.burst, TASK),
    held('scrolling', scroll.task, TASK),
    held('first draw', firstDraw.task, FIRST),
    {
      what: 'a room left alone',
      wanted: 'one line, every five seconds',
      measured: `${rest.stirred} changes in ${rest.seconds} s; ${whole(rest.cpuPerMinute)} ms a minute`,
      met: rest.stirred <= Math.ceil(rest.seconds / 5) + 1,
    },
  ];
}

const whole = (value: number): string => Math.round(value).toString();
export const times = (value: number, to: number): string => `${(value / to).toFixed(1)} times`;
