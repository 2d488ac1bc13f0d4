/**
 * The plain form of a rolling text, for paper (design 4, "Plain form"):
 *   Member States [shall / should – XAK, supported by XTU / are invited to – XIN] designate
 *   an insertion  [, on a voluntary basis, – XKG]
 *   a deletion    [without delay – delete: XCH]
 * Co-sponsors follow the proposers among the names. Without names it is the clean form, with the same
 * brackets: `[shall / should / are invited to]`, `[, on a voluntary basis,]`, `[without delay – delete]`.
 *
 * It is read by people: brackets and slashes also occur inside texts, so the segments are the
 * authority. Blanks at the edge of the base reading stand outside the bracket, as a diplomat would type
 * them: read with the base, the line is the base, blank for blank. Where the base has no words, a blank
 * stands outside if every reading has one there. Where readings differ in that, the word beside them
 * comes in (shown.ts): `[may / may, on a voluntary basis, – XKG / may freely – XIN]`.
 * When readings differ in nothing but blanks they are shown as they are.
 */
import { ENGLISH, STANCES, type Standing, type Voice, WORDS, standingOf } from './render/voice';
import { type Attribution, type Reading, type Segment } from './rolling-text';
import { shownSegments, sticks } from './shown';

const NOBODY: Attribution = { by: [] };
const NO_NAMES: ReadonlyMap<string, Attribution> = new Map();

/** The plain form of segments; a proposal missing from `attribution` is shown without names. */
export function plain(
  segments: readonly Segment[],
  attribution: ReadonlyMap<string, Attribution>,
  voice: Voice = ENGLISH,
): string {
  return shownSegments(segments)
    .map((segment) =>
      'text' in segment ? segment.text : bracket(segment.readings, attribution, voice),
    )
    .join('');
}

/** The brackets alone: what is not agreed, and nobody's name. */
export const clean = (segments: readonly Segment[], voice: Voice = ENGLISH): string =>
  plain(segments, NO_NAMES, voice);

function bracket(
  readings: readonly Reading[],
  attribution: ReadonlyMap<string, Attribution>,
  voice: Voice,
): string {
  const { before, after, texts } = blanksOutside(readings);
  const parts: string[] = [];
  readings.forEach((reading, index) => {
    const text = texts[index] ?? '';
    if (reading.base) {
      if (text !== '') parts.push(text);
      return;
    }
    const names = namesOf(standingOn(reading.proposals, attribution), voice);
    if (text === '') parts.push(`${WORDS[voice.language].delete}${names && `: ${names}`}`);
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

/** The blanks before and after that the base reads, or all who would put words there; off all readings. */
export function blanksOutside(readings: readonly Reading[]): ShownReadings {
  const texts = readings.map(({ text }) => text);
  const cut = texts.map((text) => text.trim());
  // What sticks to a word that could not come in keeps its blanks, and so do its rivals.
  if (new Set(cut).size < texts.length || sticks(readings)) return { before: '', after: '', texts };
  const original = (readings.find((reading) => reading.base) ?? readings[0])?.text ?? '';
  const deciding = original === '' ? texts.filter((text) => text !== '') : [original];
  const leading = deciding.map((text) => text.slice(0, text.length - text.trimStart().length));
  const trailing = deciding.map((text) => text.slice(text.trimEnd().length));
  const inAll = (blanks: readonly string[]): string =>
    blanks.includes('') ? '' : (blanks[0] ?? '');
  return { before: inAll(leading), after: inAll(trailing), texts: cut };
}

/**
 * Who stands where towards one reading, whichever of its proposals they spoke of. Everybody is named
 * once among those for it, at the strongest place, and once among those against it: who lent its name
 * and now opposes is shown with both, since nobody may hide the one by the other.
 */
export function standingOn(
  proposals: readonly string[],
  attribution: ReadonlyMap<string, Attribution>,
): Required<Attribution> {
  const all = proposals.map((id) => attribution.get(id) ?? NOBODY);
  const named = (shown: Set<string>, standing: Standing): string[] => {
    const fresh = all.flatMap((one) => one[standing] ?? []).filter((name) => !shown.has(name));
    for (const name of fresh) shown.add(name);
    return [...new Set(fresh)];
  };
  const [inFavour, against] = [new Set<string>(), new Set<string>()];
  return {
    by: named(inFavour, 'by'),
    coSponsoredBy: named(inFavour, 'coSponsoredBy'),
    supportedBy: named(inFavour, 'supportedBy'),
    opposedBy: named(against, 'opposedBy'),
    reservedBy: named(against, 'reservedBy'),
  };
}

function namesOf(who: Required<Attribution>, voice: Voice): string {
  const sponsors = [...who.by, ...who.coSponsoredBy].map(voice.nameOf);
  const stances = STANCES.map((standing) => standingOf(standing, who[standing], voice));
  return [...sponsors, ...stances].filter((part) => part !== '').join(', ');
}
