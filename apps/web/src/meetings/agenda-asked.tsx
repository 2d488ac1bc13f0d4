import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { type AgendaAsk, agendaDigest, itemsInOrder, type MeetingState } from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { useCouncilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { OfferPlace, useOffer } from '../platform/offers';
import { useDeskWords } from './desk-words';
import { ObjectionAct, Objectors } from './item-objections';
import { useMeetingWords } from './meeting-words';
import { officeOf, type Place } from './place';
import { MeetingButton, useMeeting } from './use-meeting';

interface AskedProps {
  readonly state: MeetingState;
  readonly place: Place;
}

/** "May I take it that the agenda is adopted?": what is asked, who objects, and the way on. */
export function AgendaAsked({ state, place }: AskedProps) {
  const say = useMeetingWords();
  const { ask } = state.agenda;
  if (!ask || state.agenda.status !== 'DRAFT') return null;
  return (
    <OfferPlace value={say('askedOfRoom')}>
      <section
        className="before-room on-screen-only"
        aria-label={say('askedOfRoom')}
        aria-live="polite"
      >
        <Asked {...{ state, place, ask }} />
      </section>
    </OfferPlace>
  );
}

function Asked({ state, place, ask }: AskedProps & { readonly ask: AgendaAsk }) {
  const say = useMeetingWords();
  const { objections } = state.agenda;
  const office = officeOf(place);
  const own = objections[ask.id] ?? {};
  const contested = itemsInOrder(state).filter(
    ({ id }) => Object.keys(objections[id] ?? {}).length > 0,
  );
  const stands = Object.keys(own).length > 0 || contested.length > 0;
  return (
    <div className="asked" role="group" aria-label={say('askedOfRoom')}>
      <Text fw={600}>{say('askAgenda')}</Text>
      <div className="objections">
        {!stands && <Text size="sm">{say('nobodyObjects')}</Text>}
        <Objectors objections={own} />
        {contested.map(({ id, label }) => (
          <Objectors key={id} objections={objections[id] ?? {}} label={label} />
        ))}
      </div>
      <Group gap="xs" align="flex-start">
        {place.delegation !== null && (place.speaks || own[place.delegation]) && (
          <ObjectionAct
            against={ask.id}
            isRaised={own[place.delegation] !== undefined}
            delegation={place.delegation}
            words={{ object: say('object'), takeBack: say('takeObjectionBack') }}
            means={(name) => say('objectMeans', { name })}
          />
        )}
        {office && <SeenInRoom {...{ state, ask }} as={office} />}
        {place.chair && <Settle {...{ state, ask, stands }} />}
      </Group>
      {place.chair && stands && <Text size="sm">{say('wayOn')}</Text>}
    </div>
  );
}

interface SettleProps {
  readonly state: MeetingState;
  readonly ask: AgendaAsk;
  readonly stands: boolean;
}

/** What the Chair says when the window has passed: adopted, or not. */
function Settle({ state, ask, stands }: SettleProps) {
  const say = useMeetingWords();
  const now = useCouncilNow(true);
  const isOver = now >= ask.until;
  return (
    <>
      <MeetingButton
        act={{
          ...{ type: 'agenda.adopt', as: 'chair', payload: { ask: ask.id } },
          digest: agendaDigest(state),
        }}
        label={say('adopt')}
        means={say('adoptMeans')}
        variant="filled"
        whyBeside={isOver}
      />
      {!isOver && (
        <Text size="xs" role="timer">
          {say('mayAdoptIn', { seconds: Math.max(0, Math.ceil((ask.until - now) / 1_000)) })}
        </Text>
      )}
      {stands && (
        <MeetingButton
          act={{ type: 'agenda.notAdopt', as: 'chair', payload: {} }}
          label={say('notAdopt')}
          means={say('notAdoptMeans')}
          variant="subtle"
        />
      )}
    </>
  );
}

interface SeenProps {
  readonly state: MeetingState;
  readonly ask: AgendaAsk;
  readonly as: 'chair' | 'secretariat';
}

/** The room outranks the software: a hand that was raised is entered (practice rule 3). */
function SeenInRoom({ state, ask, as }: SeenProps) {
  const say = useMeetingWords();
  const tell = useDeskWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { view } = useMeeting();
  const [open, setOpen] = useState(false);
  const [delegation, choose] = useState('');
  const [against, setAgainst] = useState(ask.id);
  useOffer(open ? null : { label: say('seenInRoom'), take: () => setOpen(true) });
  const roster = view.context?.roster ?? {};
  const members = Object.keys(roster)
    .filter((code) => roster[code] === 'MEMBER')
    .map((code) => ({ value: code, label: nameOf(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  if (!open)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {say('seenInRoom')}
      </Button>
    );
  return (
    <Group gap="xs" align="flex-end">
      <NativeSelect
        size="xs"
        label={say('seenWhose')}
        value={delegation}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[{ value: '', label: say('chooseDelegation'), disabled: true }, ...members]}
      />
      <NativeSelect
        size="xs"
        label={say('against')}
        value={against}
        onChange={({ currentTarget }) => setAgainst(currentTarget.value)}
        data={[
          { value: ask.id, label: say('wholeAgenda') },
          ...itemsInOrder(state).map(({ id, label }) => ({
            value: id,
            label: say('item', { label }),
          })),
        ]}
      />
      {delegation !== '' && (
        <MeetingButton
          act={{ type: 'objection.seen', as, payload: { against, delegation } }}
          label={say('enterObjection')}
          onDone={() => setOpen(false)}
        />
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
        {tell('putAside')}
      </Button>
    </Group>
  );
}
