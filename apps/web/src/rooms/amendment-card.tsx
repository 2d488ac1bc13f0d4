import { Button, Group, Text } from '@mantine/core';
import {
  type Amendment,
  type DraftState,
  hasWords,
  STANCES,
  targetDigest,
  wordingDigest,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { OfferPlace } from '../platform/offers';
import { ActButton } from './act-button';
import { comparedIn } from './change-words';
import { type AnyAct } from './foresee';
import { useSayings } from './sayings';
import { type Standing } from './seat';
import { useStructureWords } from './structure-words';
import { TrackedWords } from './tracked-words';
import { useRoom } from './use-room';
import { type RoomSay, useRoomWords } from './words';
import { type Writing } from './writing';

interface AmendmentCardProps {
  readonly amendment: Amendment;
  readonly state: DraftState;
  readonly standing: Standing;
  /** What it is called among others, where its sponsor's name is not enough. */
  readonly label?: string;
  /** Begins to write about it: it is revised, or amended. */
  readonly onWrite: (writing: Writing) => void;
}

/** One amendment: whose it is, what it changes, who stands where, what one may do about it. */
export function AmendmentCard(props: AmendmentCardProps) {
  const { amendment, state, standing, onWrite } = props;
  const { view } = useRoom();
  const say = useRoomWords();
  const nameOf = useNameOf();
  const { does, labelOf } = useSayings(state);
  const { change, coSponsors, rationale, status } = amendment;
  const names = (codes: readonly string[]) => codes.map(nameOf).join(', ');
  const title = titleOf(amendment, say, nameOf);
  const saving = view.pending.some(({ command }) => amendment.id.startsWith(command.id));
  const settles = amendment.settles.flatMap((id) => state.amendments[id]?.sponsor ?? []);
  return (
    <OfferPlace value={`${labelOf(change.provision)} · ${props.label ?? title}`}>
      <article className="amendment" aria-busy={saving} aria-label={props.label ?? title}>
        <header>
          <b>{title}</b>
          <Text span size="xs" c="dimmed">
            {' '}
            {does(amendment)}
            {status !== 'IN_TEXT' && ` – ${statusIn(status, say)}`}
            {saving && ` – ${say('saving')}`}
          </Text>
        </header>
        {coSponsors.length > 0 && (
          <Text size="xs">{say('coSponsors', { names: names(coSponsors) })}</Text>
        )}
        {change.kind !== 'move' && (
          <p className="change" lang={state.originalLanguage}>
            <TrackedWords {...comparedIn(state, change)} />
          </p>
        )}
        {rationale && <p className="rationale">{rationale}</p>}
        {settles.length > 0 && <Text size="xs">{say('settles', { names: names(settles) })}</Text>}
        <Stances state={state} target={amendment.id} />
        {status === 'RETURNED' && <Text size="xs">{say('returnedMore')}</Text>}
        {status === 'IN_TEXT' && amendment.sponsor !== standing.delegation && (
          <StanceActs state={state} target={amendment.id} {...{ standing }} />
        )}
        <OwnActs {...{ amendment, standing, onWrite }} />
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
    </OfferPlace>
  );
}

function titleOf({ sponsor }: Amendment, say: RoomSay, nameOf: (code: string) => string): string {
  if (sponsor === 'CHAIR') return say('chairsText');
  if (sponsor === 'FACILITATOR') return say('facilitatorsText');
  return nameOf(sponsor);
}

function statusIn(status: Amendment['status'], say: RoomSay): string {
  return say(status === 'WITHDRAWN' ? 'withdrawnAmendment' : status);
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
      {STANCES.map((stance, n) => {
        const act: AnyAct =
          own === stance
            ? {
                ...{ type: 'stance.lift', as: 'national', payload: { target } },
                digest: targetDigest(state, target),
              }
            : { type: 'stance.set', as: 'national', payload: { target, stance } };
        // The keys are those of the paragraph in focus; of its amendments there may be many.
        const key = state.provisions[target] ? { keyName: String(n + 1) } : {};
        return (
          <ActButton
            key={stance}
            {...{ act, ...key }}
            label={say(stance)}
            pressed={own === stance}
          />
        );
      })}
    </Group>
  );
}

type OwnActsProps = Pick<AmendmentCardProps, 'amendment' | 'standing' | 'onWrite'>;

/** What its sponsor does with an amendment, and how another delegation joins or amends it. */
function OwnActs({ amendment, standing, onWrite }: OwnActsProps) {
  const say = useRoomWords();
  const tell = useStructureWords();
  const { delegation, speaks } = standing;
  const { id, sponsor, status, change } = amendment;
  if (!speaks) return null;
  if (sponsor !== delegation)
    return (
      <Group gap={4} className="acts">
        <ActButton
          act={{ type: 'amendment.cosponsor', as: 'national', payload: { amendment: id } }}
          label={say('cosponsor')}
          variant="subtle"
          onlyWhenOpen
        />
        {status === 'IN_TEXT' && hasWords(change) && change.kind !== 'amend' && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onWrite({ what: 'amend', amendment: id })}
          >
            {tell('amendThis')}
          </Button>
        )}
      </Group>
    );
  if (status !== 'IN_TEXT' && status !== 'RETURNED') return null;
  return (
    <Group gap={4} className="acts">
      {hasWords(change) && (
        <button
          type="button"
          className="plain-button"
          onClick={() => onWrite({ what: 'revise', amendment: id })}
        >
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
