/**
 * How brackets are shown. Of rivals that would each insert words at one place, one may stick to the
 * word beside it, as one that begins with a comma, while the others stand apart from it by a blank. No bracket around the readings alone would be right
 * for both: so that word is shown in the bracket, once in each reading, the base's too:
 *   Members [may / may, on a voluntary basis, – XKG / may freely – XIN] share
 * Read with any reading the line is as before, blank for blank; the segments themselves stay as they are.
 */
import { type Reading, type Segment } from './rolling-text';

/** A longer one is no word, and stays outside. */
const LONGEST_WORD = 60;
/** Signs of italics stand in pairs, which no bracket may tear: words in italics come as a whole. */
const LAST = /(?:\*[^*]+\*|[^\s*])+$/u;
const FIRST = /^(?:\*[^*]+\*|[^\s*])+/u;

/** Segments as they are shown; the very same ones where no reading sticks to a word. */
export function shownSegments(segments: readonly Segment[]): readonly Segment[] {
  if (!segments.some((one) => 'readings' in one && sticks(one.readings))) return segments;
  const shown: Segment[] = [];
  let taken = 0;
  segments.forEach((segment, at) => {
    if ('text' in segment) {
      const text = segment.text.slice(taken);
      taken = 0;
      if (text !== '') shown.push({ text });
      return;
    }
    const before = sticksBefore(segment.readings) ? lastWord(shown.at(-1)) : '';
    const after = sticksBehind(segment.readings) ? firstWord(segments[at + 1]) : '';
    taken = after.length;
    if (before !== '') shorten(shown, before.length);
    const readings = segment.readings.map((one) => ({ ...one, text: before + one.text + after }));
    shown.push(before + after === '' ? segment : { readings });
  });
  return shown;
}

/** Whether one of these readings sticks to the word beside it and another does not. */
export const sticks = (readings: readonly Reading[]): boolean =>
  sticksBefore(readings) || sticksBehind(readings);

const sticksBefore = (readings: readonly Reading[]): boolean =>
  differ(readings, (text) => text.trimStart() !== text);
const sticksBehind = (readings: readonly Reading[]): boolean =>
  differ(readings, (text) => text.trimEnd() !== text);

/** Where the base has words, a bracket around the readings is what everybody is used to. */
function differ(readings: readonly Reading[], isApart: (text: string) => boolean): boolean {
  const texts = readings.filter(({ base }) => !base).map(({ text }) => text);
  const isInsertion = readings.every(({ base, text }) => base === (text.trim() === ''));
  return isInsertion && texts.some(isApart) && !texts.every(isApart);
}

const lastWord = (segment: Segment | undefined): string => wordAt(segment, LAST, -LONGEST_WORD - 1);
const firstWord = (segment: Segment | undefined): string =>
  wordAt(segment, FIRST, 0, LONGEST_WORD + 1);

function wordAt(segment: Segment | undefined, edge: RegExp, ...cut: [number, number?]): string {
  if (!segment || !('text' in segment)) return '';
  const [word = ''] = edge.exec(segment.text.slice(...cut)) ?? [];
  return word.length > LONGEST_WORD ? '' : word;
}

/** Takes so many characters off the last segment, and the segment itself where nothing is left. */
function shorten(shown: Segment[], by: number): void {
  const last = shown.pop();
  const text = last && 'text' in last ? last.text.slice(0, -by) : '';
  if (text !== '') shown.push({ text });
}
