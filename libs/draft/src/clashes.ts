import { type SpokenLanguage, type Voice } from '@shanyrak/text';
import { positionAfter } from './place';
import { inText } from './status';
import { type Amendment, type Change, type DraftState } from './state';

/**
 * How proposals of structure meet (decision 7, "Rivals of structure"), told in words like the
 * meetings of words in libs/text: two new provisions at one place, moves and mergings of the same
 * provision, an alternative beside other wishes for what it would replace.
 */
export const CLASHES = [
  'samePlace',
  'sameMove',
  'otherMove',
  'moveOfDeleted',
  'mergingOfMoved',
  'insertionBetweenMerged',
  'alternatives',
  'alternativeToChanged',
  'divisions',
] as const;
export type ClashKind = (typeof CLASHES)[number];

/** A pair of amendments, `one` the first that the sentence names. */
export interface Clash {
  readonly kind: ClashKind;
  readonly one: Amendment;
  readonly other: Amendment;
  /** The provision over which they meet. */
  readonly label: string;
}

/** The pairs of which at least one speaks to this provision, in the order in which they came. */
export function clashesAt(state: DraftState, provision: string): Clash[] {
  const all = inText(state);
  const here = all.filter(({ change }) => concerns(change, provision));
  return here.flatMap((one) =>
    all.flatMap((other) => {
      // Two that are both here are told of once.
      const again = concerns(other.change, provision) && other.seq <= one.seq;
      const clash = other === one || again ? null : clashOf(state, one, other);
      return clash ? [clash] : [];
    }),
  );
}

/** What this amendment, which need not be in the text yet, would clash with. */
export function clashesOf(state: DraftState, own: Amendment): Clash[] {
  return inText(state, ({ id }) => id !== own.id).flatMap((other) => {
    const clash = clashOf(state, own, other);
    return clash ? [clash] : [];
  });
}

function concerns(change: Change, provision: string): boolean {
  if (change.kind === 'amend') return false;
  return (
    change.provision === provision ||
    (change.kind === 'merge' && change.with === provision) ||
    (change.kind === 'insert' && change.after === provision)
  );
}

function clashOf(state: DraftState, one: Amendment, other: Amendment): Clash | null {
  return inOrder(state, one, other) ?? inOrder(state, other, one);
}

/** The kinds that are told with `one` first. */
function inOrder(state: DraftState, one: Amendment, other: Amendment): Clash | null {
  const kind = kindOf(state, one.change, other.change);
  if (!kind) return null;
  return { kind, one, other, label: state.provisions[placeOf(kind, one.change)]?.label ?? '' };
}

/** Where something would be put they meet over what it follows, else over what it speaks to. */
function placeOf(kind: ClashKind, change: Change): string {
  const puts = kind === 'samePlace' || kind === 'insertionBetweenMerged';
  return puts && 'after' in change ? change.after : change.provision;
}

function kindOf(state: DraftState, one: Change, other: Change): ClashKind | null {
  switch (one.kind) {
    case 'move':
      return moveBeside(one, other) ?? (placesAt(state, one, other) ? 'samePlace' : null);
    case 'insert':
      if (other.kind === 'merge' && other.provision === one.after) return 'insertionBetweenMerged';
      return placesAt(state, one, other) ? 'samePlace' : null;
    case 'merge': {
      const moves = other.kind === 'move';
      return moves && [one.provision, one.with].includes(other.provision) ? 'mergingOfMoved' : null;
    }
    case 'alternative':
      return alternativeBeside(one, other);
    case 'split': {
      const divides = other.kind === 'split' && other.provision === one.provision;
      return divides && other.text !== one.text ? 'divisions' : null;
    }
    case 'replace':
    case 'delete':
    case 'amend':
      return null;
  }
}

function moveBeside(one: Extract<Change, { kind: 'move' }>, other: Change): ClashKind | null {
  if (other.kind === 'delete' && other.provision === one.provision) return 'moveOfDeleted';
  if (other.kind !== 'move' || other.provision !== one.provision) return null;
  return other.after === one.after ? 'sameMove' : 'otherMove';
}

