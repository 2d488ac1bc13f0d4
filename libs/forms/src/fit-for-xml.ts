/**
 * What XML can hold. The command boundary keeps control characters out of negotiated words (libs/text,
 * boundary.ts); names, reasons and what was entered elsewhere come by other doors. A form in XML that
 * meets one is refused, whole: to drop it would be to alter what somebody said.
 */

/** A string of a manuscript with a character that no XML can hold: where it stands, and which it is. */
export interface Unfit {
  /** `blocks.3.runs.0.text`. */
  readonly at: string;
  /** `U+0007`. */
  readonly character: string;
}

/** Controls but tab and line ends, halves of pairs, and the two that are no characters at all. */
const UNFIT =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first string in a value, in its own order, that no XML can hold; null where all can stand. */
export function unfitForXml(value: unknown, at = ''): Unfit | null {
  if (typeof value === 'string') {
    const found = UNFIT.exec(value)?.[0];
    if (found === undefined) return null;
    const point = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { at, character: `U+${point}` };
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, one] of Object.entries(value)) {
    const within = at === '' ? name : `${at}.${name}`;
    const unfit = unfitForXml(name, within) ?? unfitForXml(one, within);
    if (unfit) return unfit;
  }
  return null;
}

/** Throws where a document cannot be set in XML, and says where. */
export function mustFitXml(symbol: string, manuscript: unknown): void {
  const unfit = unfitForXml(manuscript);
  if (unfit)
    throw new Error(`${symbol} holds ${unfit.character}, which XML cannot hold, at ${unfit.at}.`);
}
