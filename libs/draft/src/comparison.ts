import {
  orderly,
  type ProvisionPlace,
  type SpokenLanguage,
  trackedChanges,
  type TrackedSpan,
} from '@shanyrak/text';
import { standingInOrder } from './place';
import { type DraftState, type Provision, type ProvisionKind } from './state';

/**
 * What has become of a draft between two moments: what a delegation that was away asks for, and what
 * a capital wants to see of a week's work. Only what was accepted counts; brackets are the rolling
 * text's. Provisions are compared by their ids, which never change (I12), then word by word.
 *
 * Plan: the provisions that stand at the later moment, in its order; among them, right behind the one
 * that they followed, those that stood at the earlier moment alone. Of the provisions that stand at
 * both, the longest run in one order has kept its place (the fewest possible are said to have moved).
 */
export type ProvisionFate = 'same' | 'changed' | 'inserted' | 'deleted' | 'moved';

/** A provision at two moments. */
export interface ProvisionPair {
  readonly provision: string;
  /** Its label at the later moment; of a deleted one that at the earlier. */
  readonly label: string;
  /** Its label at the earlier moment, where it stood at both under different ones. */
  readonly formerLabel: string | null;
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly fate: ProvisionFate;
  /** Its words are not what they were; those of a moved one may be. */
  readonly changed: boolean;
  /** Its words at each moment; null where it did not stand. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface ComparedProvision extends Omit<ProvisionPair, 'before' | 'after'> {
  /** Kept and deleted spans joined are the words before, kept and added ones those after. */
  readonly spans: readonly TrackedSpan[];
}

/** The provisions of two moments of a draft side by side; `language`: one of the draft's. */
export function provisionPairs(
  from: DraftState,
  to: DraftState,
  language: string,
): ProvisionPair[] {
  const [former, present] = [standingIn(from), standingIn(to)];
  const kept = inOneOrder([...present.keys()], [...former.keys()]);
  const gone = goneBehind(former, present, kept);
  const pairOf = (id: string): ProvisionPair => {
    const [was, is] = [former.get(id), present.get(id)];
    const { label, kind, depth } = (is ?? was)!;
    const words = (one?: Provision): string | null => (one ? (one.text[language] ?? '') : null);
    const [before, after] = [words(was), words(is)];
    return {
      ...{ provision: id, label, kind, depth, before, after },
      formerLabel: was && was.label !== label ? was.label : null,
      fate: fateOf(before, after, kept.has(id)),
      changed: before !== after,
    };
  };
  return [null, ...present.keys()].flatMap((id) => [
    ...(id === null ? [] : [pairOf(id)]),
    ...(gone.get(id) ?? []).map(pairOf),
  ]);
}

/** A pair with its changes marked; `spans` are what `trackedChanges` makes of its words. */
export function compared(
  { before, after, ...pair }: ProvisionPair,
  spans: readonly TrackedSpan[] = trackedChanges(before, after),
): ComparedProvision {
  return { ...pair, spans };
}

const WORDS: Readonly<
  Record<SpokenLanguage, { formerly: (label: string) => string; moved: string }>
> = {
  en: { formerly: (label) => `formerly ${label}`, moved: 'moved' },
  ru: { formerly: (label) => `ранее ${label}`, moved: 'перенесено' },
};

/** Where it stands on paper (libs/text); what its label was, and a move, are said beside the label. */
export function placeOnPaper(
  { provision: id, label, formerLabel, kind, depth, fate }: ComparedProvision,
  language: SpokenLanguage,
): ProvisionPlace {
  const words = WORDS[language];
  const said = [
    ...(formerLabel ? [words.formerly(formerLabel)] : []),
    ...(fate === 'moved' ? [words.moved] : []),
  ];
  const aside = said.length === 0 ? '' : ` (${said.join(', ')})`;
  return { id, kind, depth, label: `${label}${aside}`.trimStart() };
}

function fateOf(before: string | null, after: string | null, kept: boolean): ProvisionFate {
  if (before === null) return 'inserted';
  if (after === null) return 'deleted';
  if (!kept) return 'moved';
  return before === after ? 'same' : 'changed';
}

type Standing = ReadonlyMap<string, Provision>;

const standingIn = (state: DraftState): Standing =>
  new Map(standingInOrder(state).map((one) => [one.id, one]));

/** Those that stood at the earlier moment alone, by the one behind which they are read; null: at the head. */
function goneBehind(
  former: Standing,
  present: Standing,
  kept: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly string[]> {
  const gone = new Map<string | null, string[]>();
  let elder: string | null = null;
  for (const id of former.keys()) {
    if (kept.has(id)) elder = id;
    else if (!present.has(id)) gone.set(elder, [...(gone.get(elder) ?? []), id]);
  }
  return gone;
}

/** Of the ids in both lists those that have kept their place: the longest run in one order. */
function inOneOrder(ids: readonly string[], other: readonly string[]): ReadonlySet<string> {
  const placeOf = new Map(other.map((id, place) => [id, place]));
  const stays = orderly(Int32Array.from(ids, (id) => placeOf.get(id) ?? -1));
  return new Set(ids.filter((_, at) => stays[at]));
}
