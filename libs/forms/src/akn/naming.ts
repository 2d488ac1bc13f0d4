import { type DocumentKind, type Identity } from '@shanyrak/publishing';
import { addressOf } from '../addresses';

/**
 * The names of a document in Akoma Ntoso, after its Naming Convention 1.0 (OASIS, 2019), section 4:
 *
 *   the work           /akn/x-pc/statement/decision/2026-11-05/1
 *   an expression      /akn/x-pc/statement/decision/2026-11-05/1/eng@2
 *   a manifestation    /akn/x-pc/statement/decision/2026-11-05/1/eng@2.xml
 *   a part of them     /akn/x-pc/statement/decision/2026-11-05/1/eng@2/!attachment_1
 *
 * - `x-pc`, where a country would stand: the council is none, so its body is named by its prefix, after
 *   the `x-` that ISO 3166 gives to nobody;
 * - `statement`: the element of the document. The decision of a body that makes no law is a statement,
 *   everything else a `doc` (decision 12);
 * - `decision`: which document it is here (DocumentKind);
 * - its day, and its number: of decisions and journals the one after their register, `1` of `PC.DEC/1`,
 *   since each has one; of the others what follows the prefix, with hyphens, `DD-7-26` of `PC.DD/7/26`;
 * - `eng@2`: the language by its three letters, and the edition; nothing after the sign where there are
 *   no editions.
 *
 * They are relative, as the convention wants: whoever keeps the document resolves them. What they are
 * called here is said beside them (FRBRalias): `/id/PC.DEC/1`, `/id/PC.DEC/1.e2.en.xml`.
 */
export interface Names {
  readonly council: string;
  readonly element: 'statement' | 'doc';
  readonly number: string;
  readonly work: string;
  readonly expression: (language: string) => string;
}

export function namesOf({ kind, symbol, prefix, edition, date }: Identity): Names {
  const council = `x-${prefix.toLowerCase()}`;
  const element = ELEMENTS[kind] ?? 'doc';
  const number = numberOf(kind, symbol, prefix);
  const work = `/akn/${council}/${element}/${kind}/${date}/${encodeURIComponent(number)}`;
  const expression = (language: string): string =>
    `${work}/${languageCode(language)}@${edition ?? ''}`;
  return { council, element, number, work, expression };
}

const ELEMENTS: Partial<Record<DocumentKind, 'statement'>> = { decision: 'statement' };

/** The work of which both languages are parts: a collection is a document of its own (section 4.5). */
export const collectionOf = ({ work, element }: Names): string =>
  work.replace(`/${element}/`, '/documentCollection/');

/** Kinds whose numbers are of one series by themselves. */
const SERIES: Partial<Record<DocumentKind, RegExp>> = {
  decision: /^[^/]*\.DEC\/(?<rest>.+)$/,
  journal: /^[^/]*\.JOUR\/(?<rest>.+)$/,
};

function numberOf(kind: DocumentKind, symbol: string, prefix: string): string {
  const own = SERIES[kind]?.exec(symbol)?.groups?.['rest'];
  const rest =
    own ??
    (/^[./]/.test(symbol.slice(prefix.length)) && symbol.startsWith(prefix)
      ? symbol.slice(prefix.length + 1)
      : symbol);
  return rest.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^-|-$/g, '');
}

/** ISO 639-2, as the convention wants it; another language stays as it is called here. */
export const languageCode = (language: string): string => LANGUAGES[language] ?? language;
const LANGUAGES: Readonly<Record<string, string>> = { en: 'eng', ru: 'rus' };

/** What the documents in these languages are called at their permanent addresses; a draft has none of its own. */
export function permanentName(
  { kind, symbol, edition }: Identity,
  form: string | null,
): string | null {
  return kind === 'draft' ? null : addressOf(symbol, { edition, form });
}
