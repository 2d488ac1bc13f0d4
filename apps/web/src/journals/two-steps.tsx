import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useOffer } from '../platform/offers';
import { useJournalsWords } from './words';

interface TwoStepsProps {
  readonly label: string;
  /** In a sentence, what it means. */
  readonly means: string;
  readonly busy: boolean;
  /** Why it cannot be done now. */
  readonly why?: string | null;
  readonly onAct: () => void;
}

/** What cannot be taken back takes two deliberate steps, and says in a sentence what it means (look.md). */
export function TwoSteps({ label, means, busy, why = null, onAct }: TwoStepsProps) {
  const say = useJournalsWords();
  const [asks, setAsks] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLButtonElement>(null);
  const before = useRef(asks);
  useEffect(() => {
    if (asks) second.current?.focus();
    else if (before.current) first.current?.focus({ preventScroll: true });
    before.current = asks;
  }, [asks]);
  const press = (): void => setAsks(why === null);
  useOffer(asks ? null : { label, why, take: press });
  if (!asks)
    return (
      <div>
        <Button
          ref={first}
          loading={busy}
          aria-disabled={why !== null || undefined}
          data-disabled={why !== null || undefined}
          onClick={press}
        >
          {label}
        </Button>
        {why !== null && <p className="journal-why">{why}</p>}
      </div>
    );
  return (
    <div
      role="group"
      aria-label={label}
      onKeyDown={(event) => event.key === 'Escape' && setAsks(false)}
    >
      <p>{means}</p>
      <Group gap="xs">
        <Button
          ref={second}
          onClick={() => {
            setAsks(false);
            onAct();
          }}
        >
          {say('yes', { what: label })}
        </Button>
        <Button variant="subtle" onClick={() => setAsks(false)}>
          {say('no')}
        </Button>
      </Group>
    </div>
  );
}
