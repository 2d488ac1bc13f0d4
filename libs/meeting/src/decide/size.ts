import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type By, type Happening } from '../events';

/** How much may be said at once (design 3: an event is at most 64 kB). */
const LARGEST = 64 * 1024;

/** Every event of the command can be recorded, together with who brought it about. */
export function recordable(happenings: readonly Happening[], by: By): Refusal | null {
  const { person, delegation, as } = by;
  const fits = happenings.every(
    ({ data, occurredAt }) =>
      bytesOf({ by: { person, delegation, as }, data, occurredAt }) <= LARGEST,
  );
  return fits ? null : refuse('event.tooLarge', { kilobytes: LARGEST / 1024 });
}

/** Bytes of UTF-8 of a value's JSON, which is as long as its canonical form. */
function bytesOf(value: unknown): number {
  let bytes = 0;
  for (const character of JSON.stringify(value)) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
