import { Button, Group, Text } from '@mantine/core';
import { type DraftState } from '@shanyrak/draft';
import { councilNow } from '../platform/clock';
import { useOffer } from '../platform/offers';
import {
  allMarked,
  type Clearance,
  NOTHING_CLEARED,
  sinceCleared,
  withMark,
  withoutMark,
} from './cleared';
import { useClearance } from './cleared-kept';
import { useClearedWords } from './cleared-words';
import { type Standing } from './seat';
import { TrackedWords } from './tracked-words';
import { useToldSince } from './told-since';
import { useRoom } from './use-room';

interface ClearedHereProps {
  readonly state: DraftState;
  readonly standing: Standing;
  readonly provision: string;
}

/** Beside a provision: whether one's capital has cleared it, and what has changed since. */
export function ClearedHere({ state, standing, provision }: ClearedHereProps) {
  const { room } = useRoom();
  const say = useClearedWords();
  const told = useToldSince();
  const [clearance, keep] = useClearance(standing.person, room.stream);
  const one = sinceCleared(clearance, state).find((since) => since.provision === provision);
  const isMarked = clearance.marks[provision] !== undefined;
  const mark = (): void => keep(withMark(clearance, state, provision, councilNow()));
  return (
    <section className="cleared-here" aria-label={say('clearance')}>
      <h3>{say('clearance')}</h3>
      {one && (
        <Text size="sm" data-fate={one.fate}>
          {told.here(one)}
        </Text>
      )}
      {one?.fate === 'changed' && (
        <p className="change" lang={state.originalLanguage}>
          <TrackedWords base={one.before ?? ''} text={one.now} />
        </p>
      )}
      <Group gap={4} className="acts">
        {one?.fate !== 'same' && (
          <Press label={say(isMarked ? 'markAgain' : 'mark')} onPress={mark} />
        )}
        {isMarked && (
          <Press
            label={say('takeBack')}
            onPress={() => keep(withoutMark(clearance, provision))}
            quiet
          />
        )}
        <WholeText {...{ state, clearance, keep }} />
      </Group>
      <Text size="xs" c="dimmed">
        {say('onlyHere')}
      </Text>
    </section>
  );
}

interface WholeTextProps {
  readonly state: DraftState;
  readonly clearance: Clearance;
  readonly keep: (next: Clearance) => void;
}

/** The same of the whole text, in one press. */
function WholeText({ state, clearance, keep }: WholeTextProps) {
  const say = useClearedWords();
  const all = sinceCleared(clearance, state);
  const isWhole = clearance.whole !== null && all.every(({ fate }) => fate === 'same');
  return (
    <>
      {!isWhole && (
        <Press label={say('markAll')} onPress={() => keep(allMarked(state, councilNow()))} quiet />
      )}
      {Object.keys(clearance.marks).length > 1 && (
        <Press label={say('takeAllBack')} onPress={() => keep(NOTHING_CLEARED)} quiet />
      )}
    </>
  );
}

interface PressProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly quiet?: boolean;
}

function Press({ label, onPress, quiet = false }: PressProps) {
  useOffer({ label, take: onPress });
  return (
    <Button size="compact-sm" variant={quiet ? 'subtle' : 'light'} onClick={onPress}>
      {label}
    </Button>
  );
}
