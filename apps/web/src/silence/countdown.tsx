import { useCouncilNow } from '../platform/clock';
import { phaseOf } from './board';
import { leftUntil } from './left';
import { useSilenceWords } from './words';

interface CountdownProps {
  readonly until: number;
  readonly due: number;
}

/** What is left, by the council's clock; once the deadline has passed, that it has. */
export function Countdown({ until, due }: CountdownProps) {
  const say = useSilenceWords();
  const now = useCouncilNow(true);
  const phase = phaseOf({ until, due }, now);
  return (
    <span role="timer" className="silence-left" data-phase={phase}>
      {phase === 'runs' ? say('left', { left: leftUntil(until - now, say) }) : say('grace')}
    </span>
  );
}
