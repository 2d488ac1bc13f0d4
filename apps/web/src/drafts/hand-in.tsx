import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLiveWords } from '../live/words';
import { useOffer } from '../platform/offers';
import { usePaperWords } from './paper-words';

interface HandInProps {
  /** Whether everything is there that is needed: asked before the second step. */
  readonly isWhole: () => boolean;
  readonly busy: boolean;
  readonly onHandIn: () => Promise<unknown>;
}

/** Hands a paper in, in two deliberate steps. */
export function HandIn({ isWhole, busy, onHandIn }: HandInProps) {
  const say = usePaperWords();
  const tell = useLiveWords();
  const label = say('handIn');
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(isAsking);
  useEffect(() => {
    if (isAsking) second.current?.focus();
    else if (wasAsking.current) first.current?.focus({ preventScroll: true });
    wasAsking.current = isAsking;
  }, [isAsking]);
  const press = (): void => {
    if (!busy) setAsking(isWhole());
  };
  useOffer(isAsking ? null : { label, take: press });
  // The step stays until it is answered: nothing comes up under the second press of a double one.
  const close = (): void => setAsking(false);
  if (!isAsking)
    return (
      <Button ref={first} size="sm" loading={busy} onClick={press}>
        {label}
      </Button>
    );
  return (
    <div
      className="paper-second-step"
      role="group"
      aria-label={label}
      onKeyDown={({ key }) => key === 'Escape' && !busy && close()}
    >
      <Text size="sm">{say('handInMeans')}</Text>
      <Group gap="xs" mt={4}>
        <Button
          ref={second}
          size="sm"
          loading={busy}
          onClick={({ detail }) => detail > 1 || void onHandIn().then(close, close)}
        >
          {label}
        </Button>
        <Button size="sm" variant="subtle" disabled={busy} onClick={close}>
          {tell('no')}
        </Button>
      </Group>
    </div>
  );
}
