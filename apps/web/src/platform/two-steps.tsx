import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useOffer } from './offers';
import { useFrameWords } from './words';
import './two-steps.css';

interface TwoStepsProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly label: string;
  /** Its whole name, where several of one label are on the screen. */
  readonly named?: string;
  /** In a sentence, what it commits to; with a field, where the act needs one. */
  readonly means: ReactNode;
  readonly busy: boolean;
  /** Why it cannot be done now. */
  readonly why?: string | null;
  /** The second step's own words, and those that go back. */
  readonly confirm?: string;
  readonly refrain?: string;
  readonly onAct: () => void;
}

/**
 * A button for what commits: the first press says what it means, the second does it (look.md). It is for
 * what is asked of the server; an act in a room has a button of its own (`live/act-button.tsx`).
 */
export function TwoSteps(props: TwoStepsProps) {
  const { label, named = label, means, busy, why = null, onAct } = props;
  const { variant = 'light', size = 'compact-sm' } = props;
  const say = useFrameWords();
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) second.current?.focus();
    else if (wasAsking.current) first.current?.focus({ preventScroll: true });
    wasAsking.current = isAsking;
  }, [isAsking]);
  const press = (): void => setAsking(why === null);
  useOffer(isAsking ? null : { label: named, why, take: press });
  if (!isAsking)
    return (
      <div className="two-steps">
        <Button
          ref={first}
          {...{ size, variant }}
          aria-label={named}
          aria-disabled={why !== null || undefined}
          data-disabled={why !== null || undefined}
          loading={busy}
          onClick={press}
        >
          {label}
        </Button>
        {why !== null && <p>{why}</p>}
      </div>
    );
  return (
    <div
      ref={second}
      className="two-steps"
      data-asking
      role="group"
      aria-label={named}
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
    >
      {typeof means === 'string' ? <p>{means}</p> : means}
      <div className="two-steps-acts">
        <Button
          size={size}
          loading={busy}
          onClick={() => {
            setAsking(false);
            onAct();
          }}
        >
          {props.confirm ?? label}
        </Button>
        <Button size={size} variant="subtle" onClick={() => setAsking(false)}>
          {props.refrain ?? say('no')}
        </Button>
      </div>
    </div>
  );
}
