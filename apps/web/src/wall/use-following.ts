import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How far down the wall the paragraph before the room begins, as a part of its height. */
const UPPER = 0.22;
/** A paragraph that would not fit from there begins at the top. */
const TOP = 0.04;

/**
 * Keeps the paragraph before the room in the upper third, whatever happens above it: words that come
 * and go elsewhere never move what the hall is reading. Whoever scrolls by hand is left alone until
 * something else is before the room. Answers whether the paragraph goes on below the wall's edge.
 */
export function useFollowing(
  page: RefObject<HTMLElement | null>,
  provision: string | null,
  text: unknown,
): boolean {
  const [goesOn, setGoesOn] = useState(false);
  const stood = useRef<{ provision: string | null; offset: number } | null>(null);

  useLayoutEffect(() => {
    const wall = page.current;
    if (!wall) return;
    const settle = (): void => {
      const here = provision === null ? null : wall.querySelector<HTMLElement>('[data-before]');
      const end = lastOf(wall);
      const height = wall.clientHeight;
      const tall = here && end ? end.offsetTop + end.offsetHeight - here.offsetTop : 0;
      const lead = tall > height * (1 - UPPER) ? TOP : UPPER;
      const offset = here ? Math.max(0, here.offsetTop - height * lead) : 0;
      const before = stood.current;
      const moved = before?.provision === provision ? wall.scrollTop - before.offset : 0;
      const byHand = Math.abs(moved) < 2 ? 0 : moved;
      stood.current = { provision, offset };
      wall.scrollTop = offset + byHand;
      setGoesOn(here !== null && tall > height * (1 - lead) && byHand <= 0);
    };
    settle();
    const watch = new ResizeObserver(settle);
    watch.observe(wall);
    for (const row of wall.children) watch.observe(row);
    return () => watch.disconnect();
  }, [page, provision, text]);
  return goesOn;
}

/** The last row of what is before the room: a paragraph may have its alternative beneath it. */
function lastOf(wall: HTMLElement): HTMLElement | null {
  return [...wall.querySelectorAll<HTMLElement>('[data-before]')].at(-1) ?? null;
}
