/**
 * The languages in which something may be given (domain 1.4: a statement is made in its author's own).
 * A language is named as BCP 47 does: `kk`, `zh-Hant`, `fa-AF`. A name that no list knows would be
 * shown to everybody as it is, and nobody could say what it is.
 */

/** ISO 639-1, and of the rest those of Asia that are official somewhere and have no shorter name. */
const KNOWN = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da ' +
    'de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy ' +
    'hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg ' +
    'li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or ' +
    'os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta ' +
    'te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ' +
    'ckb fil prs tet'
  ).split(' '),
);

/** A language, in a script and as of a country where these are said; neither dialects nor inventions. */
const FORM = /^(?<language>[a-z]{2,3})(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** The language alone: `zh` of `zh-Hant`. */
export const languageIn = (tag: string): string => tag.split('-')[0]!;

export function isKnownLanguage(tag: string): boolean {
  const language = FORM.exec(tag)?.groups?.['language'];
  return language !== undefined && KNOWN.has(language);
}
