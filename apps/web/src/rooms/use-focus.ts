import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useOffer } from '../platform/offers';
import { useOutlineWords } from './outline-words';

/**
 * The provision in focus: chosen by pressing on it, or with j and k as one reads; Escape lets go. It
 * is kept in the address, so that it can be passed on and survives a reload. While something else
 * stands before the text, Escape is that thing's.
 */
export function useFocus(order: readonly string[], isBehind = false) {
  const say = useOutlineWords();
  const [focus, setFocus] = useState<string | null>(provisionInAddress);
  const known = useRef({ order, focus });
  useLayoutEffect(() => {
    known.current = { order, focus };
  });
  // An address that names a provision leads to it, once its row is there.
  useEffect(() => {
    const { focus: named } = known.current;
    if (named === null) return;
    rowOf(named)?.scrollIntoView({ block: 'center' });
    return onceSettled(() => broughtBeforeTheEyes(rowOf(named)));
  }, []);
  // So does one that is typed or pasted into the page that is there, and the way back.
  useEffect(() => {
    const onAddress = (): void => {
      // Another place of the page, as the one to which the heading is skipped, says nothing of it.
      if (!/^(#p-|$)/.test(location.hash)) return;
      const named = provisionInAddress();
      setFocus(named);
      if (named !== null) rowOf(named)?.scrollIntoView({ block: 'center' });
    };
    addEventListener('hashchange', onAddress);
    return () => removeEventListener('hashchange', onAddress);
  }, []);
  const choose = useCallback((provision: string | null) => {
    setFocus(provision);
    const hash = provision === null ? location.pathname + location.search : `#p-${provision}`;
    history.replaceState(history.state, '', hash);
  }, []);
  const go = (step: 1 | -1): void => {
    const { order: all, focus: now } = known.current;
    const at = now === null ? (step > 0 ? -1 : all.length) : all.indexOf(now);
    const next = all[at + step];
    if (next === undefined) return;
    choose(next);
    // On a narrow screen the panel goes along with the focus: first that, then the way there.
    requestAnimationFrame(() => broughtBeforeTheEyes(rowOf(next)));
  };
  useOffer({ label: say('next'), keyName: 'j', take: () => go(1) });
  useOffer({ label: say('previous'), keyName: 'k', take: () => go(-1) });
  const isChosen = focus !== null && order.includes(focus);
  const letsGo = isChosen && !isBehind;
  useOffer(letsGo ? { label: say('letGo'), keyName: 'Escape', take: () => choose(null) } : null);
  return [isChosen ? focus : null, choose] as const;
}

const rowOf = (provision: string): HTMLElement | null => document.getElementById(`p-${provision}`);

/** `#p-` and the provision. */
const provisionInAddress = (): string | null => /^#p-(.+)$/.exec(location.hash)?.[1] ?? null;

/**
 * Rows above that were never in sight find their height as they come near, and the letters of the page
 * come a little later: then something is done once more, unless the reader has begun to move.
 */
function onceSettled(again: () => void): () => void {
  const given = new AbortController();
  const { signal } = given;
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
    addEventListener(kind, () => given.abort(), { signal, passive: true });
  void document.fonts.ready.then(() =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!signal.aborted) again();
        given.abort();
      }),
    ),
  );
  return () => given.abort();
}

/** Where one reads: of the height of the window. A row that is brought there begins at `top`. */
const ZONE = { above: 0.1, top: 0.25, below: 0.7 } as const;

/** A row at the edge of the window is brought to where one reads; one that stands there stays. */
function broughtBeforeTheEyes(row: HTMLElement | null): void {
  if (!row) return;
  const { top, bottom } = row.getBoundingClientRect();
  if (top >= innerHeight * ZONE.above && bottom <= innerHeight * ZONE.below) return;
  scrollBy({ top: top - innerHeight * ZONE.top, behavior: 'instant' });
}
