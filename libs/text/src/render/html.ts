/**
 * The rolling text as HTML, for the screen, for paper and for those who listen. No style and no
 * script; the page that holds it may bring its own style.
 *
 *  - Nothing is told by colour or by type alone: brackets, slashes and words tell it, so that print in
 *    black and white and a page without style say the same.
 *  - A bracket is a group with a name. Each reading says what it is (`base text`, `add`, `delete`) and
 *    who stands behind it. New words are `ins`, words to be deleted `del`. The signs `[ / ]` are
 *    hidden from those who listen, since the words say it.
 *  - What only they need has the class `visually-hidden`: a page hides it from the eye, or leaves it.
 *  - The text is in its own language and direction: where it has Hebrew or Arabic letters the
 *    paragraph finds its direction by its first letter, and the connecting words keep to their own.
 *
 * Every word that comes from outside is escaped.
 */
import { blanksOutside, standingOn } from '../plain';
import { type Reading, type Segment } from '../rolling-text';
import { shownSegments } from '../shown';
import { type Paper, type PaperProvision, type ProvisionPlace } from './paper';
import { ENGLISH, type Voice, WORDS, whoStandsWhere } from './voice';

/** How the connecting words are marked inside a text of another language or direction. */
export interface Marking {
  readonly voice: Voice;
  /** Attributes for the connecting words. */
  readonly spoken: string;
}

/** Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The document as an article: headings and paragraphs with the ids of the provisions. */
export function paperHtml(paper: Paper, voice: Voice = ENGLISH): string {
  const rows = paper.provisions.map((one) => rowHtml(one, paper.language, voice));
  return articleHtml(paper.language, rows);
}

/** One provision of the article, for whoever makes a long one piece by piece. */
export function rowHtml(
  provision: PaperProvision,
  language: string,
  voice: Voice = ENGLISH,
): string {
  const words = wordsOf(provision);
  const marking = markingOf(language, words, voice);
  return provisionHtml(provision, words, rollingHtml(provision, marking));
}

/** The words of one provision with its brackets; `language` is that of the text. */
export function bracketsHtml(
  provision: Pick<PaperProvision, 'rolling' | 'attribution'>,
  language: string,
  voice: Voice = ENGLISH,
): string {
  return rollingHtml(provision, markingOf(language, wordsOf(provision), voice));
}

export const articleHtml = (language: string, rows: readonly string[]): string =>
  `<article lang="${escaped(language)}">\n${rows.join('\n')}\n</article>`;

/** One provision around its words, already in HTML; `words` are the same as text. */
export function provisionHtml(place: ProvisionPlace, words: string, inner: string): string {
  const tag = place.kind === 'title' || place.kind === 'heading' ? 'h2' : 'p';
  const depth = place.depth ? ` data-depth="${place.depth}"` : '';
  const direction = directionOf(words);
  // A label with a direction of its own has no say in that of the paragraph.
  const label = place.label && `<b${direction}>${escaped(place.label)}</b> `;
  return `<${tag} id="${escaped(place.id)}"${depth}${direction}>${label}${inner}</${tag}>`;
}

/** Words with Hebrew or Arabic letters find their direction by the first letter. */
export const directionOf = (words: string): string =>
  RIGHT_TO_LEFT.test(words) ? ' dir="auto"' : '';

/** Whether the voice speaks another language than the text, whatever the region. */
export const isForeign = (language: string, voice: Voice): boolean =>
  language.split('-')[0] !== voice.language;

export function markingOf(language: string, words: string, voice: Voice): Marking {
  const foreign = isForeign(language, voice) ? ` lang="${voice.language}"` : '';
  const turned = RIGHT_TO_LEFT.test(words) ? ' dir="ltr"' : '';
  return { voice, spoken: foreign + turned };
}

const wordsOf = ({ rolling }: Pick<PaperProvision, 'rolling'>): string =>
  rolling.segments
    .map((one) => ('text' in one ? one.text : one.readings.map(({ text }) => text).join('')))
    .join('');

function rollingHtml(
  { rolling, attribution }: Pick<PaperProvision, 'rolling' | 'attribution'>,
  marking: Marking,
): string {
  const whoOf = ({ proposals }: Reading): string =>
    whoStandsWhere(standingOn(proposals, attribution), marking.voice);
  return shownSegments(rolling.segments)
    .map((segment: Segment) =>
      'text' in segment ? escaped(segment.text) : bracketHtml(segment.readings, whoOf, marking),
    )
    .join('');
}

function bracketHtml(
  readings: readonly Reading[],
  whoOf: (reading: Reading) => string,
  marking: Marking,
): string {
  const { before, after, texts } = blanksOutside(readings);
  const base = texts[0] ?? '';
  const onlyDeletion = readings.length === 2 && readings[1]?.text === '';
  const areRivals = readings.length > 2;
  const shown = readings
    .map((reading, index) => ({ reading, text: texts[index] ?? '' }))
    // Where one would insert, that nothing is added is no reading, but among rivals; words whose
    // deletion is the only wish are shown in it.
    .filter(({ reading, text }) => !reading.base || (!onlyDeletion && (text !== '' || areRivals)))
    .map(({ reading, text }) => {
      if (reading.base && text === '') return spokenWord('noAddition', marking);
      if (reading.base) return aloud('baseText', marking) + wording(text, marking);
      const who = whoOf(reading);
      const by = who && `<small${marking.spoken}> – ${escaped(who)}</small>`;
      return changedHtml(base, text, marking) + by;
    });
  const inside = shown.map((one) => `<span class="reading">${one}</span>`).join(sign(' / '));
  const name = escaped(nameOfGroup(readings, onlyDeletion, marking.voice));
  const group = `<span class="bracket" role="group" aria-label="${name}">`;
  return `${before}${group}${sign('[')}${inside}${sign(']')}</span>${after}`;
}

function changedHtml(base: string, text: string, marking: Marking): string {
  if (text === '') {
    const word = WORDS[marking.voice.language].delete;
    return `<small${marking.spoken}>${word}: </small><del>${wording(base, marking)}</del>`;
  }
  return `${base === '' ? aloud('add', marking) : ''}<ins>${wording(text, marking)}</ins>`;
}

function nameOfGroup(readings: readonly Reading[], onlyDeletion: boolean, voice: Voice): string {
  const { proposedAddition, proposedDeletion, notAgreed } = WORDS[voice.language];
  if (onlyDeletion) return proposedDeletion;
  const isAddition = readings.length === 2 && readings[0]?.text === '';
  return isAddition ? proposedAddition : notAgreed(readings.length);
}

const spokenWord = (what: 'noAddition', { voice, spoken }: Marking): string =>
  `<small${spoken}>${WORDS[voice.language][what]}</small>`;

const sign = (signs: string): string => `<span aria-hidden="true">${signs}</span>`;

/** What is said for those who listen. */
const aloud = (what: 'baseText' | 'add', { voice, spoken }: Marking): string =>
  `<span class="visually-hidden"${spoken}>${WORDS[voice.language][what]}: </span>`;

/** Words, escaped; of a reading of nothing but blanks it is said what it is. */
function wording(text: string, { voice, spoken }: Marking): string {
  if (text === '' || text.trim() !== '') return escaped(text);
  return `${escaped(text)}<small${spoken}>(${WORDS[voice.language].blank})</small>`;
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
