import { formName, type FormName } from './names';

/** Where the forms of one document stand, and which of them there are. */
export interface PageAddresses {
  /** The permanent address: `/id/PC.DEC/1`; a form has its name after it. */
  readonly document: string;
  /** Of the style sheet. */
  readonly style: string;
  /** What is not here is named nowhere on the page. */
  readonly forms: readonly FormName[];
}

/** `/id/PC.DEC/1.en` for the page, which needs no format; `/id/PC.DEC/1.en.docx`, `/id/PC.DEC/1.json`. */
export const addressOfForm = (document: string, form: FormName): string =>
  form.format === 'html' && form.tongue !== null
    ? `${document}.${form.tongue}`
    : `${document}.${formName(form)}`;

/**
 * The permanent address of a document (decision 12): `/id/SYMBOL[.eN][.FORM]`, FORM a language, a
 * format or both, `en`, `json`, `ru.docx`. One spelling each.
 */
export function addressOf(
  symbol: string,
  { edition = null, form = null }: { edition?: number | null; form?: string | null } = {},
): string {
  const path = symbol.split('/').map(encodeURIComponent).join('/');
  return `/id/${path}${edition === null ? '' : `.e${edition}`}${form === null ? '' : `.${form}`}`;
}
