/** What another reader than ours, pdf.js, finds in a PDF. */
export interface Pdf {
  readonly title: string;
  readonly language: string;
  /** Whether it says that its content is marked, and by what. */
  readonly tagged: boolean;
  /** The roles of its structure, each once: `Document`, `H1`, `P` … */
  readonly roles: ReadonlySet<string>;
  /** Its outline, with two blanks before each deeper level. */
  readonly outline: readonly string[];
  /** Where it leads: addresses, and `#` for a place in itself. */
  readonly links: readonly string[];
  /** What pdf.js reads on each page, by the tables of its fonts alone. */
  readonly texts: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

export async function readPdf(pdf: Buffer): Promise<Pdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const file = await loading.promise;
    const { info } = (await file.getMetadata()) as unknown as { info: Record<string, string> };
    const marks = (await file.getMarkInfo()) as unknown as Map<string, boolean> | null;
    const numbers = Array.from({ length: file.numPages }, (_, n) => n + 1);
    const pages = await Promise.all(numbers.map((n) => file.getPage(n)));
    const trees = await Promise.all(pages.map((page) => page.getStructTree()));
    const notes = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
    const contents = await Promise.all(pages.map((page) => page.getTextContent()));
    return {
      title: info['Title'] ?? '',
      language: info['Language'] ?? '',
      tagged: marks?.get('Marked') === true,
      roles: new Set(trees.flatMap((tree) => rolesOf(tree as Node | null))),
      outline: linesOf((await file.getOutline()) ?? []),
      links: (notes as { subtype: string; url?: string }[])
        .filter(({ subtype }) => subtype === 'Link')
        .map(({ url }) => url ?? '#'),
      texts: contents.map(({ items }) =>
        items
          .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
          .join('')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    };
  } finally {
    await loading.destroy();
  }
}

const rolesOf = (node: Node | null): string[] =>
  node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)] : [];

const linesOf = (entries: readonly Entry[], depth = 0): string[] =>
  entries.flatMap(({ title, items }) => [
    `${'  '.repeat(depth)}${title}`,
    ...linesOf(items, depth + 1),
  ]);
