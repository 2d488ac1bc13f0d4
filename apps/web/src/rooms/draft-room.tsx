import { useMediaQuery } from '@mantine/hooks';
import { Text } from '@mantine/core';
import { type DraftState } from '@shanyrak/draft';
import { usePageTitle } from '../platform/page-title';
import { BeforeTheRoom } from './before-the-room';
import { ConnectionLine } from './connection-line';
import { Desk, UndoLast } from './desk';
import { Adopted, DraftHeader } from './draft-header';
import { FocusPanel } from './focus-panel';
import { Outline } from './outline';
import { useReading } from './reading';
import { standingIn } from './seat';
import { TakenUp } from './taken-up';
import { isPlace, TextColumn } from './text-column';
import { useFocus } from './use-focus';
import { useRolling } from './use-rolling';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import { useWriting } from './use-writing';

/** From this width on, the provision in focus stands beside the text; below it, in it. */
const WIDE = '(min-width: 64rem)';

/** A draft as the room has it: the text is the page, and beside it the one place for acting. */
export function DraftRoom({ state }: { readonly state: DraftState }) {
  const { view } = useRoom();
  const isWide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches);
  const standing = standingIn(state, view.context);
  const reading = useReading(state);
  const text = useRolling(state, reading.language);
  const [focus, setFocus] = useFocus(text.provisions.filter(isPlace).map(({ of }) => of));
  const [writing, setWriting] = useWriting(state, standing, focus, setFocus);
  const row = text.provisions.find((one) => isPlace(one) && one.of === focus) ?? null;
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
      <TakenUp state={state} writes={writing !== null} onFocus={setFocus} />
      <div className="columns">
        <Outline places={text.provisions.filter(isPlace)} focus={focus} onGo={goTo} />
        <TextColumn
          {...{ state, text, reading, focus }}
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
      <div className="foot-of-room">
        <BeforeTheRoom state={state} standing={standing} onFocus={setFocus} />
        <ConnectionLine>
          <UndoLast state={state} standing={standing} />
        </ConnectionLine>
      </div>
    </div>
  );

  /** From a list to the provision itself, where it stands in the text. */
  function goTo(provision: string): void {
    if (reading.view === 'issues') reading.onView('rolling');
    setFocus(provision);
    requestAnimationFrame(() =>
      document.getElementById(`p-${provision}`)?.querySelector('button')?.focus(),
    );
  }
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
