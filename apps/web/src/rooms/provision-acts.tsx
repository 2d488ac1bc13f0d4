import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { type DraftState, nextStanding } from '@shanyrak/draft';
import { councilNow } from '../platform/clock';
import { useOffer } from '../platform/offers';
import { ActButton } from './act-button';
import { wordsOf } from './change-words';
import { type AnyAct } from './draft-kind';
import { hindrance } from './foresee';
import { useSayings } from './sayings';
import { selectedIn } from './selected-words';
import { useStructureWords } from './structure-words';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import { fetchEditor } from './words-field';
import { type Writing } from './writing';

interface ProvisionActsProps {
  readonly id: string;
  readonly state: DraftState;
  /** What is being written about it, if anything is. */
  readonly writing: Writing['what'] | null;
  readonly onWrite: (writing: Writing) => void;
}

/** What a delegation may propose about a provision: what is common in sight, the rest at one press. */
export function ProvisionActs({ id, state, writing, onWrite }: ProvisionActsProps) {
  const say = useRoomWords();
  const tell = useStructureWords();
  const { labelOf } = useSayings(state);
  const isTitle = state.provisions[id]?.kind === 'title';
  const next = useMergesWith(state, id);
  const language = state.originalLanguage;
  const insert = (): void => onWrite({ what: 'insert' });
  useOffer({ label: say('proposeAfter'), keyName: 'n', take: insert });
  useEffect(() => void fetchEditor(), []);
  return (
    <>
      <Group gap="xs" className="acts">
        <Button
          size="compact-sm"
          {...lookOf(writing === 'replace', 'filled')}
          // What is selected in the text stays so: one begins there.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onWrite({ what: 'replace', at: selectedIn(id) })}
        >
          {say('proposeChange')}
        </Button>
        <Button size="compact-sm" {...lookOf(writing === 'insert', 'light')} onClick={insert}>
          {say('proposeAfter')}
        </Button>
        <ActButton
          act={{
            ...{ type: 'amendment.propose', as: 'national' },
            payload: { change: { kind: 'delete', provision: id }, language },
          }}
          label={say('proposeDeletion')}
          keyName="x"
          means={say('deletionMeans', { label: labelOf(id) })}
        />
      </Group>
      <details className="more-changes">
        <summary>{tell('moreChanges')}</summary>
        <Group gap={4} className="acts">
          <Quiet onClick={() => onWrite({ what: 'alternative' })}>
            {tell('proposeAlternative')}
          </Quiet>
          {!isTitle && (
            <>
              <Quiet onClick={() => onWrite({ what: 'move' })}>{tell('proposeMove')}</Quiet>
              <Quiet onClick={() => onWrite({ what: 'split' })}>{tell('proposeSplit')}</Quiet>
            </>
          )}
          {next !== null && (
            <Quiet onClick={() => onWrite({ what: 'merge' })}>
              {tell('proposeMerge', { label: labelOf(next) })}
            </Quiet>
          )}
        </Group>
      </details>
    </>
  );
}

/** A composer that is open already does not call to be opened. */
const lookOf = (isOpen: boolean, variant: 'filled' | 'light') =>
  isOpen ? { variant: 'default', 'aria-pressed': true } : { variant };

interface QuietProps {
  readonly onClick: () => void;
  readonly children: string;
}

function Quiet({ onClick, children }: QuietProps) {
  return (
    <Button size="compact-sm" variant="subtle" onClick={onClick}>
      {children}
    </Button>
  );
}

/** The provision behind this one, where the rules let the two become one; whatever else may stand against it. */
function useMergesWith(state: DraftState, id: string): string | null {
  const { room, view } = useRoom();
  const next = nextStanding(state, id)?.id ?? null;
  if (next === null) return null;
  const text = `${wordsOf(state, id)} ${wordsOf(state, next)}`;
  const act: AnyAct = {
    ...{ type: 'amendment.propose', as: 'national' },
    payload: {
      change: { kind: 'merge', provision: id, with: next, text },
      language: state.originalLanguage,
    },
  };
  const refusal = hindrance(state, room.stream, act, view.context, councilNow());
  return refusal?.rule === 'merge.apart' ? null : next;
}
