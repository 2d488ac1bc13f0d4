import { Group, Text } from '@mantine/core';
import {
  type Amendment,
  type DraftState,
  type RollingProvision,
  STANCES,
  targetDigest,
  wordingDigest,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { ActButton } from './act-button';
import { type AnyAct } from './foresee';
import { type Standing } from './seat';
import { TrackedWords } from './tracked-words';
import { useRoom } from './use-room';
import { type RoomSay, useRoomWords } from './words';

interface AmendmentCardProps {
  readonly amendment: Amendment;
  readonly state: DraftState;
  readonly row: RollingProvision | null;
  readonly standing: Standing;
  readonly onRevise: (amendment: Amendment) => void;
}

/** One amendment: whose it is, what it changes, who stands where, what one may do about it. */
export function AmendmentCard(props: AmendmentCardProps) {
  const { amendment, state, row, standing, onRevise } = props;
  const { view } = useRoom();
  const say = useRoomWords();
  const nameOf = useNameOf();
  const { change, coSponsors, rationale, status } = amendment;
  const base = state.provisions[change.provision]?.text[state.originalLanguage] ?? '';
  const names = (codes: readonly string[]) => codes.map(nameOf).join(', ');
  const saving = view.pending.some(({ command }) => amendment.id.startsWith(command.id));
  const meeting = meetingWith(amendment, row, state);
  const settles = amendment.settles.flatMap((id) => state.amendments[id]?.sponsor ?? []);
  return (
    <article className="amendment" aria-busy={saving} aria-label={titleOf(amendment, say, nameOf)}>
      <header>
        <b>{titleOf(amendment, say, nameOf)}</b>
        <Text span size="xs" c="dimmed">
          {' '}
          {say(KINDS[change.kind])}
          {status !== 'IN_TEXT' && ` – ${statusIn(status, say)}`}
          {saving && ` – ${say('saving')}`}
        </Text>
      </header>
      {coSponsors.length > 0 && (
        <Text size="xs">{say('coSponsors', { names: names(coSponsors) })}</Text>
      )}
      <p className="change">
        <TrackedWords base={base} text={change.kind === 'delete' ? null : change.text} />
      </p>
      {rationale && <p className="rationale">{rationale}</p>}
      {settles.length > 0 && <Text size="xs">{say('settles', { names: names(settles) })}</Text>}
      {meeting.length > 0 && <Text size="xs">{say('meets', { names: names(meeting) })}</Text>}
      <Stances state={state} target={amendment.id} />
      {status === 'RETURNED' && <Text size="xs">{say('returnedMore')}</Text>}
      {status === 'IN_TEXT' && amendment.sponsor !== standing.delegation && (
        <StanceActs state={state} target={amendment.id} {...{ standing }} />
      )}
      <OwnActs {...{ amendment, standing, onRevise }} />
      {status === 'IN_TEXT' && standing.desk && (
        <ActButton
          act={{
            ...{ type: 'wording.ask', as: standing.desk, payload: { amendment: amendment.id } },
            digest: wordingDigest(state, amendment.id),
          }}
          label={say('ask')}
          variant="filled"
        />
      )}
    </article>
  );
}

const KINDS = { replace: 'replaces', delete: 'deletes', insert: 'inserts' } as const;

function titleOf({ sponsor }: Amendment, say: RoomSay, nameOf: (code: string) => string): string {
  if (sponsor === 'CHAIR') return say('chairsText');
  if (sponsor === 'FACILITATOR') return say('facilitatorsText');
  return nameOf(sponsor);
}

function statusIn(status: Amendment['status'], say: RoomSay): string {
  return say(status === 'WITHDRAWN' ? 'withdrawnAmendment' : status);
}

/** The sponsors of the amendments that share a bracket with this one. */
function meetingWith(
  { id }: Amendment,
  row: RollingProvision | null,
  { amendments }: DraftState,
): readonly string[] {
  const beside = (row?.rolling.groups ?? [])
    .filter((group) => group.includes(id))
    .flat()
    .filter((other) => other !== id);
  return [...new Set(beside.flatMap((other) => amendments[other]?.sponsor ?? []))];
}

interface StancesProps {
  readonly state: DraftState;
  readonly target: string;
}

/** Who supports, opposes, reserves: by name, never counted. */
export function Stances({ state, target }: StancesProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const stances = Object.entries(state.stances[target] ?? {});
  const lines = STANCES.map((kind) => {
    const who = stances.filter(([, { stance }]) => stance === kind).map(([code]) => code);
    return { kind, names: who.sort().map(nameOf).join(', ') };
  }).filter(({ names }) => names !== '');
  if (lines.length === 0) return null;
  return (
    <ul className="stances">
      {lines.map(({ kind, names }) => (
        <li key={kind} data-stance={kind}>
          {say(STANDING[kind], { names })}
        </li>
      ))}
    </ul>
  );
}

const STANDING = { support: 'supportedBy', oppose: 'opposedBy', reserve: 'reservedBy' } as const;

interface StanceActsProps extends StancesProps {
  readonly standing: Standing;
}

/** Support, oppose, reserve in one press; the same press takes it back. */
export function StanceActs({ state, target, standing }: StanceActsProps) {
  const say = useRoomWords();
  const { delegation, speaks } = standing;
  if (delegation === null || !speaks) return null;
  const own = state.stances[target]?.[delegation]?.stance ?? null;
  return (
    <Group gap={4} role="group" aria-label={say('yourStance')} className="acts">
      {STANCES.map((stance) => {
        const act: AnyAct =
          own === stance
            ? {
                ...{ type: 'stance.lift', as: 'national', payload: { target } },
                digest: targetDigest(state, target),
              }
            : { type: 'stance.set', as: 'national', payload: { target, stance } };
        return <ActButton key={stance} act={act} label={say(stance)} pressed={own === stance} />;
      })}
    </Group>
  );
}

interface OwnActsProps {
  readonly amendment: Amendment;
  readonly standing: Standing;
  readonly onRevise: (amendment: Amendment) => void;
}

/** What its sponsor does with an amendment, and how another delegation joins it. */
function OwnActs({ amendment, standing, onRevise }: OwnActsProps) {
  const say = useRoomWords();
  const { delegation, speaks } = standing;
  const { id, sponsor, status, change } = amendment;
  if (!speaks) return null;
  if (sponsor !== delegation)
    return (
      <ActButton
        act={{ type: 'amendment.cosponsor', as: 'national', payload: { amendment: id } }}
        label={say('cosponsor')}
        variant="subtle"
        onlyWhenOpen
      />
    );
  if (status !== 'IN_TEXT' && status !== 'RETURNED') return null;
  return (
    <Group gap={4} className="acts">
      {change.kind !== 'delete' && (
        <button type="button" className="plain-button" onClick={() => onRevise(amendment)}>
          {say('revise')}
        </button>
      )}
      <ActButton
        act={{ type: 'amendment.withdraw', as: 'national', payload: { amendment: id } }}
        label={say('withdraw')}
        means={say('withdrawMeans')}
        variant="subtle"
      />
    </Group>
  );
}
