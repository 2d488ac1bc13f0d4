import { Button, Drawer } from '@mantine/core';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { type RollingProvision } from '@shanyrak/draft';
import { useMediaQuery } from '@mantine/hooks';
import { Term } from '../glossary/term';
import { OfferPlace, useOffer } from '../platform/offers';
import { MARK, shownStatus, STATUS } from './status-marks';
import { useOutlineWords } from './outline-words';
import { useRoomWords } from './words';
import './outline.css';

/** From this width on the outline stands beside the text; below it, behind a button. */
const VERY_WIDE = '(min-width: 90rem)';

interface OutlineProps {
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
  const isWide = useMediaQuery(VERY_WIDE, window.matchMedia(VERY_WIDE).matches);
  const [open, setOpen] = useState(false);
  const show = (): void => {
    if (isWide) document.getElementById('outline')?.querySelector('button')?.focus();
    else setOpen(true);
  };
  useOffer({ label: say('outline'), keyName: 'o', take: show });
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

const NOT_YET: OutlineProps['places'] = [];
const WORDS_OF_STATUS = ['squareBrackets', 'reservation', 'settle', 'adRef', 'consensus'] as const;

function Entries({ places, focus, settled, onGo }: OutlineProps) {
  const say = useRoomWords();
  const tell = useOutlineWords();
  const agreed = places.filter(({ status, pending }) => status === 'AGREED' && !pending).length;
  return (
    <>
      <p className="progress">
        <Term of={WORDS_OF_STATUS}>{tell('progress', { agreed, all: places.length })}</Term>
      </p>
      <ol>
        {places.map((row) => {
          const shown = shownStatus(row.status, settled.has(row.provision));
          return (
            <Entry
              key={row.provision}
              name={row.label || say('title')}
              status={say(row.pending ? 'pending' : STATUS[shown])}
              mark={row.pending ? '+' : MARK[shown]}
              {...{ row, onGo }}
              isHere={row.of === focus}
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
  readonly status: string;
  readonly mark: string;
  readonly isHere: boolean;
  readonly onGo: (provision: string) => void;
}

const Entry = memo(function Entry({ row, name, status, mark, isHere, onGo }: EntryProps) {
  const begins = useMemo(() => firstWords(row), [row]);
  return (
    <li data-depth={row.depth} data-status={row.status}>
      <button type="button" aria-current={isHere ? 'true' : undefined} onClick={() => onGo(row.of)}>
        <span className="mark" aria-hidden="true">
          {mark}
        </span>
        <b>{name}</b>
        <span className="begins">{begins}</span>
        <span className="visually-hidden">, {status}</span>
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

/** Enough of its words to know a provision again. */
function firstWords({ rolling }: RollingProvision): string {
  const words = rolling.segments
    .map((segment) => ('text' in segment ? segment.text : (segment.readings[0]?.text ?? '')))
    .join('')
    .replaceAll('*', '')
    .trim()
    .split(/\s+/u)
    .slice(0, 5)
    .join(' ');
  return words.length > 32 ? `${words.slice(0, 32)}…` : words;
}
