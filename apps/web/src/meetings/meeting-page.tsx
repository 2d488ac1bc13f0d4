import { Button, Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { type MeetingSeen } from '@shanyrak/meeting';
import { type MeetingStateAnswer } from '@shanyrak/protocol';
import { ConnectionLine } from '../live/connection-line';
import { type Found } from '../live/kind';
import { type RoomView } from '../live/room-view';
import { RoomProvider, useEnteredRoom } from '../live/use-room';
import { useLiveWords } from '../live/words';
import { Page as NothingHere } from '../platform/nothing-here';
import { useMe } from '../session/me';
import { SignInAgain } from '../session/sign-in-again';
import { symbolIn } from './address';
import { MeetingHall } from './meeting-hall';
import { type MeetingLive, MEETINGS } from './meeting-kind';
import { useMeetingWords } from './meeting-words';
import { foundQuery } from './meetings';
import { ObserversMeeting } from './observers-meeting';
import '../rooms/rooms.css';
import '../rooms/desk.css';
import './meeting.css';
import './floor.css';

/** One meeting, live. */
export function Page() {
  const { symbol: part = '' } = useParams();
  const symbol = symbolIn(part);
  const { person } = useMe();
  const found = useQuery(foundQuery(symbol));
  if (found.isPending) return <Waiting />;
  if (!found.data) return <NothingHere />;
  return <MeetingOf key={`${person} ${symbol}`} found={foundIn(found.data)} person={person} />;
}

/** What observers are answered is what the core of meetings makes for them. */
export const foundIn = (answer: MeetingStateAnswer): Found<MeetingLive> =>
  answer.audience === 'members' ? answer : { ...answer, view: answer.view as MeetingSeen | null };

interface MeetingOfProps {
  readonly found: Found<MeetingLive>;
  readonly person: string;
}

function MeetingOf({ found, person }: MeetingOfProps) {
  const inRoom = useEnteredRoom(MEETINGS, found, person);
  if (!inRoom) return <Waiting />;
  const { room, view } = inRoom;
  if (view.connection === 'absent') return <HeldOutside onAsk={() => room.enterAgain()} />;
  return (
    <RoomProvider value={inRoom}>
      {view.connection === 'signedOut' && <SignInAgain onDone={() => room.enterAgain()} />}
      <Content view={view} />
    </RoomProvider>
  );
}

function Content({ view }: { readonly view: RoomView<MeetingLive> }) {
  if (view.audience === 'observers') return <ObserversMeeting view={view.view} />;
  if (view.state) return <MeetingHall state={view.state} />;
  return (
    <>
      <Waiting />
      <ConnectionLine />
    </>
  );
}

/** Whoever was in the room and is not any more: the format of the meeting is another one now. */
function HeldOutside({ onAsk }: { readonly onAsk: () => void }) {
  const say = useMeetingWords();
  return (
    <div className="room">
      <div className="closed-to-observers" role="status">
        <h1>{say('heldOutside')}</h1>
        <p>{say('heldOutsideMore')}</p>
        <Button variant="light" onClick={onAsk}>
          {say('askAgain')}
        </Button>{' '}
        <Button component={Link} to="/meetings" variant="subtle">
          {say('toMeetings')}
        </Button>
      </div>
    </div>
  );
}

function Waiting() {
  const say = useLiveWords();
  return (
    <Center mih="50vh">
      <Loader aria-label={say('joining')} />
    </Center>
  );
}
