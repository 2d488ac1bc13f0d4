import { Group } from '@mantine/core';
import { currentItem, type MeetingState } from '@shanyrak/meeting';
import { Term } from '../glossary/term';
import { OfferPlace } from '../platform/offers';
import { AskFloor } from './ask-floor';
import { EnterSpeaker } from './enter-speaker';
import { FloorRules } from './floor-rules';
import { useFloorWords } from './floor-words';
import { officeOf, type Place } from './place';
import { PointOfOrder, RaisePoint } from './point-of-order';
import { Speaking } from './speaking';
import { SpeakersList } from './speakers';

interface FloorProps {
  readonly state: MeetingState;
  readonly place: Place;
}

/** The floor: who has it, who comes next, and one's own place among them. */
export function Floor({ state, place }: FloorProps) {
  const say = useFloorWords();
  const item = currentItem(state);
  const office = officeOf(place);
  return (
    <OfferPlace value={say('floor')}>
      <section className="floor" aria-label={say('floor')}>
        <h2>
          <Term of="floor" side="left">
            {say('floor')}
          </Term>
          {item && <small>{say('onItem', { label: item.label })}</small>}
        </h2>
        <PointOfOrder {...{ state, place }} />
        <Speaking {...{ state, place }} />
        <SpeakersList {...{ state, place }} />
        {place.speaks && (
          <Group gap="xs" align="flex-start" className="floor-acts on-screen-only">
            {item && <AskFloor {...{ state, place, item }} />}
            {state.status === 'OPEN' && !state.order && <RaisePoint place={place} />}
          </Group>
        )}
        {place.chair && <FloorRules {...{ state, item }} />}
        {office && state.agenda.status === 'ADOPTED' && <EnterSpeaker state={state} as={office} />}
      </section>
    </OfferPlace>
  );
}
