import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { type StateAnswer } from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';
import { Page as NothingHere } from '../platform/nothing-here';
import { useMe } from '../session/me';
import { SignInAgain } from '../session/sign-in-again';
import { ConnectionLine } from './connection-line';
import { DraftRoom } from './draft-room';
import { ObserversRoom } from './observers-room';
import { SubmissionRoom } from './submission-room';
import { type RoomView } from './room';
import { RoomProvider, useEnteredRoom } from './use-room';
import { useRoomWords } from './words';
import './rooms.css';
import './out-of-sight.css';
import './structure.css';
import './views.css';

/** Between two looks whether a submission has become a draft, in milliseconds. */
const SUBMISSION = 4_000;

/** One draft, live; before its circulation, its submission. */
export function Page() {
  const { id = '' } = useParams();
  const { person } = useMe();
  const stream = useQuery({
    queryKey: ['stream', id],
    queryFn: async () => (await get<StateAnswer>(`/drafts/${encodeURIComponent(id)}/state`)).stream,
    retry: (_times, error) => isPassing(error),
    retryDelay: 1_500,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (state.data?.startsWith('submission:') ? SUBMISSION : false),
    gcTime: 0,
  });
  if (stream.isPending) return <Waiting />;
  if (!stream.data) return <NothingHere />;
  return <RoomOf key={`${person} ${stream.data}`} stream={stream.data} person={person} />;
}

/** Nobody answered, or not now: it is asked again. */
function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && (error.offline || error.problem.status >= 500);
}

interface RoomOfProps {
  readonly stream: string;
  readonly person: string;
}

function RoomOf({ stream, person }: RoomOfProps) {
  const inRoom = useEnteredRoom(stream, person);
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
  const say = useRoomWords();
  return (
    <Center mih="50vh">
      <Loader aria-label={say('joining')} />
    </Center>
  );
}
