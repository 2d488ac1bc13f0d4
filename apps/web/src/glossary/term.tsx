import { Popover } from '@mantine/core';
import { type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type TermKey, useGlossaryWords } from './glossary-words';
import './glossary.css';

interface TermProps {
  /** The word of which it is the meaning, or several that stand here together. */
  readonly of: TermKey | readonly TermKey[];
  readonly children: ReactNode;
  /** Where the meaning stands; what one is about to press should not lie beneath it. */
  readonly side?: 'bottom' | 'left';
}

/** A hand that crosses the page opens nothing; one that goes from the word to its meaning keeps it. */
const OPENS = 350;
const CLOSES = 200;
/** A letter, a figure or a sign: what the room takes for one of its keys. */
const KEY_OF_ROOM = /^\S$/u;

/**
 * A word of the trade that says what it means: to the mouse that comes to it, to the keyboard that
 * comes to it, to the finger that presses it. A word that is drawn beneath a resting mouse says
 * nothing. It stays while one reads it; Escape closes it without anything else being let go of
 * (WCAG 1.4.13), and the next key of the room closes it and does what it does.
 */
export function Term({ of, children, side = 'bottom' }: TermProps) {
  const say = useGlossaryWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const terms = typeof of === 'string' ? [of] : of;

  const soon = (opens: boolean): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(opens), opens ? OPENS : CLOSES);
  };
  const now = (opens: boolean): void => {
    clearTimeout(timer.current);
    setOpen(opens);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') {
        const isOther = event.ctrlKey || event.metaKey || event.altKey;
        if (KEY_OF_ROOM.test(event.key) && !isOther) now(false);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      now(false);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [open]);

  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position={`${side}-start`}
      // Within the page's main part, where whoever goes by landmarks finds it.
      portalProps={{ target: '#text' }}
      shadow="sm"
      width="max-content"
      transitionProps={{ duration: 0 }}
      closeOnEscape={false}
      withRoles={false}
      zIndex={250}
    >
      <Popover.Target>
        <button
          type="button"
          className="term"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-describedby={open ? id : undefined}
          onPointerMove={(event) => comesTo(event) && (open ? now(true) : soon(true))}
          onPointerLeave={({ pointerType }) => pointerType === 'mouse' && soon(false)}
          onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && now(true)}
          onBlur={() => now(false)}
          onClick={(event) => {
            event.stopPropagation();
            now(true);
          }}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className="meanings"
        id={id}
        role="tooltip"
        onPointerEnter={() => now(true)}
        onPointerLeave={() => soon(false)}
      >
        <dl>
          {terms.map((term) => (
            <div key={term}>
              <dt>{say(term)}</dt>
              <dd>{say(`${term}Means`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Whether a mouse has been moved, and not the page beneath it. */
function comesTo({ pointerType, movementX, movementY }: PointerEvent): boolean {
  return pointerType === 'mouse' && (movementX !== 0 || movementY !== 0);
}
