import { Button, CloseButton, Group, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type TourWord, useTourWords } from './tour-words';
import './tour.css';

/** Of what each step speaks: the first of these that is on the screen is lit. */
const STEPS = [
  { name: 'text', lights: ['.text'] },
  { name: 'act', lights: ['.focus-panel', '.beside', '.text'] },
  { name: 'line', lights: ['.connection'] },
] as const;

interface TourProps {
  readonly onClose: () => void;
}

/**
 * Three steps round the room: the text and its brackets, where one acts, the line that tells the
 * truth. A dialog, so that whoever listens or goes by keyboard is led as those who see; Escape, a
 * press beside it and its own button end it at once.
 */
export function Tour({ onClose }: TourProps) {
  const say = useTourWords();
  const [step, setStep] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const { name, lights } = STEPS[step]!;
  const isLast = step === STEPS.length - 1;
  useLight(lights);
  useSightOf(SPOKEN_OF, name === 'text');
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // It ends the tour, and lets go of nothing else.
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [onClose]);
  useEffect(() => {
    // Each step is read from its beginning.
    title.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <Modal.Root
      opened
      onClose={onClose}
      closeOnEscape={false}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'tour' }}
    >
      <Modal.Overlay backgroundOpacity={0} />
      <Modal.Content data-step={name}>
        <div className="tour-step">
          <p>{say('step', { step: step + 1 })}</p>
          <CloseButton size="sm" aria-label={say('close')} onClick={onClose} />
        </div>
        <Modal.Title ref={title} tabIndex={-1} data-autofocus>
          {say(`${name}Title` satisfies TourWord)}
        </Modal.Title>
        <Modal.Body className="tour-words">{say(name)}</Modal.Body>
        <Group justify="flex-end" gap="xs">
          {step > 0 && (
            <Button size="compact-md" variant="subtle" onClick={() => setStep(step - 1)}>
              {say('back')}
            </Button>
          )}
          <Button
            size="compact-md"
            variant="filled"
            onClick={() => (isLast ? onClose() : setStep(step + 1))}
          >
            {say(isLast ? 'done' : 'next')}
          </Button>
        </Group>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What the first step speaks of. */
const SPOKEN_OF = '.room .text .provision:has(.bracket)';
/** In the hand the card takes the lower half of the window. */
const IN_HAND = '(max-width: 63.99rem)';

/** Brings it above the card where that would cover it, and the page back when this is over. */
function useSightOf(selector: string, isShown: boolean): void {
  useEffect(() => {
    if (!isShown || !window.matchMedia(IN_HAND).matches) return;
    const before = scrollY;
    document.querySelector(selector)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    return () => scrollTo({ top: before, behavior: 'instant' });
  }, [selector, isShown]);
}

const LIT = 'data-tour-lit';

/** Lights a part of the page while its step is shown; the rest stands in the shade. */
function useLight(selectors: readonly string[]): void {
  useEffect(() => {
    const lit = selectors
      .map((one) => document.querySelector<HTMLElement>(`.room ${one}`))
      .find((one) => one && one.offsetHeight > 0);
    if (!lit) return;
    lit.setAttribute(LIT, '');
    return () => lit.removeAttribute(LIT);
  }, [selectors]);
}
