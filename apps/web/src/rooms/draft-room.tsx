import { useMediaQuery } from '@mantine/hooks';
import { Text } from '@mantine/core';
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { type DraftState, type Rolled } from '@shanyrak/draft';
import { usePageTitle } from '../platform/page-title';
import { standsStill } from './at-rest';
import { BeforeTheRoom } from './before-the-room';
import { ConnectionLine } from './connection-line';
import { Desk, UndoLast } from './desk';
import { Adopted, DraftHeader } from './draft-header';
import { useFirstText } from './first-text';
import { FocusPanel } from './focus-panel';
import { Forwarded } from './forwarding';
import { useFootHeight } from './foot-height';
import { Outline, useOutlineBeside } from './outline';
import { JustSettled } from './just-settled';
import { AdoptedAbove, Remittals, Remitted } from './remitting';
import { languageOfRows, useReading } from './reading';
import { isPlace } from './rolling-rows';
import { type RoomView } from './room-view';
import { standingIn } from './seat';
import { TakenUp } from './taken-up';
import { TextColumn } from './text-column';
import { useEnteringReading } from './under-meeting';
import { UnderSilence } from './under-silence';
import { useArrivals } from './use-arrivals';
import { useFocus } from './use-focus';
import { PastProvider, usePastOf } from './use-past';
import { useRolling } from './use-rolling';
import { ThenProvider } from '../live/use-room';
import { RoomStatements } from '../statements/room-statements';
import { useRoom } from './use-room';
import { useSettled } from './use-settled';
import { useWayBack } from './way-back';
import { useRoomWords } from './words';
import { useWriting } from './use-writing';
import { WriteHere } from './write-here';
import { isInText, writingAt } from './writing-in-text';

/** From this width on, the provision in focus stands beside the text; below it, in it. */
const WIDE = '(min-width: 64rem)';

interface DraftRoomProps {
  readonly state: DraftState;
  /** What is shown until the text is there. */
  readonly meanwhile: ReactNode;
}

/** A draft as the room has it: the text is the page, and beside it the one place for acting. */
export function DraftRoom({ state, meanwhile }: DraftRoomProps) {
  const first = useFirstText(state);
  return first ? <OpenRoom {...{ state, first }} /> : meanwhile;
}

interface OpenRoomProps {
  readonly state: DraftState;
  readonly first: Rolled;
}

function OpenRoom({ state, first }: OpenRoomProps) {
  const inRoom = useRoom();
  const isWide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches);
  const past = usePastOf(state);
  const standing = standingIn(state, inRoom.view.context);
  const entering = useEnteringReading(
    state.session?.meeting ?? '',
    standing.desk !== null || standing.secretariat,
  );
  const reading = useReading(state);
  // In the past everything is read as it was, and nobody stands anywhere: there is nothing to do.
  const then = past.state ?? state;
  const standingThen = past.isOpen ? standingIn(then, null) : standing;
  const text = useRolling(then, languageOfRows(reading, then), first);
  const arrivals = useArrivals(text, inRoom.view.others, past.isOpen);
  const foot = useFootHeight();
  const places = useMemo(() => text.provisions.filter(isPlace), [text]);
  const order = useMemo(() => places.map(({ of }) => of), [places]);
  const wayBack = useWayBack(reading.view === 'issues');
  const [focus, setFocus] = useFocus(order, past.isOpen || wayBack.isAway);
  const settled = useSettled(then);
  const { writing, write, begin } = useWriting(state, standing, focus, setFocus);
  const inText = isInText(writing, reading.view);
  const row = places.find(({ of }) => of === focus) ?? null;
  const readingNow = useRef(reading);
  useLayoutEffect(() => {
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
  const { leave } = wayBack;
  const goFromList = useCallback(
    (provision: string, entry: number): void => {
      leave(entry);
      goTo(provision);
    },
    [leave, goTo],
  );
  usePageTitle(state.symbol);
  const isOutlineBeside = useOutlineBeside();
  const outline = <Outline state={then} {...{ places, focus, settled }} onGo={goTo} />;

  const statements = <RoomStatements state={then} standing={standingThen} />;
  const panel = focus !== null && (
    <FocusPanel
      key={focus}
      id={focus}
      row={row}
      state={then}
      standing={standingThen}
      writing={past.isOpen || inText ? null : writing}
      begun={past.isOpen ? null : (writing?.what ?? null)}
      onWrite={write}
      onClose={() => setFocus(null)}
    />
  );
  return (
    <PastProvider value={past}>
      <div className="room" data-wide={isWide}>
        <DraftHeader state={state} standing={standing} />
        <Adopted state={state} />
        {!past.isOpen && <UnderSilence {...{ state, standing, focus }} onBegin={begin} />}
        <Forwarded state={state} standing={standing} />
        <Remittals state={state} />
        <Remitted state={state} />
        <AdoptedAbove state={state} />
        <TakenUp
          state={state}
          leads={standing.desk === 'chair'}
          writes={writing !== null || past.isOpen}
          onFocus={setFocus}
        />
        <ThenProvider value={past.state && thenIn(inRoom.view, past.state)}>
          <div className="columns">
            {isOutlineBeside && outline}
            <TextColumn
              state={then}
              {...{ text, reading, focus, arrivals, wayBack }}
              outline={!isOutlineBeside && outline}
              own={standing.delegation}
              onFocus={setFocus}
              onGo={goFromList}
              writingAt={(here) =>
                inText && !past.isOpen
                  ? writingAt(here, { state, standing, focus, writing, onWrite: write })
                  : null
              }
              beneath={!isWide && panel}
            />
            <div className="beside">
              {!past.isOpen && <Desk {...{ state, standing, entering }} />}
              {isWide && statements}
              {isWide && (panel || <NoFocus state={state} />)}
            </div>
          </div>
          {!isWide && statements}
        </ThenProvider>
        {!past.isOpen && (
          <WriteHere {...{ state, standing, focus }} label={row?.label ?? ''} onBegin={begin} />
        )}
        <div className="foot-of-room" ref={foot}>
          <JustSettled state={state} />
          <BeforeTheRoom state={state} standing={standing} onFocus={setFocus} />
          <ConnectionLine>
            {!past.isOpen && <UndoLast state={state} standing={standing} />}
          </ConnectionLine>
        </div>
      </div>
    </PastProvider>
  );
}

/** The room as it is read at an earlier moment: its text, no act on its way, nobody who may act. */
function thenIn(view: RoomView, state: DraftState): RoomView {
  return { ...view, state, pending: [], context: null };
}

function NoFocus({ state }: { readonly state: DraftState }) {
  const say = useRoomWords();
  return (
    <aside className="focus-panel empty on-screen-only" aria-label={say('focus')}>
      <h2>{say('noFocus')}</h2>
      <Text size="sm">{say(standsStill(state) ? 'noFocusStill' : 'noFocusMore')}</Text>
    </aside>
  );
}
