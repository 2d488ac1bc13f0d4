import { Button, Text } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { type DraftState } from '@shanyrak/draft';
import { isWriting } from '../platform/keys';
import { useOffer } from '../platform/offers';
import { ActButton } from './act-button';
import { beforeRoom } from './before';
import { useDeskWords } from './desk-words';
import { type Standing } from './seat';
import { useRoomWords } from './words';
import './desk.css';

interface TakenUpProps {
  readonly state: DraftState;
  /** The reader is the Chair, who follows nobody. */
  readonly leads: boolean;
  /** The reader writes: nothing moves under the hand. */
  readonly writes: boolean;
  readonly onFocus: (provision: string) => void;
}

/** Kept by this window: somebody may follow at one desk and read ahead at another. */
const FOLLOWS = 'shanyrak.follow';

/** Which provision the Chair has taken up, the way there, and whether this screen goes along. */
export function TakenUp({ state, leads, writes, onFocus }: TakenUpProps) {
  const say = useDeskWords();
  const takenUp = useTakenUp(state);
  const go = useGoing(onFocus);
  const [follows, setFollows] = useState(() => sessionStorage.getItem(FOLLOWS) === '1');
  useFollowing(takenUp?.id ?? null, follows && !leads, writes, go);
  const toggle = (): void => {
    sessionStorage.setItem(FOLLOWS, follows ? '0' : '1');
    setFollows(!follows);
  };
  const isOpen = state.session !== null;
  useOffer(isOpen && !leads ? { label: say('follow'), keyName: 'f', take: toggle } : null);
  useOffer(takenUp ? { label: say('goThere'), take: () => go(takenUp.id) } : null);
  if (!isOpen) return null;
  return (
    <div className="taken-up on-screen-only" data-here={takenUp !== null}>
      <span role="status">
        {takenUp
          ? say('nowBefore', { label: takenUp.label })
          : say(state.question ? 'wholeTextBefore' : 'nothingTakenUp')}
      </span>
      {takenUp && (
        <Button size="compact-sm" variant="subtle" onClick={() => go(takenUp.id)}>
          {say('goThere')}
        </Button>
      )}
      {!leads && (
        <Button
          size="compact-sm"
          variant={follows ? 'filled' : 'default'}
          aria-pressed={follows}
          title={say('followMeans')}
          onClick={toggle}
        >
          {follows ? `✓ ${say('follow')}` : say('follow')}
        </Button>
      )}
    </div>
  );
}

interface TakeUpProps {
  readonly id: string;
  readonly label: string;
  readonly state: DraftState;
  readonly standing: Standing;
}

/** At the desk: the room is led to this provision, or away from it. */
export function TakeUp({ id, label, state, standing }: TakeUpProps) {
  const say = useDeskWords();
  if (!standing.desk || !state.session) return null;
  const isHere = state.session.takenUp === id;
  const as = standing.desk;
  return (
    <div className="acts">
      {isHere ? (
        <ActButton
          act={{ type: 'provision.takeUp', as, payload: { provision: null } }}
          label={say('leave', { label })}
          variant="subtle"
        />
      ) : (
        <ActButton
          act={{ type: 'provision.takeUp', as, payload: { provision: id } }}
          label={say('takeUp', { label })}
          keyName="u"
          onlyWhenOpen
        />
      )}
      <Text size="xs" c="dimmed">
        {say('takeUpMeans')}
      </Text>
    </div>
  );
}

interface Place {
  readonly id: string;
  readonly label: string;
}

/** What has been taken up, or is asked about, as long as it can be read: in the text, or proposed for it. */
function useTakenUp(state: DraftState): Place | null {
  const say = useRoomWords();
  const { provisions, amendments } = state;
  const id = beforeRoom(state).provision;
  if (id === null) return null;
  const provision = provisions[id];
  if (provision) return provision.deleted ? null : { id, label: provision.label || say('title') };
  for (const { status, change } of Object.values(amendments))
    if (status === 'IN_TEXT' && change.kind === 'insert' && change.provision === id)
      return { id, label: change.label || say('pending') };
  return null;
}

/** Brings a provision into focus and before the eyes. */
function useGoing(onFocus: (provision: string) => void) {
  const still = useReducedMotion(undefined, { getInitialValueInEffect: false });
  return (provision: string): void => {
    onFocus(provision);
    // On a narrow screen the panel opens beneath it: first that, then the way there.
    requestAnimationFrame(() =>
      document
        .getElementById(`p-${provision}`)
        ?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' }),
    );
  };
}

/** Goes along when another provision is taken up, or when one begins to follow; never while one writes. */
function useFollowing(
  takenUp: string | null,
  follows: boolean,
  writes: boolean,
  go: (provision: string) => void,
): void {
  const latest = useRef({ writes, go });
  useEffect(() => {
    latest.current = { writes, go };
  });
  useEffect(() => {
    if (!follows || takenUp === null) return;
    if (latest.current.writes || isWriting(document.activeElement)) return;
    latest.current.go(takenUp);
  }, [takenUp, follows]);
}
