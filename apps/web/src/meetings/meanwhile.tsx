import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLanguage } from '../platform/language';
import { clockTime, momentOf } from '../platform/times';
import { useMeetingWords } from './meeting-words';
import { happenedMeanwhile, useMeetingNarrator } from './told';
import { useMeeting } from './use-meeting';

/** When the line is back: what others did while it was broken; and one's own act that waits for a word. */
export function Meanwhile() {
  const { room, view } = useMeeting();
  const say = useMeetingWords();
  return (
    <>
      {view.missed.length > 0 && <WhatHappened />}
      {view.held.map(({ command, what }) => (
        <div key={command.id} className="refused asked-again" role="alert">
          <Text size="sm">{say(what === 'agenda' ? 'agendaChanged' : 'speakersChanged')}</Text>
          <Group gap="xs">
            <Button size="compact-xs" variant="light" onClick={() => room.sendHeld(command.id)}>
              {say('sendAnyway')}
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => room.dropHeld(command.id)}>
              {say('dropIt')}
            </Button>
          </Group>
        </div>
      ))}
    </>
  );
}

function WhatHappened() {
  const { room, view } = useMeeting();
  const say = useMeetingWords();
  const language = useLanguage();
  const narrator = useMeetingNarrator();
  const [open, setOpen] = useState(false);
  const person = view.context?.actor.person ?? '';
  const all = useMemo(
    () => view.missed.flatMap((missed) => happenedMeanwhile(missed, person, narrator)),
    [view.missed, person, narrator],
  );
  const tooMuch = view.missed.some(({ events }) => events === null);
  if (all.length === 0 && !tooMuch) return null;
  return (
    <section className="meanwhile" aria-label={say('meanwhile', { count: all.length })}>
      <div className="meanwhile-head">
        <Text size="sm" role="status">
          {tooMuch ? say('muchHappened') : say('meanwhile', { count: all.length })}
        </Text>
        {all.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {say('seeWhat')}
          </Button>
        )}
        <CloseButton
          size="sm"
          ml="auto"
          aria-label={say('putAway')}
          title={say('putAway')}
          onClick={() => room.putMissedAway()}
        />
      </div>
      {open && (
        <ol className="happenings">
          {all.map(({ seq, at, occurredAt, sentence }) => (
            <li key={seq}>
              <time>
                {occurredAt === null ? clockTime(at, language) : momentOf(occurredAt, language)}
              </time>{' '}
              <span>{sentence}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
