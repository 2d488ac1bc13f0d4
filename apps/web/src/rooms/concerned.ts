import {
  type Amendment,
  type Ask,
  type Change,
  type DraftEvent,
  type Events,
  type EventType,
  speaksTo,
} from '@shanyrak/draft';
import { type Scene } from './told';

/** The provisions that a change is read beside: those that it speaks to, and those that it brings in. */
export function besideWhich(change: Change): readonly string[] {
  return change.kind === 'split'
    ? [change.provision, ...change.into.map(({ id }) => id)]
    : speaksTo(change);
}

/** The provisions beside which an act belongs in their history. */
export function concernedBy({ act, before, after }: Scene): ReadonlySet<string> {
  const amendment = (id: string | null): readonly string[] => {
    const known = id === null ? undefined : (after.amendments[id] ?? before?.amendments[id]);
    return known ? besideWhich(known.change) : [];
  };
  const asked = (id: string): readonly string[] => {
    const known = (before?.asked ?? after.asked).find((one) => one.id === id);
    return known?.provision ? [known.provision] : [];
  };
  return new Set(act.events.flatMap((event) => placesOf(event, { amendment, asked })));
}

interface Known {
  readonly amendment: (id: string | null) => readonly string[];
  readonly asked: (id: string) => readonly string[];
}

type Placing<T extends EventType> = (data: Events[T], known: Known) => readonly string[];

const ofAmendment = ({ amendment }: { readonly amendment: Amendment }): readonly string[] =>
  besideWhich(amendment.change);
const ofTarget = (
  { target }: { readonly target: string },
  { amendment }: Known,
): readonly string[] => {
  const places = amendment(target);
  return places.length > 0 ? places : [target];
};
const ofAsk = ({ ask }: { readonly ask: Ask }, { amendment }: Known): readonly string[] =>
  ask.provision ? [ask.provision] : amendment(ask.amendment);
const ofProvision = ({ provision }: { readonly provision: string | null }): readonly string[] =>
  provision === null ? [] : [provision];

const PLACES: { readonly [T in EventType]?: Placing<T> } = {
  'provision.table': ({ provision }) => [provision.id],
  'provision.change': ({ provision }) => [provision.id],
  'amendment.propose': ofAmendment,
  'amendment.enter': ofAmendment,
  'amendment.revise': ofAmendment,
  'text.propose': ofAmendment,
  'amendment.fate': ofAmendment,
  'amendment.withdraw': (data, { amendment }) => amendment(data.amendment),
  'amendment.cosponsor': (data, { amendment }) => amendment(data.amendment),
  'stance.set': ofTarget,
  'stance.lift': ofTarget,
  'stances.restore': ofTarget,
  'wording.ask': ofAsk,
  'provision.ask': ofAsk,
  'wording.settle': (data, { amendment }) => amendment(data.amendment),
  'provision.close': ofProvision,
  'provision.reopen': ofProvision,
  'provision.takeUp': ofProvision,
  'adRef.mark': ofProvision,
  'adRef.confirm': ofProvision,
  'adRef.restore': ofProvision,
  'objection.raise': ({ against }, { asked }) => asked(against),
  'objection.withdraw': ({ against }, { asked }) => asked(against),
  'silence.break': ({ break: { provision } }) => ofProvision({ provision }),
  'objection.seen': ({ against }, { asked }) => asked(against),
};

function placesOf({ type, data }: DraftEvent, known: Known): readonly string[] {
  const placing = PLACES[type] as Placing<EventType> | undefined;
  return placing?.(data, known) ?? [];
}
