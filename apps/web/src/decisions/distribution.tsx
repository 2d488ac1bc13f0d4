import { RING, Sign, VOID } from '../platform/sign';
import { type DecisionRow } from './decisions';
import { useDecisionsWords } from './words';

/** Who may read it: closed with a bar across, or open; by word and by shape. */
const SHAPES = {
  MEMBERS: `${RING} M3.6 12.4L12.4 3.6`,
  prepared: `${RING} M8 4.75V8.25l2.25 1.5`,
  toIssue: `${RING} M5 8h6`,
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
  readonly decision: Pick<DecisionRow, 'distribution' | 'issuing'>;
  /** Whether an issue under way is told: to officers of the Secretariat, whose work it is. */
  readonly toOfficer: boolean;
}

export function Distribution({ decision, toOfficer }: DistributionProps) {
  const say = useDecisionsWords();
  const { distribution, issuing } = decision;
  const waits = toOfficer ? issuing.prepared : null;
  const shown = waits
    ? 'prepared'
    : distribution === 'MEMBERS' && toOfficer && issuing.state === 'none'
      ? 'toIssue'
      : distribution;
  return (
    <Sign
      className="decisions-distribution"
      shape={SHAPES[shown]}
      data-mine={(waits && !waits.mine) || undefined}
    >
      {say(shown)}
    </Sign>
  );
}
