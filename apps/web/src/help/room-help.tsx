import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type DraftState } from '@shanyrak/draft';
import { demonstrationQuery } from '../demonstration/demonstration';
import { useOffer, useOffers } from '../platform/offers';
import { useRoom } from '../rooms/use-room';
import { useMe } from '../session/me';
import { Tour } from './tour';
import { noteShownRound, wasShownRound } from './tour-seen';
import { useTourWords } from './tour-words';

/** Help with the room: to be shown round, by itself the first time, and the keys. */
export function RoomHelp({ state }: { readonly state: DraftState }) {
  const say = useTourWords();
  const offers = useOffers();
  const [touring, setTouring] = useTour(state);
  const menu = useRef<HTMLDetailsElement>(null);
  const showRound = (): void => setTouring(true);
  const showKeys = (): void => offers?.byKey('?')?.take();
  useOffer({ label: `${say('help')}: ${say('showRound')}`, leads: true, take: showRound });
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  const choose = (does: () => void) => () => {
    close();
    menu.current?.querySelector('summary')?.focus();
    does();
  };
  const closeOnEscape = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.preventDefault();
    close();
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <>
      <details ref={menu} className="help" onKeyDown={closeOnEscape}>
        <summary>{say('help')}</summary>
        <div>
          <Button size="compact-sm" variant="subtle" justify="start" onClick={choose(showRound)}>
            {say('showRound')}
          </Button>
          <Button size="compact-sm" variant="subtle" justify="start" onClick={choose(showKeys)}>
            {say('keys')}
          </Button>
        </div>
      </details>
      {touring && <Tour onClose={() => setTouring(false)} />}
    </>
  );
}

/**
 * The tour begins by itself once for each person, when the room is there and nothing is asked of it:
 * nobody is shown round while the Chair waits for objections.
 */
function useTour({ asks, question }: DraftState) {
  const { view } = useRoom();
  const { person } = useMe();
  const { data: demonstration } = useQuery(demonstrationQuery);
  const [touring, setTouring] = useState(false);
  const whose = demonstration ? 'demonstration' : person;
  const isQuiet = question === null && Object.keys(asks).length === 0;
  const isIn = view.connection === 'live' || view.connection === 'polling';
  const begins = isIn && isQuiet && demonstration !== undefined && !wasShownRound(whose);
  useEffect(() => {
    if (!begins || isTyping()) return;
    noteShownRound(whose);
    setTouring(true);
  }, [begins, whose]);
  return [touring, setTouring] as const;
}

const isTyping = (): boolean =>
  document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
