import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useOffer } from '../platform/offers';
import { useCredentialsWords } from './credentials-words';

interface TwoStepsProps extends Pick<ButtonProps, 'variant'> {
  readonly label: string;
  /** Its whole name, where several of one label are on the screen. */
  readonly named: string;
  /** In a sentence, what it commits to; with a field, where the act needs one. */
  readonly means: ReactNode;
  readonly busy: boolean;
  readonly onAct: () => void;
}

/** A button for what commits: the first press says what it means, the second does it. */
export function TwoSteps({ label, named, means, busy, onAct, variant = 'light' }: TwoStepsProps) {
  const say = useCredentialsWords();
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) second.current?.focus();
    else if (wasAsking.current) first.current?.focus({ preventScroll: true });
    wasAsking.current = isAsking;
  }, [isAsking]);
  useOffer({ label: named, take: () => setAsking(true) });
  if (!isAsking)
    return (
      <Button
        ref={first}
        size="compact-sm"
        variant={variant}
        aria-label={named}
        loading={busy}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  return (
    <div
      ref={second}
      className="council-second-step"
      role="group"
      aria-label={named}
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
    >
      {means}
      <div className="council-acts">
        <Button
          size="compact-sm"
          loading={busy}
          onClick={() => {
            setAsking(false);
            onAct();
          }}
        >
          {label}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setAsking(false)}>
          {say('no')}
        </Button>
      </div>
    </div>
  );
}
