/**
 * The plain form of a rolling text, for paper (design 4, "Plain form"):
 *   Member States [shall / should – XAK, supported by XTU / are invited to – XIN] designate
 *   an insertion  [, on a voluntary basis, – XKG]
 *   a deletion    [without delay – delete: XCH]
 * It is read by people: brackets and slashes also occur inside texts, so the segments are the
 * authority. Blanks at the edge of the readings stand outside the bracket, as a diplomat would type
 * them; when readings differ in nothing but blanks they are shown as they are.
 */
import { type Attribution, type Reading, type Segment } from './rolling-text';

const NOBODY: Attribution = { by: [] };

/** The plain form of segments; a proposal missing from `attribution` is shown without names. */
export function plain(
  segments: readonly Segment[],
  attribution: ReadonlyMap<string, Attribution>,
): string {
  return segments
    .map((segment) => ('text' in segment ? segment.text : bracket(segment.readings, attribution)))
    .join('');
}

function bracket(
  readings: readonly Reading[],
  attribution: ReadonlyMap<string, Attribution>,
): string {
  const { before, after, texts } = blanksOutside(readings);
  const parts: string[] = [];
  readings.forEach((reading, index) => {
    const text = texts[index] ?? '';
    if (reading.base) {
      if (text !== '') parts.push(text);
      return;
    }
    const names = namesOf(reading.proposals, attribution);
    if (text === '') parts.push(`delete${names && `: ${names}`}`);
    else parts.push(names === '' ? text : `${text} – ${names}`);
  });
  const [first = '', second = ''] = parts;
  const onlyDeletes = parts.length === 2 && readings.at(-1)?.text === '';
  const inside = onlyDeletes ? `${first} – ${second}` : parts.join(' / ');
  return `${before}[${inside}]${after}`;
}

/** The readings of a bracket as they are shown: the blanks at their edges stand outside it. */
export interface ShownReadings {
  readonly before: string;
  readonly after: string;
  /** One for each reading, in the same order. */
  readonly texts: readonly string[];
}

/** One blank before and one after, taken from the first reading that has it, off all of them. */
export function blanksOutside(readings: readonly Reading[]): ShownReadings {
  const texts = readings.map(({ text }) => text);
  const cut = texts.map((text) => text.trim());
  if (new Set(cut).size < texts.length) return { before: '', after: '', texts };
  const spoken = texts.filter((text) => text !== '');
  const leading = spoken.map((text) => text.slice(0, text.length - text.trimStart().length));
  const trailing = spoken.map((text) => text.slice(text.trimEnd().length));
  const first = (blanks: readonly string[]): string => blanks.find((blank) => blank !== '') ?? '';
  return { before: first(leading), after: first(trailing), texts: cut };
}

/** Who stands where towards one reading, whichever of its proposals they spoke of. */
export function standingOn(
  proposals: readonly string[],
  attribution: ReadonlyMap<string, Attribution>,
): Required<Attribution> {
  const shown = new Set<string>();
  const all = proposals.map((id) => attribution.get(id) ?? NOBODY);
  // Proposers, then supporters, opponents, reservations: everybody once, at the first place.
  const names = (pick: (one: Attribution) => readonly string[] | undefined): string[] => {
    const fresh = all.flatMap((one) => pick(one) ?? []).filter((name) => !shown.has(name));
    for (const name of fresh) shown.add(name);
    return [...new Set(fresh)];
  };
  return {
    by: names((one) => one.by),
    supportedBy: names((one) => one.supportedBy),
    opposedBy: names((one) => one.opposedBy),
    reservedBy: names((one) => one.reservedBy),
  };
}

function namesOf(
  proposals: readonly string[],
  attribution: ReadonlyMap<string, Attribution>,
): string {
  const { by, supportedBy, opposedBy, reservedBy } = standingOn(proposals, attribution);
  const listed = (words: string, names: readonly string[]): string =>
    names.length === 0 ? '' : words + names.join(', ');
  return [
    listed('', by),
    listed('supported by ', supportedBy),
    listed('opposed by ', opposedBy),
    listed('reserved by ', reservedBy),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
