import { type FormName, type Format, formName, type Tongue, TONGUES } from '@shanyrak/forms';

/**
 * The permanent addresses (decision 12): `/id/SYMBOL[.eN][.LANG][.FORMAT]`. A page is named by its
 * language alone, data by its format alone; what has both, `.en.docx`, by both. There is one spelling
 * of each, and nothing at any other.
 */
export interface Address {
  readonly symbol: string;
  /** Null: the newest. */
  readonly edition: number | null;
  /** Null: which language or format it is, the reader's wishes decide. */
  readonly form: FormName | null;
  /** Given without a language that it needs: `.pdf`. */
  readonly format: Format | null;
}

const ADDRESS =
  /^\/id\/(?<symbol>[A-Z]{1,10}\.(?:DEC|JOUR)\/[1-9]\d{0,9}(?:\/Corr\.[1-9]\d{0,3})?)(?:\.e(?<edition>[1-9]\d{0,4}))?(?:\.(?<tongue>[a-z]{2}(?:-[a-z]{2})?))?(?:\.(?<format>txt|json|xml|docx|pdf))?$/;

/** What an address names; null where it has no place in the grammar. */
export function addressRead(path: string): Address | null {
  const found = ADDRESS.exec(path)?.groups;
  if (!found) return null;
  const symbol = found['symbol']!;
  const edition = found['edition'] === undefined ? null : Number(found['edition']);
  const asked = found['tongue'];
  const tongue = TONGUES.find((one) => one === asked) ?? null;
  if (asked !== undefined && tongue === null) return null;
  const format = (found['format'] as Format | undefined) ?? null;
  return { symbol, edition, ...formOf(tongue, format) };
}

function formOf(tongue: Tongue | null, format: Format | null): Pick<Address, 'form' | 'format'> {
  if (tongue !== null) return { form: { tongue, format: format ?? 'html' }, format: null };
  if (format === 'json' || format === 'xml') return { form: { tongue, format }, format: null };
  return { form: null, format };
}

/** The address of a form, under that of its document. */
export function suffixOf({ tongue, format }: FormName): string {
  return tongue !== null && format === 'html' ? `.${tongue}` : `.${formName({ tongue, format })}`;
}
