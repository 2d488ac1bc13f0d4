/**
 * What a saved form is called: the symbol with its strokes as hyphens, since no folder takes them, and
 * from the second edition on which one it is: `PC.DEC-1.e2.en.docx`.
 */
export function fileName(symbol: string, edition: number, form: string): string {
  const stem = symbol.replaceAll('/', '-');
  return `${stem}${edition > 1 ? `.e${edition}` : ''}.${form}`;
}
