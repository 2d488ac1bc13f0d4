import { Alert, Button, Center, Loader, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { NamesProvider } from '../council/participants';
import { demonstrationQuery } from '../demonstration/demonstration';
import { useSessionEnded, useWatchedSession } from '../session/ended';
import { meQuery } from '../session/me';
import { SignInAgain } from '../session/sign-in-again';
import { Heading } from './heading';
import { KeysHelp } from './keys-help';
import { speak } from './language';
import { OffersOnScreen } from './offers';
import { Palette } from './palette';
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
  const hasEnded = useSessionEnded();
  const main = useFocusOnNewPage(pathname);
  const [isFinding, setFinding] = useState(false);
  useWatchedSession(useQueryClient());
  const language = me.data?.language;
  useEffect(() => {
    if (language) speak(language);
  }, [language]);

  if (me.isPending || demonstration.isPending)
    return <Waiting failing={me.failureCount > 0 || demonstration.failureCount > 0} />;
  const isDemonstration = demonstration.data !== null;
  const isOpen = OPEN.includes(pathname);
  if (!me.data && !isOpen)
    return <Navigate to={isDemonstration ? '/seats' : '/sign-in'} replace state={pathname} />;
  return (
    <OffersOnScreen>
      <a className="skip" href="#text">
        {say('skip')}
      </a>
      <Heading
        me={me.data ?? null}
        isDemonstration={isDemonstration}
        onFind={() => setFinding(true)}
      />
      {isOld && (
        <Alert className="on-screen-only" radius={0} role="status">
          {say('newRelease')}{' '}
          <Button size="compact-sm" variant="light" onClick={() => location.reload()}>
            {say('reload')}
          </Button>
        </Alert>
      )}
      <main ref={main} id="text" tabIndex={-1} className="page">
        <Suspense fallback={<Waiting failing={false} />}>
          {me.data ? (
            <NamesProvider>
              <Outlet />
            </NamesProvider>
          ) : (
            <Outlet />
          )}
        </Suspense>
      </main>
      {hasEnded && !isOpen && <SignInAgain onDone={() => undefined} />}
      <ScrollRestoration />
      {isDemonstration && <footer className="foot on-screen-only">{say('demonstration')}</footer>}
      <Palette open={isFinding} onOpen={setFinding} />
      <KeysHelp />
    </OffersOnScreen>
  );
}

/** Whoever goes on by keyboard or by ear goes on at the page's text, not at the top of the window. */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

function Waiting({ failing }: { readonly failing: boolean }) {
  const say = useFrameWords();
  return (
    <Center mih="50vh" role="status">
      {failing ? <Text>{say('notReached')}</Text> : <Loader aria-label={say('loading')} />}
    </Center>
  );
}
