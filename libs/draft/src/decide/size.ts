import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type By, type EventType, type Happening } from '../events';
import { type DraftState } from '../state';

/**
 * How much may be said at once (design 3: an event is at most 64 kB). The measure is taken before
 * anything happens, and of what would follow too: words that could be tabled but never settled,
 * returned or restored, since a later event about them would be too large, would stand in everybody's
 * way. So whatever brings words in leaves `RESERVE` for what later events say of them.
 */
const LARGEST = 64 * 1024;
const RESERVE = 4 * 1024;
const BRINGING_WORDS: readonly EventType[] = [
  'provision.table',
  'amendment.propose',
  'amendment.enter',
  'amendment.revise',
  'text.propose',
];
/** Provisions of one draft, deleted ones included: its order and its labels go into one event each. */
export const MOST_PROVISIONS = 600;

/** Every event of the command can be recorded, together with who brought it about. */
export function recordable(happenings: readonly Happening[], by: By): Refusal | null {
  for (const { type, data, occurredAt } of happenings) {
    const most = BRINGING_WORDS.includes(type) ? LARGEST - RESERVE : LARGEST;
    if (bytesOf({ by, data, occurredAt }) > most) return tooLarge();
  }
  return null;
}

/** The provision under this id could be recorded with these words in the original language. */
export function standsWith(state: DraftState, id: string, text: string): Refusal | null {
  const provision = state.provisions[id]!;
  const changed = { ...provision, text: { ...provision.text, [state.originalLanguage]: text } };
  return bytesOf(changed) > LARGEST - RESERVE ? tooLarge() : null;
}

/** A new paragraph enters the text together with the order of all its provisions. */
export function entersWith({ order }: DraftState, text: string): Refusal | null {
  return bytesOf({ text, order }) > LARGEST - RESERVE ? tooLarge() : null;
}

/** There is a place for one provision more. */
export function hasPlace(state: DraftState): Refusal | null {
  return hasRoomFor(state, 1);
}

/** There is a place for so many provisions more. */
export function hasRoomFor({ order }: DraftState, more: number): Refusal | null {
  return order.length + more <= MOST_PROVISIONS
    ? null
    : refuse('provision.tooMany', { most: MOST_PROVISIONS });
}

function tooLarge(): Refusal {
  return refuse('event.tooLarge', { kilobytes: LARGEST / 1024 });
}

/** Bytes of UTF-8 of a value's JSON, which is as long as its canonical form. */
function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  if (text.length * 3 <= LARGEST - RESERVE) return text.length;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair counts for two of the pair's four bytes.
    const half = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || half ? 2 : 3;
  }
  return bytes;
}
