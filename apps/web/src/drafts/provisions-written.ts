import { type ProvisionKind } from '@shanyrak/draft';
import { type PastedParagraph } from './pasted-paper';
import { hasWords, type WrittenProvision } from './written-paper';

/**
 * What one does with the provisions of a paper while writing it. The title stays at the head; parts go
 * with the paragraph to which they belong, and no level is skipped.
 */
export type Provisions = readonly WrittenProvision[];

/** (a), (i) and so on, as deep as a draft may be. */
const DEEPEST = 8;

const at = (all: Provisions, key: string): number => all.findIndex((one) => one.key === key);

/** Where the parts of the one at this place end. */
function endOf(all: Provisions, place: number): number {
  const after = all.findIndex((one, n) => n > place && one.depth <= all[place]!.depth);
  return after < 0 ? all.length : after;
}

/** Each part at most one level beneath what stands above it. */
function fitted(all: Provisions): Provisions {
  let above = 0;
  return all.map((one) => {
    above = Math.min(one.depth, above + 1);
    return above === one.depth ? one : { ...one, depth: above };
  });
}

const changed = (all: Provisions, key: string, change: Partial<WrittenProvision>): Provisions =>
  all.map((one) => (one.key === key ? { ...one, ...change } : one));

export const withWords = (all: Provisions, key: string, lang: string, words: string): Provisions =>
  changed(all, key, { text: { ...all[at(all, key)]?.text, [lang]: words } });

export function withKind(all: Provisions, key: string, kind: ProvisionKind): Provisions {
  const depth = kind === 'subparagraph' ? Math.max(1, all[at(all, key)]?.depth ?? 0) : 0;
  return fitted(changed(all, key, { kind, depth }));
}

export const withDepth = (all: Provisions, key: string, depth: number): Provisions =>
  fitted(changed(all, key, { depth }));

/** The deepest level that a part may have at this place. */
export const deepestAt = (all: Provisions, place: number): number =>
  Math.min(DEEPEST, (all[place - 1]?.depth ?? 0) + 1);

/** With an empty one of the same kind behind it and its parts; behind the title begins the preamble. */
export function addedAfter(all: Provisions, key: string, name: string): Provisions {
  const place = at(all, key);
  const { kind, depth } = all[place]!;
  const isPart = kind === 'subparagraph' || kind === 'preambular' || kind === 'operative';
  const one: WrittenProvision = {
    ...{ key: name, depth, text: {} },
    kind: isPart ? kind : all.slice(0, place).some(isOperative) ? 'operative' : 'preambular',
  };
  return all.toSpliced(endOf(all, place), 0, one);
}

const isOperative = ({ kind }: WrittenProvision): boolean => kind === 'operative';

/** Without it; its parts belong to what stands above them then. */
export const removed = (all: Provisions, key: string): Provisions =>
  fitted(all.filter((one) => one.key !== key));

/** With it again, where it stood. */
export const putBack = (all: Provisions, place: number, one: WrittenProvision): Provisions =>
  fitted(all.toSpliced(place, 0, one));

/** With its parts past its neighbour of the same level; the same list where there is none. */
export function moved(all: Provisions, key: string, by: 1 | -1): Provisions {
  const from = at(all, key);
  const { depth } = all[from]!;
  const end = endOf(all, from);
  if (by === 1) {
    const next = all[end];
    return next?.depth === depth ? moved(all, next.key, -1) : all;
  }
  const before = all.findLastIndex((one, n) => n < from && one.depth <= depth);
  if (before < 1 || all[before]!.depth < depth) return all;
  const block = all.slice(from, end);
  return [...all.slice(0, before), ...block, ...all.slice(before, from), ...all.slice(end)];
}

/** Where something is pasted, and what stands there before and behind it. */
export interface PastedAt {
  readonly key: string;
  readonly lang: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Several paragraphs, the first of them where the caret is. The next ones go where this language is
 * still empty, so that a translation comes to stand beside its original; where words stand already,
 * they come in between. What was wholly empty becomes of the kind that was pasted.
 */
export function pastedInto(
  all: Provisions,
  { key, lang, before, after }: PastedAt,
  pasted: readonly PastedParagraph[],
  /** A key for each that would be new. */
  names: readonly string[],
): Provisions {
  const from = at(all, key);
  const provisions = [...all];
  pasted.forEach(({ kind, depth, words: own }, n) => {
    const words = (n === 0 ? before : '') + own + (n === pasted.length - 1 ? after : '');
    const place = from + n;
    const there = provisions[place];
    const known = { kind: kind === 'title' ? ('heading' as const) : kind, depth };
    if (there && (n === 0 || !there.text[lang]?.trim())) {
      const becomes = place > 0 && !hasWords(there.text) ? known : {};
      provisions[place] = { ...there, ...becomes, text: { ...there.text, [lang]: words } };
    } else provisions.splice(place, 0, { key: names[n]!, ...known, text: { [lang]: words } });
  });
  return fitted(provisions);
}
