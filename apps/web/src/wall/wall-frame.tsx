import { Center, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { NamesProvider } from '../council/participants';
import { demonstrationQuery } from '../demonstration/demonstration';
import { speak } from '../platform/language';
import { Page as NothingHere } from '../platform/nothing-here';
import { useNewRelease } from '../platform/release';
import { useWatchedSession } from '../session/ended';
import { meQuery } from '../session/me';
import { useRest } from './use-rest';
import { WallLine } from './wall-line';
import { useWallWords } from './wall-words';

/** To a wall, for whoever is signed in; to the door for everybody else. No frame of a page is around it. */
export function WallDoor({ children }: { readonly children: (person: string) => ReactNode }) {
  const { pathname } = useLocation();
  const me = useQuery(meQuery);
  const demonstration = useQuery(demonstrationQuery);
  useWatchedSession(useQueryClient());
  useNewRelease(me.data?.person);
  const language = me.data?.language;
  useEffect(() => {
    if (language) speak(language);
  }, [language]);
  if (me.isPending || demonstration.isPending) return <WallWaiting />;
  if (!me.data)
    return <Navigate to={demonstration.data ? '/seats' : '/sign-in'} replace state={pathname} />;
  return <NamesProvider>{children(me.data.person)}</NamesProvider>;
}

interface WallProps {
  readonly children: React.ReactNode;
  readonly foot?: React.ReactNode;
}

/** What stands on a wall, its foot, and nothing else. */
export function Wall({ children, foot }: WallProps) {
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

export function WallAbsent() {
  return (
    <main>
      <NothingHere />
    </main>
  );
}

export function WallWaiting() {
  const say = useWallWords();
  return (
    <Center component="main" mih="100vh">
      <Loader size="xl" aria-label={say('joining')} />
    </Center>
  );
}
