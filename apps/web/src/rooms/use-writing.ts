import { useCallback, useEffect, useRef, useState } from 'react';
import { type DraftState } from '@shanyrak/draft';
import { begunIn } from '../live/kept';
import { type RoomView } from './room-view';
import { type Standing } from './seat';
import { useRoom } from './use-room';
import { type Begun, begunAs, nameOfCommand, type Writing } from './writing';

/**
 * What is being written: after a reload what was being written before it, and after a refusal, where
 * nothing else is, what was refused.
 */
export function useWriting(
  state: DraftState,
  { person, delegation, desk, secretariat }: Standing,
  focus: string | null,
  setFocus: (provision: string | null) => void,
) {
  const { room, view } = useRoom();
  const [begun, setBegun] = useState<Begun | null>(null);
  const writing = begun !== null && begun.provision === focus ? begun.writing : null;
  const open = useCallback(
    (begins: Begun | null): void => {
      if (!begins) return;
      setFocus(begins.provision);
      setBegun(begins);
    },
    [setFocus],
  );

  const mayWrite = person !== '' && (delegation !== null || desk !== null || secretariat);
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
    const own = nameOfCommand(refused.command);
    const names = begunIn(person, room.stream).filter((name) => name === own);
    open(begunAmong(names, state));
  }, [refused, writing, person, room, state, open]);

  // Whoever turns to another provision has put aside what was written here.
  const onProvision = useRef(focus);
  useEffect(() => {
    if (onProvision.current !== focus && onProvision.current !== null && writing === null)
      setBegun(null);
    onProvision.current = focus;
  }, [focus, writing]);
  const write = (next: Writing | null): void =>
    setBegun(next !== null && focus !== null ? { provision: focus, writing: next } : null);
  return { writing, write, begin: open };
}

/** The first of these that can still be written, and where. */
function begunAmong(names: readonly string[], state: DraftState): Begun | null {
  for (const name of names) {
    const begun = begunAs(name, state);
    if (begun) return begun;
  }
  return null;
}
