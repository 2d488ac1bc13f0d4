/**
 * Two versions of one base, merged provision by provision (design 4, "Rebase", "Whole texts").
 *
 * Plan, for every provision of the base:
 *  - only one side changed its words: that side holds; both did the same: done; both did otherwise:
 *    carry.ts decides, a deleted provision counting as one without words;
 *  - one side moved it: it stands there, with whatever words the other gave it. Both moved it: to the
 *    same place, or they are in conflict. One moved it, the other took it away: conflict.
 * And for every place between provisions:
 *  - what one side put there is taken. It keeps its place as long as one of its neighbours does:
 *    beside a provision that the other side deleted or moved away it stays with the one that stayed,
 *    and it goes along inside a block that moved together. Between two that are both gone it has lost
 *    its place: conflict;
 *  - what both sides put at one place, or with nothing left standing in between, must be the same, or
 *    is in conflict: no order between them is anybody's wish. So a new provision never lands beside a
 *    moved one in an order that a machine chose.
 * Empty lines are no neighbours: they only set provisions apart.
 */
import { type Fate } from './carry';
import { type Item, type Version } from './version';

/** What stands in one provision in conflict; '' where a side has deleted it or there was none. */
export interface ConflictReading {
  base: string;
  adopted: string;
  pending: string;
}

export interface Merged {
  lines: string[];
  conflicts: ConflictReading[];
  /** Whether both sides want a part in common: then undoing one says nothing of the other. */
  inCommon: boolean;
  /** Whether they put or took away empty lines in common. */
  emptyInCommon: boolean;
}

/** How two wordings of one provision are merged (carry.ts). */
export type Carry = (base: string, adopted: string, pending: string) => Fate;

/** The two versions in one text, or what stands against it, in the order of the base. */
export function merge(
  base: readonly string[],
  adopted: Version,
  pending: Version,
  carry: Carry,
): Merged {
  const words = base.map((line, at) =>
    wordsOf(line, adopted.lines[at] ?? null, pending.lines[at] ?? null, carry),
  );
  const clashing = new Set<number>();
  words.forEach(({ stands }, line) => {
    const one = adopted.moved[line] ?? false;
    const other = pending.moved[line] ?? false;
    const takenAway = (one || other) && stands === null;
    if (stands === undefined || takenAway) clashing.add(line);
  });
  for (const line of takenAndPutBack(base, adopted, pending)) clashing.add(line);
  for (const line of takenAndPutBack(base, pending, adopted)) clashing.add(line);
  const places = placesOf(base, adopted, pending);
  for (const place of places) {
    if (place.clash) for (const line of movedTo(place)) clashing.add(line);
  }
  const stands = words.map((word) => word.stands ?? null);
  const written = inOrder(stands, places, (line) => adopted.moved[line] || pending.moved[line]);
  for (const line of written.missing) clashing.add(line);
  const common = [
    ...base.filter((_, line) => words[line]?.inCommon),
    ...places.flatMap((place) => (place.inCommon ? place.adopted : [])),
  ];
  const conflicts = readings(base, [adopted, pending], places, clashing);
  return {
    lines: written.lines,
    conflicts,
    inCommon: common.some((item) => item !== ''),
    emptyInCommon: common.includes(''),
  };
}

/**
 * Lines that one side took away and has anew elsewhere, while the other side did anything to them or
 * has the same line anew as well: such a line stands more than once, so nobody can say whether it has
 * moved, and what the other side wants of it would be lost.
 */
function takenAndPutBack(base: readonly string[], side: Version, other: Version): number[] {
  const anew = new Set(side.before.flat());
  const alsoAnew = new Set(other.before.flat());
  return [...base.keys()].filter((line) => {
    const words = base[line] ?? '';
    const taken = side.lines[line] === null && words !== '' && anew.has(words);
    const untouched = other.lines[line] === words && other.moved[line] !== true;
    return taken && (!untouched || alsoAnew.has(words));
  });
}

interface Words {
  /** The line that stands, null when it is gone, undefined when both sides claim it. */
  stands: string | null | undefined;
  inCommon: boolean;
}

function wordsOf(
  base: string,
  adopted: string | null,
  pending: string | null,
  carry: Carry,
): Words {
  if (adopted === base) return { stands: pending, inCommon: false };
  if (pending === base) return { stands: adopted, inCommon: false };
  if (pending === adopted) return { stands: adopted, inCommon: true };
  const fate = carry(base, adopted ?? '', pending ?? '');
  if (fate.outcome === 'conflict') return { stands: undefined, inCommon: false };
  const words = fate.outcome === 'carried' ? fate.text : adopted;
  if (adopted !== null && pending !== null) {
    return { stands: words, inCommon: fate.outcome === 'satisfied' || fate.inCommon };
  }
  // To take a provision away is more than to empty it, whichever came first; words put into an empty
  // line that the other side takes away would be lost.
  return { stands: (words ?? '') === '' ? null : undefined, inCommon: true };
}

/** What is put before one line of the base; `along` when it goes with a block that moved together. */
interface Place {
  adopted: readonly Item[];
  pending: readonly Item[];
  clash: boolean;
  inCommon: boolean;
  along: number | null;
}

