import { useMediaQuery } from '@mantine/hooks';
import { Text } from '@mantine/core';
import { Fragment, useEffect, useRef, useState } from 'react';
import {
  type DraftState,
  type Rolled,
  type RollingDraft,
  type RollingProvision,
  rollingText,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { usePageTitle } from '../platform/page-title';
import { BeforeTheRoom } from './before-the-room';
import { ConnectionLine } from './connection-line';
import { Desk, UndoLast } from './desk';
import { Adopted, DraftHeader } from './draft-header';
import { FocusPanel } from './focus-panel';
import { OpenIssues } from './open-issues';
import { Outline } from './outline';
import { ProvisionRow } from './provision-row';
import { Renumbering } from './renumbering';
import { standingIn } from './seat';
import { TrackedText } from './tracked-text';
import { useFocus } from './use-focus';
import { useRoom } from './use-room';
import { type TextView, ViewChoice } from './view-choice';
import { useRoomWords } from './words';
import { useWriting } from './use-writing';

/** From this width on, the provision in focus stands beside the text; below it, in it. */
const WIDE = '(min-width: 64rem)';
const CODES = 'shanyrak.codes';

/** A draft as the room has it: the text is the page, and beside it the one place for acting. */
export function DraftRoom({ state }: { readonly state: DraftState }) {
  const { view } = useRoom();
  const fullNameOf = useNameOf();
  const isWide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches);
  const standing = standingIn(state, view.context);
  const [byCode, setByCode] = useState(() => localStorage.getItem(CODES) === '1');
  const [readIn, setReadIn] = useState(state.originalLanguage);
  const [textView, setTextView] = useState<TextView>('rolling');
  const text = useRolling(state, readIn);
  const [focus, setFocus] = useFocus(text.provisions.filter(isPlace).map(({ of }) => of));
  const [writing, setWriting] = useWriting(state, standing, focus, setFocus);
  const saving = view.pending.map(({ command }) => command.id);
  const row = text.provisions.find((one) => isPlace(one) && one.of === focus) ?? null;
  const nameOf = byCode ? codeOf : fullNameOf;
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
        <Outline places={text.provisions.filter(isPlace)} focus={focus} onGo={goTo} />
        <div className="text">
          <ViewChoice
            {...{ state, textView, readIn, byCode }}
            onView={setTextView}
            onRead={setReadIn}
            onCodes={chooseCodes}
          />
          <Renumbering state={state} />
          {textView === 'tracked' ? (
            <TrackedText
              {...{ state, readIn, focus }}
              onFocus={setFocus}
              beneath={!isWide && panel}
            />
          ) : textView === 'issues' ? (
            <OpenIssues {...{ state, text, nameOf }} onGo={goTo} />
          ) : (
            text.provisions.map((one) => (
              <Fragment key={one.provision}>
                <ProvisionRow
                  row={one}
                  language={readIn}
                  formerly={state.provisions[one.provision]?.formerly ?? null}
                  becomes={state.provisions[one.provision]?.becomes ?? null}
                  inFocus={one.of === focus}
                  isSaving={one.amendments.some(({ id }) =>
                    saving.some((own) => id.startsWith(own)),
                  )}
                  own={standing.delegation}
                  nameOf={textView === 'brackets' ? null : nameOf}
                  onFocus={setFocus}
                />
                {!isWide && isPlace(one) && one.of === focus && panel}
              </Fragment>
            ))
          )}
        </div>
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

  function chooseCodes(chosen: boolean): void {
    localStorage.setItem(CODES, chosen ? '1' : '0');
    setByCode(chosen);
  }

  /** From a list to the provision itself, where it stands in the rolling text. */
  function goTo(provision: string): void {
    setTextView('rolling');
    setFocus(provision);
    requestAnimationFrame(() =>
      document.getElementById(`p-${provision}`)?.querySelector('button')?.focus(),
    );
  }
}

/** Alternatives and destinations are rows that speak of a provision which has one of its own. */
const isPlace = ({ place }: RollingProvision): boolean =>
  place === 'standing' || place === 'insertion';

const codeOf = (code: string): string => code;

/** The rolling text; what an act has not touched is drawn from the text before. */
function useRolling(state: DraftState, language: string): RollingDraft {
  const before = useRef<Rolled | null>(null);
  const known = before.current;
  const text =
    known?.state === state && known.text.language === language
      ? known.text
      : rollingText(state, language, known);
  useEffect(() => {
    before.current = { state, text };
  });
  return text;
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
