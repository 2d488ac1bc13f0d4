import { mapped, type Keyed } from '@shanyrak/kernel';
import { type By, type DraftEvent, type Events } from './events';
import { hasOthersWords } from './evolve/amendments';
import { bySealedName } from './sealed-names';
import {
  type AdRefBefore,
  type Amendment,
  type Ask,
  type DoneAct,
  type DraftState,
  type Objection,
  type Silence,
  type SilenceBreak,
} from './state';

/**
 * The same draft, and the same events, with delegations under other names (decision 9). Everything is
 * said alike but who said it; what a State does openly (it sits, it is the draft’s sponsor, its person
 * facilitates) keeps its name. To evolve renamed events is to rename what the events evolve to.
 */
export interface Naming {
  /** The name under which a delegation proposes, takes a stance, marks. */
  readonly said: (delegation: string) => string;
  /** The name under which it objects. */
  readonly objected: (delegation: string) => string;
  /** By whom an event is said to have been brought about. */
  readonly by: (event: DraftEvent) => By;
  readonly objection: (objection: Objection) => Objection;
  /** The name under which it broke a round of silence, by the round's id. */
  readonly broke: (delegation: string, silence: string) => string;
  /** What was renamed before: what has not changed stays the same object. */
  readonly known: WeakMap<object, object>;
}

export function renamedEvent(event: DraftEvent, naming: Naming): DraftEvent {
  return once(event, naming, () => {
    const rename = IN_EVENTS[event.type] as Rename<unknown> | undefined;
    const data = rename ? rename(event.data, naming) : event.data;
    return { ...event, data, by: naming.by(event) } as DraftEvent;
  });
}

type Rename<T> = (data: T, naming: Naming) => T;

/** Every event in whose data a delegation speaks; in the others it acts openly, or not at all. */
const IN_EVENTS: { readonly [T in keyof Events]?: Rename<Events[T]> } = {
  'draft.withdraw': ({ asked }, naming) => ({ asked: asked && askIn(asked, naming) }),
  'amendment.propose': withAmendment,
  'amendment.enter': withAmendment,
  'amendment.revise': withAmendment,
  'amendment.cosponsor': withDelegation,
  'amendment.fate': withAmendment,
  'text.propose': withAmendment,
  'stance.set': withDelegation,
  'stance.lift': withDelegation,
  'stances.restore': (data, naming) => ({ ...data, stances: saidIn(data.stances, naming) }),
  'adRef.mark': withDelegation,
  'adRef.confirm': withDelegation,
  'adRef.restore': withDelegation,
  'wording.ask': ({ ask }, naming) => ({ ask: askIn(ask, naming) }),
  'provision.ask': ({ ask }, naming) => ({ ask: askIn(ask, naming) }),
  'ask.restore': ({ id, ask }, naming) => ({ id, ask: ask && askIn(ask, naming) }),
  'objection.raise': withObjection,
  'objection.seen': withObjection,
  'objection.withdraw': ({ against, delegation }, naming) => ({
    against,
    delegation: naming.objected(delegation),
  }),
  'silence.propose': ({ ask }, naming) => ({ ask: askIn(ask, naming) }),
  'silence.requestTime': withDelegation,
  'silence.break': withBreak,
  'silence.recordBreak': withBreak,
  'silence.prove': withBreak,
};

function withBreak(data: Events['silence.break'], naming: Naming): Events['silence.break'] {
  return { ...data, break: breakIn(data.break, data.silence, naming) };
}

function breakIn(broken: SilenceBreak, silence: string, naming: Naming): SilenceBreak {
  const delegation = naming.broke(broken.delegation, silence);
  // The paper that proves it names who sent it.
  const proof = delegation === broken.delegation ? broken.proof : null;
  return { ...broken, delegation, proof };
}

