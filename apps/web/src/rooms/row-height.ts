import { type CSSProperties } from 'react';
import { type RollingProvision } from '@shanyrak/draft';
import { type RollingText } from '@shanyrak/text';

/**
 * How high a row should be, before the browser has ever laid it out: reckoned from its words, so that
 * an anchor far down, and the scroll bar, are nearly right from the beginning (out-of-sight.css). Once
 * a row has been in sight, the browser remembers what it was.
 */

/** Characters on a line of the measure, and what a name behind a reading takes of it. */
const LINE = 66;
const NAME = 14;
/** In rem: a line of the text, and what stands around the words. */
const LEADING = 1.93;
const AROUND = 0.75;
const LABEL = 2.75;

export function heightOf(row: RollingProvision): CSSProperties {
  const texts = [row.rolling, ...row.beneath.map(({ rolling }) => rolling)];
  const lines = texts.reduce((sum, text) => sum + Math.ceil(lengthOf(text) / LINE), 0);
  const height = Math.max(LABEL, lines * LEADING) + AROUND;
  return { ['--height' as string]: `${height.toFixed(2)}rem` };
}

function lengthOf({ segments }: RollingText): number {
  let length = 0;
  for (const segment of segments) {
    if ('text' in segment) length += segment.text.length;
    else
      for (const { text, proposals } of segment.readings)
        length += text.length + proposals.length * NAME;
  }
  return length;
}
