import { Group, Text } from '@mantine/core';
import { type Item, type MeetingState, type Objection } from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { useMeetingWords } from './meeting-words';
import { type Place } from './place';
import { MeetingButton } from './use-meeting';

interface ItemObjectionsProps {
  readonly state: MeetingState;
  readonly place: Place;
  readonly item: Item;
}

/** Who objects to an item, and one's own objection: while the agenda is asked about (practice 2.10). */
export function ItemObjections({ state, place, item }: ItemObjectionsProps) {
  const say = useMeetingWords();
  const { agenda } = state;
  const objections = agenda.objections[item.id] ?? {};
  const { label, id } = item;
  if (agenda.status !== 'DRAFT') return null;
  const own = place.delegation === null ? undefined : objections[place.delegation];
  return (
    <>
      <Objectors objections={objections} label={label} />
      {place.delegation !== null && ((agenda.ask && place.speaks) || own) && (
        <ObjectionAct
          against={id}
          isRaised={own !== undefined}
          delegation={place.delegation}
          isQuiet
          words={{
            object: say('objectItem', { label }),
            takeBack: say('takeItemObjectionBack', { label }),
          }}
          means={(name) => say('objectItemMeans', { name, label })}
        />
      )}
    </>
  );
}

/** Who objects to what is asked, or to an item of it, and why where that was said. */
export function Objectors({
  objections,
  label = null,
}: {
  readonly objections: Readonly<Record<string, Objection>>;
  readonly label?: string | null;
}) {
  const say = useMeetingWords();
  const nameOf = useNameOf();
  const all = Object.values(objections).sort((a, b) => (a.delegation < b.delegation ? -1 : 1));
  if (all.length === 0) return null;
  const names = all.map(({ delegation }) => nameOf(delegation)).join(', ');
  return (
    <div className="objections">
      <Text size="sm" fw={600}>
        {label === null ? say('objects', { names }) : say('objectsToItem', { label, names })}
      </Text>
      {all.map(
        ({ delegation, reason }) =>
          reason !== undefined && (
            <span key={delegation} className="reason">
              {say('reasonOf', { name: nameOf(delegation), reason })}
            </span>
          ),
      )}
    </div>
  );
}

interface ObjectionActProps {
  readonly against: string;
  readonly isRaised: boolean;
  readonly delegation: string;
  readonly words: { readonly object: string; readonly takeBack: string };
  readonly means: (name: string) => string;
  /** Beside every item of a list, it does not stand out. */
  readonly isQuiet?: boolean;
}

/** To object, in two deliberate steps, and to take it back: the delegation's own act. */
export function ObjectionAct(props: ObjectionActProps) {
  const { against, isRaised, delegation, words, means } = props;
  const say = useMeetingWords();
  const name = useNameOf()(delegation);
  return (
    <Group gap="xs" className="on-screen-only">
      {isRaised ? (
        <MeetingButton
          act={{ type: 'objection.withdraw', as: 'national', payload: { against } }}
          label={words.takeBack}
          means={say('takeObjectionBackMeans', { name })}
        />
      ) : (
        <MeetingButton
          act={{ type: 'objection.raise', as: 'national', payload: { against } }}
          withReason={(reason) => ({
            ...{ type: 'objection.raise', as: 'national', payload: { against, reason } },
          })}
          label={words.object}
          means={means(name)}
          confirm={say('yesObject')}
          variant={props.isQuiet ? 'subtle' : 'outline'}
        />
      )}
    </Group>
  );
}
