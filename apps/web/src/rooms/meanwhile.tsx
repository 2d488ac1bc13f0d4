import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type AnyCommand, type DraftState } from '@shanyrak/draft';
import { type NameOf } from '../platform/refusals';
import { type Held } from './room-view';
import { Happenings } from './history';
import { usePastWords } from './past-words';
import { happenedMeanwhile, useNarrator } from './scenes';
import { usePast } from './use-past';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

/**
 * When the line is back: what others did while it was broken, in a quiet strip that unfolds and can
 * be put away; and one's own acts that waited, where the words they speak of have changed meanwhile.
 */
export function Meanwhile() {
  const { view } = useRoom();
  return (
    <>
      {view.missed.length > 0 && <WhatHappened />}
      {view.held.map((held) => (
        <AskedAgain key={held.command.id} held={held} />
      ))}
    </>
  );
}

function WhatHappened() {
  const { room, view } = useRoom();
  const tell = usePastWords();
  const past = usePast();
  const narrator = useNarrator();
  const [open, setOpen] = useState(false);
  const person = view.context?.actor.person ?? '';
  const all = useMemo(
    () => view.missed.flatMap((missed) => happenedMeanwhile(missed, person, narrator)),
    [view.missed, person, narrator],
  );
  const tooMuch = view.missed.find(({ events }) => events === null);
  if (all.length === 0 && !tooMuch) return null;
  return (
    <section className="meanwhile" aria-label={tell('meanwhile', { count: all.length })}>
      <div className="meanwhile-head">
        <Text size="sm" role="status">
          {tooMuch ? tell('muchHappened') : tell('meanwhile', { count: all.length })}
        </Text>
        {all.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {tell('seeWhat')}
          </Button>
        )}
        {tooMuch && past && (
          <Button size="compact-xs" variant="subtle" onClick={() => past.goTo(tooMuch.before.seq)}>
            {tell('whatWasThere')}
          </Button>
        )}
        <CloseButton
          size="sm"
          ml="auto"
          aria-label={tell('putAway')}
          title={tell('putAway')}
          onClick={() => room.putMissedAway()}
        />
      </div>
      {open && <Happenings {...{ all, past }} />}
    </section>
  );
}

/** An act that waited: its sender says whether it still holds. */
function AskedAgain({ held }: { readonly held: Held }) {
  const { room, view } = useRoom();
  const say = useRoomWords();
  const tell = usePastWords();
  const past = usePast();
  const narrator = useNarrator();
  const [open, setOpen] = useState(false);
  const { command, provision, missed } = held;
  const all = useMemo(
    () => (missed ? happenedMeanwhile(missed, '', narrator, provision) : []),
    [missed, narrator, provision],
  );
  const { state } = view;
  if (state?.kind !== 'draft') return null;
  const label = state.provisions[provision]?.label || say('title');
  const act = wordsOfHeld(command, state, narrator.nameOf, tell);
  return (
    <div className="refused asked-again" role="alert">
      <Text size="sm">{tell('changedUnder', { label, act })}</Text>
      <Group gap="xs">
        <Button size="compact-xs" variant="light" onClick={() => room.sendHeld(command.id)}>
          {tell('sendIt')}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => room.dropHeld(command.id)}>
          {tell('dropIt')}
        </Button>
        {all.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {tell('seeWhat')}
          </Button>
        )}
      </Group>
      {open && <Happenings {...{ all, past }} />}
    </div>
  );
}

type PastSay = ReturnType<typeof usePastWords>;

/** What an act would do, in a few words. */
function wordsOfHeld(
  command: AnyCommand,
  { amendments }: DraftState,
  nameOf: NameOf,
  tell: PastSay,
): string {
  const sponsorOf = (id: string): string | undefined => amendments[id]?.sponsor;
  if (command.type === 'stance.set') {
    const { target, stance } = command.payload;
    const sponsor = sponsorOf(target);
    const key = STANCE[stance];
    return sponsor ? tell(key, { of: nameOf(sponsor) }) : tell(`${key}Here`);
  }
  if (command.type === 'amendment.cosponsor')
    return tell('heldCosponsor', { of: nameOf(sponsorOf(command.payload.amendment) ?? '') });
  return tell(HELD[command.type] ?? 'heldOther');
}

const STANCE = {
  support: 'heldSupport',
  oppose: 'heldOppose',
  reserve: 'heldReserve',
} as const;

const HELD: { readonly [type in AnyCommand['type']]?: Parameters<PastSay>[0] } = {
  'amendment.propose': 'heldPropose',
  'amendment.enter': 'heldEnter',
  'amendment.revise': 'heldRevise',
  'amendment.withdraw': 'heldWithdraw',
  'stance.lift': 'heldLift',
  'text.propose': 'heldText',
  'provision.reopen': 'heldReopen',
  'adRef.mark': 'heldAdRef',
};
