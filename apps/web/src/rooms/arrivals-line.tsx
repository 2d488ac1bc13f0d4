import { type RollingProvision } from '@shanyrak/draft';
import { useOffer } from '../platform/offers';
import { type Side, waitingOn } from './arrivals';
import { useArrivalsWords } from './arrivals-words';
import './arrivals.css';

interface ArrivalsLineProps {
  readonly side: Exclude<Side, 'inSight'>;
  readonly rows: readonly RollingProvision[];
  readonly sides: ReadonlyMap<string, Side>;
}

/**
 * At an edge of the text: how many changes wait beyond it; a press goes to the nearest. It takes no
 * room of the text, so that nothing moves when it comes.
 */
export function ArrivalsLine({ side, rows, sides }: ArrivalsLineProps) {
  const say = useArrivalsWords();
  const waiting = waitingOn(side, rows, sides);
  const next = side === 'above' ? waiting.at(-1) : waiting[0];
  const label = say(side, { count: waiting.length });
  const go = (): void => {
    const row = document.getElementById(`p-${next}`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('button')?.focus({ preventScroll: true });
  };
  useOffer(next === undefined ? null : { label, take: go });
  return (
    <div className="arrivals on-screen-only" data-side={side} role="status">
      {next !== undefined && (
        <button type="button" onClick={go}>
          <span aria-hidden="true">{side === 'above' ? '▴' : '▾'}</span> {label}
        </button>
      )}
    </div>
  );
}
