import { Center, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { type DraftState, type ObserversView } from '@shanyrak/draft';
import { type StateAnswer } from '@shanyrak/protocol';
import { NamelessProvider, NamesProvider, useNameOf } from '../council/participants';
import { demonstrationQuery } from '../demonstration/demonstration';
import { speak } from '../platform/language';
import { usePageTitle } from '../platform/page-title';
import { useNewRelease } from '../platform/release';
import { useAdRefMargin } from '../rooms/ad-ref';
import { PlainProvision } from '../rooms/plain-provision';
import { useRolling } from '../rooms/use-rolling';
import { DRAFTS } from '../rooms/draft-kind';
import { RoomProvider, useEnteredRoom } from '../live/use-room';
import { useRoom } from '../rooms/use-room';
import { useStream } from '../rooms/use-stream';
import { useWatchedSession } from '../session/ended';
import { meQuery } from '../session/me';
import { Page as NothingHere } from '../platform/nothing-here';
import { beforeRoom, isAsk } from '../rooms/before';
import { useFollowing } from './use-following';
import { useRest } from './use-rest';
import { WallFoot } from './wall-foot';
import { WallLine } from './wall-line';
import { WallRow } from './wall-row';
import { useWallWords } from './wall-words';
import '../rooms/rooms.css';
import '../rooms/structure.css';
import './wall.css';

/**
 * The wall of the hall: the draft as large as the last row can read it, and nothing around it. It goes
 * where the Chair goes. It is drawn for whoever may read the draft, and shows of it only what the
 * whole hall may read.
 */
export function Page() {
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const me = useQuery(meQuery);
  const demonstration = useQuery(demonstrationQuery);
  useWatchedSession(useQueryClient());
  useNewRelease(me.data?.person);
  const language = me.data?.language;
  useEffect(() => {
    if (language) speak(language);
  }, [language]);
  if (me.isPending || demonstration.isPending) return <Waiting />;
  if (!me.data)
    return <Navigate to={demonstration.data ? '/seats' : '/sign-in'} replace state={pathname} />;
  return (
    <NamesProvider>
      <WallOf id={id} person={me.data.person} />
    </NamesProvider>
  );
}

function WallOf({ id, person }: { readonly id: string; readonly person: string }) {
  const stream = useStream(id);
  if (stream.isPending) return <Waiting />;
  if (!stream.data) return <Absent />;
  return <Entered key={`${person} ${stream.data.stream}`} found={stream.data} person={person} />;
}

function Entered({ found, person }: { readonly found: StateAnswer; readonly person: string }) {
  const inRoom = useEnteredRoom(DRAFTS, found, person);
  if (!inRoom) return <Waiting />;
  const { view } = inRoom;
  if (view.connection === 'absent') return <Absent />;
  return (
    <RoomProvider value={inRoom}>
      {view.audience === 'observers' ? (
        <ObserversWall view={view.view} />
      ) : view.state?.kind === 'draft' ? (
        <HallsWall state={view.state} />
      ) : view.state ? (
        <Said what="nothingYet" />
      ) : (
        <Waiting />
      )}
    </RoomProvider>
  );
}

/** What the hall reads: brackets only, unless the reading is attributed, whoever has opened the wall. */
function HallsWall({ state }: { readonly state: DraftState }) {
  if (state.attribution.mode === 'attributed') return <MembersWall state={state} isNamed />;
  return (
    <NamelessProvider>
      <MembersWall state={state} isNamed={false} />
    </NamelessProvider>
  );
}

interface MembersWallProps {
  readonly state: DraftState;
  readonly isNamed: boolean;
}

/** The rolling text, with the paragraph before the room in the upper third. */
function MembersWall({ state, isNamed }: MembersWallProps) {
  const { view } = useRoom();
  const names = useNameOf();
  const nameOf = isNamed ? names : null;
  const text = useRolling(state, state.originalLanguage);
  const before = beforeRoom(state);
  const { asks } = before;
  // What has left the text meanwhile is before nobody: then the whole is.
  const isThere = text.provisions.some(({ of }) => of === before.provision);
  const provision = isThere ? before.provision : null;
  const adRefOn = useAdRefMargin(state, null);
  const page = useRef<HTMLElement>(null);
  const goesOn = useFollowing(page, provision, text);
  const say = useWallWords();
  const asked = asks && isAsk(asks) ? asks.amendment : null;
  const label = text.provisions.find(({ of }) => of === provision)?.label ?? '';
  usePageTitle(`${say('wall')} – ${state.symbol}`);
  return (
    <Wall
      foot={
        <WallFoot
          {...{ state, before }}
          isLive={view.connection === 'live' || view.connection === 'polling'}
        />
      }
    >
      <WallText page={page}>
        {text.provisions.map((row) => (
          <WallRow
            key={row.provision}
            language={state.originalLanguage}
            isBefore={provision === null ? null : row.of === provision}
            isAdRef={row.place === 'standing' && adRefOn(row.provision, true) !== null}
            {...{ row, asked, nameOf }}
          />
        ))}
      </WallText>
      {goesOn && <p className="wall-goes-on">{say('goesOn', { label })}</p>}
    </Wall>
  );
}

/** What observers see: the text as it stands. */
function ObserversWall({ view }: { readonly view: ObserversView | null }) {
  const say = useWallWords();
  const page = useRef<HTMLElement>(null);
  usePageTitle(`${say('wall')} – ${view?.symbol ?? ''}`);
  if (!view) return <Said what="closed" />;
  return (
    <Wall
      foot={
        view.decision && <p className="wall-foot">{say('adopted', { symbol: view.decision })}</p>
      }
    >
      <WallText page={page}>
        {view.provisions.map((one) => (
          <PlainProvision key={one.id} original={view.languages[0] ?? 'en'} {...one} />
        ))}
      </WallText>
    </Wall>
  );
}

interface WallProps {
  readonly children: React.ReactNode;
  readonly foot?: React.ReactNode;
}

function Wall({ children, foot }: WallProps) {
  const say = useWallWords();
  const rests = useRest();
  return (
    <div className="wall" data-rests={rests}>
      {children}
      <footer className="wall-edge">
        {foot}
        <WallLine />
      </footer>
      {!rests && (
        <p className="wall-hint" aria-hidden="true">
          {say('pressF11')}
        </p>
      )}
    </div>
  );
}

interface WallTextProps {
  readonly page: React.RefObject<HTMLElement | null>;
  readonly children: React.ReactNode;
}

/** It scrolls, so that whoever has a keyboard can move it by hand. */
function WallText({ page, children }: WallTextProps) {
  const say = useWallWords();
  return (
    <main ref={page} className="wall-text" tabIndex={0} aria-label={say('text')}>
      {children}
    </main>
  );
}

function Said({ what }: { readonly what: 'closed' | 'nothingYet' }) {
  const say = useWallWords();
  return (
    <Wall>
      <main className="wall-text">
        <p className="wall-said" role="status">
          {say(what)}
        </p>
      </main>
    </Wall>
  );
}

function Absent() {
  return (
    <main>
      <NothingHere />
    </main>
  );
}

function Waiting() {
  const say = useWallWords();
  return (
    <Center component="main" mih="100vh">
      <Loader size="xl" aria-label={say('joining')} />
    </Center>
  );
}
