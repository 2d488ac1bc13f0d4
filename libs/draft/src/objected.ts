import { type ParticipantStatus } from './context';
import { standingObjections } from './decide/rule';
import { ASKED_REMEMBERED } from './evolve/room';
import { provisionDigest, textDigest, wordingDigest } from './digest';
import { heardAgainst } from './heard';
import { placesOf, standingInOrder } from './place';
import { type Amendment, type Asked, type DraftState, type Objection } from './state';
import { inText } from './status';

/** To what a delegation objects, whether it is asked about just now or was before. */
export interface Objected {
  readonly kind: Asked['kind'];
  /** The provision that is not closed, or that of the amendment; null where it is the whole text. */
  readonly provision: string | null;
  readonly amendment: string | null;
  /** Those that stand, by the delegation’s code. */
  readonly objections: readonly Objection[];
}

type Subject = Omit<Objected, 'objections'>;

/**
 * Every objection that stands, in the order of the text, then what is said of the whole: it outlives
 * the ask at which it was raised, as long as the words are the same (I8).
 */
export function objectedIn(
  state: DraftState,
  roster: Readonly<Record<string, ParticipantStatus>>,
): readonly Objected[] {
  if (Object.keys(state.heard).length === 0) return [];
  const order = new Map(state.order.map((id, n) => [id, n]));
  const placeOf = placesOf(state);
  const wasAsked = askedAbout(state);
  const subjects: readonly (Subject & { readonly at: number })[] = [
    ...standingInOrder(state)
      .filter(({ id }) => wasAsked(id))
      .map(({ id }) => ({ ...closing(id), at: order.get(id) ?? 0 })),
    ...inText(state, ({ change }) => wasAsked(change.provision)).map((one) => ({
      ...{ ...wording(one), at: placeOf(one) },
    })),
    { ...whole('withdrawal'), at: order.size },
    { ...whole('question'), at: order.size },
  ];
  return subjects
    .map(({ at, ...one }) => ({ at, ...one, objections: objectionsTo(state, one, roster) }))
    .filter(({ objections }) => objections.length > 0)
    .sort((a, b) => a.at - b.at)
    .map(({ kind, provision, amendment, objections }) => ({
      ...{ kind, provision, amendment, objections },
    }));
}

/** Nobody objects to what was never asked: digests are reckoned of the rest alone. */
function askedAbout({ asked }: DraftState): (provision: string) => boolean {
  // Of very many asks the oldest are forgotten, and the objections to them are not.
  if (asked.length >= ASKED_REMEMBERED) return () => true;
  const provisions = new Set(asked.map(({ provision }) => provision));
  return (provision) => provisions.has(provision);
}

const closing = (provision: string): Subject => ({ kind: 'closing', provision, amendment: null });
const wording = ({ id, change }: Amendment): Subject => ({
  ...{ kind: 'wording', provision: change.provision, amendment: id },
});
const whole = (kind: 'withdrawal' | 'question'): Subject => ({
  ...{ kind, provision: null, amendment: null },
});

function objectionsTo(
  state: DraftState,
  { kind, provision, amendment }: Subject,
  roster: Readonly<Record<string, ParticipantStatus>>,
): readonly Objection[] {
  const digest = digestOf(state, provision, amendment);
  const heard = heardAgainst(state, { kind, digest: digest ?? '' });
  return standingObjections(heard, roster).map((code) => heard[code]!);
}

function digestOf(
  state: DraftState,
  provision: string | null,
  amendment: string | null,
): string | null {
  if (amendment !== null) return wordingDigest(state, amendment);
  return provision === null ? textDigest(state) : provisionDigest(state, provision);
}
