import { Button, Drawer } from '@mantine/core';
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type DraftState, type RollingProvision } from '@shanyrak/draft';
import { useMediaQuery } from '@mantine/hooks';
import { Term } from '../glossary/term';
import { OfferPlace, useOffer } from '../platform/offers';
import { useAdRefMargin } from './ad-ref';
import { standsStill } from './at-rest';
import { AD_REF_MARK, MARK, shownStatus, STATUS } from './status-marks';
import { useOutlineWords } from './outline-words';
import { useRoomWords } from './words';
import './outline.css';

/** From this width on the outline stands beside the text; below it, behind a button. */
const VERY_WIDE = '(min-width: 90rem)';

/** Whether the outline stands beside the text; else its button stands with the views. */
export const useOutlineBeside = (): boolean =>
  useMediaQuery(VERY_WIDE, window.matchMedia(VERY_WIDE).matches);

interface OutlineProps {
  readonly state: DraftState;
  /** The rows of the rolling text that are places of their own. */
  readonly places: readonly RollingProvision[];
  readonly focus: string | null;
  /** The provisions to which words have been settled, and which are not closed. */
  readonly settled: ReadonlySet<string>;
  readonly onGo: (provision: string) => void;
}

/**
 * The text at a glance: every provision with how far agreement has come, each one press away. It
 * follows a frame after the text itself.
 */
export function Outline({ places: now, ...rest }: OutlineProps) {
  const props = { ...rest, places: useDeferredValue(now, NOT_YET) };
  const say = useOutlineWords();
  const isWide = useOutlineBeside();
  const [open, setOpen] = useState(false);
  const show = (): void => {
    if (isWide) lineHere(document.getElementById('outline'))?.focus();
    else setOpen(true);
  };
  useOffer({ label: say('outline'), keyName: 'o', take: show });
  useGoingAlong(rest.focus, props.places.length);
  if (isWide)
    return (
      <nav id="outline" className="outline on-screen-only" aria-label={say('outline')}>
        <Destinations places={props.places} onGo={props.onGo} />
        <Entries {...props} />
      </nav>
    );
  const go = (provision: string): void => {
    setOpen(false);
    props.onGo(provision);
  };
  return (
    <>
      <Destinations places={props.places} onGo={props.onGo} />
      <Button
        className="outline-button on-screen-only"
        size="compact-sm"
        variant="default"
        onClick={show}
      >
        {say('outline')}
      </Button>
      {open && (
        <Drawer
          opened
          onClose={() => setOpen(false)}
          title={say('outline')}
          returnFocus={false}
          lockScroll={false}
          transitionProps={{ duration: 0 }}
          closeButtonProps={{ 'aria-label': say('close') }}
          size="20rem"
        >
          <nav className="outline" aria-label={say('outline')}>
            <Entries {...props} onGo={go} />
          </nav>
        </Drawer>
      )}
    </>
  );
}

/** The line of the outline that stands for the provision in focus; the first one where none is. */
function lineHere(outline: HTMLElement | null): HTMLElement | null {
  const lines = outline?.querySelector('ol');
  return (
    lines?.querySelector<HTMLElement>('[aria-current]') ?? lines?.querySelector('button') ?? null
  );
}

/**
 * The outline keeps the current line in sight, and nothing else of the page moves for it. Whoever goes
 * on with j and k from a line of the outline goes along in it.
 */
function useGoingAlong(focus: string | null, lines: number): void {
  useEffect(() => {
    const outline = document.getElementById('outline');
    if (focus === null || !outline) return;
    const line = lineHere(outline);
    if (!line) return;
    if (outline.querySelector('ol')?.contains(document.activeElement))
      line.focus({ preventScroll: true });
    const [box, its] = [outline.getBoundingClientRect(), line.getBoundingClientRect()];
    if (its.top < box.top || its.bottom > Math.min(box.bottom, innerHeight * LOWEST))
      outline.scrollTop += its.top - box.top - box.height / 3;
  }, [focus, lines]);
}

/** Further down, of the height of the window, the foot of the room may lie over a line. */
const LOWEST = 0.85;

