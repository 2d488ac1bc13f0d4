import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { inSession, type Item, type MeetingState } from '@shanyrak/meeting';
import { OfferPlace, useOffer } from '../platform/offers';
import { AskFloor } from './ask-floor';
import { CloseItem } from './close-item';
import { useDeskWords } from './desk-words';
import { LinkDocument } from './link-document';
import { useMeetingWords } from './meeting-words';
import { PutAsOne } from './put-as-one';
import { officeOf, type Place } from './place';
import { MeetingButton } from './use-meeting';

interface ItemActsProps {
  readonly state: MeetingState;
  readonly place: Place;
  readonly item: Item;
}

/** What one may do about an item: the Chair opens and closes it, a delegation asks for the floor. */
export function ItemActs({ state, place, item }: ItemActsProps) {
  const say = useMeetingWords();
  const { status } = item;
  const alive = status === 'PENDING' || status === 'OPEN';
  const office = officeOf(place);
  const isAdopted = state.agenda.status === 'ADOPTED';
  if (!alive) return null;
  return (
    <OfferPlace value={say('item', { label: item.label })}>
      <div className="item-acts on-screen-only">
        {place.chair && isAdopted && status === 'PENDING' && <OpenItem {...{ state, item }} />}
        {place.chair && status === 'OPEN' && <CloseItem item={item} body={state.body} />}
        {place.chair && status === 'OPEN' && <PutAsOne {...{ state, item }} />}
        {place.chair && state.agenda.status === 'DRAFT' && state.status === 'OPEN' && (
          <MakeWay item={item} />
        )}
        {office && isAdopted && inSession(state) && <LinkDocument item={item} as={office} />}
        {place.speaks && isAdopted && asksByScreen(state) && state.current !== item.id && (
          <AskFloor {...{ state, place, item }} isQuiet />
        )}
      </div>
    </OfferPlace>
  );
}

/** Without devices the floor is asked for by hand, in the room. */
const asksByScreen = (state: MeetingState): boolean =>
  inSession(state) && state.format !== 'noDevices';

function OpenItem({ state, item }: Omit<ItemActsProps, 'place'>) {
  const tell = useDeskWords();
  const { label, id } = item;
  // While another is open, nothing but that one is in the way.
  if (state.current !== null || state.status !== 'OPEN') return null;
  return (
    <MeetingButton
      act={{ type: 'item.open', as: 'chair', payload: { item: id } }}
      label={tell('openIt')}
      named={tell('openItem', { label })}
      variant="light"
    />
  );
}

/** Before the agenda is adopted an item to which somebody objects may make way (practice 2.10). */
function MakeWay({ item }: Pick<ItemActsProps, 'item'>) {
  const tell = useDeskWords();
  const { label, id } = item;
  const [open, setOpen] = useState(false);
  useOffer(open ? null : { label: tell('makeWay'), take: () => setOpen(true) });
  if (!open)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {tell('makeWay')}
      </Button>
    );
  const ways = [
    { to: 'informal', label: tell('toInformal'), named: tell('moveInformal', { label }) },
    { to: 'currentIssues', label: tell('toIssues'), named: tell('moveIssues', { label }) },
    { to: 'struck', label: tell('strikeIt'), named: tell('strike', { label }) },
  ] as const;
  return (
    <Group gap="xs">
      {ways.map((way) => (
        <MeetingButton
          key={way.to}
          act={{ type: 'item.move', as: 'chair', payload: { item: id, to: way.to } }}
          label={way.label}
          offered={way.named}
          onDone={() => setOpen(false)}
        />
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
        {tell('putAside')}
      </Button>
    </Group>
  );
}
