import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useOffer } from '../platform/offers';
import { useNoticesWords } from './words';

interface TwoPressesProps {
  readonly label: string;
  /** In a sentence, what it ends. */
  readonly means: string;
  readonly busy: boolean;
  readonly onAct: () => void;
}

/** What cannot be taken back says first what it ends. */
export function TwoPresses({ label, means, busy, onAct }: TwoPressesProps) {
  const say = useNoticesWords();
  const [isAsking, setAsking] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) group.current?.focus();
  }, [isAsking]);
  useOffer({ label, take: () => setAsking(true) });
  if (!isAsking)
    return (
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  const act = (): void => {
    setAsking(false);
    onAct();
  };
  return (
    <div
      ref={group}
      role="group"
      aria-label={label}
      tabIndex={-1}
      className="inbox-second"
      onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
    >
      <p>{means}</p>
      <div className="inbox-acts">
        <Button size="compact-sm" loading={busy} onClick={act}>
          {label}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setAsking(false)}>
          {say('no')}
        </Button>
      </div>
    </div>
  );
}
