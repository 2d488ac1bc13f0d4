import { Button, CloseButton, Group, Text } from '@mantine/core';
import { type DraftState, provisionDigest, type RollingProvision } from '@shanyrak/draft';
import { Term } from '../glossary/term';
import { OfferPlace } from '../platform/offers';
import { ActButton } from './act-button';
import { AdRef } from './ad-ref';
import { Amendments, amendmentsOn } from './amendments';
import { ClearedHere } from './cleared-here';
import { WritingDesk } from './composers';
import { Explanations } from './explanations';
import { History } from './history';
import { ProvisionActs } from './provision-acts';
import { ReadOutActs } from './read-out';
import { ObjectedTo, useObjected } from './objections';
import { isAtRest, standsStill } from './at-rest';
import { type Standing } from './seat';
import { useStanceWords } from './stance-words';
import { StanceActs, StanceReason, Stances } from './stances';
import { TakeUp } from './taken-up';
import { useRoomWords } from './words';
import { type Writing } from './writing';
import { provisionWritten } from './writing-in-text';

/** Labels of paragraphs that have come in between others. */
const LABEL_OF = / (bis|ter|quater|quinquies|alt)\b/;
const WORDS_OF_AMENDMENTS = [
  ...(['amendment', 'sponsor', 'chairsText'] as const),
  ...(['satisfied', 'returned', 'notRetained'] as const),
];

interface FocusPanelProps {
  readonly id: string;
  readonly row: RollingProvision | null;
  readonly state: DraftState;
  readonly standing: Standing;
  /** What is written beside the text, and not in it. */
  readonly writing: Writing | null;
  /** What is written about it, wherever that stands. */
  readonly begun: Writing['what'] | null;
  readonly onWrite: (writing: Writing | null) => void;
  readonly onClose: () => void;
}

/** Beside the text: the provision in focus, its amendments, and everything one may do about it. */
export function FocusPanel(props: FocusPanelProps) {
  const { id, row, state, standing, writing, begun, onWrite, onClose } = props;
  const say = useRoomWords();
  const tell = useStanceWords();
  const objected = useObjected(state);
  const provision = state.provisions[id];
  const still = standsStill(state);
  const mayWrite = standing.speaks && !still;
  const { now, earlier } = amendmentsOn(state, id);
  const written = provisionWritten(state, id);
  const name = row?.label || provision?.label || say('title');
  return (
    <OfferPlace value={name}>
      <aside className="focus-panel on-screen-only" aria-label={say('focus')}>
        <header>
          <h2>
            {LABEL_OF.test(name) ? (
              <Term of={['bis', 'alt']} side="left">
                {name}
              </Term>
            ) : (
              name
            )}
          </h2>
          <CloseButton aria-label={say('close')} onClick={onClose} />
        </header>
        <TakeUp label={name} {...{ id, state, standing }} />
        {provision && !provision.deleted && (
          <>
            {mayWrite && <ProvisionActs {...{ id, state, onWrite }} writing={begun} />}
            {!still && <ReadOutActs {...{ state, standing, onWrite }} writing={begun} />}
            {standing.desk && !still && <DeskHere {...{ id, state, standing, onWrite }} />}
          </>
        )}
        {writing && written && (
          <WritingDesk
            {...{ writing, state, standing }}
            provision={written}
            onClose={() => onWrite(null)}
          />
        )}
        <Explanations state={state} provision={id} />
        <h3>
          <Term of={WORDS_OF_AMENDMENTS} side="left">
            {say('amendments')}
          </Term>
        </h3>
        {now.length === 0 && <Text size="sm">{say('noAmendments')}</Text>}
        <Amendments all={now} {...{ state, standing, objected, onWrite }} />
        {provision && !provision.deleted && (
          <div className="stance-here">
            {mayWrite && (
              <>
                <Text size="xs" c="dimmed">
                  <Term of={['stance', 'reservation', 'objection']} side="left">
                    {say('stanceHere')}
                  </Term>
                </Text>
                <Text size="xs" c="dimmed">
                  {tell('blocksNothing')}
                </Text>
                <StanceActs {...{ state, standing }} target={id} />
              </>
            )}
            <Stances state={state} target={id} />
            {mayWrite && <StanceReason {...{ state, standing }} target={id} />}
            <ObjectedTo
              objected={objected.find((one) => one.provision === id && one.kind === 'closing')}
            />
            <AdRef provision={id} {...{ name, state, standing }} />
          </div>
        )}
        {provision && !provision.deleted && standing.speaks && !isAtRest(state) && (
          <ClearedHere {...{ state, standing }} provision={id} />
        )}
        {earlier.length > 0 && (
          <details>
            <summary>{say('earlier', { count: earlier.length })}</summary>
            <Amendments all={earlier} {...{ state, standing, objected, onWrite }} />
          </details>
        )}
        <History provision={id} />
      </aside>
    </OfferPlace>
  );
}

/** What the Chair or the facilitator does with one provision. */
function DeskHere({
  id,
  state,
  standing,
  onWrite,
}: Omit<FocusPanelProps, 'row' | 'writing' | 'begun' | 'onClose'>) {
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
          whyBeside
        />
      ) : (
        <ActButton
          act={{
            ...{ type: 'provision.ask', as, payload: { provision: id } },
            digest: provisionDigest(state, id),
          }}
          label={say('askToClose')}
          whyBeside
        />
      )}
    </Group>
  );
}
