import { useRef } from 'react';
import { useParams } from 'react-router';
import { type DraftState, type ObserversView } from '@shanyrak/draft';
import { type StateAnswer } from '@shanyrak/protocol';
import { NamelessProvider, useNameOf } from '../council/participants';
import { usePageTitle } from '../platform/page-title';
import { useAdRefMargin } from '../rooms/ad-ref';
import { PlainProvision } from '../rooms/plain-provision';
import { useRolling } from '../rooms/use-rolling';
import { DRAFTS } from '../rooms/draft-kind';
import { RoomProvider, useEnteredRoom } from '../live/use-room';
import { useRoom } from '../rooms/use-room';
import { useStream } from '../rooms/use-stream';
import { beforeRoom, isAsk } from '../rooms/before';
import { useFollowing } from './use-following';
import { Wall, WallAbsent, WallDoor, WallWaiting } from './wall-frame';
import { WallFoot } from './wall-foot';
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
  return <WallDoor>{(person) => <WallOf id={id} person={person} />}</WallDoor>;
}

function WallOf({ id, person }: { readonly id: string; readonly person: string }) {
  const stream = useStream(id);
  if (stream.isPending) return <WallWaiting />;
  if (!stream.data) return <WallAbsent />;
  return <Entered key={`${person} ${stream.data.stream}`} found={stream.data} person={person} />;
}

function Entered({ found, person }: { readonly found: StateAnswer; readonly person: string }) {
  const inRoom = useEnteredRoom(DRAFTS, found, person);
  if (!inRoom) return <WallWaiting />;
  const { view } = inRoom;
  if (view.connection === 'absent') return <WallAbsent />;
  return (
    <RoomProvider value={inRoom}>
      {view.audience === 'observers' ? (
        <ObserversWall view={view.view} />
      ) : view.state?.kind === 'draft' ? (
        <HallsWall state={view.state} />
      ) : view.state ? (
        <Said what="nothingYet" />
      ) : (
        <WallWaiting />
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
