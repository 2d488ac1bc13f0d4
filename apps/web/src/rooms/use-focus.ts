import { useCallback, useEffect, useRef, useState } from 'react';

/** In these the letters are somebody's words, not our keys. */
const WRITES = 'input, textarea, select, [contenteditable]';

/**
 * The provision in focus: chosen by pressing on it, or with j and k as one reads; Escape lets go. It
 * is kept in the address, so that it can be passed on and survives a reload. While something else
 * stands before the text, Escape is that thing's.
 */
export function useFocus(order: readonly string[], isBehind = false) {
  const [focus, setFocus] = useState<string | null>(() => location.hash.slice(3) || null);
  const known = useRef({ order, focus, isBehind });
  useEffect(() => {
    known.current = { order, focus, isBehind };
  });
  const choose = useCallback((provision: string | null) => {
    setFocus(provision);
    const hash = provision === null ? location.pathname + location.search : `#p-${provision}`;
    history.replaceState(history.state, '', hash);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(WRITES)) return;
      if (event.key === 'Escape') return known.current.isBehind ? undefined : choose(null);
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      const { order: all, focus: now } = known.current;
      const at = now === null ? (step > 0 ? -1 : all.length) : all.indexOf(now);
      const next = all[at + step];
      if (next === undefined) return;
      choose(next);
      document.getElementById(`p-${next}`)?.scrollIntoView({ block: 'nearest' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [choose]);
  return [focus !== null && order.includes(focus) ? focus : null, choose] as const;
}
