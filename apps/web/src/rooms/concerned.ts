import { type Amendment, type Change, type DraftEvent, speaksTo } from '@shanyrak/draft';
import { type DoneTogether } from './past';
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

function placesOf(event: DraftEvent, { amendment, asked }: Known): readonly string[] {
  switch (event.type) {
    case 'provision.table':
    case 'provision.change':
      return [event.data.provision.id];
    case 'amendment.propose':
    case 'amendment.revise':
    case 'text.propose':
    case 'amendment.fate':
      return besideWhich((event.data.amendment satisfies Amendment).change);
    case 'amendment.withdraw':
    case 'amendment.cosponsor':
      return amendment(event.data.amendment);
    case 'stance.set':
    case 'stance.lift':
    case 'stances.restore': {
      const places = amendment(event.data.target);
      return places.length > 0 ? places : [event.data.target];
    }
    case 'wording.ask':
    case 'provision.ask':
      return event.data.ask.provision
        ? [event.data.ask.provision]
        : amendment(event.data.ask.amendment);
    case 'wording.settle':
      return amendment(event.data.amendment);
    case 'provision.takeUp':
    case 'adRef.mark':
    case 'adRef.confirm':
      return event.data.provision === null ? [] : [event.data.provision];
    case 'provision.close':
    case 'provision.reopen':
      return [event.data.provision];
    case 'provision.takeUp':
    case 'adRef.mark':
    case 'adRef.confirm':
    case 'adRef.restore':
      return event.data.provision === null ? [] : [event.data.provision];
    case 'objection.raise':
    case 'objection.withdraw':
    case 'objection.seen':
      return asked(event.data.against);
    default:
      return [];
  }
}

/** Whether a person did it. */
export const doneBy = ({ events: [{ by }] }: DoneTogether, person: string): boolean =>
  by.person === person;