const NOT_YET: OutlineProps['places'] = [];
const WORDS_OF_STATUS = ['squareBrackets', 'reservation', 'settle', 'adRef', 'consensus'] as const;

function Entries({ state, places, focus, settled, onGo }: OutlineProps) {
  const say = useRoomWords();
  const tell = useOutlineWords();
  const adRefOf = useAdRefMargin(state, null);
  const agreed = places.filter(({ status, pending }) => status === 'AGREED' && !pending).length;
  // How far agreement has come says nothing of words that stand still.
  const isOver = standsStill(state);
  return (
    <>
      {!isOver && (
        <p className="progress">
          <Term of={WORDS_OF_STATUS}>{tell('progress', { agreed, all: places.length })}</Term>
        </p>
      )}
      <ol>
        {places.map((row, n) => {
          const isAgreed = row.status === 'AGREED' && !row.pending;
          const adRef = isAgreed ? adRefOf(row.provision, true) : null;
          const shown = shownStatus(row.status, settled.has(row.provision));
          return (
            <Entry
              key={row.provision}
              name={row.label || say('title')}
              status={isOver ? null : (adRef ?? say(row.pending ? 'pending' : STATUS[shown]))}
              mark={row.pending ? '+' : adRef === null ? MARK[shown] : AD_REF_MARK}
              {...{ row, onGo }}
              isHere={row.of === focus}
              isEntered={focus === null ? n === 0 : row.of === focus}
            />
          );
        })}
      </ol>
    </>
  );
}

interface EntryProps {
  readonly row: RollingProvision;
  readonly name: string;
  /** How far agreement has come; null where the words stand still. */
  readonly status: string | null;
  readonly mark: string;
  readonly isHere: boolean;
  /** Whoever opens the outline begins here. */
  readonly isEntered: boolean;
  readonly onGo: (provision: string) => void;
}

const Entry = memo(function Entry(props: EntryProps) {
  const { row, name, status, mark, isHere, isEntered, onGo } = props;
  const words = useMemo(() => wordsOf(row), [row]);
  const begins = words.split(' ', BEGINS).join(' ');
  return (
    <li data-depth={row.depth} data-status={row.status}>
      <button
        type="button"
        title={`${status === null ? name : `${name} (${status})`}: ${words}`}
        aria-current={isHere ? 'true' : undefined}
        data-autofocus={isEntered ? true : undefined}
        onClick={() => onGo(row.of)}
      >
        <span className="mark" aria-hidden="true">
          {status !== null && mark}
        </span>
        <b>{name}</b>
        <span className="begins">{begins}</span>
        {status !== null && <span className="visually-hidden">, {status}</span>}
      </button>
    </li>
  );
});

/** Every provision can be named in the palette, whether the outline is in sight or not. */
const Destinations = memo(function Destinations({
  places,
  onGo,
}: Pick<OutlineProps, 'places' | 'onGo'>) {
  const say = useRoomWords();
  const tell = useOutlineWords();
  return (
    <OfferPlace value={tell('goTo')}>
      {places.map((row) => (
        <Destination key={row.provision} name={row.label || say('title')} {...{ row, onGo }} />
      ))}
    </OfferPlace>
  );
});

const Destination = memo(function Destination({
  row,
  name,
  onGo,
}: Pick<EntryProps, 'row' | 'name' | 'onGo'>) {
  const begins = useMemo(() => firstWords(row), [row]);
  useOffer({ label: `${name} ${begins}`, leads: true, take: () => onGo(row.of) });
  return null;
});

/** So many words fill the two lines of an entry. */
const BEGINS = 16;

/** The words of a provision as they stand, on one line. */
function wordsOf({ rolling }: RollingProvision): string {
  return rolling.segments
    .map((segment) => ('text' in segment ? segment.text : (segment.readings[0]?.text ?? '')))
    .join('')
    .replaceAll('*', '')
    .trim()
    .replace(/\s+/gu, ' ');
}

/** Enough of its words to know a provision again. */
function firstWords(row: RollingProvision): string {
  const words = wordsOf(row).split(' ', 5).join(' ');
  return words.length > 32 ? `${words.slice(0, 32)}…` : words;
}
