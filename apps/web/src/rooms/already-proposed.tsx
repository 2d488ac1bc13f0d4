import { Group, Text } from '@mantine/core';
import { type DraftState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { councilNow } from '../platform/clock';
import { ActButton } from './act-button';
import { type AnyAct } from './draft-kind';
import { hindrance } from './foresee';
import { proposedBy } from './same-words';
import { useRoom } from './use-room';
import { useWritingWords } from './writing-words';

interface AlreadyProposedProps {
  readonly state: DraftState;
  /** What would be sent. */
  readonly act: AnyAct;
  /** One has joined the other delegation: nothing is left to be sent. */
  readonly onJoined: () => void;
}

/** Where another delegation wants the very words that one writes, one's name beside theirs says more. */
export function AlreadyProposed({ state, act, onJoined }: AlreadyProposedProps) {
  const { room, view } = useRoom();
  const tell = useWritingWords();
  const nameOf = useNameOf();
  if (act.type !== 'amendment.propose' || act.as !== 'national') return null;
  const own = view.context?.actor.delegation ?? null;
  const theirs = proposedBy(state, act.payload.change, own);
  if (!theirs) return null;
  const join: AnyAct = {
    ...{ type: 'amendment.cosponsor', as: 'national', payload: { amendment: theirs.id } },
  };
  if (hindrance(state, room.stream, join, view.context, councilNow())) return null;
  return (
    <Group gap="xs" className="already-proposed" role="status">
      <Text size="sm">{tell('proposedAlready', { name: nameOf(theirs.sponsor) })}</Text>
      <ActButton act={join} label={tell('cosponsorIt')} variant="filled" onDone={onJoined} />
    </Group>
  );
}
