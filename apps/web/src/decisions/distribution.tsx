import { type DecisionRow } from './decisions';
import { useDecisionsWords } from './words';

/** Who may read it: closed with a bar across, or open; by word and by shape. */
const SHAPES = {
  MEMBERS: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z M3.6 12.4L12.4 3.6',
  prepared: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z M8 4.75V8.25l2.25 1.5',
  PUBLIC:
    'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z M1.75 8h12.5 M8 1.75c-4 4-4 8.5 0 12.5 M8 1.75c4 4 4 8.5 0 12.5',
};

interface DistributionProps {
  readonly decision: Pick<DecisionRow, 'distribution' | 'publication'>;
  /** Whether a publication under way is told: to officers of the Secretariat, whose work it is. */
  readonly toOfficer: boolean;
}

export function Distribution({ decision, toOfficer }: DistributionProps) {
  const say = useDecisionsWords();
  const { distribution, publication } = decision;
  const isWaiting = toOfficer && publication.state === 'prepared';
  const shown = isWaiting ? 'prepared' : distribution;
  return (
    <span
      className="decisions-distribution"
      data-mine={(isWaiting && !publication.mine) || undefined}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[shown]} />
      </svg>
      {say(shown)}
    </span>
  );
}