function silenceIn(silence: Silence, naming: Naming): Silence {
  return once(silence, naming, () => ({
    ...silence,
    asksForTime: saidIn(silence.asksForTime, naming),
    break: silence.break && breakIn(silence.break, silence.id, naming),
  }));
}

function withAmendment<T extends { readonly amendment: Amendment }>(data: T, naming: Naming): T {
  return { ...data, amendment: amendmentIn(data.amendment, naming) };
}

function withDelegation<T extends { readonly delegation: string }>(data: T, naming: Naming): T {
  return { ...data, delegation: naming.said(data.delegation) };
}

function withObjection<T extends { readonly objection: Objection }>(data: T, naming: Naming): T {
  return { ...data, objection: naming.objection(data.objection) };
}

export function renamedDraft(state: DraftState, naming: Naming): DraftState {
  return once(state, naming, () => {
    const { attribution, question } = state;
    const each =
      <T extends object>(rename: Rename<T>) =>
      (record: Keyed<T>): Keyed<T> =>
        once(record, naming, () => mapped(record, (one) => rename(one, naming)));
    const amendments = each(amendmentIn)(state.amendments);
    return {
      ...state,
      amendments,
      stances: each(saidIn)(state.stances),
      adRefs: each(saidIn)(state.adRefs),
      asks: each(askIn)(state.asks),
      heard: each(objectionsIn)(state.heard),
      question: question && {
        ...question,
        objections: objectionsIn(question.objections, naming),
      },
      silences: state.silences.map((silence) => silenceIn(silence, naming)),
      // Whose words are “others’” would else tell which name is the sponsor’s.
      amendedByOthers: hasOthersWords(state.sponsor, amendments),
      acts: state.acts.map((act) => actIn(act, naming)),
      attribution: {
        ...attribution,
        said: attribution.said.map(naming.said),
        objected: attribution.objected.map(naming.objected),
      },
    };
  });
}

function amendmentIn(amendment: Amendment, naming: Naming): Amendment {
  return once(amendment, naming, () => ({
    ...amendment,
    sponsor: naming.said(amendment.sponsor),
    coSponsors: amendment.coSponsors.map(naming.said),
  }));
}

/** Delegation → what it said: by their new names, in an order that tells no more than these. */
function saidIn<T>(record: Keyed<T>, naming: Naming): Keyed<T> {
  return once(record, naming, () =>
    inOrder(Object.entries(record).map(([name, one]) => [naming.said(name), one])),
  );
}

function objectionsIn(objections: Keyed<Objection>, naming: Naming): Keyed<Objection> {
  return once(objections, naming, () =>
    inOrder(
      Object.values(objections).map((one) => {
        const objection = naming.objection(one);
        return [objection.delegation, objection];
      }),
    ),
  );
}

function askIn(ask: Ask, naming: Naming): Ask {
  return once(ask, naming, () => ({ ...ask, objections: objectionsIn(ask.objections, naming) }));
}

function actIn(act: DoneAct, naming: Naming): DoneAct {
  return once(act, naming, () => {
    const { before, delegation } = act;
    return {
      ...act,
      delegation:
        delegation === null || act.as !== 'national' ? delegation : naming.said(delegation),
      before: {
        ...before,
        amendments: mapped(before.amendments, (one) => one && amendmentIn(one, naming)),
        stances: mapped(before.stances, (one) => one && saidIn(one, naming)),
        asks: mapped(before.asks, (one) => one && askIn(one, naming)),
        adRef: before.adRef && withDelegation<AdRefBefore>(before.adRef, naming),
      },
    };
  });
}

function once<T extends object>(of: T, { known }: Naming, rename: () => T): T {
  const before = known.get(of) as T | undefined;
  if (before) return before;
  const renamed = rename();
  known.set(of, renamed);
  return renamed;
}

function inOrder<T>(entries: (readonly [string, T])[]): Keyed<T> {
  return Object.fromEntries(entries.sort(([one], [other]) => bySealedName(one, other)));
}
