/**
 * Explanations: a encounter in one sentence, as a courteous secretary would put it. Each kind has its
 * sentence in each language; `{one}`, `{oneWish}` … stand for what differs. Names stand in the
 * nominative, so that none is declined; the words of the text are quoted without the signs of
 * italics, long ones shortened in the middle.
 */
import { quotation } from '../render/quotation';
import { ENGLISH, type SpokenLanguage, type Voice, WORDS } from '../render/voice';
import { type Encounter, type EncounterKind, type EncounterSide } from './encounters';

interface Sentences {
  readonly kinds: Readonly<Record<EncounterKind, string>>;
  /** What a side would like to do, after `to` or `would`. */
  readonly wishes: Readonly<Record<EncounterSide['does'], string>>;
  readonly cut: string;
}

export const SENTENCES: Readonly<Record<SpokenLanguage, Sentences>> = {
  en: {
    kinds: {
      identical: '{both} propose the same: to {oneWish}.',
      contained: '{one} would {oneWish}; {other} would do that and more: {otherWish}.',
      apart:
        '{one} would {oneWish}, and {other} would {otherWish}: different words, which other proposals bring into one bracket.',
      insertions: 'At the same place, {one} would add {oneWords} and {other} {otherWords}.',
      insertionIntoChange: '{one} would {oneWish} where {other} would {otherWish}.',
      insertionIntoDeletion: '{one} would {oneWish} where {other} would {otherWish}.',
      rivals: 'In place of {base}, {one} would have {oneWords} and {other} {otherWords}.',
      changeInDeletion: '{one} would {oneWish}, while {other} would {otherWish}.',
      deletions: '{one} would {oneWish} and {other} would {otherWish}: the deletions overlap.',
    },
    wishes: {
      inserts: 'add {words}',
      replaces: 'replace {base} with {words}',
      deletes: 'delete {base}',
    },
    cut: 'Further pairs in the same brackets: {cut}.',
  },
  ru: {
    kinds: {
      identical: '{both} предлагают одно и то же: {oneWish}.',
      contained:
        'Предложено {oneWish} ({one}); другое предложение ({other}) – это и больше: {otherWish}.',
      apart:
        'Предложено {oneWish} ({one}) и {otherWish} ({other}): слова разные, но другие предложения соединяют их в одной скобке.',
      insertions:
        'В одном и том же месте предложено добавить разные слова: {oneWords} ({one}) и {otherWords} ({other}).',
      insertionIntoChange:
        'Предложено {oneWish} ({one}) там, где предложено {otherWish} ({other}).',
      insertionIntoDeletion:
        'Предложено {oneWish} ({one}) там, где предложено {otherWish} ({other}).',
      rivals: 'Вместо {base} предложено: {oneWords} ({one}) и {otherWords} ({other}).',
      changeInDeletion:
        'Одни и те же слова предложено изменить и исключить: {oneWish} ({one}) и {otherWish} ({other}).',
      deletions: 'Предложенные исключения пересекаются: {oneWish} ({one}) и {otherWish} ({other}).',
    },
    wishes: {
      inserts: 'добавить {words}',
      replaces: 'заменить {base} на {words}',
      deletes: 'исключить {base}',
    },
    cut: 'Ещё пар в тех же скобках: {cut}.',
  },
};

const MOST_NAMES = 6;

/** The sentence for a encounter. */
export function explained(encounter: Encounter, voice: Voice = ENGLISH): string {
  const { kind, one, other } = encounter;
  const { kinds, wishes } = SENTENCES[voice.language];
  const sides = [one.base, one.words, other.base, other.words];
  const read = isToldApart(sides) ? withoutItalics : (text: string): string => text;
  const quoted = (text: string): string => quotation(read(text), voice.language);
  const wish = ({ does, base, words }: EncounterSide): string =>
    filled(wishes[does], { base: quoted(base), words: quoted(words) });
  return filled(kinds[kind], {
    one: named(one.by, voice),
    other: named(other.by, voice),
    both: named([...new Set([...one.by, ...other.by])], voice),
    oneWish: wish(one),
    otherWish: wish(other),
    base: quoted(one.base),
    oneWords: quoted(one.words),
    otherWords: quoted(other.words),
  });
}

/** The signs of italics are not read out; an asterisk that opens nothing, or closes nothing, is one. */
const withoutItalics = (text: string): string => text.replace(/\*(?![\s*])([^*]*[^\s*])\*/g, '$1');

/** Whether words that differ still do without those signs: where italics are proposed, they are quoted. */
const isToldApart = (texts: readonly string[]): boolean =>
  new Set(texts.map(withoutItalics)).size === new Set(texts).size;

/** What is said of the pairs that were cut; nothing where there are none. */
export const explainedCut = (cut: number, voice: Voice = ENGLISH): string =>
  cut === 0 ? '' : filled(SENTENCES[voice.language].cut, { cut: `${cut}` });

/** One pass: what is filled in may itself have braces. */
const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** `Akrenia, Belvara and Xinta`; of very many the first and how many others. */
function named(codes: readonly string[], { language, nameOf }: Voice): string {
  const { and, others, somebody } = WORDS[language];
  const shown = codes.length > MOST_NAMES ? codes.slice(0, MOST_NAMES - 1) : codes;
  const names = shown.map(nameOf);
  if (shown.length < codes.length) names.push(others(codes.length - shown.length));
  const last = names.pop() ?? somebody;
  return names.length === 0 ? last : `${names.join(', ')} ${and} ${last}`;
}
