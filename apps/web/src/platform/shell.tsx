import { Alert, Button, Center, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { demonstrationQuery } from '../demonstration/demonstration';
import { meQuery } from '../session/me';
import { Heading } from './heading';
import { speak } from './language';
import { useNewRelease } from './release';
import { useFrameWords } from './words';
import './shell.css';

/** Pages that are shown to whoever has not signed in. */
const OPEN = ['/seats', '/sign-in'];

/** The frame of every page: who this window is, where one may go, and what holds for all pages. */
export function Shell() {
  const say = useFrameWords();
  const me = useQuery(meQuery);
  const demonstration = useQuery(demonstrationQuery);
  const { pathname } = useLocation();
  const isOld = useNewRelease(me.data?.person);
  const language = me.data?.language;
  useEffect(() => {
    if (language) speak(language);
  }, [language]);

  if (me.isPending || demonstration.isPending)
    return <Waiting failing={me.failureCount > 0 || demonstration.failureCount > 0} />;
  const isDemonstration = demonstration.data !== null;
  if (!me.data && !OPEN.includes(pathname))
    return <Navigate to={isDemonstration ? '/seats' : '/sign-in'} replace state={pathname} />;
  return (
    <>
      <a className="skip" href="#text">
        {say('skip')}
      </a>
      <Heading me={me.data ?? null} isDemonstration={isDemonstration} />
      {isOld && (
        <Alert className="on-screen-only" radius={0} role="status">
          {say('newRelease')}{' '}
          <Button size="compact-sm" variant="light" onClick={() => location.reload()}>
            {say('reload')}
          </Button>
        </Alert>
      )}
      <main id="text" tabIndex={-1} className="page">
        <Suspense fallback={<Waiting failing={false} />}>
          <Outlet />
        </Suspense>
      </main>
      {isDemonstration && <footer className="foot on-screen-only">{say('demonstration')}</footer>}
    </>
  );
}

function Waiting({ failing }: { readonly failing: boolean }) {
  const say = useFrameWords();
  return (
    <Center mih="50vh" role="status">
      {failing ? <Text>{say('notReached')}</Text> : <Loader aria-label={say('loading')} />}
    </Center>
  );
}
