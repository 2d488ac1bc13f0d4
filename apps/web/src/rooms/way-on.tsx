import { Text } from '@mantine/core';
import {
  type Ask,
  type DraftState,
  type Objection,
  type Question,
  standingObjections,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { ActButton } from './act-button';
import { useDeskWords } from './desk-words';
import { useSayings } from './sayings';
import { useRoom } from './use-room';

interface WayOnProps {
  readonly ask: Ask;
  readonly state: DraftState;
  readonly as: 'chair' | 'facilitator';
}

/**
 * What whoever presides can do once somebody objects: wait, take the question back, lay other words
 * before the room. Taking it back is the undoing of the asking: nothing is settled, and the
 * objection stays on record.
 */
export function WayOn({ ask, state, as }: WayOnProps) {
  const say = useDeskWords();
  const { labelOf } = useSayings(state);
  const names = useObjecting(ask.objections);
  if (names === '' || ask.kind === 'withdrawal' || ask.kind === 'silence') return null;
  const command = state.acts.find(({ before }) => before.asks[ask.id] === null)?.command;
  const label = labelOf(ask.provision ?? '');
  const isWording = ask.kind === 'wording';
  return (
    <div className="way-on">
      <Text size="sm">{say(isWording ? 'wayOn' : 'wayOnClosing', { names })}</Text>
      {command === undefined ? (
        <Text size="xs">{say('askAnew')}</Text>
      ) : (
        <ActButton
          act={{ type: 'undo', as, payload: { command } }}
          label={say(isWording ? 'leaveInBrackets' : 'leaveOpen', { label })}
          variant="outline"
          whyBeside
        />
      )}
    </div>
  );
}

/** The same, where the whole text has been put. */
export function WayOnWithItem({ question }: { readonly question: Question }) {
  const say = useDeskWords();
  const names = useObjecting(question.objections);
  return names === '' ? null : <Text size="sm">{say('wayOnWithItem', { names })}</Text>;
}

function useObjecting(objections: Readonly<Record<string, Objection>>): string {
  const nameOf = useNameOf();
  const roster = useRoom().view.context?.roster ?? {};
  return standingObjections(objections, roster).map(nameOf).join(', ');
}
