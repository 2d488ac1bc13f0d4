/**
 * Keys of one letter, as one presses them while reading. On a keyboard whose letters are not Latin
 * (Russian, Kazakh, Arabic, Hebrew) the key in the same place counts: nobody changes the layout to
 * go to the next paragraph.
 */

/** In these the letters are somebody's words, not our keys: not where one only ticks or chooses. */
const WRITES =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"])';

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** The key's name: a small letter, a figure, `?`, or what the browser calls it (`Escape`). */
export function nameOfKey({ key, code, shiftKey }: Pressed): string {
  if (key === '?' || (shiftKey && code === 'Slash')) return '?';
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter ? letter.toLowerCase() : key;
}

/** Whether the letters that are pressed there are somebody's words. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WRITES) !== null;
}

/** Ctrl-K, on a Mac Cmd-K. */
export function asksForPalette(
  event: Pressed & Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>,
): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && nameOfKey(event) === 'k';
}
