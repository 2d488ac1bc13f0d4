import { useEffect, useState } from 'react';

/** So long after the last movement the hand has left the mouse, in milliseconds. */
const REST = 3_000;

/** Whether the mouse rests: then neither its arrow nor any hint stands on the wall. */
export function useRest(): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setRests(true), REST);
    const moved = (): void => {
      setRests(false);
      clearTimeout(timer);
      timer = setTimeout(() => setRests(true), REST);
    };
    addEventListener('pointermove', moved);
    addEventListener('keydown', moved);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', moved);
      removeEventListener('keydown', moved);
    };
  }, []);
  return rests;
}
