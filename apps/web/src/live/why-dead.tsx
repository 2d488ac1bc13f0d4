import { Popover, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface WhyDeadProps {
  readonly id: string;
  /** In a sentence. */
  readonly why: string;
  readonly onClose: () => void;
}

/**
 * Why a button is dead, right beneath it and over whatever stands there: nothing is pushed away. It
 * stays until the button is pressed again, something else is pressed, or Escape.
 */
export function WhyDead({ id, why, onClose }: WhyDeadProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent): void => {
      const isOwn = [place.current?.parentElement, document.getElementById(id)?.parentElement].some(
        (part) => target instanceof Node && part?.contains(target),
      );
      if (!isOwn) onClose();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // It closes this alone.
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPointer, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPointer, true);
    };
  }, [id, onClose]);
  return (
    <Popover
      opened
      position="bottom-start"
      offset={4}
      // Within the page's main part, where whoever goes by landmarks finds it.
      portalProps={{ target: '#text' }}
      shadow="sm"
      width="max-content"
      transitionProps={{ duration: 0 }}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withRoles={false}
      zIndex={250}
    >
      <Popover.Target>
        <span ref={place} className="why-place" />
      </Popover.Target>
      <Popover.Dropdown className="why-card">
        <Text id={id} size="xs" role="status" className="why">
          {why}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
