import { RING, Sign, VOID } from '../platform/sign';
import { type DecisionRow } from './decisions';
import { useDecisionsWords } from './words';

/** Who may read it: closed with a bar across, or open; by word and by shape. */
const SHAPES = {
  MEMBERS: `${RING} M3.6 12.4L12.4 3.6`,
  prepared: `${RING} M8 4.75V8.25l2.25 1.5`,
  PUBLIC: `${RING} M1.75 8h12.5 M8 1.75c-4 4-4 8.5 0 12.5 M8 1.75c4 4 4 8.5 0 12.5`,
};

/** That silence had been broken in time: there is no decision under this number. */
export function Voided() {
  const say = useDecisionsWords();
  return (
    <Sign className="decisions-voided" shape={VOID}>
      {say('voidedMark')}
    </Sign>
  );
}

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
    <Sign
      className="decisions-distribution"
      shape={SHAPES[shown]}
      data-mine={(isWaiting && !publication.mine) || undefined}
    >
      {say(shown)}
    </Sign>
  );
}
