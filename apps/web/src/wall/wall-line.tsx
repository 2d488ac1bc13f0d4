import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../platform/language';
import { clockTime } from '../platform/times';
import { useLiveRoom, useSavedAt } from '../live/use-room';
import { useLiveWords } from '../live/words';
import { SignInAgain } from '../session/sign-in-again';
import { useWallWords } from './wall-words';

/**
 * Nothing while all is well. A wall that is stale is dangerous: a hall would agree to words that have
 * changed. So it says small and plainly that it is, and as of when.
 */
export function WallLine() {
  const { room, view } = useLiveRoom();
  const say = useWallWords();
  const tell = useLiveWords();
  const language = useLanguage();
  const [signsIn, setSignsIn] = useState(false);
  const { connection } = view;
  const savedAt = useSavedAt();
  if (connection === 'live' || connection === 'polling' || connection === 'absent') return null;
  // On its very first way in there is no text yet that could mislead anybody.
  if (connection === 'joining' && savedAt === null) return null;
  const time = savedAt === null ? '' : clockTime(savedAt, language);
  return (
    <p className="wall-line" role="alert">
      <span aria-hidden="true">▲ </span>
      {say(connection, { time })}
      {connection === 'outdated' && (
        <Button size="compact-sm" onClick={() => location.reload()}>
          {tell('reload')}
        </Button>
      )}
      {connection === 'signedOut' && (
        <Button size="compact-sm" onClick={() => setSignsIn(true)}>
          {say('signIn')}
        </Button>
      )}
      {connection === 'signedOut' && signsIn && <SignInAgain onDone={() => room.enterAgain()} />}
    </p>
  );
}
