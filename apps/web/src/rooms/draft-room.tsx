import { useMediaQuery } from '@mantine/hooks';
import { Text } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { type DraftState, type RollingDraft } from '@shanyrak/draft';
import { usePageTitle } from '../platform/page-title';
import { BeforeTheRoom } from './before-the-room';
import { ConnectionLine } from './connection-line';
import { Desk, UndoLast } from './desk';
import { Adopted, DraftHeader } from './draft-header';
import { FocusPanel } from './focus-panel';
import { useFootHeight } from './foot-height';
import { Outline } from './outline';
import { type Reading, useReading } from './reading';
import { standingIn } from './seat';
import { isPlace, TextColumn } from './text-column';
import { useArrivals } from './use-arrivals';
import { useFocus } from './use-focus';
import { useRolling } from './use-rolling';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import { useWriting } from './use-writing';

/** From this width on, the provision in focus stands beside the text; below it, in it. */
const WIDE = '(min-width: 64rem)';

interface DraftRoomProps {
  readonly state: DraftState;
  /** What is shown until the text is there. */
  readonly meanwhile: ReactNode;
}

/** A draft as the room has it: the text is the page, and beside it the one place for acting. */
export function DraftRoom({ state, meanwhile }: DraftRoomProps) {
  const reading = useReading(state);
  const text = useRolling(state, reading.language);
  return text ? <OpenRoom {...{ state, reading, text }} /> : meanwhile;
}

interface OpenRoomProps {
  readonly state: DraftState;
  readonly reading: Reading;
  readonly text: RollingDraft;
}

function OpenRoom({ state, reading, text }: OpenRoomProps) {
  const { view } = useRoom();
  const isWide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches);
  const standing = standingIn(state, view.context);
  const arrivals = useArrivals(text, view.others);
  const foot = useFootHeight();
  const places = useMemo(() => text.provisions.filter(isPlace), [text]);
  const [focus, setFocus] = useFocus(useMemo(() => places.map(({ of }) => of), [places]));
  const [writing, setWriting] = useWriting(state, standing, focus, setFocus);
  const row = places.find(({ of }) => of === focus) ?? null;
  const readingNow = useRef(reading);
  useEffect(() => {
    readingNow.current = reading;
  });
  /** From a list to the provision itself, where it stands in the text. */
  const goTo = useCallback(
    (provision: string): void => {
      const { view: textView, onView } = readingNow.current;
      if (textView === 'issues') onView('rolling');
      setFocus(provision);
      requestAnimationFrame(() =>
        document.getElementById(`p-${provision}`)?.querySelector('button')?.focus(),
      );
    },
    [setFocus],
  );
  usePageTitle(state.symbol);

  const panel = focus !== null && (
    <FocusPanel
      key={focus}
      id={focus}
      {...{ row, state, standing, writing }}
      onWrite={setWriting}
      onClose={() => setFocus(null)}
    />
  );
  return (
    <div className="room" data-wide={isWide}>
      <DraftHeader state={state} standing={standing} />
      <Adopted state={state} />
      <div className="columns">
        <Outline {...{ places, focus }} onGo={goTo} />
        <TextColumn
          {...{ state, text, reading, focus, arrivals }}
          own={standing.delegation}
          onFocus={setFocus}
          onGo={goTo}
          beneath={!isWide && panel}
        />
        <div className="beside">
          <Desk state={state} standing={standing} />
          {isWide && (panel || <NoFocus />)}
        </div>
      </div>
      <div className="foot-of-room" ref={foot}>
        <BeforeTheRoom state={state} standing={standing} onFocus={setFocus} />
        <ConnectionLine>
          <UndoLast state={state} standing={standing} />
        </ConnectionLine>
      </div>
    </div>
  );
}

function NoFocus() {
  const say = useRoomWords();
  return (
    <aside className="focus-panel empty on-screen-only" aria-label={say('focus')}>
      <h2>{say('noFocus')}</h2>
      <Text size="sm">{say('noFocusMore')}</Text>
    </aside>
  );
}
