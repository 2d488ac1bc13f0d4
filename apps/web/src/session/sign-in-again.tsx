import { Alert, Anchor, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { Link, useNavigate } from 'react-router';
import { type MeAnswer } from '@shanyrak/protocol';
import { useSeatName } from '../council/seat-name';
import { demonstrationQuery } from '../demonstration/demonstration';
import { useLanguage } from '../platform/language';
import { whatIsWrong } from '../platform/what-is-wrong';
import { meQuery } from './me';
import { takeSeat } from './sign-in';
import { SignInForm } from './sign-in-form';
import { useSessionWords } from './words';

interface SignInAgainProps {
  /** The same person is signed in again. */
  readonly onDone: () => void;
}

/**
 * Asks to sign in again, over a page whose session has ended, and leaves that page as it is. Several
 * parts of a page may notice the end; one of them asks, and all hear of it.
 */
export function SignInAgain({ onDone }: SignInAgainProps) {
  const { isFirst, allDone } = useOneAsks(onDone);
  const say = useSessionWords();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const { data: demonstration } = useQuery(demonstrationQuery);
  const done = (now: MeAnswer | null): void => {
    const isAnother = me && now && me.person !== now.person;
    // What is typed here was typed by somebody else.
    if (isAnother) void navigate('/drafts');
    allDone();
  };
  if (!isFirst) return null;
  return (
    <Over title={say('ended')}>
      <p>{say('nothingLost')}</p>
      {demonstration && me ? (
        <SameSeat me={me} onDone={done} />
      ) : (
        <SignInForm submit={say('again')} onDone={done} />
      )}
    </Over>
  );
}

/** Over the page, which is out of reach meanwhile; afterwards one goes on where one was. */
function Over({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="session-over"
      aria-labelledby="session-over"
      onCancel={(event) => event.preventDefault()}
      // A browser lets nobody be held for ever: pressed twice, Escape closes all the same.
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected && !currentTarget.open) currentTarget.showModal();
      }}
    >
      <h2 id="session-over">{title}</h2>
      {children}
    </dialog>
  );
}

/** In the demonstration one press takes the same seat again. */
function SameSeat({
  me,
  onDone,
}: {
  readonly me: MeAnswer;
  readonly onDone: (now: MeAnswer | null) => void;
}) {
  const say = useSessionWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const { place, role } = useSeatName()(me);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<unknown>(null);
  const take = async (): Promise<void> => {
    setBusy(true);
    setWrong(null);
    try {
      onDone(await takeSeat(queries, me.person));
    } catch (error) {
      setWrong(error);
      setBusy(false);
    }
  };
  return (
    <div className="session-form">
      {wrong !== null && (
        <Alert role="alert" variant="outline">
          {whatIsWrong(wrong, language)}
        </Alert>
      )}
      <Button autoFocus loading={busy} onClick={take}>
        {say('takeAgain', { seat: [place, role].filter(Boolean).join(', ') })}
      </Button>
      <Anchor component={Link} to="/seats" size="sm">
        {say('asAnother')}
      </Anchor>
    </div>
  );
}

/** Those who ask now, in the order in which they noticed. */
let asking: readonly (() => void)[] = [];
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const change = (now: readonly (() => void)[]): void => {
  asking = now;
  for (const listener of listeners) listener();
};

function useOneAsks(onDone: () => void) {
  const latest = useRef(onDone);
  const [heard] = useState(() => () => latest.current());
  const first = useSyncExternalStore(subscribe, () => asking[0]);
  useEffect(() => {
    latest.current = onDone;
  });
  useEffect(() => {
    change([...asking, heard]);
    return () => change(asking.filter((one) => one !== heard));
  }, [heard]);
  return { isFirst: first === heard, allDone: () => asking.forEach((done) => done()) };
}
