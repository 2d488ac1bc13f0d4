import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useOffer } from '../platform/offers';
import { useViewWords } from './view-words';

export interface WayBack {
  /** One has gone from an entry of the list to the text, and may go back to it. */
  readonly isAway: boolean;
  /** The entry that one has come back to. */
  readonly backAt: number | null;
  /** Goes to the text from this entry: the browser remembers the list as the page before. */
  readonly leave: (entry: number) => void;
  readonly back: () => void;
}

/** From the list of open issues to the text and back to the same entry: by Escape, by the browser’s Back. */
export function useWayBack(isList: boolean): WayBack {
  const [left, setLeft] = useState<number | null>(null);
  const [backAt, setBackAt] = useState<number | null>(null);
  const leave = useCallback((entry: number): void => {
    history.pushState(history.state, '', location.href);
    setLeft(entry);
  }, []);
  const back = useCallback((): void => history.back(), []);
  useEffect(() => {
    if (left === null) return;
    const onBack = (): void => {
      setBackAt(left);
      setLeft(null);
    };
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, [left]);
  // Whoever turns to the list another time begins where it begins.
  useEffect(() => {
    if (!isList) return;
    return () => setBackAt(null);
  }, [isList]);
  return { isAway: left !== null && !isList, backAt, leave, back };
}

/** The way back, in sight and under Escape. */
export function BackToList({ way: { isAway, back } }: { readonly way: WayBack }) {
  const say = useViewWords();
  const label = say('backToIssues');
  useOffer(isAway ? { label, take: back, keyName: 'Escape' } : null);
  if (!isAway) return null;
  return (
    <Button size="compact-sm" variant="light" className="on-screen-only" onClick={back}>
      {`← ${label}`}
    </Button>
  );
}
