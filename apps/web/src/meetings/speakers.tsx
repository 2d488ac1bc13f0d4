import { Group } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { currentItem, type MeetingState, type Speaker, speakersUnder } from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { useFloorWords } from './floor-words';
import { type MeetingAct } from './meeting-kind';
import { useMeetingWords } from './meeting-words';
import { officeOf, type Place } from './place';
import { SpeakerFacts, SpeakerName, useSpeakerName } from './speaking';
import { MeetingButton, useMeeting } from './use-meeting';
import { movedTo, placeOnList } from './speaking-order';

interface ListProps {
  readonly state: MeetingState;
  readonly place: Place;
}

/** Who has asked for the floor, in the order in which they will speak: under the open item first. */
export function SpeakersList({ state, place }: ListProps) {
  const say = useFloorWords();
  const tell = useMeetingWords();
  const { list } = state.floor;
  const item = currentItem(state);
  const here = item ? speakersUnder(state, item.id) : [];
  const elsewhere = list.filter((one) => one.item !== item?.id);
  return (
    <>
      {item && (
        <section className="speakers" aria-label={say('list')}>
          <h3>{say('list')}</h3>
          {item.listClosed && <p>{say('listClosed', { label: item.label })}</p>}
          <OwnPlace {...{ here, place }} />
          {here.length === 0 ? (
            <p>{say('listEmpty')}</p>
          ) : (
            <Ordered {...{ state, place }} speakers={here} />
          )}
        </section>
      )}
      {elsewhere.length > 0 && (
        <section className="speakers elsewhere" aria-label={say('otherItems')}>
          <h3>{say('otherItems')}</h3>
          <ul>
            {elsewhere.map((speaker) => (
              <li key={speaker.id}>
                <SpeakerName speaker={speaker} />{' '}
                <small>{tell('item', { label: state.items[speaker.item]?.label ?? '' })}</small>
                <SpeakerFacts speaker={speaker} />
                <Acts {...{ state, place, speaker }} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** How many speak before one's own delegation does. */
function OwnPlace({ here, place }: { readonly here: readonly Speaker[]; readonly place: Place }) {
  const say = useFloorWords();
  const before = placeOnList(here, place.delegation);
  if (before === null) return null;
  return (
    <p className="own-place" role="status">
      {before === 0 ? say('youAreNext') : say('beforeYou', { count: before })}
    </p>
  );
}

/** The Chair changes the order by dragging, or by Up and Down. */
function Ordered({
  state,
  place,
  speakers,
}: ListProps & { readonly speakers: readonly Speaker[] }) {
  const say = useFloorWords();
  const { room, view } = useMeeting();
  const [dragged, setDragged] = useState<string | null>(null);
  const orderAct = (id: string, before: string): MeetingAct => ({
    ...{ type: 'floor.order', as: 'chair' },
    payload: { speakers: movedTo(state.floor.list, id, before) },
  });
  const drop = (event: DragEvent, before: string): void => {
    event.preventDefault();
    if (dragged === null || dragged === before) return;
    const act = orderAct(dragged, before);
    setDragged(null);
    if (!room.hindrance(act, view)) room.act(act);
  };
  const handled = (speaker: Speaker) =>
    place.chair && speakers.length > 1
      ? {
          draggable: true,
          title: say('moveHint'),
          onDragStart: () => setDragged(speaker.id),
          onDragOver: (event: DragEvent) => event.preventDefault(),
          onDrop: (event: DragEvent) => drop(event, speaker.id),
        }
      : {};
  return (
    <ol>
      {speakers.map((speaker, n) => (
        <li
          key={speaker.id}
          data-own={speaker.delegation !== null && speaker.delegation === place.delegation}
          {...handled(speaker)}
        >
          <SpeakerName speaker={speaker} />
          <SpeakerFacts speaker={speaker} />
          <Acts
            {...{ state, place, speaker }}
            isNext={n === 0}
            up={n > 0 ? orderAct(speaker.id, speakers[n - 1]!.id) : null}
            down={n < speakers.length - 1 ? orderAct(speakers[n + 1]!.id, speaker.id) : null}
          />
        </li>
      ))}
    </ol>
  );
}

interface ActsProps extends ListProps {
  readonly speaker: Speaker;
  readonly isNext?: boolean;
  /** To speak one place earlier, or later; null where there is none. */
  readonly up?: MeetingAct | null;
  readonly down?: MeetingAct | null;
}

/** What one may do about somebody on the list: the Chair, its own delegation, whoever is spoken for. */
function Acts({ state, place, speaker, isNext = false, up = null, down = null }: ActsProps) {
  const say = useFloorWords();
  const nameOf = useNameOf();
  const name = useSpeakerName()(speaker);
  const { id, item, delegation, onBehalfOf, aligned } = speaker;
  const label = state.items[item]?.label ?? '';
  const office = officeOf(place);
  const isOwn = place.speaks && delegation !== null && delegation === place.delegation;
  const mayConfirm =
    place.speaks &&
    place.delegation !== null &&
    onBehalfOf.includes(place.delegation) &&
    !aligned.includes(place.delegation);
  return (
    <Group gap={4} className="speaker-acts on-screen-only">
      {place.chair && state.current === item && (
        <MeetingButton
          act={{ type: 'floor.give', as: 'chair', payload: { speaker: id } }}
          label={say('give')}
          named={`${say('give')}: ${name}`}
          offered={isNext ? say('giveNext') : say('giveTo', { name })}
          {...(isNext && { keyName: 'n' })}
          size="compact-xs"
          variant={isNext ? 'filled' : 'light'}
        />
      )}
      {up && (
        <MeetingButton
          act={up}
          label={say('up')}
          named={say('upNamed', { name })}
          size="compact-xs"
          variant="subtle"
        />
      )}
      {down && (
        <MeetingButton
          act={down}
          label={say('down')}
          named={say('downNamed', { name })}
          size="compact-xs"
          variant="subtle"
        />
      )}
      {office && !isOwn && (
        <MeetingButton
          act={{ type: 'floor.withdraw', as: office, payload: { speaker: id } }}
          label={say('takeOff')}
          named={say('takeOffNamed', { name })}
          size="compact-xs"
          variant="subtle"
        />
      )}
      {isOwn && (
        <MeetingButton
          act={{ type: 'floor.withdraw', as: 'national', payload: { speaker: id } }}
          label={say('withdraw')}
          offered={say('withdrawNamed', { label })}
          size="compact-xs"
          variant="subtle"
        />
      )}
      {mayConfirm && (
        <MeetingButton
          act={{ type: 'floor.align', as: 'national', payload: { speaker: id } }}
          label={say('confirmFor', { name })}
          means={say('confirmMeans', { name, own: nameOf(place.delegation ?? '') })}
          size="compact-xs"
        />
      )}
    </Group>
  );
}
