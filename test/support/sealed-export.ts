import { type Header, Seal } from '../../apps/server/src/backup';

/** The text of an export of these rows, whole and sealed, whatever they say. */
export function sealedExport(
  header: Partial<Header>,
  rows: readonly string[],
  blockOf = 1_000,
): string {
  const seal = new Seal();
  const lines: string[] = [];
  const add = (value: string): void => {
    seal.take(value);
    lines.push(value);
  };
  const mark = (): void => add(JSON.stringify({ mark: seal.mark }));
  add(JSON.stringify({ export: { format: 1, ...header } }));
  mark();
  for (let i = 0; i < rows.length; i += blockOf) {
    rows.slice(i, i + blockOf).forEach(add);
    mark();
  }
  add(JSON.stringify({ end: { ...seal.mark, rows: header.rows ?? {} } }));
  return `${lines.join('\n')}\n`;
}

/** The header and the rows of an export, to be changed and sealed anew. */
export function openedExport(text: string): { header: Header; rows: string[] } {
  const [first, ...lines] = text.trimEnd().split('\n');
  const { export: header } = JSON.parse(first!) as { export: Header };
  return { header, rows: lines.filter((line) => !/^\{"(mark|end)":/.test(line)) };
}
