import { type Refusal } from '@shanyrak/kernel';
import { refuse, type Settings } from '@shanyrak/council';
import { type Texts } from '../state';

/**
 * The words that a meeting records (issue 2, bad input): titles, annotations, reasons. The boundary
 * has normalised them; a rule looks again, since the browser and the ledger call it without that
 * boundary. Lengths are characters (code points).
 */
export const LONGEST_TITLE = 500;
export const LONGEST_ANNOTATION = 4_000;
export const LONGEST_WORDS = 2_000;
/** A summary of an intervention, in its delegation's own words: short, since a journal is no verbatim record. */
export const LONGEST_SUMMARY = 1_000;
/** A document's symbol: none that is in use comes near it. */
export const LONGEST_SYMBOL = 100;

/** Directional embeddings, overrides and isolates show words in another order than they are stored. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const LINES = /\n/g;

/** One text: not too long and nothing in it that two screens would show differently. */
export function fit(
  text: string,
  field: string,
  most: number,
  { lines = false }: { readonly lines?: boolean } = {},
): Refusal | null {
  // No text has more characters than code units.
  if (text.length > most && [...text].length > most)
    return refuse('words.tooLong', { field, most });
  if (!text.isWellFormed()) return refuse('text.loneSurrogate', { field });
  if (CONTROL.test(lines ? text.replace(LINES, '') : text))
    return refuse('text.controlCharacter', { field });
  return DIRECTION.test(text) ? refuse('text.directionOverride', { field }) : null;
}

/** A title or a name: some words on one line, the original language among them. */
export function titled(texts: Texts, field: string, settings: Settings): Refusal | null {
  return (
    inKnownLanguages(texts, settings) ??
    inOriginal(texts, settings) ??
    each(texts, (text) =>
      text.trim() === '' ? refuse('text.empty', { field }) : fit(text, field, LONGEST_TITLE),
    )
  );
}

/** The note under an item, of several lines if need be, which may be left out. */
export function annotated(texts: Texts, settings: Settings): Refusal | null {
  return (
    inKnownLanguages(texts, settings) ??
    each(texts, (text) => fit(text, 'annotation', LONGEST_ANNOTATION, { lines: true }))
  );
}

/** A summary in the languages of the council, of which none is owed. */
export function summarised(texts: Texts, settings: Settings): Refusal | null {
  return (
    (Object.keys(texts).length === 0 ? refuse('text.empty', { field: 'summary' }) : null) ??
    inKnownLanguages(texts, settings) ??
    each(texts, (text) =>
      text.trim() === ''
        ? refuse('text.empty', { field: 'summary' })
        : fit(text, 'summary', LONGEST_SUMMARY, { lines: true }),
    )
  );
}

/** Words of some length, the original language among them. */
export function worded(texts: Texts, field: string, settings: Settings): Refusal | null {
  return (
    inKnownLanguages(texts, settings) ??
    inOriginal(texts, settings) ??
    each(texts, (text) => reasoned(text, field))
  );
}

/** A reason, or the words of a ruling. */
export function remark(text: string | undefined, field: string): Refusal | null {
  return text === undefined ? null : fit(text, field, LONGEST_WORDS, { lines: true });
}

/** A reason that must be given. */
export function reasoned(text: string, field: string): Refusal | null {
  return text.trim() === '' ? refuse('text.empty', { field }) : remark(text, field);
}

function inKnownLanguages(texts: Texts, { languages }: Settings): Refusal | null {
  const unknown = Object.keys(texts).find((language) => !languages.includes(language));
  return unknown === undefined ? null : refuse('language.unknown', { language: unknown });
}

function inOriginal(texts: Texts, { originalLanguage: language }: Settings): Refusal | null {
  return Object.hasOwn(texts, language) ? null : refuse('language.original', { language });
}

function each(texts: Texts, check: (text: string) => Refusal | null): Refusal | null {
  for (const text of Object.values(texts)) {
    const reason = check(text);
    if (reason) return reason;
  }
  return null;
}
