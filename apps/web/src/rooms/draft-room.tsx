import { useMediaQuery } from '@mantine/hooks';
import { SegmentedControl, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type DraftState, type Rolled, type RollingDraft, rollingText } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { StatusMark } from '../drafts/status';
import { useLanguage } from '../platform/language';
import { usePageTitle } from '../platform/page-title';
import { dayOf } from '../platform/times';
import { BeforeTheRoom } from './before-the-room';
import { ConnectionLine } from './connection-line';
import { Desk, UndoLast } from './desk';
import { FocusPanel } from './focus-panel';
import { ProvisionRow } from './provision-row';
import { type Standing, standingIn } from './seat';
import { Seats } from './seats';
import { useFocus } from './use-focus';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import { useWriting } from './use-writing';

/** From this width on, the provision in focus stands beside the text; below it, in it. */
const WIDE = '(min-width: 64rem)';
const CODES = 'shanyrak.codes';

/** A draft as the room has it: the text is the page, and beside it the one place for acting. */
export function DraftRoom({ state }: { readonly state: DraftState }) {
  const { view } = useRoom();
  const language = useLanguage();
  const fullNameOf = useNameOf();
  const isWide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches);
  const standing = standingIn(state, view.context);
  const [byCode, setByCode] = useState(() => localStorage.getItem(CODES) === '1');
  const [readIn, setReadIn] = useState(state.originalLanguage);
  const text = useRolling(state, readIn);
  const [focus, setFocus] = useFocus(text.provisions.map(({ provision }) => provision));
  const [writing, setWriting] = useWriting(state, standing, focus, setFocus);
  const saving = view.pending.map(({ command }) => command.id);
  const row = text.provisions.find(({ provision }) => provision === focus) ?? null;
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
      <Header state={state} standing={standing} />
      {state.decision && <Adopted state={state} language={language} />}
      <div className="columns">
        <div className="text">
          <ViewChoice {...{ state, readIn, byCode }} onRead={setReadIn} onCodes={chooseCodes} />
          {text.provisions.map((one) => (
            <div key={one.provision}>
              <ProvisionRow
                row={one}
                language={readIn}
                formerly={state.provisions[one.provision]?.formerly ?? null}
                inFocus={one.provision === focus}
                isSaving={one.amendments.some(({ id }) => saving.some((own) => id.startsWith(own)))}
                own={standing.delegation}
                nameOf={nameOf}
                onFocus={setFocus}
              />
              {!isWide && one.provision === focus && panel}
            </div>
          ))}
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
}

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

interface HeaderProps {
  readonly state: DraftState;
  readonly standing: Standing;
}

function Header({ state, standing }: HeaderProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const sponsors = [state.sponsor, ...state.coSponsors].map(nameOf).join(', ');
  return (
    <header className="draft-header">
      <p className="symbol">
        {state.symbol}
        {state.revision > 0 && ` · ${say('revision', { number: state.revision })}`}
        <StatusMark status={state.status} />
      </p>
      <p className="sponsor">
        {say('sponsor', { names: sponsors })} · {say('original')}
      </p>
      <div className="on-screen-only">
        <Seats state={state} standing={standing} />
      </div>
    </header>
  );
}

function Adopted({
  state,
  language,
}: {
  readonly state: DraftState;
  readonly language: 'en' | 'ru';
}) {
  const say = useRoomWords();
  const { decision } = state;
  if (!decision) return null;
  const { symbol, adoptedAt } = decision;
  return (
    <p className="adopted" role="status">
      {say('adoptedAs', { symbol, day: dayOf(adoptedAt, language) })}{' '}
      <Link to={`/decisions/${encodeURIComponent(symbol)}`}>{say('readDecision')}</Link>
    </p>
  );
}

interface ViewChoiceProps {
  readonly state: DraftState;
  readonly readIn: string;
  readonly byCode: boolean;
  readonly onRead: (language: string) => void;
  readonly onCodes: (byCode: boolean) => void;
}

function ViewChoice({ state, readIn, byCode, onRead, onCodes }: ViewChoiceProps) {
  const say = useRoomWords();
  return (
    <div className="view-choice on-screen-only">
      <SegmentedControl
        size="xs"
        aria-label={say('readIn')}
        value={readIn}
        onChange={onRead}
        data={state.languages.map((one) => ({ value: one, label: one.toUpperCase() }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('attribution')}
        value={byCode ? 'codes' : 'names'}
        onChange={(chosen) => onCodes(chosen === 'codes')}
        data={[
          { value: 'names', label: say('showNames') },
          { value: 'codes', label: say('showCodes') },
        ]}
      />
      {readIn !== state.originalLanguage && (
        <Text size="xs" role="note">
          {say('isTranslation')}
        </Text>
      )}
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
