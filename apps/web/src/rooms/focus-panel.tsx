import { Button, CloseButton, Group, Text } from '@mantine/core';
import {
  type Amendment,
  type DraftState,
  provisionDigest,
  type RollingProvision,
} from '@shanyrak/draft';
import { ActButton } from './act-button';
import { AmendmentCard, StanceActs, Stances } from './amendment-card';
import { type Writing, WritingDesk } from './composers';
import { type Standing } from './seat';
import { useRoomWords } from './words';

interface FocusPanelProps {
  readonly id: string;
  readonly row: RollingProvision | null;
  readonly state: DraftState;
  readonly standing: Standing;
  readonly writing: Writing | null;
  readonly onWrite: (writing: Writing | null) => void;
  readonly onClose: () => void;
}

/** Beside the text: the provision in focus, its amendments, and everything one may do about it. */
export function FocusPanel(props: FocusPanelProps) {
  const { id, row, state, standing, writing, onWrite, onClose } = props;
  const say = useRoomWords();
  const provision = state.provisions[id];
  const atRest = state.status === 'ADOPTED' || state.status === 'WITHDRAWN';
  const mayWrite = standing.speaks && !atRest;
  const { standing: here, earlier } = amendmentsOn(state, id);
  const name = row?.label || provision?.label || say('title');
  const card = (amendment: Amendment) => (
    <AmendmentCard
      key={amendment.id}
      {...{ amendment, state, row, standing }}
      onRevise={({ id: revised }) => onWrite({ what: 'revise', amendment: revised })}
    />
  );
  return (
    <aside className="focus-panel on-screen-only" aria-label={say('focus')}>
      <header>
        <h2>{name}</h2>
        <CloseButton aria-label={say('close')} onClick={onClose} />
      </header>
      {provision && !provision.deleted && (
        <>
          {mayWrite && (
            <Group gap="xs" className="acts">
              <Button size="compact-sm" onClick={() => onWrite({ what: 'replace' })}>
                {say('proposeChange')}
              </Button>
              <Button size="compact-sm" variant="light" onClick={() => onWrite({ what: 'insert' })}>
                {say('proposeAfter')}
              </Button>
              <ActButton
                act={{
                  ...{ type: 'amendment.propose', as: 'national' },
                  payload: {
                    change: { kind: 'delete', provision: id },
                    language: state.originalLanguage,
                  },
                }}
                label={say('proposeDeletion')}
                means={say('deletionMeans', { label: name })}
              />
            </Group>
          )}
          {standing.desk && !atRest && <DeskHere {...{ id, state, standing, onWrite }} />}
        </>
      )}
      {writing && provision && (
        <WritingDesk {...{ writing, provision, state, standing }} onClose={() => onWrite(null)} />
      )}
      {writing && !provision && pendingInsertion(state, id) && (
        <WritingDesk
          {...{ writing, state, standing }}
          provision={pendingInsertion(state, id)!}
          onClose={() => onWrite(null)}
        />
      )}
      <h3>{say('amendments')}</h3>
      {here.length === 0 && <Text size="sm">{say('noAmendments')}</Text>}
      {here.map(card)}
      {provision && !provision.deleted && (
        <div className="stance-here">
          <Stances state={state} target={id} />
          {mayWrite && (
            <>
              <Text size="xs" c="dimmed">
                {say('stanceHere')}
              </Text>
              <StanceActs {...{ state, standing }} target={id} />
            </>
          )}
        </div>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{say('earlier', { count: earlier.length })}</summary>
          {earlier.map(card)}
        </details>
      )}
    </aside>
  );
}

/** What the Chair or the facilitator does with one provision. */
function DeskHere({
  id,
  state,
  standing,
  onWrite,
}: Omit<FocusPanelProps, 'row' | 'writing' | 'onClose'>) {
  const say = useRoomWords();
  const as = standing.desk ?? 'chair';
  return (
    <Group gap="xs" className="acts">
      <Button size="compact-sm" variant="light" onClick={() => onWrite({ what: 'text' })}>
        {say(as === 'chair' ? 'writeText' : 'writeFacilitatorsText')}
      </Button>
      {state.provisions[id]?.closed ? (
        <ActButton
          act={{ type: 'provision.reopen', as, payload: { provision: id } }}
          label={say('reopen')}
        />
      ) : (
        <ActButton
          act={{
            ...{ type: 'provision.ask', as, payload: { provision: id } },
            digest: provisionDigest(state, id),
          }}
          label={say('askToClose')}
        />
      )}
    </Group>
  );
}

/** Amendments to a provision that stand in the text or came back to their sponsor, and the rest. */
function amendmentsOn({ amendments }: DraftState, id: string) {
  const all = Object.values(amendments)
    .filter(({ change }) => change.provision === id)
    .sort((a, b) => a.seq - b.seq);
  const isStanding = ({ status }: Amendment) => status === 'IN_TEXT' || status === 'RETURNED';
  return { standing: all.filter(isStanding), earlier: all.filter((one) => !isStanding(one)) };
}

/** A paragraph that is not in the text yet, as one that can be written about. */
function pendingInsertion({ amendments, originalLanguage }: DraftState, id: string) {
  const change = Object.values(amendments).find((one) => one.change.provision === id)?.change;
  if (change?.kind !== 'insert') return null;
  const { provision, provisionKind, depth, label, text } = change;
  return {
    ...{ id: provision, kind: provisionKind, depth, label, formerly: null },
    ...{ text: { [originalLanguage]: text }, behind: [], closed: null, deleted: false },
  };
}
