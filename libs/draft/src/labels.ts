import { type Provision, type ProvisionKind } from './state';

/**
 * What provisions are called at the table (domain 3.2, design 4): PP1, PP2 … for preambular
 * paragraphs, OP1, OP2 … for operative ones, OP3(a), OP3(a)(i) for their parts. A title has none. A
 * provision that comes in later is called after its elder neighbour of the same kind, `OP5 bis`,
 * `OP5 ter` …; before the first of its kind it is `PP0 bis`. Labels stay until the text is clean;
 * then it is numbered once afresh. A provision's id never changes (I12).
 */
const PREFIX: Readonly<Record<Exclude<ProvisionKind, 'title' | 'subparagraph'>, string>> = {
  heading: 'H',
  preambular: 'PP',
  operative: 'OP',
  annex: 'AN',
  footnote: 'FN',
};
const LATIN = [
  ...['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'],
  ...['undecies', 'duodecies', 'terdecies', 'quaterdecies', 'quindecies', 'sedecies'],
];
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** What a label is made from. */
export interface Placed {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly depth: number;
}

/** Provisions in text order → id → label, numbered from 1. */
export function numberAfresh(order: readonly Placed[]): Record<string, string> {
  const labels: Record<string, string> = {};
  const counts: Record<string, number> = {};
  const above: string[] = [];
  for (const { id, kind, depth } of order) {
    const parent = depth > 0 ? (above[depth - 1] ?? '') : '';
    const series = depth > 0 ? `${parent} at ${depth}` : kind;
    const count = (counts[series] = (counts[series] ?? 0) + 1);
    labels[id] = depth > 0 ? parent + mark(depth, count) : root(kind, count);
    above.length = depth;
    above[depth] = labels[id];
  }
  return labels;
}

function root(kind: ProvisionKind, count: number): string {
  return kind === 'title' || kind === 'subparagraph' ? '' : `${PREFIX[kind]}${count}`;
}

/** (a) at depth 1, (i) at depth 2, and so on in turn; 0 stands before the first. */
function mark(depth: number, count: number): string {
  if (count === 0) return '(0)';
  return depth % 2 === 1 ? `(${letters(count)})` : `(${roman(count)})`;
}

function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((count - 1) % 26));
}

function roman(count: number): string {
  return 'x'.repeat(Math.floor(count / 10)) + ROMAN[count % 10];
}

/**
 * The label of a provision that would come in after the first `position` of `order`.
 * `taken`: every label in use, also by insertions still pending beside it.
 */
export function labelOfInsertion(
  order: readonly Provision[],
  position: number,
  kind: ProvisionKind,
  depth: number,
  taken: ReadonlySet<string>,
): string {
  const elder = elderName(order.slice(0, position), kind, depth);
  for (const suffix of LATIN) {
    const label = `${elder} ${suffix}`;
    if (!taken.has(label)) return label;
  }
  for (let n = LATIN.length + 2; ; n++) if (!taken.has(`${elder} ${n}`)) return `${elder} ${n}`;
}

/** `OP5 alt` for the first alternative to OP5, then `OP5 alt.1`, `OP5 alt.2` … (domain 3.2). */
export function alternativeTo(label: string, taken: ReadonlySet<string>): string {
  const first = `${label} alt`.trimStart();
  if (!taken.has(first)) return first;
  for (let n = 1; ; n++) if (!taken.has(`${first}.${n}`)) return `${first}.${n}`;
}

/** `OP5` for whatever follows OP5, OP5 bis or OP5(b); `OP0` where nothing of the kind comes before. */
function elderName(before: readonly Provision[], kind: ProvisionKind, depth: number): string {
  for (const provision of [...before].reverse()) {
    if (provision.depth < depth) return provision.label + mark(depth, 0);
    if (provision.depth === depth && provision.kind === kind) return withoutSuffix(provision.label);
  }
  return depth > 0 ? mark(depth, 0) : root(kind, 0);
}

/** A suffix stands at the end, after a blank, and never inside: `OP5 bis(a) ter` → `OP5 bis(a)`. */
function withoutSuffix(label: string): string {
  return label.replace(/ [a-z0-9]+$/, '');
}
