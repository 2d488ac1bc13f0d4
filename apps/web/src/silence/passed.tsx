import { type CSSProperties } from 'react';
import { useCouncilNow } from '../platform/clock';
import { passedOf } from './left';
import './passed.css';

interface PassedProps {
  readonly startedAt: number;
  readonly until: number;
}

/** How much of a round has passed, to be looked at: the words beside it say what is left. */
export function Passed({ startedAt, until }: PassedProps) {
  const passed = passedOf({ startedAt, until }, useCouncilNow(true));
  return (
    <span
      className="silence-passed"
      aria-hidden="true"
      style={{ '--passed': passed } as CSSProperties}
    />
  );
}
