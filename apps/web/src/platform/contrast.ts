import { useSyncExternalStore } from 'react';

/**
 * High contrast: black on white, or white on black, and a border around whatever can be pressed. The
 * reader chooses it here, or has asked for it in the system; the page says which by an attribute, and
 * `colours.css` does the rest.
 */
const KEPT = 'shanyrak.contrast';
const ATTRIBUTE = 'data-contrast';

const listeners = new Set<() => void>();
const bySystem = window.matchMedia('(prefers-contrast: more)');

const isChosen = (): boolean => localStorage.getItem(KEPT) === 'more';

function apply(): void {
  const more = isChosen() || bySystem.matches;
  document.documentElement.toggleAttribute(ATTRIBUTE, more);
  for (const listener of listeners) listener();
}

export function chooseContrast(more: boolean): void {
  if (more) localStorage.setItem(KEPT, 'more');
  else localStorage.removeItem(KEPT);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the reader has chosen it here. */
export const useContrastChosen = (): boolean => useSyncExternalStore(subscribe, isChosen);

apply();
bySystem.addEventListener('change', apply);
// Another window of this browser has chosen.
addEventListener('storage', ({ key }) => key === KEPT && apply());