function alternativeBeside(
  one: Extract<Change, { kind: 'alternative' }>,
  other: Change,
): ClashKind | null {
  if (other.kind === 'merge' ? other.with === one.provision : false) return 'alternativeToChanged';
  if (other.provision !== one.provision) return null;
  if (other.kind === 'alternative') return 'alternatives';
  return ['replace', 'delete', 'split', 'merge'].includes(other.kind)
    ? 'alternativeToChanged'
    : null;
}

/** Both would put something in the same gap of the text. */
function placesAt(state: DraftState, one: Change, other: Change): boolean {
  const gap = (change: Change): number | null => {
    if (change.kind === 'insert') return positionAfter(state, change.after, change.depth);
    if (change.kind !== 'move') return null;
    const depth = state.provisions[change.provision]?.depth ?? 0;
    return positionAfter(state, change.after, depth);
  };
  const [here, there] = [gap(one), gap(other)];
  return here !== null && here === there;
}

/** `{one}` and `{other}`: who proposes; `{label}`: the provision; `{first}`, `{second}`: new labels. */
export const CLASH_SENTENCES: Readonly<
  Record<SpokenLanguage, Readonly<Record<ClashKind, string>>>
> = {
  en: {
    samePlace:
      '{one} ({first}) and {other} ({second}) would put a provision at the same place, after {label}. Their order is that of their labels until it is agreed otherwise.',
    sameMove: '{one} and {other} would move {label} to the same place.',
    otherMove: '{one} and {other} would move {label} to different places.',
    moveOfDeleted: '{one} would move {label}, while {other} would delete it.',
    mergingOfMoved:
      '{one} would merge {label} with its neighbour, while {other} would move one of them away.',
    insertionBetweenMerged:
      '{one} would add a provision after {label}, between the two that {other} would merge.',
    alternatives:
      '{one} ({first}) and {other} ({second}) would each put another provision in place of {label}.',
    alternativeToChanged:
      '{one} would put {first} in place of {label}, of which {other} would change or delete the words.',
    divisions: '{one} and {other} would divide {label} at different points.',
  },
  ru: {
    samePlace:
      'В одном и том же месте, после {label}, предложены два положения: {first} ({one}) и {second} ({other}). До иной договорённости их порядок определяется обозначениями.',
    sameMove: 'Предложено одинаково перенести {label}: {one}, {other}.',
    otherMove: 'Предложено перенести {label} в разные места: {one}, {other}.',
    moveOfDeleted: '{label}: предложено перенести ({one}) и исключить ({other}).',
    mergingOfMoved:
      '{label}: предложено объединить с соседним положением ({one}) и перенести одно из них ({other}).',
    insertionBetweenMerged:
      'Новое положение после {label} ({one}) предложено между двумя, которые предложено объединить ({other}).',
    alternatives:
      'Вместо {label} предложены разные положения: {first} ({one}) и {second} ({other}).',
    alternativeToChanged:
      'Вместо {label} предложено {first} ({one}), а его слова предложено изменить или исключить ({other}).',
    divisions: 'Предложено разделить {label} в разных местах: {one}, {other}.',
  },
};

/** The sentence for a clash. A title, which has no label, is called by `title`. */
export function clashExplained(
  { kind, one, other, label }: Clash,
  { language, nameOf }: Voice,
): string {
  const title = language === 'ru' ? 'название' : 'the title';
  const labelOf = ({ change }: Amendment): string => ('label' in change ? change.label : '');
  const values: Readonly<Record<string, string>> = {
    one: nameOf(one.sponsor),
    other: nameOf(other.sponsor),
    label: label || title,
    first: labelOf(one),
    second: labelOf(other),
  };
  return CLASH_SENTENCES[language][kind].replace(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? '',
  );
}
