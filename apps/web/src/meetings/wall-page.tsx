import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { viewFor } from '@shanyrak/meeting';
import { type Found } from '../live/kind';
import { RoomProvider, useEnteredRoom } from '../live/use-room';
import { Wall, WallAbsent, WallDoor, WallWaiting } from '../wall/wall-frame';
import { symbolIn } from './address';
import { type MeetingLive, MEETINGS } from './meeting-kind';
import { foundIn } from './meeting-page';
import { useMeetingWords } from './meeting-words';
import { foundQuery } from './meetings';
import { HallsWall } from './halls-wall';
import '../rooms/rooms.css';
import '../wall/wall.css';
import './meeting-wall.css';

/** The wall of a meeting: its agenda's place, who speaks and who is next, as large as the last row reads it. */
export function Page() {
  const { symbol = '' } = useParams();
  return <WallDoor>{(person) => <WallOf symbol={symbolIn(symbol)} person={person} />}</WallDoor>;
}

function WallOf({ symbol, person }: { readonly symbol: string; readonly person: string }) {
  const found = useQuery(foundQuery(symbol));
  if (found.isPending) return <WallWaiting />;
  if (!found.data) return <WallAbsent />;
  return <Entered key={`${person} ${symbol}`} found={foundIn(found.data)} person={person} />;
}

interface EnteredProps {
  readonly found: Found<MeetingLive>;
  readonly person: string;
}

function Entered({ found, person }: EnteredProps) {
  const inRoom = useEnteredRoom(MEETINGS, found, person);
  if (!inRoom) return <WallWaiting />;
  const { view } = inRoom;
  if (view.connection === 'absent') return <WallAbsent />;
  const { state } = view;
  if (view.audience === 'members' && !state) return <WallWaiting />;
  return (
    <RoomProvider value={inRoom}>
      {state ? (
        <HallsWall {...whatHallSees(state)} draft={draftUnder(state)} />
      ) : view.view ? (
        <HallsWall seen={view.view} draft={null} />
      ) : (
        <Restricted />
      )}
    </RoomProvider>
  );
}

type State = MeetingLive['state'];

/**
 * The hall is told what observers would be, whoever has opened the wall: no objection, no request, no
 * clock that is not shown. In a meeting of Members alone it is their hall, and the same is told of it.
 */
function whatHallSees(state: State) {
  const seen = viewFor('observers', { ...state, format: 'plenary' });
  return { seen, withoutDevices: state.format === 'noDevices' };
}

/** The draft under the open item, where there is one: the operator goes to its wall. */
function draftUnder({
  current,
  items,
}: State): { readonly id: string; readonly symbol: string } | null {
  const documents = current === null ? [] : (items[current]?.documents ?? []);
  const one = documents.find(({ draft }) => draft !== null);
  return one?.draft ? { id: one.draft, symbol: one.symbol } : null;
}

function Restricted() {
  const say = useMeetingWords();
  return (
    <Wall>
      <main className="wall-text">
        <p className="wall-said" role="status">
          {say('heldOutside')}
        </p>
      </main>
    </Wall>
  );
}
