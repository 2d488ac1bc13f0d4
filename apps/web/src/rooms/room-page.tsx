import { Center, Loader } from '@mantine/core';
import { useParams } from 'react-router';
import { type StateAnswer } from '@shanyrak/protocol';
import { Page as NothingHere } from '../platform/nothing-here';
import { useMe } from '../session/me';
import { SignInAgain } from '../session/sign-in-again';
import { ConnectionLine } from './connection-line';
import { DraftRoom } from './draft-room';
import { ObserversRoom } from './observers-room';
import { SubmissionRoom } from './submission-room';
import { type RoomView } from './room-view';
import { RoomProvider, useEnteredRoom } from '../live/use-room';
import { useLiveWords } from '../live/words';
import { DRAFTS } from './draft-kind';
import { useStream } from './use-stream';
import './rooms.css';
import './out-of-sight.css';
import './structure.css';
import './writing.css';
import './cleared.css';
import './views.css';
import './reading-views.css';
import './past.css';
import './attribution.css';

/** One draft, live; before its circulation, its submission. */
export function Page() {
  const { id = '' } = useParams();
  const { person } = useMe();
  const stream = useStream(id);
  if (stream.isPending) return <Waiting />;
  if (!stream.data) return <NothingHere />;
  return <RoomOf key={`${person} ${stream.data.stream}`} found={stream.data} person={person} />;
}

interface RoomOfProps {
  readonly found: StateAnswer;
  readonly person: string;
}

function RoomOf({ found, person }: RoomOfProps) {
  const inRoom = useEnteredRoom(DRAFTS, found, person);
  if (!inRoom) return <Waiting />;
  const { room, view } = inRoom;
  if (view.connection === 'absent') return <NothingHere />;
  return (
    <RoomProvider value={inRoom}>
      {view.connection === 'signedOut' && <SignInAgain onDone={() => room.enterAgain()} />}
      <Content view={view} />
    </RoomProvider>
  );
}

function Content({ view }: { readonly view: RoomView }) {
  const { state } = view;
  if (view.audience === 'observers') return <ObserversRoom view={view.view} />;
  if (state?.kind === 'draft') return <DraftRoom state={state} meanwhile={<Coming />} />;
  if (state?.kind === 'submission') return <SubmissionRoom state={state} />;
  return <Coming />;
}

function Coming() {
  return (
    <>
      <Waiting />
      <ConnectionLine />
    </>
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
