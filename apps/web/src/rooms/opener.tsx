import { Button, type ButtonProps, Text } from '@mantine/core';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useOffer } from '../platform/offers';

/** Something that opens in place: where it is closed again, the focus is back on what opened it. */
export interface Opening {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly opener: RefObject<HTMLButtonElement | null>;
}

export function useOpening(atFirst = false): Opening {
  const [isOpen, setOpen] = useState(atFirst);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { isOpen, setOpen, opener };
}

interface OpenerProps extends Pick<ButtonProps, 'variant'> {
  readonly label: string;
  readonly opening: Opening;
  /** Why what it opens could not be done, in a sentence that stands beneath it; null opens. */
  readonly why: string | null;
}

/** The button that opens it, or is dead and says why. */
export function Opener({ label, opening: { opener, setOpen }, why, variant }: OpenerProps) {
  const whyId = useId();
  const isDead = why === null ? undefined : true;
  const press = (): void => {
    if (!isDead) setOpen(true);
  };
  useOffer({ label, why, take: press });
  return (
    <span className="act">
      <Button
        ref={opener}
        size="compact-sm"
        variant={variant ?? 'light'}
        aria-disabled={isDead}
        data-disabled={isDead}
        aria-describedby={isDead && whyId}
        onClick={press}
      >
        {label}
      </Button>
      {why !== null && (
        <Text id={whyId} size="xs" className="why">
          {why}
        </Text>
      )}
    </span>
  );
}
