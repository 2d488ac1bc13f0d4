import { useCallback, useEffect, useRef, useState } from 'react';
import { type AnyCommand, type DraftState } from '@shanyrak/draft';
import { type Writing } from './composers';
import { begunIn } from './kept';
import { type RoomView } from './room';
import { type Standing } from './seat';
import { useRoom } from './use-room';

interface Begun {
  readonly provision: string;
  readonly writing: Writing;
}

/**
 * What is being written: after a reload what was being written before it, and after a refusal, where
 * nothing else is, what was refused.
 */
export function useWriting(
  state: DraftState,
  { person, delegation, desk }: Standing,
  focus: string | null,
  setFocus: (provision: string | null) => void,
) {
  const { room, view } = useRoom();
  const [writing, setWriting] = useState<Writing | null>(null);
  const open = useCallback(
    (begun: Begun | null): void => {
      if (!begun) return;
      setFocus(begun.provision);
      setWriting(begun.writing);
    },
    [setFocus],
  );

  const mayWrite = person !== '' && (delegation !== null || desk !== null);
  const resumed = useRef(false);
  useEffect(() => {
    if (resumed.current || !mayWrite) return;
    resumed.current = true;
    open(begunAmong(begunIn(person, room.stream), state));
  }, [mayWrite, person, room, state, open]);

  const { refused } = view;
  const heard = useRef<RoomView['refused']>(null);
  useEffect(() => {
    if (heard.current === refused) return;
    heard.current = refused;
    if (refused === null || writing !== null) return;
    const names = begunIn(person, room.stream).filter((name) => isOf(refused.command, name));
    open(begunAmong(names, state));
  }, [refused, writing, person, room, state, open]);

  const onProvision = useRef(focus);
  useEffect(() => {
    if (onProvision.current !== focus && onProvision.current !== null) setWriting(null);
    onProvision.current = focus;
  }, [focus]);
  return [writing, setWriting] as const;
}

/** Whether what is kept under this name are the words of that command. */
function isOf({ payload }: AnyCommand, name: string): boolean {
  const { amendment, change } = payload as {
    readonly amendment?: string;
    readonly change?: { readonly provision?: string; readonly after?: string };
  };
  return [amendment, change?.provision, change?.after].includes(name.split(' ')[1]);
}

/** The first of these that can still be written, and where. */
function begunAmong(names: readonly string[], state: DraftState): Begun | null {
  for (const name of names) {
    const [what, of = ''] = name.split(' ');
    if (what === 'revise' && state.amendments[of])
      return {
        provision: state.amendments[of].change.provision,
        writing: { what, amendment: of },
      };
    if ((what === 'replace' || what === 'insert' || what === 'text') && state.provisions[of])
      return { provision: of, writing: { what } };
  }
  return null;
}
