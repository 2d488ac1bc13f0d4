import { type Amendment, type DoneAct, type DraftState, type StanceKind } from '@shanyrak/draft';
import { type Language } from '../platform/language';
import { type NameOf } from '../platform/refusals';
import { labelOfChange } from './change-words';
import { type StanceSay } from './stance-words';

/** What names are made of: the words, and how delegations and a title are called. */
export interface NamingVoice {
  readonly say: StanceSay;
  readonly nameOf: NameOf;
  readonly language: Language;
  readonly title: string;
}

/** `Oppose Eltoria’s wording of OP3`, `Oppose OP3`: one stance told from every other on the screen. */
export function stanceName(
  state: DraftState,
  stance: StanceKind,
  target: string,
  { say, nameOf, title }: NamingVoice,
): string {
  const amendment = state.amendments[target];
  if (!amendment) return say(`${stance}Here`, { label: state.provisions[target]?.label || title });
  return say(`${stance}${isAboutWords(amendment) ? 'Words' : 'Amendment'}`, {
    name: sponsorName(amendment, say, nameOf),
    label: labelOfChange(state, amendment.change) || title,
  });
}

export function sponsorName({ sponsor }: Amendment, say: StanceSay, nameOf: NameOf): string {
  if (sponsor === 'CHAIR') return say('theChair');
  return sponsor === 'FACILITATOR' ? say('theFacilitator') : nameOf(sponsor);
}

/** What the undoing of a stance would undo; null where the act was none. */
export function undoneStance(state: DraftState, act: DoneAct, voice: NamingVoice): string | null {
  const { delegation, before } = act;
  const [target, all] = Object.entries(before.stances)[0] ?? [];
  if (target === undefined || delegation === null) return null;
  const then = all?.[delegation];
  const now = state.stances[target]?.[delegation];
  const known = now ?? then;
  if (!known) return null;
  const name = stanceName(state, known.stance, target, voice);
  const stance = `${name.charAt(0).toLocaleLowerCase(voice.language)}${name.slice(1)}`;
  if (act.act === 'stance.lift') return voice.say('undoLift', { stance });
  if (act.act !== 'stance.set') return null;
  return then && now?.stance === then.stance ? voice.say('undoReason', { stance }) : stance;
}

/** So long a stance that was just taken can be undone from the foot; its own button takes it back always. */
const JUST_NOW = 10 * 60_000;

/** Until when the undoing of this act is offered; null without an end. */
export function undoOfferedUntil({ stances }: DraftState, act: DoneAct): number | null {
  if (act.act !== 'stance.set' || act.delegation === null) return null;
  const [target] = Object.keys(act.before.stances);
  const own = stances[target ?? '']?.[act.delegation];
  return own ? own.at + JUST_NOW : null;
}

/** The words are what is spoken of; of a deletion or a move it is the amendment. */
function isAboutWords({ change }: Amendment): boolean {
  return change.kind !== 'delete' && change.kind !== 'move' && change.kind !== 'amend';
}