function placesOf(base: readonly string[], adopted: Version, pending: Version): Place[] {
  const neighbours = neighboursOf(base);
  const followers = new Map([adopted, pending].map((side) => [side, followersIn(side)]));
  let side: Version | null = null;
  return neighbours.map(([before, behind], at) => {
    const ours = adopted.before[at] ?? [];
    const theirs = pending.before[at] ?? [];
    if (at > 0 && standsStill(at - 1, adopted) && standsStill(at - 1, pending)) side = null;
    const inCommon = ours.length > 0 && sameItems(ours, theirs);
    const place: Place = { adopted: ours, pending: theirs, clash: false, inCommon, along: null };
    if (inCommon || ours.length + theirs.length === 0) return place;
    const [own, other] = ours.length > 0 ? [adopted, pending] : [pending, adopted];
    const lost = gone(before, other) && gone(behind, other);
    if (lost && followers.get(other)?.get(before) === behind) place.along = behind;
    const rivals = ours.length > 0 && theirs.length > 0;
    const order = place.along === null && side !== null && side !== own;
    if (place.along === null) side = own;
    return { ...place, clash: rivals || order || (lost && place.along === null) };
  });
}

/** For every place the nearest lines with words before and behind it, or -1 at the text's ends. */
function neighboursOf(base: readonly string[]): [before: number, behind: number][] {
  const found: [number, number][] = [];
  let before = -1;
  for (let at = 0; at <= base.length; at += 1) {
    found.push([before, -1]);
    if ((base[at] ?? '') !== '') before = at;
  }
  let behind = -1;
  for (let at = base.length; at >= 0; at -= 1) {
    if ((base[at] ?? '') !== '') behind = at;
    const place = found[at];
    if (place) place[1] = behind;
  }
  return found;
}

const standsStill = (line: number, version: Version): boolean =>
  version.lines[line] !== null && version.moved[line] !== true;

/** The text's ends are always there. */
const gone = (line: number, version: Version): boolean => line >= 0 && !standsStill(line, version);

const sameItems = (one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

/** For every moved line the moved line that follows it at once, but for empty lines. */
function followersIn(version: Version): Map<Item, Item> {
  const found = new Map<Item, Item>();
  for (const items of version.before) {
    const full = items.filter((item) => item !== '');
    full.forEach((item, at) => {
      const next = full[at + 1];
      if (typeof item === 'number' && typeof next === 'number') found.set(item, next);
    });
  }
  return found;
}

const movedTo = ({ adopted, pending }: Place): number[] =>
  [...adopted, ...pending].filter((item) => typeof item === 'number');

/** The lines as they stand, each place's items before its line, and moved lines never reached. */
function inOrder(
  stands: readonly (string | null)[],
  places: readonly Place[],
  isMoved: (line: number) => boolean | undefined,
): { lines: string[]; missing: number[] } {
  const lines: string[] = [];
  const reached = new Set<number>();
  const along = new Map<number, Place>();
  for (const place of places) if (place.along !== null) along.set(place.along, place);
  const put = (place: Place): void => {
    for (const item of place.adopted.length > 0 ? place.adopted : place.pending) {
      if (typeof item === 'string') lines.push(item);
      else if (!reached.has(item)) {
        reached.add(item);
        const block = along.get(item);
        if (block) put(block);
        const words = stands[item] ?? null;
        if (words !== null) lines.push(words);
      }
    }
  };
  places.forEach((place, line) => {
    if (place.along === null) put(place);
    const words = isMoved(line) ? null : (stands[line] ?? null);
    if (words !== null) lines.push(words);
  });
  return {
    lines,
    missing: [...stands.keys()].filter((line) => isMoved(line) && !reached.has(line)),
  };
}

/** Whether both sides put something here, each its own: the reading of the place tells of both. */
const isContested = ({ adopted, pending, clash }: Place): boolean =>
  clash && adopted.length > 0 && pending.length > 0;

function readings(
  base: readonly string[],
  [adopted, pending]: readonly [Version, Version],
  places: readonly Place[],
  clashing: ReadonlySet<number>,
): ConflictReading[] {
  const found: ConflictReading[] = [];
  const put = (items: readonly Item[], side: Version): string =>
    items.map((item) => (typeof item === 'string' ? item : (side.lines[item] ?? ''))).join('\n');
  const told = new Set(places.filter(isContested).flatMap(movedTo));
  places.forEach((place, line) => {
    const [ours, theirs] = [put(place.adopted, adopted), put(place.pending, pending)];
    const fresh = [...place.adopted, ...place.pending].some((item) => typeof item === 'string');
    if (place.clash && (fresh || isContested(place)) && ours + theirs !== '') {
      found.push({ base: '', adopted: ours, pending: theirs });
    }
    if (!clashing.has(line)) return;
    const words = base[line] ?? '';
    const sameWords = adopted.lines[line] === words && pending.lines[line] === words;
    if (told.has(line) && sameWords) return;
    found.push({
      base: base[line] ?? '',
      adopted: adopted.lines[line] ?? '',
      pending: pending.lines[line] ?? '',
    });
  });
  return found;
}
