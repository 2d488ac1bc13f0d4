import {
  type Payloads,
  type ProvisionKind,
  provisionWords,
  remark,
  type Texts,
} from '@shanyrak/draft';
import { refuse } from '@shanyrak/council';
import { type Refusal } from '@shanyrak/kernel';
import { pastedWords } from '../rooms/pasted';

/**
 * A paper as its sponsor writes it, before it is handed in (domain 4 (a)): what it rests on, and its
 * provisions in their order, the title first. Both languages stand side by side, whatever is still
 * empty included.
 */
export interface WrittenPaper {
  /** The code of the body before which it is laid; empty for the main one. */
  readonly body: string;
  readonly coSponsors: readonly string[];
  readonly mandate: Texts;
  readonly provisions: readonly WrittenProvision[];
}

export interface WrittenProvision {
  /** Of its own on this screen. */
  readonly key: string;
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly text: Texts;
}

/** In which languages the body reads, and in which it negotiates: that one is never left out. */
export interface Spoken {
  readonly languages: readonly string[];
  readonly originalLanguage: string;
}

/** Under this name the mandate has its fields, beside the keys of provisions. */
export const MANDATE = 'mandate';

/** A title, a paragraph of the preamble and an operative one: what nearly every paper begins with. */
export function emptyPaper(nameOne: () => string): WrittenPaper {
  const empty = (kind: ProvisionKind) => ({ key: nameOne(), kind, depth: 0, text: {} });
  const provisions = [empty('title'), empty('preambular'), empty('operative')];
  return { body: '', coSponsors: [], mandate: {}, provisions };
}

/** Whether anything of it would be missed. */
export const isBegun = ({ mandate, provisions, coSponsors }: WrittenPaper): boolean =>
  coSponsors.length > 0 || [mandate, ...provisions.map(({ text }) => text)].some(hasWords);

export const hasWords = (text: Texts): boolean =>
  Object.values(text).some((words) => words.trim() !== '');

/** The original first, in the order in which fields stand. */
export const inOrder = ({ languages, originalLanguage }: Spoken): readonly string[] => [
  originalLanguage,
  ...languages.filter((one) => one !== originalLanguage),
];

/** What is handed in: each provision one paragraph, and of translations only those that are there. */
export function payloadOf(paper: WrittenPaper, spoken: Spoken): Payloads['draft.submit'] {
  const { body, coSponsors, mandate, provisions } = paper;
  return {
    ...(body !== '' && { body }),
    ...{ coSponsors, mandate: said(mandate, spoken) },
    provisions: provisions.map(({ kind, depth, text }) => ({
      ...{ kind, depth, text: said(text, spoken) },
    })),
  };
}

/** A translation that is empty is left for later; the original never is. */
function said(text: Texts, { languages, originalLanguage }: Spoken): Texts {
  const worded = languages.map((lang) => [lang, clean(text[lang])] as const);
  return Object.fromEntries(
    worded.filter(([lang, words]) => words !== '' || lang === originalLanguage),
  );
}

const clean = (words = ''): string => pastedWords(words, false).trim();

/** Why a field cannot be handed in as it is: it lacks its words, or a rule refuses them. */
export type Fault = 'missing' | Refusal;
export type Faults = Readonly<Record<string, Fault>>;

/** Where a fault stands: a provision or the mandate in one language. */
export const fieldOf = (of: string, lang: string): string => `${of} ${lang}`;
/** The text as a whole, the list of co-sponsors, the choice of a body. */
export const WHOLE = 'whole';
export const CO_SPONSORS = 'coSponsors';
export const BODY = 'body';

/** What can be said of each field before the server has been asked, in the order of the page. */
export function faultsIn({ mandate, provisions }: WrittenPaper, spoken: Spoken): Faults {
  const [title, ...others] = provisions.map(
    ({ key, text }) => [key, text, provisionWords] as const,
  );
  const fields = [...(title ? [title] : []), [MANDATE, mandate, remark] as const, ...others];
  const found = fields.flatMap(([of, text, check]) =>
    inOrder(spoken).flatMap((lang): (readonly [string, Fault])[] => {
      const words = clean(text[lang]);
      const isMissing = words === '' && lang === spoken.originalLanguage;
      const fault = isMissing ? 'missing' : words === '' ? null : check(words, lang);
      return fault ? [[fieldOf(of, lang), fault]] : [];
    }),
  );
  const hasOperative = provisions.some(({ kind }) => kind === 'operative');
  const incomplete = refuse('submission.incomplete', { missing: ['operative'] });
  return Object.fromEntries([...found, ...(hasOperative ? [] : [[WHOLE, incomplete] as const])]);
}

/** Beside which field the server's refusal belongs; what belongs to none stands beneath them all. */
export const placeOf = (rule: string | undefined): string | null =>
  rule === undefined ? null : (PLACES[rule] ?? null);

const PLACES: Readonly<Record<string, string>> = {
  'sponsor.notMember': CO_SPONSORS,
  'body.unknown': BODY,
  'submission.incomplete': WHOLE,
  'provision.tooMany': WHOLE,
  'provision.depth': WHOLE,
};
