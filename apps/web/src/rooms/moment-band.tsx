import { Button, Group, Slider, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { clockTime, dayOf, momentOf, ownTime } from '../platform/times';
import { revisionFrom, whenDone } from './past';
import { usePastWords } from './past-words';
import { sceneOf, useNarrator } from './scenes';
import { tellOf } from './told';
import { type InPast } from './use-past';

/**
 * Opens the past of the text one act before now: the key t, or the button above the text. The button
 * keeps its place while the past is open, and leads back.
 */
export function EarlierMoments({ past }: { readonly past: InPast }) {
  const tell = usePastWords();
  const label = tell('earlierMoments');
  const { isOpen } = past;
  const take = (): void => past.goTo(isOpen ? null : 'before');
  useOffer(isOpen ? null : { label, take, keyName: 't' });
  return (
    <Button
      size="compact-sm"
      variant={isOpen ? 'light' : 'subtle'}
      aria-pressed={isOpen}
      onClick={take}
    >
      {label}
    </Button>
  );
}

/**
 * The band above a text of the past: which moment it is, what happened then, and the slider over the
 * log. It looks like nothing else in the room, so that nobody takes the past for now.
 */
export function MomentBand({ past }: { readonly past: InPast }) {
  const tell = usePastWords();
  const { isRead, isFailing, want } = past;
  return (
    <section className="moment-band" aria-label={tell('moment')}>
      <div className="moment-head">
        <Text size="sm" className="moment-note">
          <b>{tell('moment')}.</b> {tell('readOnly')}
        </Text>
        <BackToNow onTake={() => past.goTo(null)} />
      </div>
      {isRead ? (
        <Moments past={past} />
      ) : isFailing ? (
        <Group gap="xs" role="alert">
          <Text size="sm">{tell('failing')}</Text>
          <Button size="compact-sm" variant="light" onClick={want}>
            {tell('again')}
          </Button>
        </Group>
      ) : (
        <Text size="sm" role="status">
          {tell('reading')}
        </Text>
      )}
    </section>
  );
}

function BackToNow({ onTake }: { readonly onTake: () => void }) {
  const label = usePastWords()('backToNow');
  useOffer({ label, take: onTake, keyName: 'Escape' });
  return (
    <Button size="compact-sm" variant="filled" onClick={onTake}>
      {label}
    </Button>
  );
}

function Moments({ past }: { readonly past: InPast }) {
  const tell = usePastWords();
  const narrator = useNarrator();
  const { acts, place, goTo } = past;
  const thumb = useThumbFocused();
  const act = acts[place];
  if (!act) return null;
  const { at, enteredAt } = whenDone(act);
  const scene = sceneOf(past.past, act);
  const sentence = (scene && tellOf(scene, narrator)) ?? '';
  const to = (next: number): void => {
    const chosen = acts[Math.min(Math.max(next, 0), acts.length - 1)];
    if (chosen && chosen !== act) goTo(chosen.to);
  };
  const onKey = (event: KeyboardEvent): void => {
    const direction = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null;
    if (direction === null) return;
    event.preventDefault();
    to(revisionFrom(acts, place, direction));
  };
  return (
    <>
      <div className="moment-slider" onKeyDown={onKey}>
        <Step label={tell('stepBack')} sign="‹" onTake={() => to(place - 1)} />
        <Slider
          ref={thumb}
          size="sm"
          min={0}
          max={Math.max(acts.length - 1, 1)}
          value={place}
          onChange={to}
          label={null}
          thumbLabel={tell('slider')}
          thumbValueText={() => `${sentence} ${wordsOf(at, narrator.language, tell)}`}
        />
        <Step label={tell('stepForward')} sign="›" onTake={() => to(place + 1)} />
      </div>
      <div role="status" className="moment-told">
        <p className="moment-when">
          <time dateTime={new Date(at).toISOString()}>{wordsOf(at, narrator.language, tell)}</time>
          <Own at={at} />
          {enteredAt !== null && (
            <span>{tell('entered', { when: momentOf(enteredAt, narrator.language) })}</span>
          )}
          <span className="moment-number">
            {tell('actOf', { number: place + 1, count: acts.length })}
          </span>
          {place === acts.length - 1 && <b>{tell('asNow')}</b>}
        </p>
        <p className="moment-sentence">{sentence}</p>
      </div>
      <Text size="xs" className="moment-keys">
        {tell('keys')}
      </Text>
    </>
  );
}

interface StepProps {
  readonly label: string;
  readonly sign: string;
  readonly onTake: () => void;
}

/** One act back or forth, for a finger. */
function Step({ label, sign, onTake }: StepProps) {
  return (
    <Button size="compact-md" variant="subtle" aria-label={label} title={label} onClick={onTake}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}

function Own({ at }: { readonly at: number }) {
  const tell = usePastWords();
  const own = ownTime(at, useLanguage());
  return own && <span className="moment-own">{tell('yourTime', { time: own })}</span>;
}

function wordsOf(
  at: number,
  language: Parameters<typeof dayOf>[1],
  tell: ReturnType<typeof usePastWords>,
): string {
  return tell('astana', { day: dayOf(at, language), time: clockTime(at, language) });
}

/** Whoever opens the past goes on with the arrows at once. */
function useThumbFocused() {
  const slider = useRef<HTMLDivElement>(null);
  useEffect(() => {
    slider.current?.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true });
  }, []);
  return slider;
}
